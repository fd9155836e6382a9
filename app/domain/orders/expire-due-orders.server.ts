import { and, eq, inArray, or, sql } from "drizzle-orm";
import { rulesInForce, ruleValue } from "#app/domain/policies/dated-rules.server";
import type { Db } from "#db/client.server";
import { orderEvents, orders, paymentAttempts, payments, sellerOrders } from "#db/schema";
import { endShares } from "./end-shares.server";
import { type LockedOrder, type LockedShare, lockOrder } from "./lock-order.server";
import { queueLetter } from "./queue-letter.server";

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** Until when an unpaid order keeps its goods, as the rules were when it was placed. */
export async function paymentHoldEnd(
  db: Db,
  order: Pick<LockedOrder, "paymentMethod" | "placedAt">,
): Promise<{ unreported: Date; reported: Date }> {
  const rules = await rulesInForce(db, order.placedAt);
  const after = (milliseconds: number) => new Date(order.placedAt.getTime() + milliseconds);
  if (order.paymentMethod === "vnpay") {
    const end = after(ruleValue(rules, "payment-hold-minutes") * MINUTE_MS);
    return { unreported: end, reported: end };
  }
  return {
    unreported: after(ruleValue(rules, "vietqr-hold-hours") * HOUR_MS),
    reported: after(ruleValue(rules, "vietqr-reported-hold-hours") * HOUR_MS),
  };
}

/**
 * Gives back the goods of orders nobody paid in time. An order with an attempt whose end we do not know
 * keeps its goods: the gateway is asked first, elsewhere.
 * @returns how many orders had a share expire
 */
export async function expireDueOrders(
  db: Db,
  { now, limit = 100 }: { now: Date; limit?: number },
): Promise<number> {
  // Today's rules narrow the search; each order is then judged by those of its own day.
  const rules = await rulesInForce(db, now);
  const placedBefore = (milliseconds: number) =>
    sql`${orders.placedAt} <= ${new Date(now.getTime() - milliseconds).toISOString()}::timestamptz`;
  const waiting = await db
    .selectDistinct({ id: orders.id, placedAt: orders.placedAt })
    .from(sellerOrders)
    .innerJoin(orders, eq(orders.id, sellerOrders.orderId))
    .where(
      and(
        eq(sellerOrders.status, "awaiting-payment"),
        sql`not exists (
          select 1 from ${payments} p join ${paymentAttempts} a on a.payment_id = p.id
            where p.order_id = ${orders.id} and a.status = 'pending')`,
        or(
          and(
            eq(orders.paymentMethod, "vnpay"),
            placedBefore(ruleValue(rules, "payment-hold-minutes") * MINUTE_MS),
          ),
          and(
            eq(orders.paymentMethod, "vietqr"),
            placedBefore(ruleValue(rules, "vietqr-hold-hours") * HOUR_MS),
          ),
        ),
      ),
    )
    .orderBy(orders.placedAt)
    .limit(limit * 10);
  let expired = 0;
  for (const { id } of waiting) {
    if (expired >= limit) break;
    if (await expireOrder(db, id, now)) expired += 1;
  }
  return expired;
}

async function expireOrder(db: Db, orderId: string, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const { order, shares } = await lockOrder(tx, orderId);
    const due = await dueShares(
      tx,
      order,
      shares.filter((share) => share.status === "awaiting-payment"),
      now,
    );
    if (due.length === 0) return false;
    await endShares(tx, {
      order,
      shares: due,
      to: "expired",
      by: "system",
      reason: "unpaid",
      now,
    });
    await queueLetter(tx, { order, letter: "expired", about: due[0]!.id, now });
    return true;
  });
}

async function dueShares(tx: Db, order: LockedOrder, shares: LockedShare[], now: Date) {
  if (shares.length === 0) return [];
  const end = await paymentHoldEnd(tx, order);
  if (order.paymentMethod === "vnpay") {
    return end.unreported <= now && !(await hasLiveAttempt(tx, order, now)) ? shares : [];
  }
  const reported = await tx
    .select({ sellerOrderId: orderEvents.sellerOrderId })
    .from(orderEvents)
    .where(and(eq(orderEvents.orderId, order.id), eq(orderEvents.kind, "payment-reported")));
  const reportedIds = new Set(reported.map((event) => event.sellerOrderId));
  return shares.filter((share) =>
    reportedIds.has(share.id) ? end.reported <= now : end.unreported <= now,
  );
}

/**
 * Pending: money may come. Under review at the gateway: it may too, but a review can last for days, so
 * goods wait for it only some hours; money that comes later is refunded.
 */
async function hasLiveAttempt(tx: Db, order: LockedOrder, now: Date): Promise<boolean> {
  const attempts = await tx
    .select({ status: paymentAttempts.status, expiresAt: paymentAttempts.expiresAt })
    .from(paymentAttempts)
    .innerJoin(payments, eq(payments.id, paymentAttempts.paymentId))
    .where(
      and(eq(payments.orderId, order.id), inArray(paymentAttempts.status, ["pending", "review"])),
    );
  if (attempts.some((attempt) => attempt.status === "pending")) return true;
  const hours = ruleValue(await rulesInForce(tx, order.placedAt), "gateway-silence-hours");
  return attempts.some((attempt) => attempt.expiresAt.getTime() + hours * HOUR_MS > now.getTime());
}
