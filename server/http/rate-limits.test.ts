import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "#db/testing.server";
import { startTestWeb, type TestWeb } from "../testing-web";
import { createRateLimits, limitOf } from "./rate-limits";

let database: TestDatabase;
let web: TestWeb;
beforeAll(async () => {
  database = await createTestDatabase();
  web = await startTestWeb(
    database,
    [
      { path: "thanh-toan", page: () => null, loader: () => null, action: () => new Response("x") },
      { path: "thanh-toan/vnpay/ipn", loader: () => Response.json({ RspCode: "00" }) },
      { path: "api/v1/products", loader: () => Response.json({ items: [] }) },
      { path: "tim-kiem", page: () => null, loader: () => null },
    ],
    {
      limits: {
        checkout: { points: 5, seconds: 60 },
        api: { points: 3, seconds: 60 },
        search: { points: 3, seconds: 60 },
      },
      env: { TRUSTED_PROXIES: "127.0.0.1" },
    },
  );
});
afterAll(async () => {
  await web?.close();
  await database?.close();
});

test("a thousand hits at once, from two processes, are counted exactly", async () => {
  const options = { limits: { cart: { points: 100, seconds: 600 } } };
  const both = [createRateLimits(database, options), createRateLimits(database, options)];
  const answers = await Promise.all(
    Array.from({ length: 1_000 }, (_, i) => both[i % 2]!.consume("cart", "203.0.113.50")),
  );
  expect(answers.filter((seconds) => seconds === null)).toHaveLength(100);
  for (const seconds of answers) {
    if (seconds === null) continue;
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(600);
  }
});

test("one visitor's count is not another's, and one IPv6 household has one", async () => {
  const { consume } = createRateLimits(database, {
    limits: { "order-lookup": { points: 1, seconds: 600 } },
  });
  expect(await consume("order-lookup", "198.51.100.1")).toBeNull();
  expect(await consume("order-lookup", "198.51.100.1")).not.toBeNull();
  expect(await consume("order-lookup", "198.51.100.2")).toBeNull();
  expect(await consume("order-lookup", "2001:db8:1:2::1")).toBeNull();
  expect(await consume("order-lookup", "2001:db8:1:2:ffff::9")).not.toBeNull();
  expect(await consume("order-lookup", "2001:db8:1:3::1")).toBeNull();
});

test("a window ends by itself", async () => {
  const { consume } = createRateLimits(database, {
    limits: { suggestions: { points: 1, seconds: 1 } },
  });
  expect(await consume("suggestions", "198.51.100.9")).toBeNull();
  expect(await consume("suggestions", "198.51.100.9")).toBe(1);
  await expect.poll(() => consume("suggestions", "198.51.100.9"), { timeout: 4_000 }).toBeNull();
});

test("while the database is away each process counts for itself", async () => {
  const away = await createTestDatabase();
  const { consume } = createRateLimits(away, { limits: { cart: { points: 2, seconds: 600 } } });
  await away.close();
  expect(await consume("cart", "198.51.100.1")).toBeNull();
  expect(await consume("cart", "198.51.100.1")).toBeNull();
  expect(await consume("cart", "198.51.100.1")).not.toBeNull();
});

test("a benchmark may raise all limits at once", async () => {
  const { consume } = createRateLimits(database, {
    factor: 10,
    limits: { api: { points: 2, seconds: 600 } },
  });
  for (let i = 0; i < 20; i++) expect(await consume("api", "198.51.100.77")).toBeNull();
  expect(await consume("api", "198.51.100.77")).not.toBeNull();
});

const place = (forwardedFor: string) =>
  web.send("/thanh-toan", {
    method: "POST",
    headers: {
      "X-Forwarded-For": forwardedFor,
      "Content-Type": "application/x-www-form-urlencoded",
    },
    body: "a=1",
  });

test("whoever orders too often reads how long to wait, and inventing addresses does not help", async () => {
  const statuses: number[] = [];
  for (let i = 0; i < 50; i++) statuses.push((await place(`10.9.8.${i}, 203.0.113.9`)).status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(5);
  const refused = await place("203.0.113.9");
  expect(refused.status).toBe(429);
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
  expect(Number(refused.headers["retry-after"])).toBeLessThanOrEqual(60);
  expect(refused.text).toContain("Hãy chờ một chút");
  expect((await place("203.0.113.10")).status).toBe(200);
});

test("the API says it as problem+json", async () => {
  const headers = { "X-Forwarded-For": "203.0.113.20" };
  for (let i = 0; i < 3; i++) {
    expect((await web.send("/api/v1/products", { headers })).status).toBe(200);
  }
  const refused = await web.send("/api/v1/products", { headers });
  expect(refused.status).toBe(429);
  expect(refused.headers["retry-after"]).toBeDefined();
  expect(JSON.parse(refused.text)).toMatchObject({ status: 429, title: "Too many requests" });
});

test("searches count only when they have to be made", async () => {
  const headers = { "X-Forwarded-For": "203.0.113.30" };
  for (let i = 0; i < 3; i++) {
    expect((await web.send(`/tim-kiem?q=${i}`, { headers })).status).toBe(200);
  }
  expect((await web.send("/tim-kiem?q=4", { headers })).status).toBe(429);
});

test("the gateway's notices are never limited", async () => {
  const headers = { "X-Forwarded-For": "203.0.113.40" };
  const answers = await Promise.all(
    Array.from({ length: 300 }, (_, i) =>
      web.send(`/thanh-toan/vnpay/ipn?vnp_TxnRef=${i}`, { headers }),
    ),
  );
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  expect(limitOf("GET", "/thanh-toan/vnpay/ipn")).toBeNull();
});

test.each([
  ["POST", "/thanh-toan", "checkout"],
  ["POST", "/en/thanh-toan", "checkout"],
  ["POST", "/thanh-toan.data", "checkout"],
  ["POST", "/don-hang", "order-lookup"],
  ["POST", "/don-hang/TN-1/huy", "order-change"],
  ["POST", "/gio-hang/dong", "cart"],
  ["GET", "/thanh-toan", null],
  ["GET", "/goi-y", "suggestions"],
  ["GET", "/dia-danh", "suggestions"],
  ["GET", "/api/v1/products", "api"],
  ["GET", "/api/v1/openapi.json", null],
  ["GET", "/san-pham/x", null],
] as const)("%s %s counts as %s", (method, pathname, expected) => {
  expect(limitOf(method, pathname)).toBe(expected);
});
