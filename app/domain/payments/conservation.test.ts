import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cancelByBuyer } from "#app/domain/orders/cancel-by-buyer.server";
import { cancelUnconfirmed } from "#app/domain/orders/cancel-unconfirmed.server";
import { confirmSellerOrder } from "#app/domain/orders/confirm-seller-order.server";
import type { PlacedOrder } from "#app/domain/orders/place-order.server";
import { placeOrder } from "#app/domain/orders/place-order.server";
import { openGateway, serverIp } from "#app/domain/payments/testing-gateway";
import { refunds } from "#db/schema";
import { seedMinimal } from "#db/seed/builders";
import { buildTwoShops, fillCart, fillCheckout, sundayMorning } from "#db/seed/named-cast";
import { createTestDatabase } from "#db/testing.server";
import { performRefund } from "./perform-refund.server";
import { settleDueAttempts } from "./settle-due-attempts.server";
import { startVnpayAttempt } from "./start-vnpay-attempt.server";

const database = await createTestDatabase({ max: 12 });
const { db } = database;
const gateway = await openGateway(db);
afterAll(async () => {
  await gateway.close();
  await database.close();
});
beforeAll(() => seedMinimal(db));

interface Market {
  shops: Awaited<ReturnType<typeof buildTwoShops>>;
  orders: PlacedOrder[];
  attempts: { reference: string; amount: bigint; result: "success" | "failure" | null }[];
}

const now = () => gateway.clock.now;
const chosen = <T>(list: readonly T[], index: number): T | undefined => list[index % list.length];

/** Everything a shopper, a seller, the gateway or the clock may do, in any order and at once. */
type Act = (market: Market) => Promise<unknown>;

const place = (method: "cod" | "vietqr" | "vnpay", fruit: number, packs: number): Act => {
  return async (market) => {
    const { farm, cooperative } = market.shops;
    const lines = [
      { variantId: farm.variant.id, quantity: fruit * 500 },
      { variantId: cooperative.variant.id, quantity: packs },
    ].filter((line) => line.quantity > 0);
    let cartToken: string;
    try {
      cartToken = await fillCart(db, lines, { now: now() });
    } catch (error) {
      if (String(error).includes("sold-out")) return;
      throw error;
    }
    const checkout = await fillCheckout(db, cartToken, { paymentMethod: method }, now());
    const placed = await placeOrder(db, { cartToken, checkout, locale: "vi", now: now() });
    if ("refused" in placed) expect(placed.refused).toBe("lines-unavailable");
    else market.orders.push(placed);
  };
};

const start = (order: number): Act => {
  return async (market) => {
    const target = chosen(
      market.orders.filter(({ paymentMethod }) => paymentMethod === "vnpay"),
      order,
    );
    if (!target) return;
    const started = await startVnpayAttempt(db, gateway.vnpay, {
      ...gateway.linkOf(target),
      returnUrl: "https://cho.example.vn/ve",
      ipAddr: "203.0.113.7",
      locale: "vi",
      now: now(),
    });
    if (!started || "refused" in started) return;
    await fetch(started.url, { redirect: "manual" });
    market.attempts.push({ reference: started.reference, amount: target.total, result: null });
  };
};

/** The shopper ends it at the gateway, which may or may not call us, and may call again and again. */
const pay = (attempt: number, result: "success" | "failure", calls: number): Act => {
  return async (market) => {
    const target = chosen(market.attempts, attempt);
    if (!target) return;
    if (gateway.sandbox.settle(target.reference, result)) target.result = result;
    if (target.result === null) return;
    const codes = target.result === "success" ? "00" : "02";
    const query = gateway.ipnQuery(target.reference, target.amount, {
      vnp_ResponseCode: target.result === "success" ? "00" : "51",
      vnp_TransactionStatus: codes,
    });
    await Promise.all(Array.from({ length: calls }, () => gateway.call(query)));
  };
};

const cancel = (order: number, share: number | null): Act => {
  return async (market) => {
    const target = chosen(market.orders, order);
    if (!target) return;
    await cancelByBuyer(db, {
      ...gateway.linkOf(target),
      now: now(),
      ...(share !== null && {
        sellerOrderNumber: `${target.number}-${String.fromCharCode(65 + share)}`,
      }),
    });
  };
};

