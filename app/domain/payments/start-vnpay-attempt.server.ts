import { and, count, eq, inArray } from "drizzle-orm";
import { paymentHoldEnd } from "#app/domain/orders/expire-due-orders.server";
import { findLinkedOrderId, lockOrder, type OrderLink } from "#app/domain/orders/lock-order.server";
import { randomCode } from "#app/domain/orders/order-number.server";
import { rulesInForce, ruleValue } from "#app/domain/policies/dated-rules.server";
import type { Db } from "#db/client.server";
import { orderEvents, paymentAttempts, payments } from "#db/schema";
import type { Vnpay } from "./vnpay/vnpay.server";

export const MAX_ATTEMPTS_PER_ORDER = 10;

const FIRST_QUESTION_MS = 3 * 60_000;

export interface StartVnpayAttempt extends OrderLink {
  /** Our own address the gateway sends the browser back to; never from the request. */
  returnUrl: string;
  /** The shopper's address, from a trusted hop. */
  ipAddr: string;
  locale: "vi" | "en";
  now: Date;
}

export type StartedVnpayAttempt = {
  /** Where to send the browser. */
  url: string;
  reference: string;
  expiresAt: Date;
};

/**
 * Opens one try at paying an order, with a reference of its own and the amount frozen. It is committed
 * when this returns, so that the gateway's call cannot come before we know the reference. Null when
 * the link is not good.
 */
export async function startVnpayAttempt(
  db: Db,
  vnpay: Vnpay,
  { returnUrl, ipAddr, locale, now, ...link }: StartVnpayAttempt,
): Promise<
  | StartedVnpayAttempt
  | {
      refused:
        | "not-vnpay"
        | "already-paid"
        | "order-ended"
        | "hold-ended"
        | "under-review"
        | "too-many-attempts";
    }
  | null
> {
  const orderId = await findLinkedOrderId(db, link);
  if (!orderId) return null;
  return db.transaction(async (tx) => {
    const { order, shares } = await lockOrder(tx, orderId);
    if (order.paymentMethod !== "vnpay") return { refused: "not-vnpay" };
    const [payment] = await tx
      .select()
      .from(payments)
      .where(and(eq(payments.orderId, orderId), eq(payments.method, "vnpay")));
    if (payment!.status === "paid") return { refused: "already-paid" };
    if (!shares.every((share) => share.status === "awaiting-payment")) {
      return { refused: "order-ended" };
    }
    if ((await paymentHoldEnd(tx, order)).unreported <= now) return { refused: "hold-ended" };
    const earlier = await tx
      .select({ status: paymentAttempts.status, attempts: count() })
      .from(paymentAttempts)
      .where(eq(paymentAttempts.paymentId, payment!.id))
      .groupBy(paymentAttempts.status);
    if (earlier.some((row) => row.status === "review")) return { refused: "under-review" };
    if (earlier.reduce((sum, row) => sum + row.attempts, 0) >= MAX_ATTEMPTS_PER_ORDER) {
      return { refused: "too-many-attempts" };
    }

    const rules = await rulesInForce(tx, now);
    const minutes = ruleValue(rules, "payment-attempt-minutes");
    // The gateway counts in whole seconds.
    const expiresAt = new Date(Math.floor(now.getTime() / 1000) * 1000 + minutes * 60_000);
    const created = vnpay.payments.create({
      txnRef: `${order.number.replaceAll("-", "")}-${randomCode(8)}`,
      amount: payment!.amount,
      orderInfo: `Thanh toan don hang ${order.number.replaceAll("-", " ")}`,
      returnUrl,
      ipAddr,
      locale,
      expiresAt,
    });
    await tx.insert(paymentAttempts).values({
      paymentId: payment!.id,
      reference: created.txnRef,
      amount: created.amount,
      merchantCode: new URL(created.url).searchParams.get("vnp_TmnCode")!,
      createDate: created.createDate,
      expiresAt,
      nextQueryAt: new Date(now.getTime() + FIRST_QUESTION_MS),
      createdAt: now,
    });
    await tx
      .insert(orderEvents)
      .values({ orderId, kind: "payment-started", actor: "buyer", createdAt: now });
    return { url: created.url, reference: created.txnRef, expiresAt };
  });
}

/**
 * A signed return says the shopper is back: the gateway is asked soon, should its own call not come.
 * Nothing is paid by a return. Null for a reference we do not know.
 * @returns the order's number and how the attempt stands, for the page to show; whoever shows more
 * must hold the order's link
 */
export async function noteVnpayReturn(
  db: Db,
  { reference, now }: { reference: string; now: Date },
): Promise<{
  orderNumber: string;
  attemptStatus: (typeof paymentAttempts.$inferSelect)["status"];
} | null> {
  const attempt = await db.query.paymentAttempts.findFirst({
    where: eq(paymentAttempts.reference, reference),
    columns: { id: true, status: true, paymentId: true, nextQueryAt: true, queryCount: true },
  });
  if (!attempt) return null;
  const soon = new Date(now.getTime() + 15_000);
  // A return opened again and again does not make us ask again and again.
  if (attempt.status === "pending" && attempt.queryCount < 3) {
    if (attempt.nextQueryAt && attempt.nextQueryAt > soon) {
      await db
        .update(paymentAttempts)
        .set({ nextQueryAt: soon })
        .where(
          and(eq(paymentAttempts.id, attempt.id), inArray(paymentAttempts.status, ["pending"])),
        );
    }
  }
  const payment = await db.query.payments.findFirst({
    where: eq(payments.id, attempt.paymentId),
    columns: { orderId: true },
  });
  const order = await db.query.orders.findFirst({
    where: (table, { eq: is }) => is(table.id, payment!.orderId),
    columns: { number: true },
  });
  return { orderNumber: order!.number, attemptStatus: attempt.status };
}
