import { and, asc, eq, inArray, lte, sql } from "drizzle-orm";
import { expireDueOrders } from "#app/domain/orders/expire-due-orders.server";
import { rulesInForce, ruleValue } from "#app/domain/policies/dated-rules.server";
import type { Db } from "#db/client.server";
import { gatewayCalls, paymentAttempts, paymentIncidents, payments } from "#db/schema";
import { bookOtherAmount, recordVnpayResult, type VnpayResult } from "./record-vnpay-result.server";
import { VnpayError, VnpayMismatchError } from "./vnpay/errors";
import { fromWireAmount } from "./vnpay/request-fields.server";
import type { RetrievedPayment, Vnpay } from "./vnpay/vnpay.server";

const MINUTE_MS = 60_000;
/** Longer than one question may take, so that two workers never ask about the same attempt at once. */
const LEASE_MS = 2 * MINUTE_MS;
/** VNPay's own clock may lag a little behind the end it was told. */
const CLOCK_SLACK_MS = MINUTE_MS;
const LONGEST_WAIT_MS = 30 * MINUTE_MS;

export interface SettleDueAttempts {
  now: Date;
  /** Our server's address, which the gateway wants to know. */
  ipAddr: string;
  limit?: number;
  report?: (error: unknown) => void;
}

export interface Settled {
  /** Attempts asked about. */
  asked: number;
  /** Attempts whose end is known now. */
  settled: number;
  /** Orders that lost their goods because nobody paid. */
  expired: number;
}

/**
 * Asks the gateway about attempts whose end is not known, then gives back the goods of orders nobody
 * paid in time. While the gateway does not answer an order keeps its goods, however late it is; after
 * some hours an officer hears of it.
 */
export async function settleDueAttempts(
  db: Db,
  vnpay: Vnpay,
  { now, ipAddr, limit = 20, report = () => {} }: SettleDueAttempts,
): Promise<Settled> {
  const due = await leaseDueAttempts(db, now, limit);
  let settled = 0;
  for (const attempt of due) {
    try {
      if (await settleAttempt(db, vnpay, attempt, { now, ipAddr, report })) settled += 1;
    } catch (error) {
      // One attempt that cannot be booked must not keep the others waiting; its lease brings it back.
      report(error);
    }
  }
  return { asked: due.length, settled, expired: await expireDueOrders(db, { now }) };
}

type Attempt = typeof paymentAttempts.$inferSelect;

async function leaseDueAttempts(db: Db, now: Date, limit: number): Promise<Attempt[]> {
  return db.transaction(async (tx) => {
    const rows = await tx
      .select({ id: paymentAttempts.id })
      .from(paymentAttempts)
      .where(
        and(
          inArray(paymentAttempts.status, ["pending", "review"]),
          lte(paymentAttempts.nextQueryAt, now),
        ),
      )
      .orderBy(asc(paymentAttempts.nextQueryAt))
      .limit(limit)
      .for("update", { skipLocked: true });
    if (rows.length === 0) return [];
    return tx
      .update(paymentAttempts)
      .set({
        nextQueryAt: new Date(now.getTime() + LEASE_MS),
        queryCount: sql`${paymentAttempts.queryCount} + 1`,
      })
      .where(
        inArray(
          paymentAttempts.id,
          rows.map((row) => row.id),
        ),
      )
      .returning();
  });
}

async function settleAttempt(
  db: Db,
  vnpay: Vnpay,
  attempt: Attempt,
  { now, ipAddr, report }: Required<Omit<SettleDueAttempts, "limit">>,
): Promise<boolean> {
  let answer: Asked;
  try {
    answer = await ask(vnpay, attempt, ipAddr);
  } catch (error) {
    if (!(error instanceof VnpayError)) throw error;
    report(error);
    await logQuestion(db, attempt, now, error.name);
    await waitForGateway(db, attempt, now);
    return false;
  }
  await logQuestion(
    db,
    attempt,
    now,
    answer.status === "found" ? answer.outcome : answer.status,
    answer,
  );

  if (answer.status === "found" && answer.kind === "payment" && answer.outcome !== "pending") {
    const result: VnpayResult = { ...answer, responseCode: null };
    if (answer.amount !== attempt.amount && answer.outcome === "paid") {
      await bookOtherAmount(db, result, { now });
      return true;
    }
    const before = attempt.status;
    await recordVnpayResult(db, { ...result, amount: attempt.amount }, { via: "query", now });
    const after = await statusOf(db, attempt);
    // Still under review: the lease is long past its use, wait by the usual steps.
    if (after === before) await scheduleNext(db, attempt, now);
    return after !== before;
  }
  if (answer.status !== "too-soon" && (await isOver(db, attempt, answer, now))) {
    return endUnpaid(db, attempt, now);
  }
  await scheduleNext(db, attempt, now);
  return false;
}

