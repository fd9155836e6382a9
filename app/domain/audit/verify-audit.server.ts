import { sql } from "drizzle-orm";
import type { Db } from "#db/client.server";

export interface AuditVerdict {
  entries: number;
  /** Numbers of entries that do not fit: changed, missing, or put in between. */
  broken: number[];
  /** The last entry's hash is the head's, so none was cut off at the end. */
  headFits: boolean;
}

/**
 * Reads the whole log and follows its chain: numbers without gaps, each hash made again from its entry,
 * each entry holding the hash of the one before.
 */
export async function verifyAudit(db: Db): Promise<AuditVerdict> {
  const [verdict] = await db.execute<{
    entries: string;
    broken: string[] | null;
    head_fits: boolean;
  }>(sql`
    with chain as (
      select number, hash,
        hash = audit_entry_hash(audit_entries) as is_itself,
        previous_hash = coalesce(lag(hash) over (order by number), repeat('0', 64)) as follows,
        number = coalesce(lag(number) over (order by number), 0) + 1 as is_next
      from audit_entries
    )
    select
      (select count(*) from chain) as entries,
      (select array_agg(number order by number) from chain where not (is_itself and follows and is_next)) as broken,
      (select h.number = coalesce((select max(number) from chain), 0)
          and h.hash = coalesce((select hash from chain order by number desc limit 1), repeat('0', 64))
        from audit_head h) as head_fits
  `);
  return {
    entries: Number(verdict!.entries),
    broken: (verdict!.broken ?? []).map(Number),
    headFits: verdict!.head_fits,
  };
}
