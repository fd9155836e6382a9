import { and, asc, eq, lte } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { sellerOrders } from "#db/schema";
import { endShares } from "./end-shares.server";
import { lockOrder } from "./lock-order.server";
import { queueLetter } from "./queue-letter.server";

/**
 * A seller who did not confirm by the deadline loses the order: cancelled, refunded, stock released.
 * @returns how many shares ended
 */
export async function cancelUnconfirmed(
  db: Db,
  { now, limit = 100 }: { now: Date; limit?: number },
): Promise<number> {
  const isOverdue = and(eq(sellerOrders.status, "placed"), lte(sellerOrders.confirmBy, now));
  const overdue = await db
    .select({ id: sellerOrders.id, orderId: sellerOrders.orderId })
    .from(sellerOrders)
    .where(isOverdue)
    .orderBy(asc(sellerOrders.confirmBy))
    .limit(limit);
  let ended = 0;
  for (const { id, orderId } of overdue) {
    await db.transaction(async (tx) => {
      const { order, shares } = await lockOrder(tx, orderId);
      const share = shares.find((candidate) => candidate.id === id)!;
      if (share.status !== "placed" || share.confirmBy === null || share.confirmBy > now) return;
      await endShares(tx, {
        order,
        shares: [share],
        to: "cancelled",
        by: "system",
        reason: "not-confirmed",
        now,
      });
      await queueLetter(tx, { order, letter: "cancelled", about: share.id, now });
      ended += 1;
    });
  }
  return ended;
}
