import { and, eq, inArray } from "drizzle-orm";
import { releaseStock } from "#app/domain/inventory/move-stock.server";
import { requestRefund } from "#app/domain/refunds/request-refund.server";
import type { Db } from "#db/client.server";
import { orderEvents, orderLines, payments, type refunds, sellerOrders } from "#db/schema";
import type { LockedOrder, LockedShare } from "./lock-order.server";
import { canTransition } from "./order-status";

export interface EndShares {
  order: LockedOrder;
  shares: readonly LockedShare[];
  to: "cancelled" | "expired";
  by: "buyer" | "seller" | "staff" | "system";
  reason: (typeof refunds.$inferInsert)["reason"] | "unpaid";
  now: Date;
}

/**
 * Ends shares of a locked order before anything was sent: stock goes back, what was paid is refunded,
 * what was not paid is no longer owed.
 * @returns the refunds asked for
 */
export async function endShares(
  tx: Db,
  { order, shares, to, by, reason, now }: EndShares,
): Promise<string[]> {
  const illegal = shares.find((share) => !canTransition(share.status, to));
  if (illegal) throw new Error(`${illegal.number} cannot go from ${illegal.status} to ${to}`);
  if (shares.length === 0) return [];
  const ids = shares.map((share) => share.id);
  await tx
    .update(sellerOrders)
    .set({
      status: to,
      statusAt: now,
      confirmBy: null,
      ...(to === "cancelled" && { cancelledBy: by, cancelReason: reason }),
    })
    .where(inArray(sellerOrders.id, ids));
  await tx.insert(orderEvents).values(
    ids.map((sellerOrderId) => ({
      orderId: order.id,
      sellerOrderId,
      kind: to,
      actor: by,
      note: reason,
      createdAt: now,
    })),
  );
  const refundIds = await settleMoney(tx, { order, shares, to, by, reason, now });

  const lines = await tx
    .select({
      orderLineId: orderLines.id,
      variantId: orderLines.variantId,
      quantity: orderLines.quantity,
    })
    .from(orderLines)
    .where(inArray(orderLines.sellerOrderId, ids));
  await releaseStock(tx, lines, `${to}: ${reason}`);
  return refundIds;
}

async function settleMoney(tx: Db, { order, shares, by, reason, now }: EndShares) {
  const refundIds: string[] = [];
  const owed = await tx.select().from(payments).where(eq(payments.orderId, order.id));
  for (const share of shares) {
    const payment = owed.find(
      ({ sellerOrderId }) => sellerOrderId === null || sellerOrderId === share.id,
    )!;
    if (payment.status === "paid") {
      if (reason === "unpaid") throw new Error(`${share.number} is paid`);
      const refund = await requestRefund(tx, {
        paymentId: payment.id,
        sellerOrder: share,
        amount: share.total,
        reason,
        causeKey: `cancel:${share.id}`,
        actor: by,
        now,
      });
      if ("refused" in refund) throw new Error(`refund of ${share.number}: ${refund.refused}`);
      refundIds.push(refund.refundId);
    } else {
      // A gateway payment is for the whole order; while it is owed its shares only end together.
      await tx
        .update(payments)
        .set({ status: "cancelled" })
        .where(and(eq(payments.id, payment.id), eq(payments.status, "pending")));
    }
  }
  return refundIds;
}
