import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countCartLines, loadCart } from "#app/domain/cart/load-cart.server";
import type { DeliveryKind } from "#app/domain/shipping/quote-delivery";
import {
  orderEvents,
  orderLines,
  orderPolicies,
  orders,
  outbox,
  payments,
  policyVersions,
  products,
  sellerBankAccounts,
  sellerOrders,
  sellers,
  stockLevels,
  stockMovements,
  variants,
} from "#db/schema";
import { buildOrderableShop, knownCommunes, seedMinimal } from "#db/seed/builders";
import {
  buildTwoShops,
  fillCart,
  fillCheckout,
  sundayMorning as now,
  placeFilledOrder,
} from "#db/seed/named-cast";
import { createTestDatabase } from "#db/testing.server";
import { placeOrder } from "./place-order.server";

const database = await createTestDatabase({ max: 20 });
afterAll(() => database.close());
const { db } = database;
beforeAll(() => seedMinimal(db));

const levelOf = async (variantId: string) =>
  (await db.select().from(stockLevels).where(eq(stockLevels.variantId, variantId)))[0]!;

test("a guest buys from two farms: one order, a share for each seller, everything frozen", async () => {
  const { farm, cooperative } = await buildTwoShops(db);
  const placed = await placeFilledOrder(db, {
    lines: [
      { variantId: farm.variant.id, quantity: 1_500 },
      { variantId: cooperative.variant.id, quantity: 2 },
    ],
  });
  expect(placed).toMatchObject({ total: 190_000n, paymentMethod: "cod", isReplay: false });
  expect(placed.number).toMatch(/^TN-2611-[2-9A-HJKMNP-TV-Z]{6}$/);

  const [order] = await db.select().from(orders).where(eq(orders.id, placed.orderId));
  expect(order).toMatchObject({
    buyerPhone: "+84903123456",
    addressText: "12 Nguyễn Du, Phường Bình Minh, Tỉnh Tây Ninh",
    itemsTotal: 160_000n,
    deliveryTotal: 30_000n,
    total: 190_000n,
    wantsNews: false,
  });
  const shares = await db
    .select()
    .from(sellerOrders)
    .where(eq(sellerOrders.orderId, placed.orderId))
    .orderBy(sellerOrders.number);
  expect(shares).toMatchObject([
    {
      number: `${placed.number}-A`,
      status: "placed",
      total: 105_000n,
      deliveryKind: "own-delivery",
    },
    {
      number: `${placed.number}-B`,
      status: "placed",
      total: 85_000n,
      deliveryKind: "own-delivery",
    },
  ]);
  expect(shares[0]!.sellerAddress).toBe(
    "Tổ 4, khu phố Thạnh Trung, Phường Bình Minh, Tỉnh Tây Ninh",
  );
  // Both kinds spoil on the road or do not: the fresh fruit must be confirmed sooner.
  expect(shares.every((share) => share.confirmBy! > now)).toBe(true);
  const lines = await db
    .select()
    .from(orderLines)
    .where(eq(orderLines.sellerOrderId, shares[0]!.id));
  expect(lines).toMatchObject([
    { unitPrice: 60_000n, quantity: 1_500, grams: 1_500, total: 90_000n },
  ]);
  expect(await db.select().from(payments).where(eq(payments.orderId, placed.orderId))).toHaveLength(
    2,
  );
  expect(await levelOf(farm.variant.id)).toMatchObject({ onHand: 20_000, reserved: 1_500 });
  expect(
    await db.select().from(stockMovements).where(eq(stockMovements.orderLineId, lines[0]!.id)),
  ).toMatchObject([{ kind: "allocation", quantity: 1_500 }]);
  expect(
    await db.select().from(orderEvents).where(eq(orderEvents.orderId, placed.orderId)),
  ).toMatchObject([{ kind: "placed", actor: "buyer" }]);
  expect(await db.select().from(outbox).where(eq(outbox.subjectId, placed.orderId))).toMatchObject([
    { topic: "order-mail", detail: "placed" },
  ]);

  const agreed = await db
    .select({ slug: policyVersions.slug, locale: policyVersions.locale })
    .from(orderPolicies)
    .innerJoin(policyVersions, eq(policyVersions.id, orderPolicies.policyVersionId))
    .where(eq(orderPolicies.orderId, placed.orderId));
  expect(agreed.map(({ slug }) => slug)).toContain("doi-tra-hoan-tien");
  expect(agreed.every(({ locale }) => locale === "vi")).toBe(true);

  // What the seller changes later does not reach the order.
  await db.update(variants).set({ price: 1n }).where(eq(variants.id, farm.variant.id));
  await db.update(products).set({ name: "Khác" }).where(eq(products.id, farm.product.id));
  const [still] = await db.select().from(orderLines).where(eq(orderLines.id, lines[0]!.id));
  expect(still).toMatchObject({ unitPrice: 60_000n, productName: farm.product.name });
});

