import { and, eq, inArray, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyLedger } from "#app/domain/ledger/verify-ledger.server";
import { cancelByBuyer } from "#app/domain/orders/cancel-by-buyer.server";
import { getOrderForLink } from "#app/domain/orders/order-queries.server";
import { linkSecret, openGateway, serverIp } from "#app/domain/payments/testing-gateway";
import { requestRefund } from "#app/domain/refunds/request-refund.server";
import {
  gatewayCalls,
  ledgerTransactions,
  orderEvents,
  orders,
  outbox,
  paymentAttempts,
  paymentIncidents,
  payments,
  refunds,
  sellerOrders,
  stockLevels,
} from "#db/schema";
import { seedMinimal } from "#db/seed/builders";
import { buildTwoShops, placeFilledOrder, sundayMorning } from "#db/seed/named-cast";
import { createTestDatabase } from "#db/testing.server";
import { expireDueOrders } from "../orders/expire-due-orders.server";
import { performRefund } from "./perform-refund.server";
import { settleDueAttempts } from "./settle-due-attempts.server";
import { noteVnpayReturn, startVnpayAttempt } from "./start-vnpay-attempt.server";

const database = await createTestDatabase({ max: 16 });
const { db } = database;
const gateway = await openGateway(db);
afterAll(async () => {
  await gateway.close();
  await database.close();
});
beforeAll(() => seedMinimal(db));

/** Chị Hoa's order from two farms, waiting for VNPay, at half past nine. */
async function waitingOrder() {
  gateway.clock.now = sundayMorning;
  gateway.sandbox.resetFaults();
  gateway.sandbox.setFaults({ dropIpn: true });
  const shops = await buildTwoShops(db);
  const order = await placeFilledOrder(db, {
    paymentMethod: "vnpay",
    lines: [
      { variantId: shops.farm.variant.id, quantity: 1_500 },
      { variantId: shops.cooperative.variant.id, quantity: 2 },
    ],
  });
  return { ...shops, order };
}

const settle = () =>
  settleDueAttempts(db, gateway.vnpay, { now: gateway.clock.now, ipAddr: serverIp });

const stateOf = async (orderId: string) => {
  const shares = await db.select().from(sellerOrders).where(eq(sellerOrders.orderId, orderId));
  const [payment] = await db.select().from(payments).where(eq(payments.orderId, orderId));
  const attempts = await db
    .select()
    .from(paymentAttempts)
    .where(eq(paymentAttempts.paymentId, payment!.id))
    .orderBy(paymentAttempts.createdAt, paymentAttempts.id);
  return {
    shares: [...new Set(shares.map((share) => share.status))],
    payment: payment!.status,
    paid: payment!.paidAmount,
    refunded: payment!.refundedAmount,
    attempts: attempts.map((attempt) => attempt.status),
    attemptRows: attempts,
  };
};
const reservedOf = async (variantId: string) =>
  (await db.select().from(stockLevels).where(eq(stockLevels.variantId, variantId)))[0]!.reserved;
const incidentsOf = (orderId: string) =>
  db.select().from(paymentIncidents).where(eq(paymentIncidents.orderId, orderId));
const eventKindsOf = async (orderId: string) =>
  (
    await db
      .select({ kind: orderEvents.kind })
      .from(orderEvents)
      .where(eq(orderEvents.orderId, orderId))
      .orderBy(orderEvents.id)
  ).map(({ kind }) => kind);

test("an attempt is known before the browser leaves, with its own reference and the amount frozen", async () => {
  const { order } = await waitingOrder();
  const { reference, url } = await gateway.start(order);
  const { attemptRows } = await stateOf(order.orderId);
  expect(attemptRows).toMatchObject([
    { reference, amount: order.total, status: "pending", createDate: "20261122093000" },
  ]);
  expect(new URL(url).searchParams.get("vnp_Amount")).toBe(`${order.total}00`);
  expect(attemptRows[0]!.expiresAt).toEqual(new Date("2026-11-22T09:45:00+07:00"));
});

