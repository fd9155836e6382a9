import { afterAll, beforeAll, expect, test } from "vitest";
import { cancelByBuyer } from "#app/domain/orders/cancel-by-buyer.server";
import { orderLinkToken } from "#app/domain/orders/order-link.server";
import { linkSecret } from "#app/domain/payments/testing-gateway";
import { productViews } from "#db/schema";
import { seedMinimal } from "#db/seed/builders";
import { buildTwoShops, placeFilledOrder } from "#db/seed/named-cast";
import { createTestDatabase, type TestDatabase } from "#db/testing.server";
import { periods, readPeriod, spansOf } from "./periods";
import { shopNumbers } from "./shop-numbers.server";

let database: TestDatabase;
const now = new Date("2026-11-22T09:30:00+07:00");

beforeAll(async () => {
  database = await createTestDatabase();
  await seedMinimal(database.db);
});
afterAll(() => database.close());

test.each(periods)("the bars of %i days hold each day once", (period) => {
  const spans = spansOf(period, now);
  expect(spans.at(-1)!.to).toBe("2026-11-22");
  const days = spans.map(({ from, to }) => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1);
  expect(days.reduce((a, b) => a + b, 0)).toBe(period);
  for (const [index, { from }] of spans.entries()) {
    const before = spans[index - 1];
    if (before) expect(Date.parse(from) - Date.parse(before.to)).toBe(86_400_000);
  }
});

test("a period nobody offers is the usual one", () => {
  expect(readPeriod("8")).toBe(30);
  expect(readPeriod("365")).toBe(365);
});

test("sales, orders and views are a shop's own, on the day of Tây Ninh, without what was cancelled", async () => {
  const { db } = database;
  const { farm, cooperative } = await buildTwoShops(db);
  const fruit = (quantity: number) => [{ variantId: farm.variant.id, quantity }];
  // 20 November, half past midnight in Tây Ninh: still the 19th in Greenwich.
  await placeFilledOrder(db, { lines: fruit(1_000), now: new Date("2026-11-20T00:30:00+07:00") });
  await placeFilledOrder(db, { lines: fruit(2_000), now });
  await placeFilledOrder(db, {
    lines: [{ variantId: cooperative.variant.id, quantity: 3 }],
    now,
  });
  const cancelled = await placeFilledOrder(db, { lines: fruit(4_000), now });
  const answer = await cancelByBuyer(db, {
    number: cancelled.number,
    token: orderLinkToken(linkSecret, cancelled),
    secret: linkSecret,
    now,
  });
  expect(answer).not.toHaveProperty("refused");
  await db.insert(productViews).values([
    { productId: farm.product.id, day: "2026-11-20", views: 30 },
    { productId: farm.product.id, day: "2026-11-01", views: 70 },
    { productId: farm.product.id, day: "2026-10-01", views: 900 },
    { productId: cooperative.product.id, day: "2026-11-20", views: 500 },
  ]);

  const { spans, total, bestSellers, stock } = await shopNumbers(db, {
    sellerId: farm.seller.id,
    period: 30,
    now,
  });
  expect(total).toEqual({ sales: 180_000n, orders: 2, views: 100 });
  expect(spans.find(({ from }) => from === "2026-11-20")).toMatchObject({
    sales: 60_000n,
    orders: 1,
    views: 30,
  });
  expect(bestSellers).toEqual([
    {
      slug: farm.product.slug,
      name: farm.product.name,
      orders: 2,
      sales: 180_000n,
      views: 100,
    },
  ]);
  // 3 kg in 30 days, 17 kg left.
  expect(stock).toMatchObject([{ available: 17_000, sold: 3_000, daysLeft: 170 }]);
});
