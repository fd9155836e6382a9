import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { acknowledgeCartChanges } from "#app/domain/cart/acknowledge-cart-changes.server";
import { addToCart, MAX_CART_LINES } from "#app/domain/cart/add-to-cart.server";
import { variantCode } from "#app/domain/cart/cart-permalink";
import { chooseDelivery } from "#app/domain/cart/choose-delivery.server";
import { dropStaleCarts } from "#app/domain/cart/drop-stale-carts.server";
import { fillCartFromPermalink } from "#app/domain/cart/fill-cart-from-permalink.server";
import { countCartLines, loadCart } from "#app/domain/cart/load-cart.server";
import { removeFromCart } from "#app/domain/cart/remove-from-cart.server";
import { setCartDestination } from "#app/domain/cart/set-cart-destination.server";
import { setCartLine } from "#app/domain/cart/set-cart-line.server";
import { carts, products, sellers, stockLevels, variants } from "#db/schema";
import { buildOrderableShop, buildVariant, knownCommunes, seedMinimal } from "#db/seed/builders";
import { buildTwoShops, fillCart, sundayMorning as now } from "#db/seed/named-cast";
import { createTestDatabase } from "#db/testing.server";

const database = await createTestDatabase();
afterAll(() => database.close());
const { db } = database;
beforeAll(() => seedMinimal(db));

test("a guest's cart lies behind a secret of which only a digest is kept", async () => {
  const { farm } = await buildTwoShops(db);
  const cartToken = await fillCart(db, [{ variantId: farm.variant.id, quantity: 500 }]);
  expect(Buffer.from(cartToken, "base64url").length).toBeGreaterThanOrEqual(16);
  const kept = JSON.stringify(await db.select().from(carts));
  expect(kept).not.toContain(cartToken);
});

test("a token planted in the browser is never taken over", async () => {
  const { farm } = await buildTwoShops(db);
  const planted = "planted-by-somebody-else";
  const added = await addToCart(db, {
    cartToken: planted,
    variantId: farm.variant.id,
    quantity: 500,
    now,
  });
  if ("refused" in added) throw new Error(added.refused);
  expect(added.cartToken).not.toBe(planted);
  expect(await countCartLines(db, planted)).toBe(0);
});

test("a cart is shown seller by seller with fees, times and a total for the chosen commune", async () => {
  const { farm, cooperative } = await buildTwoShops(db);
  const cartToken = await fillCart(db, [
    { variantId: farm.variant.id, quantity: 1_500 },
    { variantId: cooperative.variant.id, quantity: 2 },
  ]);
  const view = await loadCart(db, { cartToken, now });
  expect(view.groups.map((group) => group.seller.name)).toEqual([
    "Nhà vườn Chín Thảo",
    "HTX Bánh tráng Trảng Bàng",
  ]);
  expect(view.groups.map((group) => group.itemsTotal)).toEqual([90_000n, 70_000n]);
  expect(view.groups.map((group) => group.delivery?.kind)).toEqual([
    "own-delivery",
    "own-delivery",
  ]);
  expect(view.deliveryTotal).toBe(30_000n);
  expect(view.total).toBe(190_000n);
  expect(view.blockers).toEqual([]);
  expect(view.groups[0]!.delivery!.missingForFree).toBe(210_000n);
  expect(view.groups[0]!.delivery!.promise.from).toEqual(new Date("2026-11-22T15:30:00+07:00"));
});

test("fresh fruit is not offered a post that takes longer than it bears, and the buyer reads why", async () => {
  const { farm, cooperative } = await buildTwoShops(db);
  await db.update(products).set({ maxTransitHours: 24 }).where(eq(products.id, farm.product.id));
  const cartToken = await fillCart(
    db,
    [
      { variantId: farm.variant.id, quantity: 500 },
      { variantId: cooperative.variant.id, quantity: 1 },
    ],
    { communeCode: knownCommunes.hoanKiem },
  );
  const view = await loadCart(db, { cartToken, now });
  const [fruit, ricePaper] = view.groups;
  expect(fruit!.options.map((option) => option.kind)).toEqual(["pickup"]);
  expect(fruit!.hidden).toEqual([
    { kind: "own-delivery", reason: "outside-area", transitHours: null },
    { kind: "post", reason: "too-long-for-goods", transitHours: 96 },
  ]);
  expect(fruit!.delivery).toBeNull();
  expect(ricePaper!.delivery).toMatchObject({ kind: "post", fee: 35_000n });
  expect(view.total).toBeNull();
  expect(view.blockers).toEqual(["needs-delivery"]);

  await chooseDelivery(db, { cartToken, sellerId: farm.seller.id, kind: "pickup", now });
  expect((await loadCart(db, { cartToken, now })).total).toBe(30_000n + 35_000n + 35_000n);
});