test("a paid order goes to its sellers, and each is owed exactly their share", async () => {
  const { order, farm, cooperative } = await waitingOrder();
  const { reference } = await gateway.start(order);
  expect(await gateway.call(gateway.ipnQuery(reference, order.total))).toBe("00");
  expect(await stateOf(order.orderId)).toMatchObject({
    shares: ["placed"],
    payment: "paid",
    paid: order.total,
    attempts: ["paid"],
  });
  const shares = await db
    .select()
    .from(sellerOrders)
    .where(eq(sellerOrders.orderId, order.orderId));
  const ledger = await verifyLedger(db);
  expect(ledger).toMatchObject({ sum: 0n, unbalanced: [] });
  for (const { seller } of [farm, cooperative]) {
    const share = shares.find(({ sellerId }) => sellerId === seller.id)!;
    expect(ledger.balances.find(({ sellerId }) => sellerId === seller.id)!.balance).toBe(
      -share.total,
    );
    expect(share.confirmBy!.getTime()).toBeGreaterThan(gateway.clock.now.getTime());
  }
  expect(await eventKindsOf(order.orderId)).toEqual(["placed", "payment-started", "paid"]);
});

test("a thousand repeats and six hundred bad calls, fifty at a time: one payment", {
  timeout: 180_000,
}, async () => {
  const { order } = await waitingOrder();
  const { reference } = await gateway.start(order);
  const good = gateway.ipnQuery(reference, order.total);
  const calls: { query: string; expected: string }[] = [
    ...Array.from({ length: 1_000 }, () => ({ query: good, expected: "00 or 02" })),
    ...Array.from({ length: 200 }, (_, index) => ({
      query: [
        good.replace(/vnp_Amount=\d+/, `vnp_Amount=${1_000 + index}00`),
        good.replace("vnp_ResponseCode=00", "vnp_ResponseCode=24"),
        gateway.ipnQuery(reference, order.total, {}, "another-secret"),
        good.replace(/&vnp_SecureHash=.*/, ""),
        `${good}&vnp_TransactionStatus=00`,
      ][index % 5]!,
      expected: "97",
    })),
    ...Array.from({ length: 200 }, (_, index) => ({
      query: gateway.ipnQuery(reference, order.total + BigInt(index) + 1n),
      expected: "04",
    })),
    ...Array.from({ length: 200 }, (_, index) => ({
      query: gateway.ipnQuery(`TN2611KHONGCO-${index}`, order.total),
      expected: "01",
    })),
  ];
  let seed = 7;
  const random = () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return seed / 2 ** 32;
  };
  const shuffled = calls
    .map((call) => ({ call, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ call }) => call);
  const tally: Record<string, number> = {};
  await Promise.all(
    Array.from({ length: 50 }, async () => {
      for (let call = shuffled.pop(); call; call = shuffled.pop()) {
        const code = await gateway.call(call.query);
        expect(call.expected).toContain(code);
        tally[code] = (tally[code] ?? 0) + 1;
      }
    }),
  );
  expect(tally).toEqual({ "00": 1, "02": 999, "97": 200, "04": 200, "01": 200 });
  expect(await stateOf(order.orderId)).toMatchObject({
    payment: "paid",
    paid: order.total,
    refunded: 0n,
  });
  expect(await db.$count(ledgerTransactions, eq(ledgerTransactions.orderId, order.orderId))).toBe(
    1,
  );
  expect((await verifyLedger(db)).sum).toBe(0n);
  const letters = await db
    .select({ detail: outbox.detail })
    .from(outbox)
    .where(and(eq(outbox.subjectId, order.orderId), eq(outbox.detail, "paid")));
  expect(letters).toHaveLength(1);
  expect((await eventKindsOf(order.orderId)).filter((kind) => kind === "paid")).toHaveLength(1);
});

test("success in the one code and failure in the other is a failure, answered 00", async () => {
  const { order } = await waitingOrder();
  const { reference } = await gateway.start(order);
  const query = gateway.ipnQuery(reference, order.total, { vnp_TransactionStatus: "02" });
  expect(await gateway.call(query)).toBe("00");
  expect(await gateway.call(query)).toBe("02");
  expect(await stateOf(order.orderId)).toMatchObject({
    shares: ["awaiting-payment"],
    payment: "pending",
    attempts: ["failed"],
  });
});

