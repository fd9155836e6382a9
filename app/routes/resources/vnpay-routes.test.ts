import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { orderLinkToken } from "#app/domain/orders/order-link.server";
import { linkSecret, openGateway } from "#app/domain/payments/testing-gateway";
import { rememberPayer } from "#app/http/payer-cookie.server";
import { vnpayIpnPath, vnpayReturnPath } from "#app/paths";
import { orders, paymentAttempts, payments, sellerOrders } from "#db/schema";
import { buildOrderableShop, seedMinimal } from "#db/seed/builders";
import { placeFilledOrder, sundayMorning } from "#db/seed/named-cast";
import { createTestDatabase } from "#db/testing.server";
import { openTestShop } from "../testing-services";
import * as ipn from "./vnpay-ipn";
import * as back from "./vnpay-return";

const database = await createTestDatabase();
const { db } = database;
const gateway = await openGateway(db);
const origin = openTestShop(database, { vnpay: gateway.vnpay, now: () => gateway.clock.now });
beforeAll(() => seedMinimal(db));
afterAll(async () => {
  await gateway.close();
  await database.close();
});

async function startedPayment() {
  gateway.clock.now = sundayMorning;
  gateway.sandbox.setFaults({ dropIpn: true });
  const { variant } = await buildOrderableShop(db);
  const order = await placeFilledOrder(db, {
    paymentMethod: "vnpay",
    lines: [{ variantId: variant.id, quantity: 2 }],
  });
  const { reference } = await gateway.start(order);
  return { order, reference, query: gateway.ipnQuery(reference, order.total) };
}

const args = (request: Request) => ({ request, params: {}, context: {} });
const call = (query: string, init?: RequestInit) =>
  ipn.loader(args(new Request(`${origin}${vnpayIpnPath}?${query}`, init)));
const comeBack = (query: string, cookie = "") =>
  back.loader(args(new Request(`${origin}${vnpayReturnPath}?${query}`, { headers: { cookie } })));

const stateOf = async (orderId: string) => {
  const [payment] = await db.select().from(payments).where(eq(payments.orderId, orderId));
  const [attempt] = await db
    .select()
    .from(paymentAttempts)
    .where(eq(paymentAttempts.paymentId, payment!.id));
  const [share] = await db.select().from(sellerOrders).where(eq(sellerOrders.orderId, orderId));
  return { payment: payment!.status, attempt: attempt!.status, share: share!.status };
};
const waiting = { payment: "pending", attempt: "pending", share: "awaiting-payment" };
const paid = { payment: "paid", attempt: "paid", share: "placed" };

test("the gateway's call books the payment and is answered in JSON with 200", async () => {
  const { order, query } = await startedPayment();
  const answer = await call(query);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Content-Type")).toMatch(/^application\/json/);
  expect(await answer.json()).toEqual({ RspCode: "00", Message: "Confirm Success" });
  expect(await stateOf(order.orderId)).toEqual(paid);
  expect(await (await call(query)).json()).toMatchObject({ RspCode: "02" });
});

test("a call that nobody signed gets 97 and locks nothing: the true one still counts", async () => {
  const { order, query } = await startedPayment();
  const forgeries = [
    "",
    query.replace(/&?vnp_SecureHash=[^&]+/, ""),
    query.replace(/vnp_SecureHash=[^&]+/, "vnp_SecureHash="),
    query.replace(/vnp_SecureHash=[^&]{10}/, "vnp_SecureHash=0000000000"),
    query.replace(/(vnp_SecureHash=[^&]{100})[^&]+/, "$1"),
    query.replace(/vnp_Amount=\d+/, "vnp_Amount=100"),
    `${query}&vnp_ResponseCode=00`,
  ];
  for (const forged of forgeries) {
    const answer = await call(forged);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ RspCode: "97" });
  }
  expect(await stateOf(order.orderId)).toEqual(waiting);
  expect(await (await call(query)).json()).toMatchObject({ RspCode: "00" });
  expect(await stateOf(order.orderId)).toEqual(paid);
});

test("the gateway's address takes GET and nothing else", async () => {
  const { order, query } = await startedPayment();
  const address = `${origin}${vnpayIpnPath}?${query}`;
  const posted = ipn.action(args(new Request(address, { method: "POST" })));
  expect(posted.status).toBe(405);
  expect(posted.headers.get("Allow")).toBe("GET");
  expect((await call(query, { method: "HEAD" })).status).toBe(405);
  expect(await stateOf(order.orderId)).toEqual(waiting);
});

test("coming back pays nothing, whether the gateway's call came before or comes after", async () => {
  const { order, query } = await startedPayment();
  const link = {
    number: order.number,
    token: orderLinkToken(linkSecret, order),
    locale: "vi" as const,
  };
  const cookie = rememberPayer(link).split(";")[0]!;
  const early = await comeBack(query, cookie);
  expect(early.status).toBe(303);
  expect(early.headers.get("Location")).toBe(`/don-hang/${link.number}?k=${link.token}`);
  expect(await stateOf(order.orderId)).toEqual(waiting);
  await call(query);
  const late = await comeBack(query, cookie);
  expect(late.headers.get("Location")).toBe(`/don-hang/${link.number}?k=${link.token}`);
  expect(await stateOf(order.orderId)).toEqual(paid);
});

test("an English buyer comes back to the English page", async () => {
  const { order, query } = await startedPayment();
  const token = orderLinkToken(linkSecret, order);
  const [cookie] = rememberPayer({ number: order.number, token, locale: "en" }).split(";");
  const answer = await comeBack(query, cookie);
  expect(answer.headers.get("Location")).toBe(`/en/don-hang/${order.number}?k=${token}`);
});

test("another browser with the return address is asked who it is and gets no link", async () => {
  const { order, query } = await startedPayment();
  const another = await startedPayment();
  const cookies = [
    "",
    "tra-tien=",
    "tra-tien=vi.TN-2611-AAAAAA.short",
    rememberPayer({
      number: another.order.number,
      token: orderLinkToken(linkSecret, another.order),
      locale: "vi",
    }).split(";")[0]!,
  ];
  for (const cookie of cookies) {
    const to = (await comeBack(query, cookie)).headers.get("Location");
    expect(to).toBe(`/don-hang?bao=vnpay&so=${order.number}`);
  }
});

test("a forged return with success in it leads to no order and changes none", async () => {
  const { order, reference, query } = await startedPayment();
  const token = orderLinkToken(linkSecret, order);
  const [cookie] = rememberPayer({ number: order.number, token, locale: "vi" }).split(";");
  const forgeries = [
    "",
    `vnp_TxnRef=${reference}&vnp_ResponseCode=00&vnp_TransactionStatus=00&vnp_SecureHash=00`,
    query.replace(/vnp_SecureHash=[^&]{10}/, "vnp_SecureHash=0000000000"),
    "%E0%A4%A&vnp_TxnRef=x",
  ];
  for (const forged of forgeries) {
    const answer = await comeBack(forged, cookie);
    expect(answer.headers.get("Location")).toBe("/don-hang?bao=khong-ro");
  }
  expect(await stateOf(order.orderId)).toEqual(waiting);
  const [untouched] = await db.select().from(orders).where(eq(orders.id, order.orderId));
  expect(untouched!.linkVersion).toBe(1);
});
