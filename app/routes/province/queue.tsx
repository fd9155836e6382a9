import type { LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listCommunes } from "#app/domain/places/place-queries.server";
import { countQueue, listQueue } from "#app/domain/queue/queue-queries.server";
import { queueKindNames, readableKinds } from "#app/domain/queue/queue-rights";
import { requireStaff } from "#app/http/authorize.server";
import { provinceDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { services } from "#app/services.server";
import { Button } from "#app/ui/button";
import { EmptyState } from "#app/ui/empty-state";
import { Notice } from "#app/ui/notice";
import { deskMeta } from "#app/ui/province/desk-meta";
import { KeyHints, QueueList } from "#app/ui/province/queue-list";
import { kindWords } from "#app/ui/words/desk-province";
import { queueQuery, readQueueFilter, shownRow } from "./queue-filter.server";

export const meta = deskMeta("Hàng chờ");
export const headers = pageHeaders;

const pageLength = 40;

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const { db, now } = services();
  const params = new URL(request.url).searchParams;
  const { filter, after } = readQueueFilter(params);
  const reader = staff;
  const moment = now();
  const [page, counts, communes] = await Promise.all([
    listQueue(db, { reader, filter, after, limit: pageLength, now: moment }),
    countQueue(db, { reader, filter, now: moment }),
    listCommunes(db, "80"),
  ]);
  const kinds = readableKinds(staff.roles);
  const shown = queueKindNames.filter(
    (kind) => kinds.includes(kind) || (kind === "dossier" && staff.communeCodes.length > 0),
  );
  const count = (kind: string) => counts.find((row) => row.kind === kind);
  return data(
    {
      desk: provinceDesk(staff),
      me: staff.accountId,
      rows: page.rows.map((row) => shownRow(row, staff.roles)),
      query: queueQuery(filter),
      next: page.next && queueQuery(filter, page.next),
      first: after ? queueQuery(filter) : null,
      filter,
      tabs: [
        {
          href: `/tinh${queueQuery({ ...filter, kind: null })}`,
          name: "Tất cả",
          isHere: filter.kind === null,
          count: counts.reduce((sum, row) => sum + row.count, 0),
          overdue: counts.reduce((sum, row) => sum + row.overdue, 0),
        },
        ...shown.map((kind) => ({
          href: `/tinh${queueQuery({ ...filter, kind })}`,
          name: kindWords[kind].name,
          isHere: filter.kind === kind,
          count: count(kind)?.count ?? 0,
          overdue: count(kind)?.overdue ?? 0,
        })),
      ],
      communes:
        staff.communeCodes.length > 0 && kinds.length === 0
          ? communes.filter(({ code }) => staff.communeCodes.includes(code))
          : communes,
      done: readDone(params),
    },
    { headers: privatePage },
  );
}

/** What the act before this page did, in the address so that it survives a reload. */
function readDone(params: URLSearchParams) {
  const approved = Number(params.get("da-duyet"));
  const failed = (params.get("chua-duyet") ?? "").slice(0, 2_000).split("|").filter(Boolean);
  if (params.get("bao") === "xong") return { text: "Đã ghi quyết định.", failed };
  return Number.isInteger(approved) && params.has("da-duyet")
    ? { text: `Đã duyệt ${approved} việc.`, failed }
    : null;
}

export default function Queue() {
  const { rows, query, next, first, filter, tabs, communes, done, me } =
    useLoaderData<typeof loader>();
  const canApproveSome = rows.some((row) => row.canApprove);
  return (
    <desk-queue class="edge grid gap-4 py-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h1>Hàng chờ</h1>
        <a className="link-alone" href="/tinh/loi-ich">
          Khai báo liên quan
        </a>
      </div>
      {done && (
        <Notice tone={done.failed.length > 0 ? "care" : "good"} role="status" title={done.text}>
          {done.failed.length > 0 && (
            <ul>
              {done.failed.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
      <nav aria-label="Loại việc" className="rail">
        {tabs.map((tab) => (
          <a
            key={tab.href}
            href={tab.href}
            className={tab.isHere ? "chip chip-on" : "chip"}
            aria-current={tab.isHere ? "page" : undefined}
          >
            {tab.name} <b className="figure">{tab.count}</b>
            {tab.overdue > 0 && <span className="text-sm text-chili">{tab.overdue} quá hạn</span>}
          </a>
        ))}
      </nav>
      <form method="get" action="/tinh" className="queue-filters">
        {filter.kind && <input type="hidden" name="loai" value={kindWords[filter.kind].slug} />}
        {filter.sellerSlug && <input type="hidden" name="nguoi-ban" value={filter.sellerSlug} />}
        <label>
          <span className="visually-hidden">Tìm theo tên việc hoặc gian hàng</span>
          <input
            className="input"
            type="search"
            name="q"
            defaultValue={filter.text}
            placeholder="Tìm việc, gian hàng"
          />
        </label>
        <label>
          <span className="visually-hidden">Xã, phường</span>
          <select className="input" name="xa" defaultValue={filter.communeCode ?? ""}>
            <option value="">Mọi xã, phường</option>
            {communes.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="visually-hidden">Giao cho</span>
          <select
            className="input"
            name="giao"
            defaultValue={filter.assigned === "me" ? "toi" : filter.assigned ? "chua" : ""}
          >
            <option value="">Mọi người</option>
            <option value="toi">Việc của tôi</option>
            <option value="chua">Chưa ai nhận</option>
          </select>
        </label>
        <label className="chip">
          <input
            type="checkbox"
            className="tick"
            name="qua-han"
            value="1"
            defaultChecked={filter.isOverdue}
          />
          Quá hạn
        </label>
        <Button look="quiet">Lọc</Button>
      </form>
      {rows.length === 0 ? (
        <EmptyState
          drawing="no-results"
          level={2}
          title="Không có việc nào ở đây"
          action={
            <a className="button button-quiet" href="/tinh">
              Xem cả hàng chờ
            </a>
          }
        >
          Đổi bộ lọc, hoặc nghỉ tay một chút.
        </EmptyState>
      ) : (
        <div className="card">
          <QueueList rows={rows} query={query} me={me} />
        </div>
      )}
      <div className="flex flex-wrap justify-between gap-3">
        {first !== null && (
          <a className="button button-quiet" href={`/tinh${first}`}>
            Về đầu hàng
          </a>
        )}
        {next && (
          <a className="button button-quiet" rel="next" href={`/tinh${next}`}>
            Việc sau
          </a>
        )}
      </div>
      <div className="decision-bar">
        {canApproveSome && (
          <form method="post" action={`/tinh/duyet-nhieu${query}`} id="duyet-nhieu">
            <Button data-key="a">Duyệt các việc đã chọn</Button>
          </form>
        )}
        <KeyHints
          keys={[
            ["j", "xuống"],
            ["k", "lên"],
            ["x", "chọn"],
            ["Enter", "mở"],
            ["/", "tìm"],
            ["a", "duyệt đã chọn"],
          ]}
        />
      </div>
    </desk-queue>
  );
}
