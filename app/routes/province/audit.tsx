import type { LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listActs, listAudit } from "#app/domain/audit/audit-queries.server";
import { formatMoment } from "#app/domain/time/saigon-time";
import { requireStaff } from "#app/http/authorize.server";
import { provinceDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { services } from "#app/services.server";
import { Button } from "#app/ui/button";
import { EmptyState } from "#app/ui/empty-state";
import { deskMeta } from "#app/ui/province/desk-meta";
import { actInWords, rolesInWords } from "#app/ui/words/desk-acts";
import { readAuditFilter } from "./audit-filter.server";

export const meta = deskMeta("Nhật ký");
export const headers = pageHeaders;

const pageLength = 50;

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "auditor", "administrator");
  const { db } = services();
  const params = new URL(request.url).searchParams;
  const { filter, before } = readAuditFilter(params);
  const [found, acts] = await Promise.all([
    listAudit(db, { filter, before, limit: pageLength + 1 }),
    listActs(db),
  ]);
  const entries = found.slice(0, pageLength);
  const kept = new URLSearchParams(params);
  kept.delete("truoc");
  const exported = kept.toString();
  kept.set("truoc", String(entries.at(-1)?.number ?? 0));
  return data(
    {
      desk: provinceDesk(staff),
      filter,
      acts,
      entries,
      next: found.length > pageLength ? `?${kept}` : null,
      exported: exported && `?${exported}`,
    },
    { headers: privatePage },
  );
}

export default function Audit() {
  const { filter, acts, entries, next, exported } = useLoaderData<typeof loader>();
  return (
    <desk-queue class="edge grid gap-4 py-5">
      <h1>Nhật ký</h1>
      <form method="get" className="queue-filters">
        <label>
          <span className="text-sm">Đối tượng, lý do</span>
          <input className="input" type="search" name="q" defaultValue={filter.text} />
        </label>
        <label>
          <span className="text-sm">Người làm</span>
          <input className="input" name="nguoi" defaultValue={filter.actor} />
        </label>
        <label>
          <span className="text-sm">Việc</span>
          <select className="input" name="viec" defaultValue={filter.act}>
            <option value="">Mọi việc</option>
            {acts.map((act) => (
              <option key={act} value={act}>
                {actInWords(act)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="text-sm">Từ ngày</span>
          <input className="input" type="date" name="tu" defaultValue={filter.from ?? ""} />
        </label>
        <label>
          <span className="text-sm">Đến ngày</span>
          <input className="input" type="date" name="den" defaultValue={filter.to ?? ""} />
        </label>
        {filter.sellerSlug && <input type="hidden" name="gian-hang" value={filter.sellerSlug} />}
        <Button look="quiet" className="self-end">
          Lọc
        </Button>
      </form>
      <p className="flex flex-wrap gap-x-6">
        <a className="link-alone" href={`/tinh/nhat-ky/csv${exported}`} download>
          Tải CSV
        </a>
        <a className="link-alone" href={`/tinh/nhat-ky/jsonl${exported}`} download>
          Tải JSON
        </a>
      </p>
      {entries.length === 0 ? (
        <EmptyState drawing="no-results" level={2} title="Không có dòng nào khớp" />
      ) : (
        <ol className="card divide-y divide-line">
          {entries.map((entry) => (
            <li key={entry.number} className="grid gap-1 px-4 py-2">
              <p className="flex flex-wrap items-baseline gap-x-3">
                <span className="figure text-muted">#{entry.number}</span>
                <b>{actInWords(entry.act)}</b>
                <span>{entry.subjectLabel}</span>
                {entry.isOnBehalf && <span className="mark mark-sky">Làm giúp</span>}
              </p>
              <p className="text-sm text-muted">
                {formatMoment(new Date(entry.at), "vi")} · {entry.actorName ?? "Chợ tự làm"} (
                {rolesInWords(entry.actorRole)}){entry.sellerName && ` · ${entry.sellerName}`}
                {entry.clientNetwork && ` · ${entry.clientNetwork}`}
              </p>
              {entry.reason && <p>{entry.reason}</p>}
              {entry.legalBasis && <p className="text-sm">Căn cứ: {entry.legalBasis}</p>}
              {(entry.before !== null || entry.after !== null) && (
                <details className="text-sm">
                  <summary>Trước và sau</summary>
                  <p className="break-words">
                    <del>{JSON.stringify(entry.before)}</del>{" "}
                    <ins>{JSON.stringify(entry.after)}</ins>
                  </p>
                </details>
              )}
            </li>
          ))}
        </ol>
      )}
      {next && (
        <a
          className="button button-quiet justify-self-end"
          rel="next"
          href={`/tinh/nhat-ky${next}`}
        >
          Cũ hơn
        </a>
      )}
    </desk-queue>
  );
}
