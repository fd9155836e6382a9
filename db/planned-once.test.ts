import { eq, sql as text } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { plannedOnce } from "./planned-once.server";
import { categories } from "./schema";
import { createTestDatabase, type TestDatabase } from "./testing.server";

let database: TestDatabase;
let driver: postgres.Sql;

beforeAll(async () => {
  database = await createTestDatabase();
  driver = postgres(database.url, { max: 1 });
});
afterAll(async () => {
  await driver.end();
  await database.close();
});

const open = () => drizzle(plannedOnce(driver), { casing: "snake_case" });
/** How often each kept plan of our connection was run, by a word in its text. */
async function timesPlanned(word: string): Promise<number> {
  const [row] = await driver.unsafe<{ times: string }[]>(
    `select count(*) as times from pg_prepared_statements where statement like '%${word}%'
       and statement not like '%pg_prepared_statements%'`,
  );
  return Number(row!.times);
}

test("a statement that comes back is kept planned from its third time on, and answers the same", async () => {
  const db = open();
  const ask = () => db.select({ id: categories.id }).from(categories).where(eq(categories.id, "x"));
  await ask();
  await ask();
  expect(await timesPlanned("categories")).toBe(0);
  for (let i = 0; i < 5; i++) expect(await ask()).toEqual([]);
  expect(await timesPlanned("categories")).toBe(1);
});

test("inside a transaction too, and what it did is taken back with it", async () => {
  const db = open();
  const failing = db.transaction(async (tx) => {
    for (let i = 0; i < 4; i++) await tx.execute(text`select ${i}::int as in_transaction`);
    await tx.execute(text`create temporary table gone_again (one int)`);
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(await timesPlanned("in_transaction")).toBe(1);
  const [after] = await db.execute<{ there: string | null }>(
    text`select to_regclass('gone_again') as there`,
  );
  expect(after).toEqual({ there: null });
});

test("endless different statements leave a bounded number of plans", async () => {
  const db = open();
  for (let i = 0; i < 450; i++) {
    for (let again = 0; again < 4; again++) {
      await db.execute(text`select ${again}::int as ${text.identifier(`endless_${i}`)}`);
    }
  }
  expect(await timesPlanned("endless_")).toBe(400);
});
