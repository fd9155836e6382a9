import { and, asc, count, desc, eq, gt, isNull, or, sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { products, stockLevels, variantChanges, variants } from "#db/schema";
import { stripDiacritics } from "#search/vietnamese";
import { type ListingScope, withinScope } from "./listing-access.server";

export interface GridRow {
  variantId: string;
  productId: string;
  productName: string;
  variantName: string;
  sku: string | null;
  sellBy: "piece" | "pack" | "weight";
  unitLabel: string;
  price: bigint;
  /** Left to sell, in quantity units. */
  available: number;
  /** Promised to buyers and not yet handed over. */
  reserved: number;
}

export interface PriceGrid {
  rows: GridRow[];
  total: number;
  /** The newest saving that can be taken back, of the last day. */
  undo: { batchId: string; changes: number; changedAt: Date } | null;
}

/** One page of everything a seller has on sale, by name, to change price and stock. */
export async function getPriceGrid(
  db: Db,
  {
    words,
    onlySoldOut,
    page,
    pageSize,
    now,
    ...scope
  }: ListingScope & {
    words: string;
    onlySoldOut: boolean;
    page: number;
    pageSize: number;
    now: Date;
  },
): Promise<PriceGrid> {
  const isSoldOut = sql`${stockLevels.onHand} - ${stockLevels.reserved} < ${variants.minQuantity}`;
  const condition = and(
    withinScope(db, scope),
    or(eq(products.status, "approved"), eq(products.status, "withdrawn")),
    eq(variants.isActive, true),
    onlySoldOut ? isSoldOut : undefined,
    ...stripDiacritics(words)
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter(Boolean)
      .map(
        (word) =>
          sql`lower(unaccent(${products.name} || ' ' || ${variants.name} || ' ' || coalesce(${variants.sku}, '')))
            like ${`%${word}%`}`,
      ),
  );
  const base = () =>
    db
      .select({
        variantId: variants.id,
        productId: products.id,
        productName: products.name,
        variantName: variants.name,
        sku: variants.sku,
        sellBy: variants.sellBy,
        unitLabel: variants.unitLabel,
        price: variants.price,
        available: sql<number>`${stockLevels.onHand} - ${stockLevels.reserved}`,
        reserved: stockLevels.reserved,
      })
      .from(variants)
      .innerJoin(products, eq(products.id, variants.productId))
      .innerJoin(stockLevels, eq(stockLevels.variantId, variants.id))
      .where(condition);
  const [rows, [counted], [newest]] = await Promise.all([
    base()
      .orderBy(asc(products.name), asc(products.id), asc(variants.position))
      .limit(pageSize)
      .offset((page - 1) * pageSize),
    db
      .select({ total: count() })
      .from(variants)
      .innerJoin(products, eq(products.id, variants.productId))
      .innerJoin(stockLevels, eq(stockLevels.variantId, variants.id))
      .where(condition),
    db
      .select({
        batchId: variantChanges.batchId,
        changedAt: variantChanges.changedAt,
        changes: sql<number>`count(*) over (partition by ${variantChanges.batchId})::int`,
      })
      .from(variantChanges)
      .where(
        and(
          eq(variantChanges.sellerId, scope.sellerId),
          isNull(variantChanges.undoneAt),
          gt(variantChanges.changedAt, new Date(now.getTime() - 86_400_000)),
        ),
      )
      .orderBy(desc(variantChanges.changedAt), desc(variantChanges.id))
      .limit(1),
  ]);
  return { rows, total: counted!.total, undo: scope.farmerId ? null : (newest ?? null) };
}
