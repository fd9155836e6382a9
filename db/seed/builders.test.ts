import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { communes, deliveryMethods, productKinds, stockLevels } from "#db/schema";
import { createTestDatabase } from "#db/testing.server";
import { buildOrderableShop, knownCommunes, seedMinimal } from "./builders";
import { readPlaces } from "./places";

const database = await createTestDatabase();
afterAll(() => database.close());
const { db } = database;

test("a test gets the province it needs for a fraction of a second's work", async () => {
  readPlaces();
  const before = process.cpuUsage();
  await seedMinimal(db);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000).toBeLessThan(600);
  expect(await db.$count(productKinds)).toBe(64);
});

test("the communes builders name are those they say", async () => {
  const names = Object.fromEntries(
    (await db.select().from(communes)).map((commune) => [commune.code, commune.fullName]),
  );
  expect(Object.values(knownCommunes).map((code) => names[code])).toEqual([
    "Phường Bình Minh",
    "Phường Tân Ninh",
    "Phường Trảng Bàng",
    "Xã Cần Đước",
    "Phường Sài Gòn",
    "Phường Hoàn Kiếm",
  ]);
});

test("an orderable shop has three ways to the buyer and goods on hand", async () => {
  const { seller, variant } = await buildOrderableShop(db, { variant: { stock: 7 } });
  const methods = await db
    .select()
    .from(deliveryMethods)
    .where(eq(deliveryMethods.sellerId, seller.id));
  expect(methods.map((method) => method.kind).sort()).toEqual(["own-delivery", "pickup", "post"]);
  const [level] = await db.select().from(stockLevels).where(eq(stockLevels.variantId, variant.id));
  expect(level).toMatchObject({ onHand: 7, reserved: 0 });
});
