import { sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import type { SearchRequest, SearchResult } from "./engine";
import { certificateFilters } from "./product-document";

/**
 * Leaves out hits the copy should not hold any more: a suspension or a takedown holds from its commit
 * on, and a mark that was asked for ends with its last day, however late the copies hear of it.
 */
export async function keepOnSale(
  db: Db,
  { certificate: asked = [] }: Pick<SearchRequest, "certificate">,
  result: SearchResult,
  now: Date,
): Promise<SearchResult> {
  if (result.hits.length === 0) return result;
  const ids = sql.param(result.hits.map(({ id }) => id));
  const rows = await db.execute<{ id: string }>(sql`
    select p.id from products p join sellers s on s.id = p.seller_id
    where p.id = any(${ids}::uuid[]) and p.status = 'approved' and p.gone_at is null
      and s.status = 'active'`);
  const onSale = new Set(rows.map(({ id }) => id));
  const hits = result.hits.filter(
    (hit) =>
      onSale.has(hit.id) &&
      (asked.length === 0 || certificateFilters(hit, now).some((kind) => asked.includes(kind))),
  );
  return { ...result, hits, total: result.total - (result.hits.length - hits.length) };
}