test("money held for suspected fraud pays nothing and comes before an officer", async () => {
  const { order } = await waitingOrder();
  const { reference } = await gateway.start(order);
  const query = gateway.ipnQuery(reference, order.total, {
    vnp_ResponseCode: "07",
    vnp_TransactionStatus: "07",
  });
  expect(await gateway.call(query)).toBe("00");
  expect(await stateOf(order.orderId)).toMatchObject({ payment: "pending", attempts: ["review"] });
  expect(await incidentsOf(order.orderId)).toMatchObject([
    { kind: "suspected-fraud", status: "open" },
  ]);
  expect(
    await startVnpayAttempt(db, gateway.vnpay, {
      ...gateway.linkOf(order),
      returnUrl: "https://cho.example.vn/ve",
      ipAddr: "203.0.113.7",
      locale: "vi",
      now: gateway.clock.now,
    }),
  ).toEqual({ refused: "under-review" });
  // The gateway clears it later.
  expect(await gateway.call(gateway.ipnQuery(reference, order.total))).toBe("00");
  expect(await stateOf(order.orderId)).toMatchObject({ payment: "paid", shares: ["placed"] });
  expect(await incidentsOf(order.orderId)).toMatchObject([{ status: "resolved" }]);
});

test("a failed payment is tried again on the same order with a new reference", async () => {
  const { order, farm } = await waitingOrder();
  const first = await gateway.start(order);
  const failed = gateway.ipnQuery(first.reference, order.total, {
    vnp_ResponseCode: "51",
    vnp_TransactionStatus: "02",
  });
  expect(await gateway.call(failed)).toBe("00");
  expect(await reservedOf(farm.variant.id)).toBe(1_500);
  gateway.later(5);
  const second = await gateway.start(order);
  expect(second.reference).not.toBe(first.reference);
  expect(await gateway.call(gateway.ipnQuery(second.reference, order.total))).toBe("00");
  expect(await stateOf(order.orderId)).toMatchObject({
    payment: "paid",
    attempts: ["failed", "paid"],
  });
  expect(await eventKindsOf(order.orderId)).toEqual([
    "placed",
    "payment-started",
    "payment-failed",
    "payment-started",
    "paid",
  ]);
});

test("coming back from the gateway pays nothing; asked, the gateway settles it although its call never came", async () => {
  const { order } = await waitingOrder();
  const { reference } = await gateway.start(order);
  gateway.sandbox.settle(reference, "success");
  gateway.later(1);
  expect(await noteVnpayReturn(db, { reference, now: gateway.clock.now })).toEqual({
    orderNumber: order.number,
    attemptStatus: "pending",
  });
  expect(await stateOf(order.orderId)).toMatchObject({ payment: "pending" });
  expect((await settle()).asked).toBe(0);
  gateway.later(0.5);
  expect(await settle()).toMatchObject({ asked: 1, settled: 1 });
  expect(await stateOf(order.orderId)).toMatchObject({ payment: "paid", shares: ["placed"] });
  expect((await stateOf(order.orderId)).attemptRows[0]).toMatchObject({ settledBy: "query" });
  // The call comes after all.
  expect(await gateway.call(gateway.ipnQuery(reference, order.total))).toBe("02");
});

test("without a return or a call the job asks by itself", async () => {
  const { order } = await waitingOrder();
  const { reference } = await gateway.start(order);
  gateway.sandbox.settle(reference, "success");
  gateway.later(4);
  expect(await settle()).toMatchObject({ settled: 1 });
  expect(await stateOf(order.orderId)).toMatchObject({ payment: "paid" });
});

test("a forged return or another's reference tells and changes nothing", async () => {
  const { order } = await waitingOrder();
  const { reference } = await gateway.start(order);
  const query = gateway.ipnQuery(reference, order.total, {}, "another-secret");
  expect(() => gateway.vnpay.webhooks.constructEvent(query)).toThrow();
  expect(
    await noteVnpayReturn(db, { reference: "TN2611KHONGCO", now: gateway.clock.now }),
  ).toBeNull();
  expect(
    await getOrderForLink(db, {
      number: order.number,
      token: "forged",
      secret: linkSecret,
      now: gateway.clock.now,
    }),
  ).toBeNull();
});

