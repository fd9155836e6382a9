import type { IncomingMessage } from "node:http";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { productViews } from "#db/schema";
import { buildOrderableShop, type OrderableShop, seedMinimal } from "#db/seed/builders";
import { createTestDatabase, type TestDatabase } from "#db/testing.server";
import { createProductViews } from "./product-views";

let database: TestDatabase;
let shop: OrderableShop;

beforeAll(async () => {
  database = await createTestDatabase();
  await seedMinimal(database.db);
  shop = await buildOrderableShop(database.db);
});
afterAll(() => database.close());

const phone = "Mozilla/5.0 (Linux; Android 10; Zalo android/12) AppleWebKit/537.36 Mobile Safari";
const visit = (url: string, headers: Record<string, string> = {}, method = "GET") =>
  ({ method, url, headers: { "user-agent": phone, ...headers } }) as unknown as IncomingMessage;

const viewsOf = async () =>
  (
    await database.db
      .select({ day: productViews.day, views: productViews.views })
      .from(productViews)
      .where(eq(productViews.productId, shop.product.id))
      .orderBy(productViews.day)
  ).map(({ day, views }) => `${day} ${views}`);

test("people who look at a product are counted, by day, and nobody else", async () => {
  let now = new Date("2026-11-22T23:59:00+07:00");
  const views = createProductViews(database, { now: () => now });
  const page = `/san-pham/${shop.product.slug}`;
  views.see(visit(page), 200);
  views.see(visit(`/en${page}?utm=zalo`), 200);
  views.see(visit(page), 304);
  await views.flush();

  views.see(visit(page, { "sec-purpose": "prefetch;prerender" }), 200);
  views.see(visit(page, { "user-agent": "Mozilla/5.0 (compatible; Googlebot/2.1)" }), 200);
  views.see(visit(page, { "user-agent": "" }), 200);
  views.see(visit(page, {}, "HEAD"), 200);
  views.see(visit(page), 410);
  views.see(visit("/san-pham/khong-co-mon-nay"), 200);
  views.see(visit("/gian-hang/nha-vuon"), 200);

  views.see(visit(page), 200);
  now = new Date("2026-11-23T00:00:00+07:00");
  views.see(visit(page), 200);
  await views.close();
  expect(await viewsOf()).toEqual(["2026-11-22 4", "2026-11-23 1"]);
});

test("views are not lost while the database does not answer", async () => {
  let isAway = true;
  const failures: unknown[] = [];
  const sql = ((...args: Parameters<typeof database.sql>) =>
    isAway
      ? Promise.reject(new Error("away"))
      : database.sql(...args)) as unknown as typeof database.sql;
  const views = createProductViews(
    { sql },
    {
      now: () => new Date("2026-12-01T12:00:00+07:00"),
      onFailure: (error) => failures.push(error),
    },
  );
  views.see(visit(`/san-pham/${shop.product.slug}`), 200);
  await views.flush();
  expect(failures).toHaveLength(1);
  isAway = false;
  await views.close();
  expect(await viewsOf()).toContain("2026-12-01 1");
});
