import { and, eq, inArray } from "drizzle-orm";
import { post } from "#app/domain/ledger/post.server";
import {
  type LockedOrder,
  type LockedShare,
  lockOrder,
} from "#app/domain/orders/lock-order.server";
import { placeShares } from "#app/domain/orders/place-shares.server";
import { queueLetter } from "#app/domain/orders/queue-letter.server";
import { requestRefund } from "#app/domain/refunds/request-refund.server";
import type { Db } from "#db/client.server";
import { orderEvents, paymentAttempts, paymentIncidents, payments } from "#db/schema";
import { type RspCode, settlementOf, type VnpayOutcome } from "./vnpay/codes";

/** What the gateway says of one attempt, by its own call or as the answer to our question. */
export interface VnpayResult {
  txnRef: string;
  /** Whole đồng. */
  amount: bigint;
  outcome: VnpayOutcome;
  /** Null in the answer to a question. */
  responseCode: string | null;
  transactionStatus: string;
  transactionNo: string | null;
  bankCode: string | null;
  payDate: Date | null;
}

type Attempt = typeof paymentAttempts.$inferSelect;
type Payment = typeof payments.$inferSelect;

interface Ledgered {
  order: LockedOrder;
  shares: LockedShare[];
  payment: Payment;
  attempt: Attempt;
  result: VnpayResult;
  via: "ipn" | "query";
  now: Date;
}

/**
 * Books a verified result once, however often it comes, and gives the code an IPN is answered with:
 * 01 unknown reference, 04 another amount than the attempt's, 02 already final, 00 booked.
 *
 * Money wins over every earlier word: a payment that comes after its attempt failed or expired here is
 * booked, and where the order no longer wants it, it goes back.
 */
export async function recordVnpayResult(
  db: Db,
  result: VnpayResult,
  { via, now }: { via: "ipn" | "query"; now: Date },
): Promise<RspCode> {
  const [found] = await db
    .select({
      attemptId: paymentAttempts.id,
      orderId: payments.orderId,
      amount: paymentAttempts.amount,
      status: paymentAttempts.status,
    })
    .from(paymentAttempts)
    .innerJoin(payments, eq(payments.id, paymentAttempts.paymentId))
    .where(eq(paymentAttempts.reference, result.txnRef));
  if (!found) return "01";
  // Paid never changes again, and another amount is noted once: repeats of either need no lock.
  if (found.amount === result.amount) {
    if (found.status === "paid") return "02";
  } else if (await isOtherAmountNoted(db, found.attemptId)) return "04";

  return db.transaction(async (tx) => {
    const { order, shares } = await lockOrder(tx, found.orderId);
    const [row] = await tx
      .select({ attempt: paymentAttempts, payment: payments })
      .from(paymentAttempts)
      .innerJoin(payments, eq(payments.id, paymentAttempts.paymentId))
      .where(eq(paymentAttempts.id, found.attemptId));
    const { attempt, payment } = row!;
    const settlement = settlementOf(result.outcome);
    const given: Ledgered = { order, shares, payment, attempt, result, via, now };

    if (result.amount !== attempt.amount) {
      if (settlement === "paid" || settlement === "review") await noteOtherAmount(tx, given);
      return "04";
    }
    if (attempt.status === "paid") return "02";
    if (await isRefundedAsOtherAmount(tx, attempt)) return "02";
    if (settlement === "paid") {
      await bookPaid(tx, given);
      return "00";
    }
    if (attempt.status !== "pending" && attempt.status !== "review") return "02";
    if (settlement === "failed") {
      await bookFailed(tx, given);
      return "00";
    }
    if (settlement === "review") {
      if (attempt.status === "review") return "02";
      await bookReview(tx, given);
      return "00";
    }
    // Not finished: nothing to book, ask again by ourselves.
    await tx
      .update(paymentAttempts)
      .set({ nextQueryAt: new Date(now.getTime() + 60_000) })
      .where(eq(paymentAttempts.id, attempt.id));
    return "00";
  });
}