test("two attempts paid: the second money is owed back at once", async () => {
  const { order } = await waitingOrder();
  const first = await gateway.start(order);
  gateway.later(2);
  const second = await gateway.start(order);
  expect(await gateway.call(gateway.ipnQuery(second.reference, order.total))).toBe("00");
  expect(await gateway.call(gateway.ipnQuery(first.reference, order.total))).toBe("00");
  expect(await stateOf(order.orderId)).toMatchObject({
    shares: ["placed"],
    payment: "paid",
    paid: 2n * order.total,
    refunded: order.total,
    attempts: ["paid", "paid"],
  });
  const [incident] = await incidentsOf(order.orderId);
  expect(incident).toMatchObject({ kind: "paid-twice", reportedAmount: order.total });
  const [refund] = await db.select().from(refunds).where(eq(refunds.id, incident!.refundId!));
  expect(refund).toMatchObject({
    amount: order.total,
    reason: "paid-twice",
    status: "requested",
    attemptId: (await stateOf(order.orderId)).attemptRows[0]!.id,
  });
  expect((await verifyLedger(db)).sum).toBe(0n);
});

test("paid after the buyer cancelled: the goods are free, the money goes back, the call is answered 00", async () => {
  const { order, farm } = await waitingOrder();
  const { reference } = await gateway.start(order);
  const cancelled = await cancelByBuyer(db, {
    ...gateway.linkOf(order),
    now: gateway.clock.now,
  });
  expect(cancelled).toMatchObject({
    cancelled: [`${order.number}-A`, `${order.number}-B`],
    refundIds: [],
  });
  expect(await reservedOf(farm.variant.id)).toBe(0);
  expect(await gateway.call(gateway.ipnQuery(reference, order.total))).toBe("00");
  expect(await stateOf(order.orderId)).toMatchObject({
    shares: ["cancelled"],
    payment: "cancelled",
    paid: order.total,
    refunded: order.total,
  });
  expect(await incidentsOf(order.orderId)).toMatchObject([{ kind: "paid-after-end" }]);
});

test("payment, expiry, the asking job and for half of them a cancellation in one moment: no order keeps goods or money wrongly", {
  timeout: 120_000,
}, async () => {
  const started = [];
  for (let index = 0; index < 20; index++) {
    const waiting = await waitingOrder();
    const { reference } = await gateway.start(waiting.order);
    started.push({ ...waiting, reference, isCancelled: index % 2 === 0 });
  }
  gateway.later(60);
  for (const { reference } of started) gateway.sandbox.settle(reference, "success");
  const now = gateway.clock.now;
  await Promise.all(
    started.flatMap(({ order, reference, isCancelled }) => [
      gateway.call(gateway.ipnQuery(reference, order.total)),
      ...(isCancelled ? [cancelByBuyer(db, { ...gateway.linkOf(order), now })] : []),
      expireDueOrders(db, { now }),
      settle(),
    ]),
  );
  for (const { order, farm, cooperative, isCancelled } of started) {
    const state = await stateOf(order.orderId);
    expect(state).toMatchObject({
      attempts: ["paid"],
      shares: [isCancelled ? "cancelled" : "placed"],
      paid: order.total,
      refunded: isCancelled ? order.total : 0n,
    });
    expect(await reservedOf(farm.variant.id)).toBe(isCancelled ? 0 : 1_500);
    expect(await reservedOf(cooperative.variant.id)).toBe(isCancelled ? 0 : 2);
    expect(
      (await eventKindsOf(order.orderId)).filter((kind) => kind === "paid").length,
    ).toBeLessThan(2);
  }
  expect((await verifyLedger(db)).sum).toBe(0n);
});

test("a payment made in time but told after the end is still the order's", async () => {
  const { order } = await waitingOrder();
  const { reference } = await gateway.start(order);
  gateway.later(29);
  expect(await gateway.call(gateway.ipnQuery(reference, order.total))).toBe("00");
  expect(await stateOf(order.orderId)).toMatchObject({ payment: "paid", shares: ["placed"] });
});

