import type { AuditFilter } from "#app/domain/audit/audit-queries.server";

const day = (text: string | null) =>
  text && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;

/** The log's filters as an address says them. */
export function readAuditFilter(params: URLSearchParams): {
  filter: AuditFilter;
  before: number | null;
} {
  const text = (name: string) => (params.get(name) ?? "").trim().slice(0, 100);
  const before = Number(params.get("truoc"));
  return {
    filter: {
      actor: text("nguoi"),
      act: /^[a-z-]{1,60}$/.test(text("viec")) ? text("viec") : "",
      sellerSlug: /^[a-z0-9-]{1,120}$/.test(text("gian-hang")) ? text("gian-hang") : null,
      text: text("q"),
      from: day(params.get("tu")),
      to: day(params.get("den")),
    },
    before: Number.isSafeInteger(before) && before > 0 ? before : null,
  };
}
