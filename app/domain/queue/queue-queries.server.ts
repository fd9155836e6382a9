import { type SQL, sql } from "drizzle-orm";
import { workingDaysLeft } from "#app/domain/time/working-days.server";
import type { Db } from "#db/client.server";
import type { QueueKind } from "./queue-items.server";
import { readableKinds } from "./queue-rights";

/** An officer, as far as the queue shows them its things. */
export interface QueueReader {
  accountId: string;
  roles: readonly string[];
  communeCodes: readonly string[];
}

export interface QueueFilter {
  kind: QueueKind | null;
  communeCode: string | null;
  assigned: "me" | "nobody" | null;
  isOverdue: boolean;
  sellerSlug: string | null;
  text: string;
}

/** Where a page of the queue ends: the next begins after it. */
export interface QueuePlace {
  /** Microseconds and all, as the database wrote it. */
  dueAt: string;
  id: string;
}

export interface QueueRow {
  id: string;
  kind: QueueKind;
  subjectId: string;
  title: string;
  sellerName: string | null;
  sellerSlug: string | null;
  communeName: string | null;
  warnings: number;
  isUrgent: boolean;
  dueAt: Date;
  /** Working days after today until it is due; 0 is today, below 0 is too late. */
  daysLeft: number;
  assignedTo: string | null;
  assigneeName: string | null;
  /** A certificate that the province's own list bears out. */
  isConfirmed: boolean;
  place: QueuePlace;
}

interface Row extends Record<string, unknown> {
  id: string;
  kind: QueueKind;
  subject_id: string;
  title: string;
  seller_name: string | null;
  seller_slug: string | null;
  commune_name: string | null;
  warnings: number;
  is_urgent: boolean;
  due_at: string;
  assigned_to: string | null;
  assignee_name: string | null;
  is_confirmed: boolean;
}

/** What this officer may see at all: their kinds in the province, dossiers in their communes. */
export function visibleTo({ roles, communeCodes }: QueueReader): SQL {
  const kinds = readableKinds(roles);
  const wide = kinds.length > 0 ? sql`q.kind = any(${sql.param(kinds)}::text[])` : sql`false`;
  if (communeCodes.length === 0) return wide;
  return sql`(${wide} or (q.kind = 'dossier' and q.commune_code = any(${sql.param([...communeCodes])}::text[])))`;
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, "\\$&");

function narrowed(reader: QueueReader, filter: Omit<QueueFilter, "kind">, now: Date): SQL {
  const parts = [sql`q.closed_at is null`, visibleTo(reader)];
  if (filter.communeCode) parts.push(sql`q.commune_code = ${filter.communeCode}`);
  if (filter.assigned === "me") parts.push(sql`q.assigned_to = ${reader.accountId}`);
  if (filter.assigned === "nobody") parts.push(sql`q.assigned_to is null`);
  if (filter.isOverdue) parts.push(sql`q.due_at < ${now.toISOString()}`);
  if (filter.sellerSlug) {
    parts.push(sql`q.seller_id = (select id from sellers where slug = ${filter.sellerSlug})`);
  }
  if (filter.text) {
    const pattern = `%${escapeLike(filter.text)}%`;
    parts.push(sql`(q.title ilike ${pattern} or q.seller_id in
      (select id from sellers where name ilike ${pattern}))`);
  }
  return sql.join(parts, sql` and `);
}

