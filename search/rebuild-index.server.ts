import { sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import type { SearchEngine } from "./engine";
import { allDocuments } from "./load-documents.server";

/**
 * Makes copies of the catalogue anew, each behind the back of the one in use. Products that changed
 * while it ran are put into the outbox once more, for the copy may hold what they were.
 *
 * @param options.isEveryEngine whether these are all the engines there are: what had been waiting in the
 *   outbox is then done
 * @returns how many products can be found
 */
export async function rebuildIndex(
  db: Db,
  engines: readonly SearchEngine[],
  { isEveryEngine = false }: { isEveryEngine?: boolean } = {},
): Promise<number> {
  const [begun] = await db.execute<{ at: string }>(sql`select now()::text as at`);
  // Only rows committed by now: the copies are sure to hold what these tell of.
  const waiting = isEveryEngine
    ? await db.execute<{ id: string }>(sql`
        select id::text from outbox where topic = 'search-product' and done_at is null`)
    : [];
  let count = 0;
  for (const engine of engines) count = await engine.replaceAll(allDocuments(db));
  await db.execute(sql`
    update outbox set done_at = now(), leased_until = null, last_error = null
    where done_at is null and id = any(${sql.param(waiting.map(({ id }) => id))}::bigint[])`);
  await db.execute(sql`
    insert into outbox (topic, subject_id, dedupe_key)
    select distinct 'search-product', subject_id, 'search-product:' || subject_id from outbox
    where topic = 'search-product' and done_at >= ${begun?.at}::timestamptz
      and not (id = any(${sql.param(waiting.map(({ id }) => id))}::bigint[]))
    on conflict (dedupe_key) where done_at is null and leased_until is null do nothing`);
  return count;
}