/**
 * The gateway itself, asked, says that another amount than the attempt's was paid. The attempt is over,
 * the money goes back, an officer sees both; the order still waits and may be paid anew.
 */
export async function bookOtherAmount(
  db: Db,
  result: VnpayResult,
  { now }: { now: Date },
): Promise<void> {
  const [found] = await db
    .select({ attemptId: paymentAttempts.id, orderId: payments.orderId })
    .from(paymentAttempts)
    .innerJoin(payments, eq(payments.id, paymentAttempts.paymentId))
    .where(eq(paymentAttempts.reference, result.txnRef));
  if (!found) throw new Error(`no attempt ${result.txnRef}`);
  await db.transaction(async (tx) => {
    const { order, shares } = await lockOrder(tx, found.orderId);
    const [row] = await tx
      .select({ attempt: paymentAttempts, payment: payments })
      .from(paymentAttempts)
      .innerJoin(payments, eq(payments.id, paymentAttempts.paymentId))
      .where(eq(paymentAttempts.id, found.attemptId));
    const { attempt, payment } = row!;
    if (attempt.status !== "pending" && attempt.status !== "review") return;
    const given: Ledgered = { order, shares, payment, attempt, result, via: "query", now };
    await endAttempt(tx, given, "failed");
    await giveBack(tx, given, "amount-mismatch");
  });
}

async function endAttempt(
  tx: Db,
  { attempt, result, via, now }: Ledgered,
  status: "paid" | "failed" | "review",
) {
  await tx
    .update(paymentAttempts)
    .set({
      status,
      responseCode: result.responseCode,
      transactionStatus: result.transactionStatus,
      transactionNumber: result.transactionNo,
      bankCode: result.bankCode,
      paidAt: status === "paid" ? (result.payDate ?? now) : null,
      settledBy: via,
      settledAt: now,
      nextQueryAt: status === "review" ? new Date(now.getTime() + 10 * 60_000) : null,
    })
    .where(eq(paymentAttempts.id, attempt.id));
}

async function bookPaid(tx: Db, given: Ledgered) {
  const { order, shares, payment, attempt, now } = given;
  await endAttempt(tx, given, "paid");
  await resolveDoubts(tx, given);
  const isWanted =
    payment.status === "pending" && shares.every((share) => share.status === "awaiting-payment");
  if (payment.status === "paid") return giveBack(tx, given, "paid-twice");
  if (!isWanted) return giveBack(tx, given, "paid-after-end");
  if (payment.amount !== attempt.amount) return giveBack(tx, given, "amount-mismatch");

  await tx
    .update(payments)
    .set({ status: "paid", paidAmount: payment.paidAmount + attempt.amount, paidAt: now })
    .where(eq(payments.id, payment.id));
  await placeShares(tx, { shares, now });
  await post(tx, {
    causeKey: `paid:${attempt.id}`,
    kind: "payment",
    orderId: order.id,
    legs: [
      { pot: { kind: "intermediary" }, amount: attempt.amount },
      ...shares.map((share) => ({
        pot: { kind: "seller-due" as const, sellerId: share.sellerId },
        amount: -share.total,
      })),
    ],
  });
  await tx
    .insert(orderEvents)
    .values({ orderId: order.id, kind: "paid", actor: "gateway", createdAt: now });
  await queueLetter(tx, { order, letter: "paid", now });
}

async function bookFailed(tx: Db, given: Ledgered) {
  const { order, attempt, payment, result, now } = given;
  await endAttempt(tx, given, "failed");
  await resolveDoubts(tx, given);
  if (payment.status !== "pending") return;
  await tx.insert(orderEvents).values({
    orderId: order.id,
    kind: "payment-failed",
    actor: "gateway",
    note: result.responseCode ?? result.transactionStatus,
    createdAt: now,
  });
  await queueLetter(tx, { order, letter: "payment-failed", about: attempt.id, now });
}

async function bookReview(tx: Db, given: Ledgered) {
  await endAttempt(tx, given, "review");
  await openIncident(tx, given, "suspected-fraud");
}

