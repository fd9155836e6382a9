import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { linkSecret, openGateway } from "#app/domain/payments/testing-gateway";
import {
  orderEvents,
  orders,
  payments,
  refunds,
  sellerBankAccounts,
  sellerOrders,
  stockLevels,
} from "#db/schema";
import { seedMinimal } from "#db/seed/builders";
import { buildTwoShops, sundayMorning as now, placeFilledOrder } from "#db/seed/named-cast";
import { createTestDatabase } from "#db/testing.server";
import { cancelByBuyer } from "./cancel-by-buyer.server";
import { cancelUnconfirmed } from "./cancel-unconfirmed.server";
import { confirmSellerOrder } from "./confirm-seller-order.server";
import { expireDueOrders } from "./expire-due-orders.server";
import { nextStepInWords } from "./next-step";
import { isOrderLinkToken, orderLinkToken } from "./order-link.server";
import { sellerOrderNumber, transferMemo } from "./order-number";
import { getOrderForLink } from "./order-queries.server";
import { reportTransfer } from "./report-transfer.server";

const database = await createTestDatabase();
const { db } = database;
const gateway = await openGateway(db);
afterAll(async () => {
  await gateway.close();
  await database.close();
});
beforeAll(() => seedMinimal(db));

const hoursLater = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

async function order(paymentMethod: "cod" | "vietqr" | "vnpay" = "cod") {
  const shops = await buildTwoShops(db);
  const placed = await placeFilledOrder(db, {
    paymentMethod,
    lines: [
      { variantId: shops.farm.variant.id, quantity: 1_500 },
      { variantId: shops.cooperative.variant.id, quantity: 2 },
    ],
  });
  return { ...shops, placed, link: gateway.linkOf(placed) };
}
const sharesOf = (orderId: string) =>
  db
    .select()
    .from(sellerOrders)
    .where(eq(sellerOrders.orderId, orderId))
    .orderBy(sellerOrders.number);
const reservedOf = async (variantId: string) =>
  (await db.select().from(stockLevels).where(eq(stockLevels.variantId, variantId)))[0]!.reserved;

test("a link opens one order, is long enough not to be guessed, and dies when its version is raised", async () => {
  const { placed, link } = await order();
  expect(Buffer.from(link.token, "base64url").length * 8).toBeGreaterThanOrEqual(128);
  const other = await order();
  expect(await getOrderForLink(db, { ...link, now })).toMatchObject({ number: placed.number });
  for (const token of [
    other.link.token,
    "",
    `${link.token}x`,
    link.token.slice(0, -1),
    "%00",
    "ư",
  ]) {
    expect(await getOrderForLink(db, { ...link, token, now })).toBeNull();
  }
  expect(await getOrderForLink(db, { ...link, number: other.placed.number, now })).toBeNull();
  expect(await getOrderForLink(db, { ...link, number: "TN-2611-XXXXXX", now })).toBeNull();
  expect(
    await getOrderForLink(db, { ...link, secret: "another secret of the same length", now }),
  ).toBeNull();
  await db.update(orders).set({ linkVersion: 2 }).where(eq(orders.id, placed.orderId));
  expect(await getOrderForLink(db, { ...link, now })).toBeNull();
  const fresh = orderLinkToken(linkSecret, { orderId: placed.orderId, linkVersion: 2 });
  expect(isOrderLinkToken(linkSecret, { orderId: placed.orderId, linkVersion: 2 }, fresh)).toBe(
    true,
  );
});

test("the order page has what the buyer needs and nothing of the database's own", async () => {
  const { link } = await order();
  const view = (await getOrderForLink(db, { ...link, now }))!;
  expect(view.shares.map(({ status, canCancel }) => [status, canCancel])).toEqual([
    ["placed", true],
    ["placed", true],
  ]);
  expect(view.gatewayPayment).toBeNull();
  expect(nextStepInWords(view.shares[0]!.next, "vi", now)).toBe(
    "Nhà bán xác nhận chậm nhất 21:30 Chủ nhật, 22/11",
  );
  const json = JSON.stringify(view, (_, value) => (typeof value === "bigint" ? `${value}` : value));
  for (const hidden of ["idempotency", "requestHash", "cartId", "linkVersion", "sellerId"]) {
    expect(json).not.toContain(hidden);
  }
});