const confirm = (order: number, share: number): Act => {
  return async (market) => {
    const target = chosen(market.orders, order);
    if (!target) return;
    const { farm, cooperative } = market.shops;
    for (const { seller } of [farm, cooperative]) {
      await confirmSellerOrder(db, {
        sellerId: seller.id,
        number: `${target.number}-${String.fromCharCode(65 + share)}`,
        now: now(),
      });
    }
  };
};

/** One shopper straight through: order, payment page, money. */
const buy = (fruit: number, result: "success" | "failure", calls: number): Act => {
  return async (market) => {
    await place("vnpay", fruit, 1)(market);
    const waiting = market.orders.filter(({ paymentMethod }) => paymentMethod === "vnpay").length;
    if (waiting === 0) return;
    await start(waiting - 1)(market);
    if (market.attempts.length > 0) await pay(market.attempts.length - 1, result, calls)(market);
  };
};

const work: Act = async () => {
  await settleDueAttempts(db, gateway.vnpay, { now: now(), ipAddr: serverIp });
  await cancelUnconfirmed(db, { now: now() });
};

const refund = (fate: "06" | "09"): Act => {
  return async (market) => {
    for (const { reference } of market.attempts) gateway.sandbox.settleRefunds(reference, fate);
    const open = await db
      .select({ id: refunds.id })
      .from(refunds)
      .where(sql`${refunds.status} in ('requested', 'accepted')`);
    for (const { id } of open) {
      await performRefund(db, gateway.vnpay, { refundId: id, ipAddr: serverIp, now: now() }).catch(
        (error) => {
          // Two workers that ask about one refund at once: the gateway takes one and the other waits.
          if (!String(error).includes("refund")) throw error;
        },
      );
    }
  };
};

/** All of these are zero, whatever happened. */
async function drift(): Promise<Record<string, string>> {
  const [row] = await db.execute<Record<string, string>>(sql`
    with open_lines as (
      select l.variant_id, sum(l.quantity) as quantity
        from order_lines l join seller_orders s on s.id = l.seller_order_id
        where s.status in ('awaiting-payment', 'placed', 'confirmed', 'packed')
        group by l.variant_id
    ), moved as (
      select variant_id,
          sum(case kind when 'receipt' then quantity when 'return' then quantity
            when 'adjustment' then quantity when 'sale' then -quantity else 0 end) as on_hand,
          sum(case kind when 'allocation' then quantity
            when 'release' then -quantity when 'sale' then -quantity else 0 end) as reserved
        from stock_movements group by variant_id
    ), balances as (
      select a.kind, coalesce(sum(e.amount), 0) as balance
        from ledger_accounts a join ledger_entries e on e.account_id = a.id group by a.kind
    ), money as (
      select
        (select coalesce(sum(paid_amount), 0) from payments where method = 'vnpay') as paid,
        (select coalesce(sum(refunded_amount), 0) from payments) as refunded,
        (select coalesce(sum(amount), 0) from refunds where status = 'returned') as returned,
        (select coalesce(sum(amount), 0) from refunds where status in ('requested', 'accepted')) as due,
        (select coalesce(sum(amount), 0) from refunds where status = 'refused') as refused,
        (select coalesce(sum(s.total), 0) from seller_orders s join orders o on o.id = s.order_id
          where o.payment_method = 'vnpay'
            and s.status not in ('awaiting-payment', 'cancelled', 'expired')) as dues
    )
    select
      (select count(*) from stock_levels s left join moved m using (variant_id)
        where s.on_hand <> coalesce(m.on_hand, 0)) as on_hand_unlike_movements,
      (select count(*) from stock_levels s left join moved m using (variant_id)
        where s.reserved <> coalesce(m.reserved, 0)) as reserved_unlike_movements,
      (select count(*) from stock_levels s left join open_lines o using (variant_id)
        where s.reserved <> coalesce(o.quantity, 0)) as reserved_unlike_open_lines,
      (select coalesce(sum(amount), 0) from ledger_entries) as ledger_sum,
      (select count(*) from payments where refunded_amount > paid_amount) as refunded_over_paid,
      (select count(*) from orders o where o.total <>
        (select sum(total) from seller_orders s where s.order_id = o.id)) as orders_unlike_shares,
      (select paid from money) -
        (select coalesce(sum(amount), 0) from payment_attempts where status = 'paid') as paid_unlike_attempts,
      coalesce((select balance from balances where kind = 'intermediary'), 0) -
        (select paid - returned from money) as intermediary_drift,
      coalesce((select balance from balances where kind = 'seller-due'), 0) +
        (select dues from money) as seller_due_drift,
      coalesce((select balance from balances where kind = 'buyer-refund-due'), 0) +
        (select due from money) as refund_due_drift,
      coalesce((select balance from balances where kind = 'unassigned'), 0) +
        (select refused from money) as unassigned_drift,
      (select refunded - returned - due from money) as refunds_drift,
      (select paid - returned - due - refused - dues from money) as paid_unlike_dues_and_refunds,
      (select count(*) from orders o where o.payment_method = 'vnpay'
        and (select count(distinct s.status in ('awaiting-payment', 'expired')) from seller_orders s
          where s.order_id = o.id and s.status <> 'cancelled') > 1) as half_paid_orders`);
  return Object.fromEntries(Object.entries(row!).filter(([, value]) => Number(value) !== 0));
}