test("a gateway payment is one for the whole order, and the shares wait for it", async () => {
  const { farm, cooperative } = await buildTwoShops(db);
  const placed = await placeFilledOrder(db, {
    paymentMethod: "vnpay",
    lines: [
      { variantId: farm.variant.id, quantity: 500 },
      { variantId: cooperative.variant.id, quantity: 1 },
    ],
  });
  expect(
    await db.select().from(payments).where(eq(payments.orderId, placed.orderId)),
  ).toMatchObject([
    { method: "vnpay", amount: placed.total, status: "pending", sellerOrderId: null },
  ]);
  const shares = await db
    .select()
    .from(sellerOrders)
    .where(eq(sellerOrders.orderId, placed.orderId));
  expect(shares.map(({ status, confirmBy }) => [status, confirmBy])).toEqual([
    ["awaiting-payment", null],
    ["awaiting-payment", null],
  ]);
});

test("two hundred sendings of one form at once make one order and empty the cart once", {
  timeout: 180_000,
}, async () => {
  const { farm } = await buildTwoShops(db);
  const cartToken = await fillCart(db, [{ variantId: farm.variant.id, quantity: 500 }]);
  const checkout = await fillCheckout(db, cartToken);
  const results = await Promise.all(
    Array.from({ length: 200 }, () => placeOrder(db, { cartToken, checkout, locale: "vi", now })),
  );
  const numbers = new Set(
    results.map((result) => ("refused" in result ? result.refused : result.number)),
  );
  expect(numbers.size).toBe(1);
  expect(results.filter((result) => !("refused" in result) && !result.isReplay)).toHaveLength(1);
  expect(await db.$count(orders, eq(orders.idempotencyKey, checkout.idempotencyKey))).toBe(1);
  expect(await levelOf(farm.variant.id)).toMatchObject({ reserved: 500 });
  expect(await countCartLines(db, cartToken)).toBe(0);
});

test("the same key for another form, or from another's cart, is refused and tells nothing", async () => {
  const { farm } = await buildTwoShops(db);
  const mine = await fillCart(db, [{ variantId: farm.variant.id, quantity: 500 }]);
  const checkout = await fillCheckout(db, mine);
  await placeOrder(db, { cartToken: mine, checkout, locale: "vi", now });
  expect(
    await placeOrder(db, {
      cartToken: mine,
      checkout: { ...checkout, addressLine: "13 Nguyễn Du" },
      locale: "vi",
      now,
    }),
  ).toEqual({ refused: "idempotency-conflict" });
  const theirs = await fillCart(db, [{ variantId: farm.variant.id, quantity: 500 }]);
  expect(await placeOrder(db, { cartToken: theirs, checkout, locale: "vi", now })).toEqual({
    refused: "idempotency-conflict",
  });
  expect(await countCartLines(db, theirs)).toBe(1);
});

test("two carts racing with one key: one order, the other is told of the conflict", async () => {
  const { farm } = await buildTwoShops(db);
  const idempotencyKey = randomUUID();
  const carts = await Promise.all(
    [1, 2, 3, 4].map(() => fillCart(db, [{ variantId: farm.variant.id, quantity: 500 }])),
  );
  const results = await Promise.all(
    carts.map(async (cartToken) =>
      placeOrder(db, {
        cartToken,
        checkout: await fillCheckout(db, cartToken, { idempotencyKey }),
        locale: "vi",
        now,
      }),
    ),
  );
  expect(results.filter((result) => !("refused" in result))).toHaveLength(1);
  expect(
    results.filter((result) => "refused" in result && result.refused === "idempotency-conflict"),
  ).toHaveLength(3);
});

