import { createHash } from "node:crypto";
import { and, asc, eq, sql } from "drizzle-orm";
import { post } from "#app/domain/ledger/post.server";
import { lockOrder } from "#app/domain/orders/lock-order.server";
import { queueLetter } from "#app/domain/orders/queue-letter.server";
import type { Db } from "#db/client.server";
import { gatewayCalls, orderEvents, paymentAttempts, payments, refunds } from "#db/schema";
import { vnpayDay } from "./vnpay/dates";
import { VnpayApiError } from "./vnpay/errors";
import type { CreatedRefund, Vnpay } from "./vnpay/vnpay.server";

const MINUTE_MS = 60_000;
const CHECK_AGAIN_MS = 30 * MINUTE_MS;
/** The note before a call; every other note is an answer. */
const ASKED = "asked";

export interface PerformRefund {
  refundId: string;
  /** Our server's address. */
  ipAddr: string;
  now: Date;
}

/** Whether the outbox row is done with, or when to come back to it. */
export type RefundStep = { done: true } | { retryAt: Date };

/**
 * Carries a promised refund to the gateway and follows it to its end. Bears being run twice: a question
 * without answer is asked again under the same request id, and only on the same day, while the gateway
 * still knows that id; one refund of a payment is under way at a time. Accepted is not yet returned.
 * @throws VnpayError the gateway did not answer usably; run it again later
 */
export async function performRefund(
  db: Db,
  vnpay: Vnpay,
  { refundId, ipAddr, now }: PerformRefund,
): Promise<RefundStep> {
  const refund = await readRefund(db, refundId);
  if (!refund) throw new Error(`no refund ${refundId}`);
  if (refund.status === "returned" || refund.status === "refused") return { done: true };
  if (!refund.attempt) return { done: true };
  if (refund.status === "accepted") return followRefund(db, vnpay, refund, { ipAddr, now });
  if (refund.isAnotherUnderWay) return { retryAt: new Date(now.getTime() + 10 * MINUTE_MS) };

  const past = await readPastAsks(db, refundId);
  if (past.openSince && vnpayDay(past.openSince) !== vnpayDay(now)) {
    await db
      .update(refunds)
      .set({ lastError: "no answer on the day it was asked: an officer must look it up" })
      .where(eq(refunds.id, refundId));
    return { retryAt: new Date(now.getTime() + 24 * 60 * MINUTE_MS) };
  }
  const log = (answer: string, transactionStatus: string | null = null) =>
    db.insert(gatewayCalls).values({
      kind: "refund",
      reference: refundId,
      answer,
      transactionStatus,
      amount: refund.amount.toString(),
      createdAt: now,
    });
  // Written down before the call: after a crash we know that we may have asked.
  await log(ASKED);
  let answer: CreatedRefund;
  try {
    answer = await vnpay.refunds.create({
      txnRef: refund.attempt.reference,
      amount: refund.amount,
      type: refund.amount === refund.attempt.amount ? "full" : "partial",
      createDate: refund.attempt.createDate,
      transactionNo: refund.attempt.transactionNumber,
      createdBy: "Cho Tay Ninh",
      ipAddr,
      requestId: requestIdOf(refundId, past.answered),
    });
  } catch (error) {
    if (error instanceof VnpayApiError) await log(`error ${error.responseCode}`);
    throw error;
  }
  await log(answer.status, "transactionStatus" in answer ? answer.transactionStatus : null);
  switch (answer.status) {
    case "accepted":
      await moveRefund(db, refund, "accepted", { now, number: answer.transactionNo });
      return { retryAt: new Date(now.getTime() + CHECK_AGAIN_MS) };
    case "sent":
      await moveRefund(db, refund, "returned", { now, number: answer.transactionNo });
      return { done: true };
    case "duplicate":
      // Ours from before, or somebody else's refund of the same payment.
      if (!past.openSince) return { retryAt: new Date(now.getTime() + 10 * MINUTE_MS) };
      await moveRefund(db, refund, "accepted", { now, number: null });
      return { retryAt: new Date(now.getTime() + CHECK_AGAIN_MS) };
    default:
      await moveRefund(db, refund, "refused", { now, number: null, error: answer.status });
      return { done: true };
  }
}

