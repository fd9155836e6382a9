import { sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import type { SearchEngine } from "./engine";
import { loadDocuments } from "./load-documents.server";

const topic = "search-product";
/** Longer than any batch takes; a worker that died gives its rows back after it. */
const leaseSeconds = 60;
const longestWaitSeconds = 30;

interface Leased extends Record<string, unknown> {
  id: string;
  subject_id: string;
  attempts: number;
}

/**
 * Tells the engines of changed products, one batch. Each product is loaded anew and put or removed, so
 * repeats and rows out of order do no harm. A row is done only when every engine took it; until then it
 * comes back, later each time, and what one engine missed while it was down reaches it after.
 *
 * @returns how many products were brought up to date in every engine
 */
export async function drainSearchOutbox(
  db: Db,
  engines: readonly SearchEngine[],
  { limit = 500 }: { limit?: number } = {},
): Promise<number> {
  const leased = await db.execute<Leased>(sql`
    update outbox set leased_until = now() + ${`${leaseSeconds} seconds`}::interval,
                      attempts = attempts + 1
    where id in (
      select id from outbox
      where topic = ${topic} and done_at is null and available_at <= now()
        and (leased_until is null or leased_until < now())
      order by available_at, id limit ${limit} for update skip locked)
    returning id::text, subject_id, attempts`);
  if (leased.length === 0) return 0;
  const ids = [...new Set(leased.map((row) => row.subject_id))];
  const rowIds = sql`${sql.param(leased.map(({ id }) => id))}::bigint[]`;
  try {
    const documents = await loadDocuments(db, ids);
    const present = new Set(documents.map(({ id }) => id));
    const gone = ids.filter((id) => !present.has(id));
    const listed = await listedBefore(db, ids);
    const failures: unknown[] = [];
    for (const engine of engines) {
      try {
        await engine.index(documents);
        await engine.remove(gone);
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
    // A list made anew between the commit and now came of the copy as it was, and would be kept.
    if (ids.some((id) => present.has(id) !== listed.has(id))) {
      await db.execute(sql`select pg_notify('pages', 'lists')`);
    }
    await db.execute(sql`
      update outbox set done_at = now(), leased_until = null, last_error = null
      where id = any(${rowIds})`);
    return ids.length;
  } catch (error) {
    // Where even this fails the lease runs out, and the rows come back by that.
    await giveBack(db, leased, error).catch(() => {});
    throw error;
  }
}

/** Which of these products lists showed until now. */
async function listedBefore(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.execute<{ product_id: string }>(sql`
    select product_id from search_documents where product_id = any(${sql.param([...ids])}::uuid[])`);
  return new Set(rows.map((row) => row.product_id));
}

/**
 * Frees the rows for a later try. Where a newer row of the same product came in meanwhile, that one
 * does their work.
 */
async function giveBack(db: Db, leased: readonly Leased[], error: unknown): Promise<void> {
  const message = (error instanceof Error ? error.message : String(error)).slice(0, 500);
  const attempts = Math.max(...leased.map((row) => row.attempts));
  const wait = `${Math.min(longestWaitSeconds, 2 ** Math.min(attempts, 5) / 2)} seconds`;
  const rowIds = sql`${sql.param(leased.map(({ id }) => id))}::bigint[]`;
  await db.execute(sql`
    update outbox o set done_at = now(), leased_until = null, last_error = 'superseded'
    where id = any(${rowIds}) and exists (
      select 1 from outbox newer where newer.dedupe_key = o.dedupe_key
        and newer.done_at is null and newer.leased_until is null and newer.id > o.id)`);
  await db.execute(sql`
    update outbox set leased_until = null, available_at = now() + ${wait}::interval,
                      last_error = ${message}
    where id = any(${rowIds}) and done_at is null`);
}

/**
 * Products whose mark has run out since they were indexed go into the outbox: the mark vanishes from
 * lists by itself.
 * @returns how many
 */
export async function enqueueExpired(db: Db): Promise<number> {
  const rows = await db.execute(sql`
    insert into outbox (topic, subject_id, dedupe_key)
    select ${topic}, product_id, ${`${topic}:`} || product_id from search_documents
    where certificates_expire_at <= now()
    on conflict (dedupe_key) where done_at is null and leased_until is null do nothing
    returning id`);
  return rows.length;
}