test.each(["2026-11-22T23:59:30+07:00", "2026-11-22T16:59:30+07:00", "2026-12-31T23:59:00+07:00"])(
  "an attempt started at %s carries Vietnam's date and is found again by it",
  async (start) => {
    gateway.clock.now = new Date(start);
    const shops = await buildTwoShops(db);
    const order = await placeFilledOrder(db, {
      paymentMethod: "vnpay",
      now: gateway.clock.now,
      lines: [{ variantId: shops.cooperative.variant.id, quantity: 1 }],
    });
    const { reference } = await gateway.start(order);
    const { attemptRows } = await stateOf(order.orderId);
    expect(attemptRows[0]!.createDate).toBe(start.slice(0, 19).replace(/[-T:]/g, ""));
    gateway.later(3);
    gateway.sandbox.settle(reference, "success");
    await settle();
    expect(await stateOf(order.orderId)).toMatchObject({ payment: "paid" });
  },
);

test("nobody paid and the page was never opened: the goods go back, after the gateway was asked", async () => {
  const { order, farm, cooperative } = await waitingOrder();
  const started = await startVnpayAttempt(db, gateway.vnpay, {
    ...gateway.linkOf(order),
    returnUrl: "https://cho.example.vn/ve",
    ipAddr: "203.0.113.7",
    locale: "vi",
    now: gateway.clock.now,
  });
  gateway.later(17);
  await settle();
  expect(await stateOf(order.orderId)).toMatchObject({
    attempts: ["expired"],
    shares: ["awaiting-payment"],
  });
  gateway.later(14);
  expect((await settle()).expired).toBe(1);
  expect(await stateOf(order.orderId)).toMatchObject({ shares: ["expired"], payment: "cancelled" });
  expect(await reservedOf(farm.variant.id)).toBe(0);
  expect(await reservedOf(cooperative.variant.id)).toBe(0);
  const { reference } = started as { reference: string };
  expect(
    await db.$count(gatewayCalls, sql`${gatewayCalls.reference} = ${reference} and kind = 'query'`),
  ).toBeGreaterThan(0);
  expect(
    await startVnpayAttempt(db, gateway.vnpay, {
      ...gateway.linkOf(order),
      returnUrl: "https://cho.example.vn/ve",
      ipAddr: "203.0.113.7",
      locale: "vi",
      now: gateway.clock.now,
    }),
  ).toEqual({ refused: "order-ended" });
});

test("a shopper who opened the page and left: the goods go back some minutes after the end", async () => {
  const { order, farm } = await waitingOrder();
  await gateway.start(order);
  for (let minute = 0; minute < 24; minute++) {
    gateway.later(1);
    await settle();
  }
  expect(await reservedOf(farm.variant.id)).toBe(1_500);
  for (let minute = 0; minute < 20; minute++) {
    gateway.later(1);
    await settle();
  }
  expect(await stateOf(order.orderId)).toMatchObject({
    attempts: ["expired"],
    shares: ["expired"],
  });
  expect(await reservedOf(farm.variant.id)).toBe(0);
});

test("while the gateway is silent the goods are kept, and after hours an officer hears of it", async () => {
  const { order, farm } = await waitingOrder();
  const { reference } = await gateway.start(order);
  gateway.sandbox.settle(reference, "success");
  gateway.sandbox.setFaults({ apiStatus: 503 });
  for (let half = 0; half < 16; half++) {
    gateway.later(30);
    await settle();
  }
  expect(await stateOf(order.orderId)).toMatchObject({
    attempts: ["pending"],
    shares: ["awaiting-payment"],
  });
  expect(await reservedOf(farm.variant.id)).toBe(1_500);
  expect(await incidentsOf(order.orderId)).toMatchObject([
    { kind: "gateway-silent", status: "open" },
  ]);
  gateway.sandbox.resetFaults();
  gateway.later(31);
  await settle();
  expect(await stateOf(order.orderId)).toMatchObject({ payment: "paid", shares: ["placed"] });
  expect(await incidentsOf(order.orderId)).toMatchObject([{ status: "resolved" }]);
});

