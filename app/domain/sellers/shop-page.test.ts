import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addToCart } from "#app/domain/cart/add-to-cart.server";
import { loadCart } from "#app/domain/cart/load-cart.server";
import { placeOrder } from "#app/domain/orders/place-order.server";
import {
  accounts,
  auditEntries,
  deliveryAreas,
  forbiddenTerms,
  notices,
  sellers,
} from "#db/schema";
import {
  buildOrderableShop,
  buildPicture,
  buildSeller,
  knownCommunes,
  seedMinimal,
} from "#db/seed/builders";
import { fillCart, fillCheckout, sundayMorning } from "#db/seed/named-cast";
import { createTestDatabase, type TestDatabase } from "#db/testing.server";
import { addClosure } from "./add-closure.server";
import { closedNow } from "./closures";
import { removeClosure } from "./remove-closure.server";
import { saveDeliveryMethod } from "./save-delivery-method.server";
import { saveOrderTerms } from "./save-order-terms.server";
import { saveShopStory } from "./save-shop-story.server";
import { getShopPage } from "./shop-page-queries.server";

let database: TestDatabase;
let actor: { accountId: string; role: string };
const now = sundayMorning;

beforeAll(async () => {
  database = await createTestDatabase();
  await seedMinimal(database.db);
  const [account] = await database.db
    .insert(accounts)
    .values({
      issuer: "https://dinh-danh.example",
      subject: "thao",
      kind: "person",
      displayName: "Thảo",
    })
    .returning();
  actor = { accountId: account!.id, role: "owner" };
  await database.db
    .insert(forbiddenTerms)
    .values({ term: "chữa khỏi", severity: "warn", explanation: "Nông sản không phải thuốc." });
});
afterAll(() => database.close());

test("holidays that touch are one to the buyer", () => {
  const closures = [
    { fromDay: "2026-11-22", toDay: "2026-11-23", note: "giỗ" },
    { fromDay: "2026-11-24", toDay: "2026-11-24", note: "" },
    { fromDay: "2026-11-26", toDay: "2026-11-26", note: "" },
  ];
  expect(closedNow(closures, "2026-11-22")).toEqual({ opensOn: "2026-11-25", note: "giỗ" });
  expect(closedNow(closures, "2026-11-25")).toBeNull();
  expect(closedNow(closures, "2026-11-21")).toBeNull();
});

test("a shop on holiday takes nothing into carts and no order, and does again the day it opens", async () => {
  const { db } = database;
  const shop = await buildOrderableShop(db);
  const line = { variantId: shop.variant.id, quantity: shop.variant.minQuantity };
  const cartToken = await fillCart(db, [line]);
  const checkout = await fillCheckout(db, cartToken);
  const sellerId = shop.seller.id;
  const days = { fromDay: "2026-11-22", toDay: "2026-11-23", note: "Nhà có giỗ" };
  expect(await addClosure(db, { actor, sellerId, ...days, now })).toEqual({ added: true });

  expect(await addToCart(db, { cartToken: null, ...line, now })).toEqual({
    refused: "shop-closed",
  });
  expect((await loadCart(db, { cartToken, now })).blockers).toContain("shop-closed");
  expect(await placeOrder(db, { cartToken, checkout, locale: "vi", now })).toEqual({
    refused: "shop-closed",
    sellers: [{ sellerId, name: shop.seller.name, opensOn: "2026-11-24" }],
  });
  const lastSecond = new Date("2026-11-23T23:59:59+07:00");
  expect(
    await placeOrder(db, { cartToken, checkout, locale: "vi", now: lastSecond }),
  ).toHaveProperty("refused");
  const opens = new Date("2026-11-24T00:00:00+07:00");
  expect(await placeOrder(db, { cartToken, checkout, locale: "vi", now: opens })).toHaveProperty(
    "number",
  );
});

test("a holiday taken back opens the shop, and only the shop's own", async () => {
  const { db } = database;
  const shop = await buildOrderableShop(db);
  const stranger = await buildSeller(db);
  const sellerId = shop.seller.id;
  await addClosure(db, {
    actor,
    sellerId,
    fromDay: "2026-11-22",
    toDay: "2026-11-30",
    note: "",
    now,
  });
  const [closure] = (await getShopPage(db, { sellerId, now })).closures;
  const closureId = closure!.id;
  expect(await removeClosure(db, { actor, sellerId: stranger.id, closureId, now })).toBeNull();
  expect(await removeClosure(db, { actor, sellerId, closureId, now })).toEqual({ removed: true });
  const line = { variantId: shop.variant.id, quantity: shop.variant.minQuantity };
  expect(await addToCart(db, { cartToken: null, ...line, now })).toHaveProperty("cartToken");
});