/** One page of what waits, the soonest due first, beginning after a place. */
export async function listQueue(
  db: Db,
  {
    reader,
    filter,
    after,
    limit,
    now,
  }: {
    reader: QueueReader;
    filter: QueueFilter;
    after: QueuePlace | null;
    limit: number;
    now: Date;
  },
): Promise<{ rows: QueueRow[]; next: QueuePlace | null }> {
  const found = await db.execute<Row>(sql`
    with page as (
      select q.* from queue_items q
      where ${narrowed(reader, filter, now)}
        ${filter.kind ? sql`and q.kind = ${filter.kind}` : sql``}
        ${after ? sql`and (q.due_at, q.id) > (${after.dueAt}::timestamptz, ${after.id}::uuid)` : sql``}
      order by q.due_at, q.id limit ${limit + 1}
    )
    select q.id, q.kind, q.subject_id, q.title, s.name as seller_name, s.slug as seller_slug,
           c.full_name as commune_name, q.warnings, q.is_urgent,
           to_json(q.due_at)#>>'{}' as due_at, q.assigned_to, a.display_name as assignee_name,
           q.kind = 'certificate' and exists (
             select 1 from certificates x join official_certificates o
               on o.kind = x.kind and lower(o.number) = lower(x.number)
                 and lower(o.holder_name) = lower(x.holder_name) and o.issued_on = x.issued_on
                 and o.expires_on is not distinct from x.expires_on
             where x.id = q.subject_id) as is_confirmed
    from page q
    left join sellers s on s.id = q.seller_id
    left join communes c on c.code = q.commune_code
    left join accounts a on a.id = q.assigned_to
    order by q.due_at, q.id`);
  const shown = found.slice(0, limit);
  const left = await workingDaysLeft(
    db,
    now,
    shown.map((row) => new Date(row.due_at)),
  );
  const rows = shown.map((row, index) => ({
    id: row.id,
    kind: row.kind,
    subjectId: row.subject_id,
    title: row.title,
    sellerName: row.seller_name,
    sellerSlug: row.seller_slug,
    communeName: row.commune_name,
    warnings: row.warnings,
    isUrgent: row.is_urgent,
    dueAt: new Date(row.due_at),
    daysLeft: left[index]!,
    assignedTo: row.assigned_to,
    assigneeName: row.assignee_name,
    isConfirmed: row.is_confirmed,
    place: { dueAt: row.due_at, id: row.id },
  }));
  return { rows, next: found.length > limit ? rows.at(-1)!.place : null };
}

/** How many things of each kind wait under the other filters, and how many of them are late. */
export async function countQueue(
  db: Db,
  { reader, filter, now }: { reader: QueueReader; filter: QueueFilter; now: Date },
): Promise<{ kind: QueueKind; count: number; overdue: number }[]> {
  return [
    ...(await db.execute<{ kind: QueueKind; count: number; overdue: number }>(sql`
      select q.kind, count(*)::int as count,
             count(*) filter (where q.due_at < ${now.toISOString()})::int as overdue
      from queue_items q where ${narrowed(reader, filter, now)} group by q.kind`)),
  ];
}

/** One thing of the queue, open or decided; null where this officer may not see it. */
export async function getQueueItem(
  db: Db,
  { reader, itemId, now }: { reader: QueueReader; itemId: string; now: Date },
) {
  const [row] = await db.execute<
    Row & { seller_id: string | null; closed_at: string | null; opened_at: string }
  >(sql`
    select q.id, q.kind, q.subject_id, q.title, q.seller_id, s.name as seller_name,
           s.slug as seller_slug, c.full_name as commune_name, q.warnings, q.is_urgent,
           to_json(q.due_at)#>>'{}' as due_at, to_json(q.closed_at)#>>'{}' as closed_at,
           to_json(q.opened_at)#>>'{}' as opened_at, q.assigned_to, a.display_name as assignee_name
    from queue_items q
    left join sellers s on s.id = q.seller_id
    left join communes c on c.code = q.commune_code
    left join accounts a on a.id = q.assigned_to
    where q.id = ${itemId} and ${visibleTo(reader)}`);
  if (!row) return null;
  const dueAt = new Date(row.due_at);
  const [daysLeft] = await workingDaysLeft(db, now, [dueAt]);
  return {
    id: row.id,
    kind: row.kind,
    subjectId: row.subject_id,
    title: row.title,
    sellerId: row.seller_id,
    sellerName: row.seller_name,
    sellerSlug: row.seller_slug,
    communeName: row.commune_name,
    warnings: row.warnings,
    isUrgent: row.is_urgent,
    dueAt,
    daysLeft: daysLeft!,
    openedAt: new Date(row.opened_at),
    closedAt: row.closed_at ? new Date(row.closed_at) : null,
    assignedTo: row.assigned_to,
    assigneeName: row.assignee_name,
  };
}