test.each([{ unsignedAnswers: true }, { cutAnswers: true }])(
  "an answer one cannot trust (%o) decides nothing",
  async (faults) => {
    const { order } = await waitingOrder();
    const { reference } = await gateway.start(order);
    gateway.sandbox.settle(reference, "success");
    gateway.sandbox.setFaults(faults);
    gateway.later(45);
    await settle();
    expect(await stateOf(order.orderId)).toMatchObject({
      attempts: ["pending"],
      shares: ["awaiting-payment"],
    });
  },
);

test("a call with another amount locks nothing: the gateway, asked, knows the right one", async () => {
  const { order } = await waitingOrder();
  const { reference } = await gateway.start(order);
  gateway.sandbox.settle(reference, "success");
  expect(await gateway.call(gateway.ipnQuery(reference, 10_000n))).toBe("04");
  expect(await incidentsOf(order.orderId)).toMatchObject([
    { kind: "amount-mismatch", status: "open", refundId: null, reportedAmount: 10_000n },
  ]);
  await settle();
  expect(await stateOf(order.orderId)).toMatchObject({ payment: "paid", refunded: 0n });
  expect(await incidentsOf(order.orderId)).toMatchObject([{ status: "resolved" }]);
});

test("another amount that the gateway itself confirms goes back, and the order may be paid anew", async () => {
  const { order } = await waitingOrder();
  const { reference } = await gateway.start(order);
  gateway.sandbox.settle(reference, "success");
  gateway.sandbox.setFaults({ amountLie: -1_000 });
  const told = order.total - 1_000n;
  expect(await gateway.call(gateway.ipnQuery(reference, told))).toBe("04");
  await settle();
  expect(await gateway.call(gateway.ipnQuery(reference, told))).toBe("04");
  expect(await stateOf(order.orderId)).toMatchObject({
    shares: ["awaiting-payment"],
    payment: "pending",
    paid: told,
    refunded: told,
    attempts: ["failed"],
  });
  expect(await incidentsOf(order.orderId)).toMatchObject([
    { kind: "amount-mismatch", status: "open", reportedAmount: told },
  ]);
  expect((await incidentsOf(order.orderId))[0]!.refundId).not.toBeNull();
  gateway.sandbox.resetFaults();
  const again = await gateway.start(order);
  expect(await gateway.call(gateway.ipnQuery(again.reference, order.total))).toBe("00");
  expect(await stateOf(order.orderId)).toMatchObject({ payment: "paid", shares: ["placed"] });
});

test("an order edited while its payment was open is not paid by the old amount", async () => {
  const { order } = await waitingOrder();
  const { reference } = await gateway.start(order);
  await db
    .update(payments)
    .set({ amount: order.total + 20_000n })
    .where(eq(payments.orderId, order.orderId));
  expect(await gateway.call(gateway.ipnQuery(reference, order.total + 20_000n))).toBe("04");
  expect(await gateway.call(gateway.ipnQuery(reference, order.total))).toBe("00");
  expect(await stateOf(order.orderId)).toMatchObject({
    shares: ["awaiting-payment"],
    payment: "pending",
    refunded: order.total,
  });
  expect(await incidentsOf(order.orderId)).toMatchObject([
    { kind: "amount-mismatch", status: "open" },
  ]);
});

test("a payment needs the order's own link, and an order paid on delivery has none to start", async () => {
  const { order, farm } = await waitingOrder();
  const start = (link: { number: string; token: string; secret: string }) =>
    startVnpayAttempt(db, gateway.vnpay, {
      ...link,
      returnUrl: "https://cho.example.vn/ve",
      ipAddr: "203.0.113.7",
      locale: "vi",
      now: gateway.clock.now,
    });
  expect(await start({ ...gateway.linkOf(order), token: "x".repeat(32) })).toBeNull();
  await db.update(orders).set({ linkVersion: 2 }).where(eq(orders.id, order.orderId));
  expect(await start(gateway.linkOf(order))).toBeNull();
  const cod = await placeFilledOrder(db, {
    lines: [{ variantId: farm.variant.id, quantity: 500 }],
  });
  expect(await start(gateway.linkOf(cod))).toEqual({ refused: "not-vnpay" });
});

