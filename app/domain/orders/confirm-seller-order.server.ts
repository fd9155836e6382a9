import { and, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/audit/record-act.server";
import { recordOnBehalf } from "#app/domain/audit/record-on-behalf.server";
import type { Db } from "#db/client.server";
import { orderEvents, sellerOrders } from "#db/schema";
import { lockOrder } from "./lock-order.server";
import { canTransition } from "./order-status";
import { queueLetter } from "./queue-letter.server";

export interface ConfirmSellerOrder {
  /** Told to the shop and written down where a helper confirms. */
  actor?: Actor;
  /** The seller who acts; another's order is not there. */
  sellerId: string;
  number: string;
  now: Date;
}

/** The seller takes the order on. From here the buyer can no longer cancel alone. */
export async function confirmSellerOrder(
  db: Db,
  { actor, sellerId, number, now }: ConfirmSellerOrder,
): Promise<{ confirmed: string } | { refused: "not-awaiting-confirmation" } | null> {
  return db.transaction(async (tx) => {
    const [found] = await tx
      .select({ id: sellerOrders.id, orderId: sellerOrders.orderId })
      .from(sellerOrders)
      .where(and(eq(sellerOrders.number, number), eq(sellerOrders.sellerId, sellerId)));
    if (!found) return null;
    const { order, shares } = await lockOrder(tx, found.orderId);
    const share = shares.find((candidate) => candidate.id === found.id)!;
    if (!canTransition(share.status, "confirmed")) return { refused: "not-awaiting-confirmation" };
    await tx
      .update(sellerOrders)
      .set({ status: "confirmed", statusAt: now, confirmBy: null })
      .where(eq(sellerOrders.id, share.id));
    await tx.insert(orderEvents).values({
      orderId: order.id,
      sellerOrderId: share.id,
      kind: "confirmed",
      actor: "seller",
      createdAt: now,
    });
    await queueLetter(tx, { order, letter: "confirmed", about: share.id, now });
    if (actor) {
      await recordOnBehalf(tx, actor, {
        act: "order-confirmed",
        told: `xác nhận đơn ${share.number}`,
        subjectKind: "seller-order",
        subjectId: share.id,
        subjectLabel: share.number,
        sellerId,
        now,
      });
    }
    return { confirmed: share.number };
  });
}
