import { and, eq } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { orderEvents } from "#db/schema";
import { findLinkedOrderId, lockOrder, type OrderLink } from "./lock-order.server";

export interface ReportTransfer extends OrderLink {
  sellerOrderNumber: string;
  now: Date;
}

/**
 * The buyer says the bank transfer to one seller is made. It proves nothing, so nothing is paid by it;
 * it gives the seller longer to look, and keeps the goods meanwhile.
 */
export async function reportTransfer(
  db: Db,
  { sellerOrderNumber, now, ...link }: ReportTransfer,
): Promise<{ reported: string } | { refused: "not-awaiting-transfer" } | null> {
  const orderId = await findLinkedOrderId(db, link);
  if (!orderId) return null;
  return db.transaction(async (tx) => {
    const { order, shares } = await lockOrder(tx, orderId);
    const share = shares.find((candidate) => candidate.number === sellerOrderNumber);
    if (!share) return null;
    if (order.paymentMethod !== "vietqr" || share.status !== "awaiting-payment") {
      return { refused: "not-awaiting-transfer" };
    }
    const earlier = await tx.$count(
      orderEvents,
      and(eq(orderEvents.sellerOrderId, share.id), eq(orderEvents.kind, "payment-reported")),
    );
    if (earlier === 0) {
      await tx.insert(orderEvents).values({
        orderId: order.id,
        sellerOrderId: share.id,
        kind: "payment-reported",
        actor: "buyer",
        createdAt: now,
      });
    }
    return { reported: share.number };
  });
}