test("after the hold no new attempt, and no more than ten in all", async () => {
  const { order } = await waitingOrder();
  for (let index = 0; index < 10; index++) await gateway.start(order);
  await expect(gateway.start(order)).rejects.toThrow("too-many-attempts");
  const late = await waitingOrder();
  gateway.later(31);
  await expect(gateway.start(late.order)).rejects.toThrow("hold-ended");
});

async function paidOrder() {
  const waiting = await waitingOrder();
  const { reference } = await gateway.start(waiting.order);
  gateway.sandbox.settle(reference, "success");
  gateway.later(4);
  await settle();
  return { ...waiting, reference };
}

const refund = (refundId: string) =>
  performRefund(db, gateway.vnpay, { refundId, ipAddr: serverIp, now: gateway.clock.now });
const refundRow = async (refundId: string) =>
  (await db.select().from(refunds).where(eq(refunds.id, refundId)))[0]!;

test("one seller's share cancelled after paying: its money goes back in two steps, the other share goes on", async () => {
  const { order, farm, reference } = await paidOrder();
  const cancelled = await cancelByBuyer(db, {
    ...gateway.linkOf(order),
    sellerOrderNumber: `${order.number}-A`,
    now: gateway.clock.now,
  });
  const { refundIds } = cancelled as { refundIds: string[] };
  expect(refundIds).toHaveLength(1);
  expect(await reservedOf(farm.variant.id)).toBe(0);
  const [share] = await db
    .select()
    .from(sellerOrders)
    .where(eq(sellerOrders.number, `${order.number}-A`));
  expect(await refundRow(refundIds[0]!)).toMatchObject({
    amount: share!.total,
    status: "requested",
    reason: "buyer-cancelled",
  });
  // Nothing is owed to the seller who sold nothing.
  const due = (await verifyLedger(db)).balances.find(({ sellerId }) => sellerId === farm.seller.id);
  expect(due!.balance).toBe(0n);

  expect(await refund(refundIds[0]!)).toHaveProperty("retryAt");
  expect(await refundRow(refundIds[0]!)).toMatchObject({ status: "accepted" });
  gateway.later(30);
  expect(await refund(refundIds[0]!)).toHaveProperty("retryAt");
  expect(await refundRow(refundIds[0]!)).toMatchObject({ status: "accepted", settledAt: null });
  gateway.sandbox.settleRefunds(reference, "06");
  gateway.later(30);
  expect(await refund(refundIds[0]!)).toEqual({ done: true });
  expect(await refundRow(refundIds[0]!)).toMatchObject({ status: "returned" });
  expect(await refund(refundIds[0]!)).toEqual({ done: true });
  const ledger = await verifyLedger(db);
  expect(ledger.sum).toBe(0n);
  expect((await stateOf(order.orderId)).shares.sort()).toEqual(["cancelled", "placed"]);
});

test("two shares of one payment are refunded one after the other, each once", async () => {
  const { order, reference } = await paidOrder();
  const cancelled = await cancelByBuyer(db, { ...gateway.linkOf(order), now: gateway.clock.now });
  const [first, second] = (cancelled as { refundIds: string[] }).refundIds as [string, string];
  await refund(first);
  expect(await refund(second)).toHaveProperty("retryAt");
  expect(await refundRow(second)).toMatchObject({ status: "requested" });
  gateway.sandbox.settleRefunds(reference, "06");
  gateway.later(31);
  await refund(first);
  await refund(second);
  gateway.sandbox.settleRefunds(reference, "06");
  gateway.later(31);
  await refund(second);
  expect([(await refundRow(first)).status, (await refundRow(second)).status]).toEqual([
    "returned",
    "returned",
  ]);
  const sent = gateway.sandbox.transactions().find(({ txnRef }) => txnRef === reference)!.refunds;
  expect(sent.map(({ amount }) => amount).reduce((a, b) => a + b, 0n)).toBe(order.total);
});

