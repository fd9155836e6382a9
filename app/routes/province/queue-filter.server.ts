import type { QueueKind } from "#app/domain/queue/queue-items.server";
import type { QueueFilter, QueuePlace, QueueRow } from "#app/domain/queue/queue-queries.server";
import { mayApproveTogether, mayDecide, queueKindNames } from "#app/domain/queue/queue-rights";
import { isId } from "#app/http/read-id";
import type { ShownQueueRow } from "#app/ui/province/queue-list";
import { kindWords } from "#app/ui/words/desk-province";

const kindOf = (slug: string | null): QueueKind | null =>
  queueKindNames.find((kind) => kindWords[kind].slug === slug) ?? null;

/** The queue's filters as an address says them; what it does not know is as if unsaid. */
export function readQueueFilter(params: URLSearchParams): {
  filter: QueueFilter;
  after: QueuePlace | null;
} {
  const assigned = params.get("giao");
  const [dueAt = "", id] = (params.get("sau") ?? "").split("_");
  const isPlace = isId(id) && !Number.isNaN(Date.parse(dueAt)) && /^[\d:.T+-]{19,40}$/.test(dueAt);
  return {
    filter: {
      kind: kindOf(params.get("loai")),
      communeCode: /^\d{5}$/.test(params.get("xa") ?? "") ? params.get("xa") : null,
      assigned: assigned === "toi" ? "me" : assigned === "chua" ? "nobody" : null,
      isOverdue: params.get("qua-han") === "1",
      sellerSlug: /^[a-z0-9-]{1,120}$/.test(params.get("nguoi-ban") ?? "")
        ? params.get("nguoi-ban")
        : null,
      text: (params.get("q") ?? "").trim().slice(0, 100),
    },
    after: isPlace ? { dueAt, id } : null,
  };
}

/** The same filters as an address, beginning with "?"; empty where there are none. */
export function queueQuery(filter: QueueFilter, after: QueuePlace | null = null): string {
  const params = new URLSearchParams();
  if (filter.kind) params.set("loai", kindWords[filter.kind].slug);
  if (filter.communeCode) params.set("xa", filter.communeCode);
  if (filter.assigned) params.set("giao", filter.assigned === "me" ? "toi" : "chua");
  if (filter.isOverdue) params.set("qua-han", "1");
  if (filter.sellerSlug) params.set("nguoi-ban", filter.sellerSlug);
  if (filter.text) params.set("q", filter.text);
  if (after) params.set("sau", `${after.dueAt}_${after.id}`);
  const query = params.toString();
  return query && `?${query}`;
}

/** A row as the page shows it to an officer with these roles. */
export function shownRow(
  { place: _, subjectId: __, ...row }: QueueRow,
  roles: readonly string[],
): ShownQueueRow {
  const isSafe = row.warnings === 0 && mayApproveTogether(row.kind, row.isConfirmed);
  return { ...row, canApprove: isSafe && mayDecide(roles, row.kind) };
}