test("one cart sent from twenty tabs, each with a form of its own, is ordered once", async () => {
  const { farm } = await buildTwoShops(db);
  const cartToken = await fillCart(db, [{ variantId: farm.variant.id, quantity: 500 }]);
  const forms = await Promise.all(
    Array.from({ length: 20 }, () => fillCheckout(db, cartToken, { idempotencyKey: randomUUID() })),
  );
  const results = await Promise.all(
    forms.map((checkout) => placeOrder(db, { cartToken, checkout, locale: "vi", now })),
  );
  expect(results.filter((result) => !("refused" in result))).toHaveLength(1);
  expect(await levelOf(farm.variant.id)).toMatchObject({ reserved: 500 });
});

test("two hundred shoppers check out the last three packs: three orders", {
  timeout: 180_000,
}, async () => {
  const { cooperative } = await buildTwoShops(db, { ricePaper: 3 });
  const line = { variantId: cooperative.variant.id, quantity: 1 };
  const forms = await Promise.all(
    Array.from({ length: 200 }, async () => {
      const cartToken = await fillCart(db, [line]);
      return { cartToken, checkout: await fillCheckout(db, cartToken) };
    }),
  );
  const results = await Promise.all(
    forms.map((form) => placeOrder(db, { ...form, locale: "vi", now })),
  );
  expect(results.filter((result) => !("refused" in result))).toHaveLength(3);
  const refusals = results.filter((result) => "refused" in result);
  expect(refusals).toHaveLength(197);
  for (const refusal of refusals) {
    expect(refusal).toMatchObject({
      refused: "lines-unavailable",
      lines: [{ variantId: cooperative.variant.id, problem: "sold-out", available: 0 }],
    });
  }
  expect(await levelOf(cooperative.variant.id)).toMatchObject({ onHand: 3, reserved: 3 });
  expect(await db.$count(orderLines, eq(orderLines.variantId, cooperative.variant.id))).toBe(3);
  // A refused shopper keeps the cart.
  const lost = forms[results.findIndex((result) => "refused" in result)]!;
  expect(await countCartLines(db, lost.cartToken)).toBe(1);
});

async function attempt(
  setUp: (shops: Awaited<ReturnType<typeof buildTwoShops>>) => Promise<unknown>,
  changes: Parameters<typeof fillCheckout>[2] = {},
) {
  const shops = await buildTwoShops(db);
  const cartToken = await fillCart(db, [{ variantId: shops.farm.variant.id, quantity: 1_000 }]);
  const checkout = await fillCheckout(db, cartToken, changes);
  await setUp(shops);
  return placeOrder(db, { cartToken, checkout, locale: "vi", now });
}

test("a price that moved after the total was shown stops the order with the new figures", async () => {
  const result = await attempt(({ farm }) =>
    db.update(variants).set({ price: 70_000n }).where(eq(variants.id, farm.variant.id)),
  );
  expect(result).toEqual({
    refused: "total-changed",
    itemsTotal: 70_000n,
    deliveryTotal: 15_000n,
    total: 85_000n,
  });
});

test("a total typed into the page is not believed", async () => {
  expect(await attempt(async () => {}, { expectedTotal: 1_000n })).toMatchObject({
    refused: "total-changed",
    total: 75_000n,
  });
});

test("goods withdrawn meanwhile are named", async () => {
  const result = await attempt(({ farm }) =>
    db.update(products).set({ status: "taken-down" }).where(eq(products.id, farm.product.id)),
  );
  expect(result).toMatchObject({
    refused: "lines-unavailable",
    lines: [{ problem: "withdrawn" }],
  });
});

test("a suspended seller sells nothing", async () => {
  const result = await attempt(({ farm }) =>
    db.update(sellers).set({ status: "suspended" }).where(eq(sellers.id, farm.seller.id)),
  );
  expect(result).toMatchObject({ refused: "lines-unavailable", lines: [{ problem: "withdrawn" }] });
});

