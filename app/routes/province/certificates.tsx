import type { LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { searchCertificates } from "#app/domain/provenance/certificate-review-queries.server";
import { saigonDay } from "#app/domain/time/saigon-time";
import { requireStaff } from "#app/http/authorize.server";
import { provinceDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { services } from "#app/services.server";
import { Button } from "#app/ui/button";
import { EmptyState } from "#app/ui/empty-state";
import { formatDate } from "#app/ui/format";
import { deskMeta } from "#app/ui/province/desk-meta";
import { certificateStatusWords } from "#app/ui/words/desk-province";
import { vi } from "#app/ui/words/vi";

export const meta = deskMeta("Chứng nhận");
export const headers = pageHeaders;

const statuses = ["sent", "verified", "refused", "revoked"] as const;
const soonDays = 60;
const dayMs = 86_400_000;

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(
    request,
    "certificate",
    "moderation",
    "trade",
    "auditor",
    "administrator",
  );
  const { db, now } = services();
  const params = new URL(request.url).searchParams;
  const isEnding = params.get("sap-het") === "1";
  const status = statuses.find((name) => name === params.get("trang-thai")) ?? null;
  const text = (params.get("q") ?? "").trim().slice(0, 100);
  const papers = await searchCertificates(db, {
    status: isEnding ? "verified" : status,
    text,
    endsBy: isEnding ? saigonDay(new Date(now().getTime() + soonDays * dayMs)) : null,
    limit: 200,
  });
  return data(
    {
      desk: provinceDesk(staff),
      mayImport: staff.roles.includes("certificate"),
      status,
      text,
      isEnding,
      papers,
    },
    { headers: privatePage },
  );
}

export default function Certificates() {
  const { papers, status, text, isEnding, mayImport } = useLoaderData<typeof loader>();
  return (
    <desk-queue class="edge grid gap-4 py-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h1>Chứng nhận</h1>
        {mayImport && (
          <a className="link-alone" href="/tinh/chung-nhan/danh-sach">
            Danh sách của tỉnh
          </a>
        )}
      </div>
      <form method="get" className="queue-filters">
        <label>
          <span className="visually-hidden">Số, người được cấp hoặc gian hàng</span>
          <input
            className="input"
            type="search"
            name="q"
            defaultValue={text}
            placeholder="Số, người được cấp, gian hàng"
          />
        </label>
        <label>
          <span className="visually-hidden">Trạng thái</span>
          <select className="input" name="trang-thai" defaultValue={status ?? ""}>
            <option value="">Mọi trạng thái</option>
            {statuses.map((name) => (
              <option key={name} value={name}>
                {certificateStatusWords[name]}
              </option>
            ))}
          </select>
        </label>
        <label className="chip">
          <input
            type="checkbox"
            className="tick"
            name="sap-het"
            value="1"
            defaultChecked={isEnding}
          />
          Hết hạn trong 60 ngày
        </label>
        <Button look="quiet">Lọc</Button>
      </form>
      {papers.length === 0 ? (
        <EmptyState drawing="no-results" level={2} title="Không có chứng nhận nào khớp" />
      ) : (
        <ol className="queue card">
          {papers.map((paper) => (
            <li key={paper.id} data-row="">
              <a href={`/tinh/gian-hang/${paper.sellerSlug}`}>
                <span className="title">
                  {vi.certificates[paper.kind]} · {paper.number}
                </span>
                <span className="text-sm text-muted">
                  {paper.sellerName} · {paper.holderName}
                </span>
              </a>
              <span className="facts-row">
                {paper.expiresOn && (
                  <span className="mark mark-quiet">tới {formatDate(paper.expiresOn, "vi")}</span>
                )}
                <span className={paper.status === "verified" ? "mark mark-leaf" : "mark"}>
                  {certificateStatusWords[paper.status]}
                </span>
              </span>
            </li>
          ))}
        </ol>
      )}
    </desk-queue>
  );
}
