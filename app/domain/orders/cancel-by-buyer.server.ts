import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { orderEvents } from "#db/schema";
import { endShares } from "./end-shares.server";
import { findLinkedOrderId, lockOrder, type OrderLink } from "./lock-order.server";
import { canBuyerCancel } from "./order-status";
import { queueLetter } from "./queue-letter.server";

export interface CancelByBuyer extends OrderLink {
  /** One seller's share; the whole order unless given. */
  sellerOrderNumber?: string;
  now: Date;
}

export type CancelledByBuyer = {
  /** Numbers of the shares that ended. */
  cancelled: string[];
  /** Shares a seller has confirmed already and that go on. */
  kept: string[];
  refundIds: string[];
};

/**
 * The buyer calls an order off, or one seller's share, until that seller confirms. An order that waits
 * for one payment ends as a whole. After the buyer reported a bank transfer only the seller, who has
 * the money, can end it.
 */
export async function cancelByBuyer(
  db: Db,
  { sellerOrderNumber, now, ...link }: CancelByBuyer,
): Promise<CancelledByBuyer | { refused: "too-late" | "transfer-reported" } | null> {
  const orderId = await findLinkedOrderId(db, link);
  if (!orderId) return null;
  return db.transaction(async (tx) => {
    const { order, shares } = await lockOrder(tx, orderId);
    const asked = shares.filter(
      (share) => sellerOrderNumber === undefined || share.number === sellerOrderNumber,
    );
    if (asked.length === 0) return null;
    const waitsForOnePayment =
      order.paymentMethod === "vnpay" && asked.some((share) => share.status === "awaiting-payment");
    const ending = (waitsForOnePayment ? shares : asked).filter((share) =>
      canBuyerCancel(share.status),
    );
    if (ending.length === 0) return { refused: "too-late" };
    if (order.paymentMethod === "vietqr") {
      const reported = await tx.$count(
        orderEvents,
        and(
          eq(orderEvents.kind, "payment-reported"),
          inArray(
            orderEvents.sellerOrderId,
            ending.filter((share) => share.status === "awaiting-payment").map((share) => share.id),
          ),
        ),
      );
      if (reported > 0) return { refused: "transfer-reported" };
    }

    const refundIds = await endShares(tx, {
      order,
      shares: ending,
      to: "cancelled",
      by: "buyer",
      reason: "buyer-cancelled",
      now,
    });
    await queueLetter(tx, { order, letter: "cancelled", about: ending[0]!.id, now });
    const ended = new Set(ending.map((share) => share.id));
    return {
      cancelled: ending.map((share) => share.number),
      kept: asked.filter((share) => !ended.has(share.id)).map((share) => share.number),
      refundIds,
    };
  });
}
