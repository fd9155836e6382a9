import { eq } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { stockLevels, stockMovements } from "#db/schema";

export interface CountStock {
  variantId: string;
  /** What may be sold after it, beside what is promised already; in quantity units. */
  available: number;
  /** Why, as the history tells it. */
  reason: string;
  /** A first filling counts as a receipt, a later change as an adjustment. */
  kind?: "receipt" | "adjustment";
  now: Date;
}

/**
 * Sets what a seller has left to sell, as the seller counted it. What is promised to buyers stays
 * promised, so the number on hand is never below it.
 * @returns on hand before and after
 */
export async function countStock(
  tx: Db,
  { variantId, available, reason, kind = "adjustment", now }: CountStock,
): Promise<{ before: number; after: number }> {
  await tx.insert(stockLevels).values({ variantId, onHand: 0 }).onConflictDoNothing();
  const [level] = await tx
    .select()
    .from(stockLevels)
    .where(eq(stockLevels.variantId, variantId))
    .for("update");
  const before = level!.onHand;
  const after = available + level!.reserved;
  if (after === before) return { before, after };
  await tx.update(stockLevels).set({ onHand: after }).where(eq(stockLevels.variantId, variantId));
  await tx.insert(stockMovements).values({
    variantId,
    kind,
    quantity: after - before,
    reason,
    createdAt: now,
  });
  return { before, after };
}