async function readRefund(db: Db, refundId: string) {
  const [row] = await db
    .select({ refund: refunds, orderId: payments.orderId, attempt: paymentAttempts })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .leftJoin(paymentAttempts, eq(paymentAttempts.id, refunds.attemptId))
    .where(eq(refunds.id, refundId));
  if (!row) return null;
  const [other] = row.refund.attemptId
    ? await db
        .select({ id: refunds.id })
        .from(refunds)
        .where(
          and(
            eq(refunds.attemptId, row.refund.attemptId),
            eq(refunds.status, "accepted"),
            sql`${refunds.id} <> ${refundId}`,
          ),
        )
        .limit(1)
    : [];
  return {
    ...row.refund,
    orderId: row.orderId,
    attempt: row.attempt,
    isAnotherUnderWay: other !== undefined,
  };
}

type ReadRefund = NonNullable<Awaited<ReturnType<typeof readRefund>>>;

/** How often the gateway answered about this refund, and since when a question is without answer. */
async function readPastAsks(db: Db, refundId: string) {
  const calls = await db
    .select({ answer: gatewayCalls.answer, createdAt: gatewayCalls.createdAt })
    .from(gatewayCalls)
    .where(and(eq(gatewayCalls.kind, "refund"), eq(gatewayCalls.reference, refundId)))
    .orderBy(asc(gatewayCalls.id));
  const answered = calls.filter((call) => call.answer !== ASKED).length;
  const sinceAnswer = calls.slice(calls.findLastIndex((call) => call.answer !== ASKED) + 1);
  return { answered, openSince: sinceAnswer[0]?.createdAt ?? null };
}

/** The same id until it was answered, so that a question asked twice cannot refund twice. */
function requestIdOf(refundId: string, answered: number): string {
  return createHash("sha256").update(`${refundId}:${answered}`).digest("hex").slice(0, 32);
}

/** The gateway's latest word on the payment is on its refund, for only one is under way at a time. */
async function followRefund(
  db: Db,
  vnpay: Vnpay,
  refund: ReadRefund,
  { ipAddr, now }: { ipAddr: string; now: Date },
): Promise<RefundStep> {
  const attempt = refund.attempt!;
  const answer = await vnpay.payments.retrieve({
    txnRef: attempt.reference,
    createDate: attempt.createDate,
    amount: attempt.amount,
    ipAddr,
  });
  const outcome =
    answer.status === "found" && answer.kind !== "payment" ? answer.outcome : "refunding";
  if (outcome === "refund-sent") {
    await moveRefund(db, refund, "returned", { now, number: null });
    return { done: true };
  }
  if (outcome === "refund-rejected" || outcome === "failed") {
    await moveRefund(db, refund, "refused", { now, number: null, error: outcome });
    return { done: true };
  }
  return { retryAt: new Date(now.getTime() + CHECK_AGAIN_MS) };
}

/** Books the refund's next state once; the ledger moves when it ends. */
async function moveRefund(
  db: Db,
  refund: ReadRefund,
  to: "accepted" | "returned" | "refused",
  { now, number, error }: { now: Date; number: string | null; error?: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    const { order } = await lockOrder(tx, refund.orderId);
    const moved = await tx
      .update(refunds)
      .set({
        status: to,
        settledAt: to === "accepted" ? null : now,
        lastError: error ?? null,
        ...(number && { gatewayTransactionNumber: number }),
      })
      .where(and(eq(refunds.id, refund.id), eq(refunds.status, refund.status)))
      .returning({ id: refunds.id });
    if (moved.length === 0) return;
    if (to === "returned") {
      await post(tx, {
        causeKey: `refund-returned:${refund.id}`,
        kind: "refund-returned",
        orderId: order.id,
        legs: [
          { pot: { kind: "buyer-refund-due" }, amount: refund.amount },
          { pot: { kind: "intermediary" }, amount: -refund.amount },
        ],
      });
    }
    if (to === "refused") {
      // Still owed to the buyer, by another way an officer has to find.
      await post(tx, {
        causeKey: `refund-refused:${refund.id}`,
        kind: "refund-refused",
        orderId: order.id,
        legs: [
          { pot: { kind: "buyer-refund-due" }, amount: refund.amount },
          { pot: { kind: "unassigned" }, amount: -refund.amount },
        ],
      });
      await tx
        .update(payments)
        .set({ refundedAmount: sql`${payments.refundedAmount} - ${refund.amount}` })
        .where(eq(payments.id, refund.paymentId));
    }
    await tx.insert(orderEvents).values({
      orderId: order.id,
      sellerOrderId: refund.sellerOrderId,
      kind: `refund-${to}`,
      actor: "gateway",
      createdAt: now,
    });
    if (to !== "accepted") {
      await queueLetter(tx, { order, letter: `refund-${to}`, about: refund.id, now });
    }
  });
}