/** The next open thing of a kind after one that was decided, under the same eyes. */
export async function nextQueueItem(
  db: Db,
  {
    reader,
    kind,
    now,
    except,
  }: { reader: QueueReader; kind: QueueKind; now: Date; except: string },
): Promise<string | null> {
  const filter = {
    communeCode: null,
    assigned: null,
    isOverdue: false,
    sellerSlug: null,
    text: "",
  };
  const [row] = await db.execute<{ id: string }>(sql`
    select q.id from queue_items q
    where ${narrowed(reader, filter, now)} and q.kind = ${kind} and q.id <> ${except}
      and (q.assigned_to is null or q.assigned_to = ${reader.accountId})
    order by q.due_at, q.id limit 1`);
  return row?.id ?? null;
}

export interface PastDecision {
  id: string;
  kind: QueueKind;
  title: string;
  outcome: "approved" | "rejected" | "returned";
  reason: string;
  legalBasis: string;
  officerName: string;
  decidedAt: Date;
  fields: { field: string; reason: string }[];
}

/** Decisions on one thing, or on everything of a seller; the newest first. */
export async function listDecisions(
  db: Db,
  by: { kind: QueueKind; subjectId: string } | { sellerId: string },
  limit = 30,
): Promise<PastDecision[]> {
  const where =
    "sellerId" in by
      ? sql`q.seller_id = ${by.sellerId}`
      : sql`d.subject_kind = ${by.kind} and d.subject_id = ${by.subjectId}`;
  const rows = await db.execute<{
    id: string;
    kind: QueueKind;
    title: string;
    outcome: PastDecision["outcome"];
    reason: string;
    legal_basis: string;
    officer_name: string;
    decided_at: string;
    fields: { field: string; reason: string }[];
  }>(sql`
    select d.id, d.subject_kind as kind, q.title, d.outcome, d.reason, d.legal_basis,
           a.display_name as officer_name, to_json(d.decided_at)#>>'{}' as decided_at,
           coalesce((select json_agg(json_build_object('field', f.field, 'reason', f.reason) order by f.id)
             from decision_fields f where f.decision_id = d.id), '[]'::json) as fields
    from decisions d
    join queue_items q on q.id = d.queue_item_id
    join accounts a on a.id = d.decided_by
    where ${where} order by d.decided_at desc, d.id desc limit ${limit}`);
  return rows.map(({ legal_basis, officer_name, decided_at, ...row }) => ({
    ...row,
    legalBasis: legal_basis,
    officerName: officer_name,
    decidedAt: new Date(decided_at),
  }));
}

/** Ready sentences for deciding on a kind of thing. */
export async function reasonTextsFor(
  db: Db,
  kind: QueueKind,
): Promise<
  { id: string; outcome: "rejected" | "returned"; field: string; title: string; body: string }[]
> {
  return [
    ...(await db.execute<{
      id: string;
      outcome: "rejected" | "returned";
      field: string;
      title: string;
      body: string;
    }>(sql`
      select id, outcome, field, title, body from reason_texts
      where kind = ${kind} and is_active order by outcome, field, title`)),
  ];
}

/** Other officers who may decide things of a kind, by name. */
export async function listColleagues(
  db: Db,
  { roles, except }: { roles: readonly string[]; except: string },
): Promise<{ id: string; name: string }[]> {
  return [
    ...(await db.execute<{ id: string; name: string }>(sql`
      select distinct a.id, a.display_name as name
      from staff_roles r join accounts a on a.id = r.account_id
      where r.ended_at is null and a.status = 'active' and a.id <> ${except}
        and r.role = any(${sql.param([...roles])}::text[])
      order by a.display_name`)),
  ];
}
