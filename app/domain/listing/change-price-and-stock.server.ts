import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Actor } from "#app/domain/audit/record-act.server";
import { countStock } from "#app/domain/inventory/count-stock.server";
import { rulesInForce } from "#app/domain/policies/dated-rules.server";
import type { Db } from "#db/client.server";
import { variantChanges, variants } from "#db/schema";
import { recordPrice } from "./apply-content.server";
import type { ListingScope } from "./listing-access.server";
import {
  isPriceAllowed,
  type LockedVariant,
  lockVariants,
  pricesADayAgo,
} from "./price-limits.server";
import { isPrice, mostStock } from "./product-content";
import { proposePrices } from "./propose-prices.server";
import { recordListingAct } from "./record-listing-act.server";

/** One line of the grid: what the seller saw, and what they want. */
export interface WantedChange {
  variantId: string;
  /** Null leaves it as it is. */
  price: { seen: bigint; wanted: bigint } | null;
  /** What is left to sell, in quantity units. */
  stock: { seen: number; wanted: number } | null;
}

export interface ChangePriceAndStock extends ListingScope {
  actor: Actor;
  changes: readonly WantedChange[];
  now: Date;
}

export type RowAnswer =
  | { variantId: string; done: true }
  /** Beyond what may change at once: it waits in a revision for the seller to send. */
  | { variantId: string; proposed: true }
  | {
      variantId: string;
      refused:
        | "price-out-of-range"
        | "stock-out-of-range"
        | "changed-meanwhile"
        | "being-reviewed"
        | "not-yours";
    };

/**
 * Changes prices and stock at once, row by row: a row that is refused leaves the others be. A price
 * moves within what staff allow in a day and for the kind; beyond it the new price waits for approval.
 */
export async function changePriceAndStock(
  db: Db,
  { actor, changes, now, ...scope }: ChangePriceAndStock,
): Promise<{ batchId: string; rows: RowAnswer[] }> {
  const batchId = uuidv7();
  return db.transaction(async (tx) => {
    const ids = changes.map(({ variantId }) => variantId);
    const found = await lockVariants(tx, scope, ids);
    const rules = await rulesInForce(tx, now);
    const daysAgo = await pricesADayAgo(tx, ids, now);
    const rows: RowAnswer[] = [];
    const tooFar: { productId: string; variantId: string; price: bigint }[] = [];
    const ordered = [...changes].sort((a, b) => (a.variantId < b.variantId ? -1 : 1));
    for (const { variantId, price, stock } of ordered) {
      const row = found.get(variantId);
      const refused = refuse(row, price, stock);
      if (refused || !row) {
        rows.push({ variantId, refused: refused ?? "not-yours" });
        continue;
      }
      const isFar = price && !isPriceAllowed(row, price.wanted, daysAgo.get(variantId), rules);
      if (isFar) tooFar.push({ productId: row.productId, variantId, price: price.wanted });
      const change = {
        id: uuidv7(),
        batchId,
        sellerId: scope.sellerId,
        variantId,
        changedBy: actor.accountId,
        changedAt: now,
      };
      if (price && !isFar) {
        await tx
          .update(variants)
          .set({ price: price.wanted, updatedAt: now })
          .where(eq(variants.id, variantId));
        await recordPrice(tx, variantId, price.wanted, now);
      }
      const counted = stock
        ? await countStock(tx, {
            variantId,
            available: stock.wanted,
            reason: "Người bán sửa số lượng",
            now,
          })
        : null;
      if ((price && !isFar) || counted) {
        await tx.insert(variantChanges).values({
          ...change,
          ...(price && !isFar && { priceBefore: row.price, priceAfter: price.wanted }),
          ...(counted && { stockBefore: counted.before, stockAfter: counted.after }),
        });
        await recordListingAct(tx, actor, {
          act: "price-or-stock-changed",
          product: { id: row.productId, sellerId: scope.sellerId, name: row.productName },
          told: `sửa giá hoặc số lượng ${row.productName}`,
          now,
        });
      }
      if (!isFar) rows.push({ variantId, done: true });
    }
    const proposals = await proposePrices(tx, { actor, scope, prices: tooFar, now });
    return { batchId, rows: [...rows, ...proposals] };
  });
}

function refuse(
  row: LockedVariant | undefined,
  price: WantedChange["price"],
  stock: WantedChange["stock"],
) {
  if (!row) return "not-yours" as const;
  if (price && !isPrice(price.wanted)) return "price-out-of-range" as const;
  if (stock && (stock.wanted < 0 || stock.wanted > mostStock)) return "stock-out-of-range" as const;
  const isStale =
    (price && price.seen !== row.price) || (stock && stock.seen !== row.onHand - row.reserved);
  return isStale ? ("changed-meanwhile" as const) : null;
}
