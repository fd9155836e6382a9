import { type SQL, sql } from "drizzle-orm";
import { startOfSaigonDay } from "#app/domain/time/saigon-time";
import type { Db } from "#db/client.server";

export interface AuditFilter {
  /** Words of the actor's name. */
  actor: string;
  act: string;
  sellerSlug: string | null;
  /** Words of subject or reason. */
  text: string;
  /** yyyy-mm-dd, both included. */
  from: string | null;
  to: string | null;
}

export interface AuditRow {
  number: number;
  at: string;
  actorName: string | null;
  actorRole: string;
  act: string;
  subjectKind: string;
  subjectId: string;
  subjectLabel: string;
  sellerName: string | null;
  sellerSlug: string | null;
  isOnBehalf: boolean;
  reason: string;
  legalBasis: string;
  before: unknown;
  after: unknown;
  clientNetwork: string | null;
  hash: string;
}

const dayMs = 86_400_000;
const pattern = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

function where({ actor, act, sellerSlug, text, from, to }: AuditFilter): SQL {
  const parts = [sql`true`];
  if (actor) {
    parts.push(
      sql`e.actor_id in (select id from accounts where display_name ilike ${pattern(actor)})`,
    );
  }
  if (act) parts.push(sql`e.act = ${act}`);
  if (sellerSlug) {
    parts.push(sql`e.seller_id = (select id from sellers where slug = ${sellerSlug})`);
  }
  if (text) {
    parts.push(sql`(e.subject_label ilike ${pattern(text)} or e.reason ilike ${pattern(text)}
      or e.subject_id = ${text})`);
  }
  if (from) parts.push(sql`e.at >= ${startOfSaigonDay(from).toISOString()}`);
  if (to) {
    const end = new Date(startOfSaigonDay(to).getTime() + dayMs);
    parts.push(sql`e.at < ${end.toISOString()}`);
  }
  return sql.join(parts, sql` and `);
}

/** Entries of the log under a filter, the newest first, beginning below a number. */
export async function listAudit(
  db: Db,
  { filter, before, limit }: { filter: AuditFilter; before: number | null; limit: number },
): Promise<AuditRow[]> {
  const rows = await db.execute<{ row: AuditRow }>(sql`
    select json_build_object('number', e.number, 'at', e.at, 'actorName', a.display_name,
      'actorRole', e.actor_role, 'act', e.act, 'subjectKind', e.subject_kind,
      'subjectId', e.subject_id, 'subjectLabel', e.subject_label, 'sellerName', s.name,
      'sellerSlug', s.slug, 'isOnBehalf', e.consent_id is not null, 'reason', e.reason,
      'legalBasis', e.legal_basis, 'before', e.before, 'after', e.after,
      'clientNetwork', e.client_network, 'hash', e.hash) as row
    from audit_entries e
    left join accounts a on a.id = e.actor_id
    left join sellers s on s.id = e.seller_id
    where ${where(filter)} ${before ? sql`and e.number < ${before}` : sql``}
    order by e.number desc limit ${limit}`);
  return rows.map(({ row }) => row);
}

/** The acts that are in the log, by name. */
export async function listActs(db: Db): Promise<string[]> {
  // A walk along the index from act to act: as quick with a million entries.
  const rows = await db.execute<{ act: string }>(sql`
    with recursive walk as (
      (select act from audit_entries order by act limit 1)
      union all
      select (select e.act from audit_entries e where e.act > walk.act order by e.act limit 1)
      from walk where walk.act is not null
    )
    select act from walk where act is not null`);
  return rows.map(({ act }) => act);
}