test("an order waiting for the gateway says until when, and that it may be paid", async () => {
  const { link } = await order("vnpay");
  const view = (await getOrderForLink(db, { ...link, now }))!;
  expect(view.gatewayPayment).toMatchObject({
    status: "pending",
    canPay: true,
    latestAttempt: null,
  });
  expect(view.shares[0]!.next).toEqual({
    kind: "pay",
    until: new Date("2026-11-22T10:00:00+07:00"),
  });
  const late = (await getOrderForLink(db, { ...link, now: hoursLater(1) }))!;
  expect(late.gatewayPayment).toMatchObject({ canPay: false });
  expect(late.shares[0]!.next).toEqual({ kind: "ending" });
});

test("a buyer cancels what no seller confirmed; the confirmed share goes on", async () => {
  const { placed, link, farm, cooperative } = await order();
  expect(
    await confirmSellerOrder(db, {
      sellerId: farm.seller.id,
      number: `${placed.number}-A`,
      now,
    }),
  ).toEqual({ confirmed: `${placed.number}-A` });
  expect(await cancelByBuyer(db, { ...link, now })).toEqual({
    cancelled: [`${placed.number}-B`],
    kept: [`${placed.number}-A`],
    refundIds: [],
  });
  expect(await reservedOf(farm.variant.id)).toBe(1_500);
  expect(await reservedOf(cooperative.variant.id)).toBe(0);
  expect(await cancelByBuyer(db, { ...link, now })).toEqual({ refused: "too-late" });
  const owed = await db.select().from(payments).where(eq(payments.orderId, placed.orderId));
  expect(owed.map(({ status }) => status).sort()).toEqual(["cancelled", "pending"]);
});

test("a stranger cannot cancel, nor can a share of another order be cancelled through this one", async () => {
  const { link } = await order();
  const other = await order();
  expect(await cancelByBuyer(db, { ...link, token: other.link.token, now })).toBeNull();
  expect(
    await cancelByBuyer(db, { ...link, sellerOrderNumber: `${other.placed.number}-A`, now }),
  ).toBeNull();
  expect((await sharesOf(other.placed.orderId)).map(({ status }) => status)).toEqual([
    "placed",
    "placed",
  ]);
});

test("twenty clicks on cancel give the goods back once", async () => {
  const { link, farm } = await order();
  const results = await Promise.all(
    Array.from({ length: 20 }, () => cancelByBuyer(db, { ...link, now })),
  );
  expect(results.filter((result) => result && !("refused" in result))).toHaveLength(1);
  expect(await reservedOf(farm.variant.id)).toBe(0);
});

test("a seller confirms their own share once, and never another's", async () => {
  const { placed, farm, cooperative } = await order();
  const confirm = (sellerId: string) =>
    confirmSellerOrder(db, { sellerId, number: `${placed.number}-A`, now });
  expect(await confirm(cooperative.seller.id)).toBeNull();
  expect(await confirm(farm.seller.id)).toHaveProperty("confirmed");
  expect(await confirm(farm.seller.id)).toEqual({ refused: "not-awaiting-confirmation" });
  const events = await db.select().from(orderEvents).where(eq(orderEvents.orderId, placed.orderId));
  expect(events.filter(({ kind }) => kind === "confirmed")).toHaveLength(1);
});

test("an unpaid share cannot be confirmed", async () => {
  const { placed, farm } = await order("vietqr");
  expect(
    await confirmSellerOrder(db, { sellerId: farm.seller.id, number: `${placed.number}-A`, now }),
  ).toEqual({ refused: "not-awaiting-confirmation" });
});