test("a way the seller does not offer here cannot be chosen", async () => {
  const { farm } = await buildTwoShops(db);
  const cartToken = await fillCart(db, [{ variantId: farm.variant.id, quantity: 500 }], {
    communeCode: knownCommunes.canDuoc,
  });
  expect(
    await chooseDelivery(db, { cartToken, sellerId: farm.seller.id, kind: "own-delivery", now }),
  ).toEqual({ refused: "not-offered" });
});

test("without a commune the cart asks for it and shows no invented fee", async () => {
  const { farm } = await buildTwoShops(db);
  const added = await addToCart(db, {
    cartToken: null,
    variantId: farm.variant.id,
    quantity: 500,
    now,
  });
  const { cartToken } = added as { cartToken: string };
  const view = await loadCart(db, { cartToken, now });
  expect(view.blockers).toEqual(["needs-destination"]);
  expect(view.total).toBeNull();
  expect(view.groups[0]!.hidden.map(({ reason }) => reason)).toEqual([
    "needs-destination",
    "needs-destination",
  ]);
  expect(await setCartDestination(db, { cartToken, communeCode: "99999", now })).toEqual({
    refused: "unknown-commune",
  });
});

test("the post charges goods and packing by started steps of weight", async () => {
  const { cooperative } = await buildTwoShops(db);
  const cartToken = await fillCart(db, [{ variantId: cooperative.variant.id, quantity: 4 }], {
    communeCode: knownCommunes.saiGon,
  });
  // 4 × 500 g and a tenth for packing: 2.200 g; a kilo for 25.000 đ, then three started half kilos.
  const view = await loadCart(db, { cartToken, now });
  expect(view.groups[0]!.delivery).toMatchObject({ kind: "post", fee: 37_000n });
});

test("a price that moved is shown until the shopper says so", async () => {
  const { farm } = await buildTwoShops(db);
  const cartToken = await fillCart(db, [{ variantId: farm.variant.id, quantity: 1_000 }]);
  await db.update(variants).set({ price: 66_000n }).where(eq(variants.id, farm.variant.id));
  const view = await loadCart(db, { cartToken, now });
  expect(view.groups[0]!.lines[0]).toMatchObject({ price: 66_000n, formerPrice: 60_000n });
  expect(view.hasChanges).toBe(true);
  await acknowledgeCartChanges(db, { cartToken, now });
  expect((await loadCart(db, { cartToken, now })).hasChanges).toBe(false);
});

test("goods that ran short or left the shelves are named, and leave when the shopper agrees", async () => {
  const { farm, cooperative } = await buildTwoShops(db);
  const cartToken = await fillCart(db, [
    { variantId: farm.variant.id, quantity: 3_000 },
    { variantId: cooperative.variant.id, quantity: 2 },
  ]);
  await db
    .update(stockLevels)
    .set({ onHand: 1_700 })
    .where(eq(stockLevels.variantId, farm.variant.id));
  await db
    .update(products)
    .set({ status: "withdrawn" })
    .where(eq(products.id, cooperative.product.id));
  const before = await loadCart(db, { cartToken, now });
  expect(before.groups.flatMap((group) => group.lines.map((line) => line.problem))).toEqual([
    "short",
    "withdrawn",
  ]);
  expect(before.blockers).toContain("line-problems");
  expect(await acknowledgeCartChanges(db, { cartToken, now })).toEqual({ lineCount: 1 });
  const after = await loadCart(db, { cartToken, now });
  expect(after.groups.flatMap((group) => group.lines.map((line) => line.quantity))).toEqual([
    1_500,
  ]);
  expect(after.blockers).toEqual([]);
});

test("an amount goes up to the next step, down to what is there, and says so", async () => {
  const { farm, cooperative } = await buildTwoShops(db, { ricePaper: 5 });
  const add = (variantId: string, quantity: number, cartToken: string | null = null) =>
    addToCart(db, { cartToken, variantId, quantity, now });
  expect(await add(farm.variant.id, 700)).toMatchObject({ quantity: 1_000, changedBy: "step" });
  expect(await add(farm.variant.id, 100)).toMatchObject({ quantity: 500, changedBy: "minimum" });
  expect(await add(farm.variant.id, 60_000)).toMatchObject({
    quantity: 20_000,
    changedBy: "stock",
  });
  const three = await add(cooperative.variant.id, 3);
  expect(three).toMatchObject({ quantity: 3, changedBy: null });
  expect(
    await add(cooperative.variant.id, 3, (three as { cartToken: string }).cartToken),
  ).toMatchObject({ quantity: 5, changedBy: "stock" });
});