/**
 * A signed call with another amount proves nothing yet, or one slip of the gateway would send money
 * back that was never paid: an officer sees it, and the gateway is asked at once.
 */
async function noteOtherAmount(tx: Db, given: Ledgered) {
  const incident = await openIncident(tx, given, "amount-mismatch");
  if (incident.refundId) return;
  await tx
    .update(paymentAttempts)
    .set({ nextQueryAt: given.now })
    .where(
      and(
        eq(paymentAttempts.id, given.attempt.id),
        inArray(paymentAttempts.status, ["pending", "review"]),
      ),
    );
}

async function isOtherAmountNoted(db: Db, attemptId: string): Promise<boolean> {
  const noted = await db.$count(
    paymentIncidents,
    and(eq(paymentIncidents.attemptId, attemptId), eq(paymentIncidents.kind, "amount-mismatch")),
  );
  return noted > 0;
}

async function isRefundedAsOtherAmount(tx: Db, attempt: Attempt): Promise<boolean> {
  const [incident] = await tx
    .select({ refundId: paymentIncidents.refundId })
    .from(paymentIncidents)
    .where(
      and(eq(paymentIncidents.attemptId, attempt.id), eq(paymentIncidents.kind, "amount-mismatch")),
    );
  return Boolean(incident?.refundId);
}

/** Money that fits no order: owed back at once, and an officer sees why. */
async function giveBack(
  tx: Db,
  given: Ledgered,
  kind: "paid-twice" | "paid-after-end" | "amount-mismatch",
) {
  const { order, payment, attempt, result, now } = given;
  await tx
    .update(payments)
    .set({ paidAmount: payment.paidAmount + result.amount })
    .where(eq(payments.id, payment.id));
  await post(tx, {
    causeKey: `unassigned:${attempt.id}`,
    kind: "unassigned-payment",
    orderId: order.id,
    legs: [
      { pot: { kind: "intermediary" }, amount: result.amount },
      { pot: { kind: "unassigned" }, amount: -result.amount },
    ],
  });
  const incident = await openIncident(tx, given, kind);
  const refund = await requestRefund(tx, {
    paymentId: payment.id,
    attemptId: attempt.id,
    sellerOrder: null,
    amount: result.amount,
    reason: kind,
    causeKey: `incident:${incident.id}`,
    actor: "system",
    now,
  });
  if ("refused" in refund) throw new Error(`refund of ${attempt.reference}: ${refund.refused}`);
  await tx
    .update(paymentIncidents)
    .set({ refundId: refund.refundId, status: "open", reportedAmount: result.amount })
    .where(eq(paymentIncidents.id, incident.id));
  await queueLetter(tx, { order, letter: "refund-requested", about: refund.refundId, now });
}

async function openIncident(
  tx: Db,
  { order, attempt, result, now }: Ledgered,
  kind: (typeof paymentIncidents.$inferInsert)["kind"],
) {
  await tx
    .insert(paymentIncidents)
    .values({
      kind,
      orderId: order.id,
      attemptId: attempt.id,
      reportedAmount: result.amount,
      createdAt: now,
    })
    .onConflictDoNothing();
  const [incident] = await tx
    .select()
    .from(paymentIncidents)
    .where(and(eq(paymentIncidents.attemptId, attempt.id), eq(paymentIncidents.kind, kind)));
  return incident!;
}

/** A clear word of the gateway answers what was doubtful about the attempt before. */
async function resolveDoubts(tx: Db, { attempt, result, now }: Ledgered) {
  await tx
    .update(paymentIncidents)
    .set({
      status: "resolved",
      resolvedAt: now,
      resolution: `gateway: ${result.outcome}, ${result.amount} đ`,
    })
    .where(
      and(
        eq(paymentIncidents.attemptId, attempt.id),
        eq(paymentIncidents.status, "open"),
        inArray(paymentIncidents.kind, ["amount-mismatch", "suspected-fraud", "gateway-silent"]),
      ),
    );
}
