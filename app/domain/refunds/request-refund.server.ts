import { and, eq, sql } from "drizzle-orm";
import { type LedgerPot, post } from "#app/domain/ledger/post.server";
import type { Dong } from "#app/domain/money/dong";
import type { Db } from "#db/client.server";
import { orderEvents, outbox, paymentAttempts, payments, refunds } from "#db/schema";

export interface RequestRefund {
  paymentId: string;
  /** The attempt whose money goes back; the payment's own paid attempt unless given. */
  attemptId?: string;
  /** The seller's share that pays for it; money that fits no order is taken from `unassigned`. */
  sellerOrder: { id: string; sellerId: string } | null;
  amount: Dong;
  reason: (typeof refunds.$inferInsert)["reason"];
  /** One refund per cause: "cancel:<seller order>", "incident:<incident>". */
  causeKey: string;
  actor: (typeof orderEvents.$inferInsert)["actor"];
  now: Date;
}

/**
 * Promises money back, never more than was paid. The intermediary hears of it through the outbox; money
 * paid straight to a seller goes back from the seller, so nothing is sent and no claim of ours moves.
 */
export async function requestRefund(
  tx: Db,
  request: RequestRefund,
): Promise<{ refundId: string; isNew: boolean } | { refused: "more-than-paid" | "nothing-paid" }> {
  const [earlier] = await tx
    .select({ id: refunds.id })
    .from(refunds)
    .where(eq(refunds.causeKey, request.causeKey));
  if (earlier) return { refundId: earlier.id, isNew: false };

  const [payment] = await tx
    .select({ orderId: payments.orderId, method: payments.method })
    .from(payments)
    .where(eq(payments.id, request.paymentId));
  if (!payment) throw new Error(`no payment ${request.paymentId}`);
  const isThroughIntermediary = payment.method === "vnpay";
  const attemptId = isThroughIntermediary
    ? (request.attemptId ?? (await findPaidAttempt(tx, request.paymentId)))
    : null;
  if (isThroughIntermediary && !attemptId) return { refused: "nothing-paid" };

  const [charged] = await tx
    .update(payments)
    .set({ refundedAmount: sql`${payments.refundedAmount} + ${request.amount}` })
    .where(
      and(
        eq(payments.id, request.paymentId),
        sql`${payments.refundedAmount} + ${request.amount} <= ${payments.paidAmount}`,
      ),
    )
    .returning({ id: payments.id });
  if (!charged) return { refused: "more-than-paid" };

  const [refund] = await tx
    .insert(refunds)
    .values({
      paymentId: request.paymentId,
      attemptId,
      sellerOrderId: request.sellerOrder?.id,
      causeKey: request.causeKey,
      amount: request.amount,
      reason: request.reason,
      requestedAt: request.now,
    })
    .returning({ id: refunds.id });
  const refundId = refund!.id;
  if (isThroughIntermediary) {
    const source: LedgerPot = request.sellerOrder
      ? { kind: "seller-due", sellerId: request.sellerOrder.sellerId }
      : { kind: "unassigned" };
    await post(tx, {
      causeKey: `refund-requested:${refundId}`,
      kind: "refund-requested",
      orderId: payment.orderId,
      legs: [
        { pot: source, amount: request.amount },
        { pot: { kind: "buyer-refund-due" }, amount: -request.amount },
      ],
    });
    await tx.insert(outbox).values({
      topic: "refund",
      subjectId: refundId,
      dedupeKey: `refund:${refundId}`,
      availableAt: request.now,
    });
  }
  await tx.insert(orderEvents).values({
    orderId: payment.orderId,
    sellerOrderId: request.sellerOrder?.id,
    kind: "refund-requested",
    actor: request.actor,
    createdAt: request.now,
  });
  return { refundId, isNew: true };
}

async function findPaidAttempt(tx: Db, paymentId: string): Promise<string | null> {
  const [attempt] = await tx
    .select({ id: paymentAttempts.id })
    .from(paymentAttempts)
    .where(and(eq(paymentAttempts.paymentId, paymentId), eq(paymentAttempts.status, "paid")))
    .orderBy(paymentAttempts.paidAt, paymentAttempts.id)
    .limit(1);
  return attempt?.id ?? null;
}