test("what is sold out, withdrawn or a suspended seller's cannot be added", async () => {
  const { farm, cooperative } = await buildTwoShops(db, { ricePaper: 0 });
  const add = (variantId: string) =>
    addToCart(db, { cartToken: null, variantId, quantity: 1, now });
  expect(await add(cooperative.variant.id)).toEqual({ refused: "sold-out" });
  expect(await add("018f0000-0000-7000-8000-000000000000")).toEqual({ refused: "not-for-sale" });
  await db.update(sellers).set({ status: "suspended" }).where(eq(sellers.id, farm.seller.id));
  expect(await add(farm.variant.id)).toEqual({ refused: "not-for-sale" });
});

test("a seller's minimum order is named with what is missing", async () => {
  const shop = await buildOrderableShop(db, { seller: { minimumOrder: 100_000n } });
  const cartToken = await fillCart(db, [{ variantId: shop.variant.id, quantity: 1 }]);
  const view = await loadCart(db, { cartToken, now });
  expect(view.groups[0]!.missingForMinimum).toBe(40_000n);
  expect(view.blockers).toEqual(["below-minimum"]);
});

test("a line is set, set to nothing and taken out; another's cart is not there", async () => {
  const { farm, cooperative } = await buildTwoShops(db);
  const cartToken = await fillCart(db, [
    { variantId: farm.variant.id, quantity: 500 },
    { variantId: cooperative.variant.id, quantity: 1 },
  ]);
  const set = (variantId: string, quantity: number, token: string | null = cartToken) =>
    setCartLine(db, { cartToken: token, variantId, quantity, now });
  expect(await set(farm.variant.id, 2_000)).toMatchObject({ quantity: 2_000, lineCount: 2 });
  expect(await set(farm.variant.id, 0)).toMatchObject({ quantity: 0, lineCount: 1 });
  expect(await set(farm.variant.id, 500)).toBeNull();
  expect(await set(cooperative.variant.id, 3, "someone-else")).toBeNull();
  expect(
    await removeFromCart(db, { cartToken, variantId: cooperative.variant.id, now }),
  ).toMatchObject({ lineCount: 0 });
});

test("a cart holds sixty lines and not one more, however fast they come", async () => {
  const shop = await buildOrderableShop(db);
  const extra = [];
  for (let index = 0; index < MAX_CART_LINES + 5; index++) {
    extra.push(await buildVariant(db, { product: shop.product }));
  }
  const cartToken = await fillCart(db, [{ variantId: shop.variant.id, quantity: 1 }]);
  const added = await Promise.all(
    extra.map((variant) => addToCart(db, { cartToken, variantId: variant.id, quantity: 1, now })),
  );
  expect(added.filter((result) => !("refused" in result))).toHaveLength(MAX_CART_LINES - 1);
  expect(await countCartLines(db, cartToken)).toBe(MAX_CART_LINES);
});

test("a cart nobody touched for a month is forgotten, a living one is not", async () => {
  const { farm } = await buildTwoShops(db);
  const lines = [{ variantId: farm.variant.id, quantity: 500 }];
  const old = await fillCart(db, lines, { now: new Date("2026-10-20T09:00:00+07:00") });
  const living = await fillCart(db, lines);
  expect(await dropStaleCarts(db, { now })).toBe(1);
  expect(await countCartLines(db, old)).toBe(0);
  expect(await countCartLines(db, living)).toBe(1);
});

test("a seller's link fills a cart once, however often it is opened", async () => {
  const { farm, cooperative } = await buildTwoShops(db);
  const lines = `${variantCode(farm.variant.id)}:1500,${cooperative.variant.id}:2,nonsense:1`;
  const first = await fillCartFromPermalink(db, { cartToken: null, lines, now });
  if ("refused" in first) throw new Error(first.refused);
  expect(first).toMatchObject({
    lineCount: 2,
    skipped: [{ part: "nonsense:1", reason: "unreadable" }],
  });
  const again = await fillCartFromPermalink(db, { cartToken: first.cartToken, lines, now });
  expect(again).toMatchObject({ filled: first.filled, lineCount: 2 });
  expect(await fillCartFromPermalink(db, { cartToken: null, lines: "x:1", now })).toMatchObject({
    refused: "nothing-to-fill",
  });
});