const named = (name: string, run: Act) => Object.assign(run, { [fc.toStringMethod]: () => name });
const index = fc.nat({ max: 7 });
const act = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.constantFrom("cod" as const, "vietqr" as const, "vnpay" as const, "vnpay" as const),
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 1, max: 4 }),
      )
      .map((given) => named(`place ${given}`, place(...given))),
  },
  { weight: 4, arbitrary: index.map((order) => named(`start ${order}`, start(order))) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        index,
        fc.constantFrom("success" as const, "success" as const, "failure" as const),
        fc.integer({ min: 0, max: 3 }),
      )
      .map((given) => named(`pay ${given}`, pay(...given))),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(index, fc.constantFrom(null, 0, 1))
      .map((given) => named(`cancel ${given}`, cancel(...given))),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(index, fc.nat({ max: 1 }))
      .map((given) => named(`confirm ${given}`, confirm(...given))),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom("success" as const, "success" as const, "failure" as const),
        fc.integer({ min: 0, max: 3 }),
      )
      .map((given) => named(`buy ${given}`, buy(...given))),
  },
  {
    weight: 3,
    arbitrary: fc.constant(null).map(() => named("work", (market) => work(market))),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("06" as const, "09" as const)
      .map((fate) => named(`refund ${fate}`, refund(fate))),
  },
);

/** What happens in one moment, mostly one thing, sometimes several; then time passes. */
const moment = fc.record({
  acts: fc.array(act, { minLength: 1, maxLength: 3 }),
  minutesAfter: fc.constantFrom(0, 0, 0, 0, 0, 0, 1, 1, 4, 4, 17, 31, 13 * 60, 25 * 60),
});

const seen = { placed: 0, started: 0, paid: 0, ended: 0 };

test("whatever shoppers, sellers, gateway and clock do, alone or at once, no stock and no đồng is lost or made", {
  timeout: 600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(moment, { minLength: 8, maxLength: 30 }), async (moments) => {
      gateway.clock.now = sundayMorning;
      const market: Market = {
        shops: await buildTwoShops(db, { fruit: 6_000, ricePaper: 8 }),
        orders: [],
        attempts: [],
      };
      for (const { acts, minutesAfter } of moments) {
        await Promise.all(acts.map((run) => run(market)));
        expect(await drift(), fc.stringify(acts)).toEqual({});
        gateway.later(minutesAfter);
      }
      seen.placed += market.orders.length;
      seen.started += market.attempts.length;
      seen.paid += market.attempts.filter(({ result }) => result === "success").length;
    }),
    { numRuns: 15, endOnFailure: true },
  );
  const [ended] = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from seller_orders where status in ('cancelled', 'expired')`,
  );
  seen.ended = ended!.count;
  // A run in which nothing happened would prove nothing.
  expect(
    Object.values(seen).every((count) => count > 10),
    JSON.stringify(seen),
  ).toBe(true);
});
