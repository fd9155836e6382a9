import { inArray, sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { stockLevels, stockMovements } from "#db/schema";

/** So much of a variant for one order line, in the variant's quantity units. */
export interface StockLine {
  orderLineId: string;
  variantId: string;
  quantity: number;
}

export interface StockShortage {
  variantId: string;
  wanted: number;
  /** As seen when refused; it may have moved since. */
  available: number;
}

/**
 * Holds stock for order lines, all or nothing: a refusal must end the caller's transaction.
 *
 * One statement locks the rows by ascending variant, decides and writes. Ascending, so that two carts
 * with the same goods in another order wait instead of blocking each other; one statement, because
 * its trigger queues the products for the search, and a lock taken after that queue could close a
 * circle. A row that has too little is not even waited for.
 */
export async function reserveStock(
  tx: Db,
  lines: readonly StockLine[],
): Promise<{ held: true } | { refused: "out-of-stock"; shortages: StockShortage[] }> {
  const wanted = perVariant(lines);
  const rows = await tx.execute<{
    variant_id: string;
    held: boolean;
    available: number | null;
  }>(sql`
    with wanted(variant_id, quantity) as (
      select * from unnest(${sql.param(wanted.ids)}::uuid[], ${sql.param(wanted.quantities)}::int[])
    ), locked as (
      select s.variant_id, w.quantity
        from stock_levels s join wanted w on w.variant_id = s.variant_id
        where s.reserved + w.quantity <= s.on_hand
        order by s.variant_id for update of s
    ), held as (
      update stock_levels s set reserved = s.reserved + l.quantity
        from locked l
        where s.variant_id = l.variant_id and s.reserved + l.quantity <= s.on_hand
        returning s.variant_id
    )
    select variant_id from held`);
  const held = new Set(rows.map((row) => row.variant_id));
  const short = wanted.ids.filter((variantId) => !held.has(variantId));
  if (short.length > 0) {
    return { refused: "out-of-stock", shortages: await readShortages(tx, wanted.byVariant, short) };
  }
  await recordMovements(tx, "allocation", lines);
  return { held: true };
}

/** Read anew: the refusing statement saw the stock as it was before it waited. */
async function readShortages(
  tx: Db,
  wanted: ReadonlyMap<string, number>,
  variantIds: string[],
): Promise<StockShortage[]> {
  const levels = await tx
    .select()
    .from(stockLevels)
    .where(inArray(stockLevels.variantId, variantIds));
  return variantIds.map((variantId) => {
    const level = levels.find((row) => row.variantId === variantId);
    return {
      variantId,
      wanted: wanted.get(variantId)!,
      available: level ? level.onHand - level.reserved : 0,
    };
  });
}

/** Gives held stock back. The caller decides, under its own lock, that this happens once. */
export async function releaseStock(
  tx: Db,
  lines: readonly StockLine[],
  reason: string,
): Promise<void> {
  if (lines.length === 0) return;
  const given = perVariant(lines);
  await tx.execute(sql`
    with given(variant_id, quantity) as (
      select * from unnest(${sql.param(given.ids)}::uuid[], ${sql.param(given.quantities)}::int[])
    ), locked as (
      select s.variant_id, g.quantity
        from stock_levels s join given g on g.variant_id = s.variant_id
        order by s.variant_id for update of s
    )
    update stock_levels s set reserved = s.reserved - l.quantity
      from locked l where s.variant_id = l.variant_id`);
  await recordMovements(tx, "release", lines, reason);
}

function perVariant(lines: readonly StockLine[]) {
  const byVariant = new Map<string, number>();
  for (const { variantId, quantity } of lines) {
    byVariant.set(variantId, (byVariant.get(variantId) ?? 0) + quantity);
  }
  return { byVariant, ids: [...byVariant.keys()], quantities: [...byVariant.values()] };
}

async function recordMovements(
  tx: Db,
  kind: "allocation" | "release",
  lines: readonly StockLine[],
  reason?: string,
) {
  await tx.insert(stockMovements).values(
    lines.map(({ orderLineId, variantId, quantity }) => ({
      kind,
      orderLineId,
      variantId,
      quantity,
      reason,
    })),
  );
}
