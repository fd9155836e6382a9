import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { Actor } from "#app/domain/audit/record-act.server";
import type { Db } from "#db/client.server";
import { stockLevels, stockMovements, variantChanges, variants } from "#db/schema";
import { recordPrice } from "./apply-content.server";
import { recordListingAct } from "./record-listing-act.server";

export interface UndoChanges {
  actor: Actor;
  sellerId: string;
  /** Must be the newest that still stands: what came later is undone first. */
  batchId: string;
  now: Date;
}

/**
 * Takes the newest saving of prices and stock back. What was sold since stays sold: stock goes back by
 * as much as it had been moved, never below what is promised.
 */
export async function undoChanges(
  db: Db,
  { actor, sellerId, batchId, now }: UndoChanges,
): Promise<{ undone: number } | { refused: "not-the-newest" } | null> {
  return db.transaction(async (tx) => {
    const standing = await tx
      .select()
      .from(variantChanges)
      .where(and(eq(variantChanges.sellerId, sellerId), eq(variantChanges.batchId, batchId)))
      .orderBy(asc(variantChanges.variantId))
      .for("update");
    if (standing.length === 0) return null;
    const [newest] = await tx
      .select({ batchId: variantChanges.batchId })
      .from(variantChanges)
      .where(and(eq(variantChanges.sellerId, sellerId), isNull(variantChanges.undoneAt)))
      .orderBy(desc(variantChanges.changedAt), desc(variantChanges.id))
      .limit(1);
    if (newest?.batchId !== batchId) return { refused: "not-the-newest" };
    for (const change of standing) await takeBack(tx, change, now);
    await tx
      .update(variantChanges)
      .set({ undoneAt: now })
      .where(eq(variantChanges.batchId, batchId));
    await recordListingAct(tx, actor, {
      act: "price-or-stock-change-undone",
      product: { id: batchId, sellerId, name: "bảng giá" },
      told: "hoàn tác lần sửa bảng giá gần nhất",
      now,
    });
    return { undone: standing.length };
  });
}

async function takeBack(tx: Db, change: typeof variantChanges.$inferSelect, now: Date) {
  const { variantId, priceBefore, priceAfter, stockBefore, stockAfter } = change;
  if (priceBefore !== null) {
    const [changed] = await tx
      .update(variants)
      .set({ price: priceBefore, updatedAt: now })
      .where(and(eq(variants.id, variantId), eq(variants.price, priceAfter!)))
      .returning({ id: variants.id });
    if (changed) await recordPrice(tx, variantId, priceBefore, now);
  }
  if (stockBefore === null || stockAfter === stockBefore) return;
  const [level] = await tx
    .select()
    .from(stockLevels)
    .where(eq(stockLevels.variantId, variantId))
    .for("update");
  const onHand = Math.max(level!.reserved, level!.onHand + stockBefore - stockAfter!);
  if (onHand === level!.onHand) return;
  await tx.update(stockLevels).set({ onHand }).where(eq(stockLevels.variantId, variantId));
  await tx.insert(stockMovements).values({
    variantId,
    kind: "adjustment",
    quantity: onHand - level!.onHand,
    reason: "Hoàn tác sửa số lượng",
    createdAt: now,
  });
}