test.each([
  ["2026-02-30", "2026-03-01", "not-a-day"],
  ["2026-11-20", "2026-11-21", "in-the-past"],
  ["2026-11-25", "2026-11-24", "ends-before"],
  ["2026-11-25", "2027-11-25", "too-long"],
  ["2026-12-04", "2026-12-09", "overlaps"],
])("a holiday from %s to %s is refused as %s", async (fromDay, toDay, refused) => {
  const { db } = database;
  const { id: sellerId } = await buildSeller(db);
  await addClosure(db, {
    actor,
    sellerId,
    fromDay: "2026-12-01",
    toDay: "2026-12-05",
    note: "",
    now,
  });
  expect(await addClosure(db, { actor, sellerId, fromDay, toDay, note: "", now })).toEqual({
    refused,
  });
});

test("words that nobody reads first are shown only when the list has nothing against them", async () => {
  const { db } = database;
  const { id: sellerId } = await buildSeller(db, { story: "Vườn nhà." });
  const save = (story: string) =>
    saveShopStory(db, { actor, sellerId, story, pictureIds: [], now });
  expect(await save("Trái này CHỮA KHỎI mọi bệnh.")).toMatchObject({
    refused: "forbidden",
    finding: { term: "chữa khỏi" },
  });
  expect(await save("Mua ở shop-khac.com rẻ hơn.")).toMatchObject({ refused: "forbidden" });
  const terms = { actor, sellerId, minimumOrder: 0n, now };
  expect(await saveOrderTerms(db, { ...terms, orderMessage: "chữa  khỏi" })).toMatchObject({
    refused: "forbidden",
  });
  expect((await getShopPage(db, { sellerId, now })).story).toBe("Vườn nhà.");
  expect(await save("Ba đời trồng mãng cầu, chưa khỏi nhọc.")).toEqual({ saved: true });
});

test("a shop shows of itself only pictures that officers have seen", async () => {
  const { db } = database;
  const shop = await buildOrderableShop(db);
  const seen = await buildPicture(db, { product: shop.product, position: 7 });
  const hidden = await buildPicture(db, { product: shop.product, position: 8, isPublic: false });
  const strangers = await buildPicture(db);
  const save = (pictureIds: string[]) =>
    saveShopStory(db, { actor, sellerId: shop.seller.id, story: "", pictureIds, now });
  expect(await save([hidden.id])).toEqual({ refused: "picture-unseen" });
  expect(await save([strangers.id])).toEqual({ refused: "picture-unseen" });
  expect(await save([seen.id])).toEqual({ saved: true });
  const [seller] = await db.select().from(sellers).where(eq(sellers.id, shop.seller.id));
  expect(seller!.pictureId).toBe(seen.id);
});

test("own delivery needs communes of the province, and one way always stays open", async () => {
  const { db } = database;
  const { id: sellerId } = await buildSeller(db);
  const own = {
    actor,
    sellerId,
    kind: "own-delivery" as const,
    isActive: true,
    fee: 15_000n,
    freeFrom: 300_000n,
    transitHours: 6,
    pickupAddress: "",
    openingNote: "",
    now,
  };
  const save = (changes: Partial<Parameters<typeof saveDeliveryMethod>[1]>) =>
    saveDeliveryMethod(db, { ...own, communeCodes: [knownCommunes.tanNinh], ...changes });
  expect(await save({ communeCodes: [] })).toEqual({ refused: "needs-communes" });
  expect(await save({ communeCodes: [knownCommunes.hoanKiem] })).toEqual({
    refused: "unknown-commune",
  });
  expect(await save({ transitHours: 0.5 })).toEqual({ refused: "hours-out-of-range" });
  expect(await save({ communeCodes: [knownCommunes.tanNinh, knownCommunes.binhMinh] })).toEqual({
    saved: true,
  });
  expect(await save({})).toEqual({ saved: true });
  expect(await db.select({ code: deliveryAreas.communeCode }).from(deliveryAreas)).toContainEqual({
    code: knownCommunes.tanNinh,
  });
  const [method] = (await getShopPage(db, { sellerId, now })).deliveries;
  expect(method).toMatchObject({ fee: 15_000n, communeCodes: [knownCommunes.tanNinh] });
  expect(await save({ isActive: false })).toEqual({ refused: "last-method" });
});

test("what is done for a shop under its consent is in the log; what its people do is not", async () => {
  const { db } = database;
  const { id: sellerId } = await buildSeller(db);
  const terms = { sellerId, orderMessage: "Cảm ơn bà con.", now };
  await saveOrderTerms(db, { ...terms, actor, minimumOrder: 50_000n });
  const acts = () => db.select().from(auditEntries).where(eq(auditEntries.sellerId, sellerId));
  expect(await acts()).toHaveLength(0);
  const helper = { ...actor, role: "helper", consentId: randomUUID() };
  await saveOrderTerms(db, { ...terms, actor: helper, minimumOrder: 60_000n });
  expect(await acts()).toMatchObject([
    { act: "shop-order-terms-changed", consentId: helper.consentId, actorRole: "helper" },
  ]);
  expect(await db.select().from(notices).where(eq(notices.sellerId, sellerId))).toHaveLength(1);
});