test("a refund whose answer was lost is asked again and made once", async () => {
  const { order, reference } = await paidOrder();
  const cancelled = await cancelByBuyer(db, {
    ...gateway.linkOf(order),
    sellerOrderNumber: `${order.number}-B`,
    now: gateway.clock.now,
  });
  const [refundId] = (cancelled as { refundIds: string[] }).refundIds as [string];
  gateway.sandbox.setFaults({ cutAnswers: true });
  await expect(refund(refundId)).rejects.toThrow();
  await expect(refund(refundId)).rejects.toThrow();
  gateway.sandbox.resetFaults();
  // Meanwhile the gateway has finished with it: only the request id can tell the two apart.
  gateway.sandbox.settleRefunds(reference, "06");
  gateway.later(2);
  await refund(refundId);
  expect(await refundRow(refundId)).toMatchObject({ status: "accepted" });
  gateway.later(31);
  await refund(refundId);
  expect(await refundRow(refundId)).toMatchObject({ status: "returned" });
  const sent = gateway.sandbox.transactions().find(({ txnRef }) => txnRef === reference)!.refunds;
  expect(sent).toHaveLength(1);
});

test("a refund whose answer was lost is not asked again on another day, when it might pay twice", async () => {
  const { order, reference } = await paidOrder();
  const cancelled = await cancelByBuyer(db, {
    ...gateway.linkOf(order),
    sellerOrderNumber: `${order.number}-B`,
    now: gateway.clock.now,
  });
  const [refundId] = (cancelled as { refundIds: string[] }).refundIds as [string];
  gateway.sandbox.setFaults({ cutAnswers: true });
  await expect(refund(refundId)).rejects.toThrow();
  gateway.sandbox.resetFaults();
  gateway.sandbox.settleRefunds(reference, "06");
  gateway.later(24 * 60);
  expect(await refund(refundId)).toHaveProperty("retryAt");
  expect((await refundRow(refundId)).lastError).toContain("officer");
  const sent = gateway.sandbox.transactions().find(({ txnRef }) => txnRef === reference)!.refunds;
  expect(sent).toHaveLength(1);
});

test("ten refunds asked for at once never exceed what was paid, and a repeated cause is the same refund", async () => {
  const { order } = await paidOrder();
  const [payment] = await db.select().from(payments).where(eq(payments.orderId, order.orderId));
  const [share] = await db
    .select()
    .from(sellerOrders)
    .where(eq(sellerOrders.orderId, order.orderId));
  const ask = (causeKey: string) =>
    db.transaction((tx) =>
      requestRefund(tx, {
        paymentId: payment!.id,
        sellerOrder: share!,
        amount: (order.total * 3n) / 10n,
        reason: "seller-cancelled",
        causeKey,
        actor: "staff",
        now: gateway.clock.now,
      }),
    );
  const results = await Promise.all(
    Array.from({ length: 10 }, (_, index) => ask(`test:${order.orderId}:${index}`)),
  );
  expect(results.filter((result) => "refundId" in result)).toHaveLength(3);
  expect(results).toContainEqual({ refused: "more-than-paid" });
  const made = results.findIndex((result) => "refundId" in result);
  expect(await ask(`test:${order.orderId}:${made}`)).toEqual({ ...results[made], isNew: false });
  expect((await verifyLedger(db)).sum).toBe(0n);
});

test("a rejected refund stays owed to the buyer, in nobody's share", async () => {
  const { order, reference } = await paidOrder();
  const cancelled = await cancelByBuyer(db, {
    ...gateway.linkOf(order),
    sellerOrderNumber: `${order.number}-B`,
    now: gateway.clock.now,
  });
  const [refundId] = (cancelled as { refundIds: string[] }).refundIds as [string];
  await refund(refundId);
  gateway.sandbox.settleRefunds(reference, "09");
  gateway.later(31);
  await refund(refundId);
  expect(await refundRow(refundId)).toMatchObject({ status: "refused" });
  expect(await stateOf(order.orderId)).toMatchObject({ refunded: 0n });
  const { balances, sum } = await verifyLedger(db);
  expect(sum).toBe(0n);
  const unassigned = balances.find(({ kind }) => kind === "unassigned")!.balance;
  const openIncidentMoney = await db
    .select({ amount: refunds.amount })
    .from(refunds)
    .where(inArray(refunds.status, ["refused"]));
  expect(-unassigned).toBe(openIncidentMoney.reduce((total, { amount }) => total + amount, 0n));
});