test("a way of delivery that does not reach the buyer is refused, not swapped for another", async () => {
  const shops = await buildTwoShops(db);
  const cartToken = await fillCart(db, [{ variantId: shops.farm.variant.id, quantity: 1_000 }]);
  const deliveries: Record<string, DeliveryKind> = { [shops.farm.seller.id]: "own-delivery" };
  const checkout = await fillCheckout(db, cartToken, {
    communeCode: knownCommunes.canDuoc,
    deliveries,
  });
  expect(await placeOrder(db, { cartToken, checkout, locale: "vi", now })).toEqual({
    refused: "delivery-unavailable",
    sellers: [{ sellerId: shops.farm.seller.id, name: "Nhà vườn Chín Thảo" }],
  });
  expect(
    await placeOrder(db, {
      cartToken,
      checkout: { ...checkout, communeCode: "00000" },
      locale: "vi",
      now,
    }),
  ).toEqual({ refused: "unknown-commune" });
});

test("a bank transfer needs every seller's verified account", async () => {
  expect(
    await attempt(
      ({ farm }) =>
        db
          .update(sellerBankAccounts)
          .set({ verifiedAt: null })
          .where(eq(sellerBankAccounts.sellerId, farm.seller.id)),
      { paymentMethod: "vietqr" },
    ),
  ).toEqual({ refused: "vietqr-unavailable" });
  expect(await attempt(async () => {}, { paymentMethod: "vietqr" })).toMatchObject({
    paymentMethod: "vietqr",
  });
});

test("less than the gateway takes cannot be paid through it", async () => {
  const shop = await buildOrderableShop(db, { variant: { price: 1_000n } });
  const cartToken = await fillCart(db, [{ variantId: shop.variant.id, quantity: 1 }]);
  const checkout = await fillCheckout(db, cartToken, {
    paymentMethod: "vnpay",
    deliveries: { [shop.seller.id]: "pickup" },
  });
  expect(checkout.expectedTotal).toBe(1_000n);
  expect(await placeOrder(db, { cartToken, checkout, locale: "vi", now })).toEqual({
    refused: "vnpay-unavailable",
  });
});

test("rice wine is sold to those who say they are old enough", async () => {
  const [kind] = await db.execute<{ id: string; minimum_age: number }>(
    sql`select id, minimum_age from product_kinds where minimum_age is not null limit 1`,
  );
  const shop = await buildOrderableShop(db, { product: { kindId: kind!.id } });
  const cartToken = await fillCart(db, [{ variantId: shop.variant.id, quantity: 1 }]);
  expect((await loadCart(db, { cartToken, now })).minimumAge).toBe(kind!.minimum_age);
  const checkout = await fillCheckout(db, cartToken);
  expect(await placeOrder(db, { cartToken, checkout, locale: "vi", now })).toEqual({
    refused: "age-unconfirmed",
    minimumAge: kind!.minimum_age,
  });
  expect(
    await placeOrder(db, {
      cartToken,
      checkout: { ...checkout, ageConfirmed: true },
      locale: "vi",
      now,
    }),
  ).toMatchObject({ isReplay: false });
});

test("below a seller's minimum the order is refused with what is missing", async () => {
  const shop = await buildOrderableShop(db, { seller: { minimumOrder: 200_000n } });
  const cartToken = await fillCart(db, [{ variantId: shop.variant.id, quantity: 2 }]);
  const checkout = await fillCheckout(db, cartToken);
  expect(await placeOrder(db, { cartToken, checkout, locale: "vi", now })).toMatchObject({
    refused: "below-minimum",
    sellers: [{ missing: 80_000n }],
  });
});

test("an empty or unknown cart makes no order", async () => {
  const { farm } = await buildTwoShops(db);
  const cartToken = await fillCart(db, [{ variantId: farm.variant.id, quantity: 500 }]);
  const checkout = await fillCheckout(db, cartToken);
  for (const token of [null, "nobody's"]) {
    expect(await placeOrder(db, { cartToken: token, checkout, locale: "vi", now })).toEqual({
      refused: "empty-cart",
    });
  }
});