type Asked = RetrievedPayment;

/** Asks with the attempt's amount; where the gateway names another, asks again with that one. */
async function ask(vnpay: Vnpay, attempt: Attempt, ipAddr: string): Promise<Asked> {
  const question = { txnRef: attempt.reference, createDate: attempt.createDate, ipAddr };
  try {
    return await vnpay.payments.retrieve({ ...question, amount: attempt.amount });
  } catch (error) {
    const named =
      error instanceof VnpayMismatchError && error.field === "vnp_Amount"
        ? fromWireAmount(error.received)
        : null;
    if (named === null) throw error;
    return vnpay.payments.retrieve({ ...question, amount: named });
  }
}

/**
 * The gateway never saw the reference and no longer would take it, or it says, some while after the
 * end, that the shopper never finished.
 */
async function isOver(db: Db, attempt: Attempt, answer: Asked, now: Date): Promise<boolean> {
  const sinceEnd = now.getTime() - attempt.expiresAt.getTime();
  if (answer.status === "not-found") return sinceEnd >= CLOCK_SLACK_MS;
  if (answer.status !== "found" || answer.outcome !== "pending") return false;
  const grace = ruleValue(await rulesInForce(db, attempt.createdAt), "payment-grace-minutes");
  return sinceEnd >= grace * MINUTE_MS;
}

async function endUnpaid(db: Db, attempt: Attempt, now: Date): Promise<boolean> {
  const ended = await db
    .update(paymentAttempts)
    .set({ status: "expired", settledBy: "query", settledAt: now, nextQueryAt: null })
    .where(and(eq(paymentAttempts.id, attempt.id), eq(paymentAttempts.status, "pending")))
    .returning({ id: paymentAttempts.id });
  return ended.length > 0;
}

async function statusOf(db: Db, attempt: Attempt) {
  const [row] = await db
    .select({ status: paymentAttempts.status })
    .from(paymentAttempts)
    .where(eq(paymentAttempts.id, attempt.id));
  return row!.status;
}

/** Before the end every five minutes and right after it; then less and less often, for ever. */
async function scheduleNext(db: Db, attempt: Attempt, now: Date) {
  const firstAfterEnd = attempt.expiresAt.getTime() + CLOCK_SLACK_MS;
  const next =
    now.getTime() < firstAfterEnd
      ? Math.min(now.getTime() + 5 * MINUTE_MS, firstAfterEnd)
      : now.getTime() +
        Math.min(2 ** Math.min(attempt.queryCount, 10) * MINUTE_MS, LONGEST_WAIT_MS);
  await db
    .update(paymentAttempts)
    .set({ nextQueryAt: new Date(next) })
    .where(
      and(
        eq(paymentAttempts.id, attempt.id),
        inArray(paymentAttempts.status, ["pending", "review"]),
      ),
    );
}

/** No usable answer: ask again later, and after some hours tell an officer, once. */
async function waitForGateway(db: Db, attempt: Attempt, now: Date) {
  await scheduleNext(db, attempt, now);
  const hours = ruleValue(await rulesInForce(db, attempt.createdAt), "gateway-silence-hours");
  if (now.getTime() < attempt.expiresAt.getTime() + hours * 60 * MINUTE_MS) return;
  const [payment] = await db
    .select({ orderId: payments.orderId })
    .from(payments)
    .where(eq(payments.id, attempt.paymentId));
  await db
    .insert(paymentIncidents)
    .values({
      kind: "gateway-silent",
      orderId: payment!.orderId,
      attemptId: attempt.id,
      reportedAmount: attempt.amount,
      createdAt: now,
    })
    .onConflictDoNothing();
}

async function logQuestion(db: Db, attempt: Attempt, now: Date, answer: string, asked?: Asked) {
  await db.insert(gatewayCalls).values({
    kind: "query",
    reference: attempt.reference,
    answer,
    transactionStatus: asked?.status === "found" ? asked.transactionStatus : null,
    amount: asked?.status === "found" ? asked.amount.toString() : null,
    createdAt: now,
  });
}