test("a seller who does not confirm by the deadline loses the order, fresh fruit sooner", async () => {
  const { placed, farm, cooperative } = await order();
  const shares = await sharesOf(placed.orderId);
  expect(shares[0]!.confirmBy).toEqual(hoursLater(12));
  await cancelUnconfirmed(db, { now: hoursLater(11.9) });
  expect(await reservedOf(farm.variant.id)).toBe(1_500);
  await cancelUnconfirmed(db, { now: hoursLater(12) });
  const after = await sharesOf(placed.orderId);
  expect(after[0]).toMatchObject({
    status: "cancelled",
    cancelledBy: "system",
    cancelReason: "not-confirmed",
  });
  expect(await reservedOf(farm.variant.id)).toBe(0);
  await cancelUnconfirmed(db, { now: hoursLater(25) });
  expect((await sharesOf(placed.orderId)).map(({ status }) => status)).toEqual([
    "cancelled",
    "cancelled",
  ]);
  expect(await reservedOf(cooperative.variant.id)).toBe(0);
});

test("for a bank transfer the buyer sees each seller's verified account and a short text", async () => {
  const { placed, link, farm } = await order("vietqr");
  const view = (await getOrderForLink(db, { ...link, now }))!;
  expect(view.shares[0]!.transfer).toEqual({
    bankBin: "970405",
    accountNumber: "5701205123456",
    holderName: "NGUYEN THI THAO",
    amount: 105_000n,
    memo: `${placed.number.replaceAll("-", "")}A`,
    isReported: false,
  });
  expect(view.shares[0]!.transfer!.memo).toMatch(/^[A-Z0-9]{1,25}$/);
  await db
    .update(sellerBankAccounts)
    .set({ verifiedAt: null })
    .where(eq(sellerBankAccounts.sellerId, farm.seller.id));
  expect((await getOrderForLink(db, { ...link, now }))!.shares[0]!.transfer).toBeNull();
});

test("a transfer nobody reports expires after its hold; a reported one waits longer and is not the buyer's to cancel", async () => {
  const { placed, link, farm, cooperative } = await order("vietqr");
  const report = (sellerOrderNumber: string, token = link.token) =>
    reportTransfer(db, { ...link, token, sellerOrderNumber, now });
  expect(await report(`${placed.number}-A`, "forged")).toBeNull();
  expect(await report(`${placed.number}-A`)).toEqual({ reported: `${placed.number}-A` });
  expect(await report(`${placed.number}-A`)).toEqual({ reported: `${placed.number}-A` });
  expect(
    await cancelByBuyer(db, { ...link, sellerOrderNumber: `${placed.number}-A`, now }),
  ).toEqual({ refused: "transfer-reported" });
  const view = (await getOrderForLink(db, { ...link, now }))!;
  expect(view.shares.map(({ next }) => next.kind)).toEqual(["transfer-check", "transfer"]);
  expect(view.shares.every(({ paymentStatus }) => paymentStatus === "pending")).toBe(true);

  await expireDueOrders(db, { now: hoursLater(12) });
  expect((await sharesOf(placed.orderId)).map(({ status }) => status)).toEqual([
    "awaiting-payment",
    "expired",
  ]);
  expect(await reservedOf(farm.variant.id)).toBe(1_500);
  expect(await reservedOf(cooperative.variant.id)).toBe(0);
  await expireDueOrders(db, { now: hoursLater(48) });
  expect((await sharesOf(placed.orderId)).map(({ status }) => status)).toEqual([
    "expired",
    "expired",
  ]);
  expect(await reservedOf(farm.variant.id)).toBe(0);
});

test("what is paid on delivery is never refunded by us", async () => {
  const { placed, link } = await order();
  await cancelByBuyer(db, { ...link, now });
  const owed = await db.select().from(payments).where(eq(payments.orderId, placed.orderId));
  for (const payment of owed) {
    expect(await db.$count(refunds, eq(refunds.paymentId, payment.id))).toBe(0);
  }
});

test("thirty sellers' shares have thirty numbers, and their transfer texts fit a bank's field", () => {
  const numbers = Array.from({ length: 30 }, (_, index) =>
    sellerOrderNumber("TN-2611-7K3F9Q", index),
  );
  expect(numbers[0]).toBe("TN-2611-7K3F9Q-A");
  expect(numbers[26]).toBe("TN-2611-7K3F9Q-AA");
  expect(new Set(numbers).size).toBe(30);
  for (const number of numbers) expect(transferMemo(number)).toMatch(/^[A-Z0-9]{1,25}$/);
});
