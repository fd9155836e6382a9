import { eq, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Db } from "#db/client.server";
import { stockLevels, stockMovements } from "#db/schema";
import {
  buildProduct,
  buildSeller,
  buildVariant,
  type Product,
  seedMinimal,
  type Variant,
} from "#db/seed/builders";
import { createTestDatabase } from "#db/testing.server";
import { releaseStock, reserveStock, type StockLine } from "./move-stock.server";

const database = await createTestDatabase({ max: 60 });
afterAll(() => database.close());
const { db } = database;

const ATTEMPTS = 10_000;
/** A rush takes about ten seconds on two free cores; other work on the machine may double it and more. */
const RUSH_TIMEOUT_MS = 180_000;
let product: Product;
beforeAll(async () => {
  await seedMinimal(db);
  product = await buildProduct(db, { seller: await buildSeller(db) });
});

type Reserve = (tx: Db, lines: StockLine[]) => Promise<boolean>;

const conditional: Reserve = async (tx, lines) => "held" in (await reserveStock(tx, lines));

/** What many shops do: look, think, write. Here to show that the rush below catches it. */
const naive: Reserve = async (tx, [line]) => {
  const [level] = await tx
    .select()
    .from(stockLevels)
    .where(eq(stockLevels.variantId, line!.variantId));
  if (level!.reserved + line!.quantity > level!.onHand) return false;
  await tx
    .update(stockLevels)
    .set({ reserved: level!.reserved + line!.quantity })
    .where(eq(stockLevels.variantId, line!.variantId));
  return true;
};

async function rush(stock: number, reserve: Reserve, attempts = ATTEMPTS) {
  const variant = await buildVariant(db, { product, stock });
  let sold = 0;
  await Promise.all(
    Array.from({ length: attempts }, async () => {
      const line = { orderLineId: uuidv7(), variantId: variant.id, quantity: 1 };
      if (await db.transaction((tx) => reserve(tx, [line]))) sold += 1;
    }),
  );
  const [level] = await db.select().from(stockLevels).where(eq(stockLevels.variantId, variant.id));
  const allocations = await db.$count(
    stockMovements,
    sql`${stockMovements.variantId} = ${variant.id} and ${stockMovements.kind} = 'allocation'`,
  );
  return { sold, reserved: level!.reserved, allocations };
}

test("ten thousand shoppers after the last one: one gets it", {
  timeout: RUSH_TIMEOUT_MS,
}, async () => {
  expect(await rush(1, conditional)).toEqual({ sold: 1, reserved: 1, allocations: 1 });
});

test("ten thousand shoppers after the last hundred: a hundred get them", {
  timeout: RUSH_TIMEOUT_MS,
}, async () => {
  expect(await rush(100, conditional)).toEqual({ sold: 100, reserved: 100, allocations: 100 });
});

test("the same rush on a shop that looks before it writes promises more than it has", {
  timeout: RUSH_TIMEOUT_MS,
}, async () => {
  const { sold, reserved } = await rush(100, naive, 2_000);
  expect(sold).toBeGreaterThan(100);
  expect(reserved).toBeLessThanOrEqual(100);
});

test("a refusal names every short line and holds nothing", async () => {
  const plenty = await buildVariant(db, { product, stock: 10 });
  const few = await buildVariant(db, { product, stock: 2 });
  const lines = [
    { orderLineId: uuidv7(), variantId: plenty.id, quantity: 1 },
    { orderLineId: uuidv7(), variantId: few.id, quantity: 3 },
  ];
  const refusal = await db
    .transaction(async (tx) => {
      const result = await reserveStock(tx, lines);
      if ("refused" in result) throw Object.assign(new Error("roll back"), { result });
      return result;
    })
    .catch((error) => error.result);
  expect(refusal).toEqual({
    refused: "out-of-stock",
    shortages: [{ variantId: few.id, wanted: 3, available: 2 }],
  });
  const [level] = await db.select().from(stockLevels).where(eq(stockLevels.variantId, plenty.id));
  expect(level!.reserved).toBe(0);
});

test("what was held is given back with its reason, and never more than that", async () => {
  const variant = await buildVariant(db, { product, stock: 5 });
  const line = { orderLineId: uuidv7(), variantId: variant.id, quantity: 4 };
  await db.transaction((tx) => reserveStock(tx, [line]));
  await db.transaction((tx) => releaseStock(tx, [line], "buyer-cancelled"));
  const [level] = await db.select().from(stockLevels).where(eq(stockLevels.variantId, variant.id));
  expect(level).toMatchObject({ onHand: 5, reserved: 0 });
  await expect(db.transaction((tx) => releaseStock(tx, [line], "again"))).rejects.toThrow();
});

test("five thousand carts with the same goods in any order: none blocks another, every figure exact", {
  timeout: RUSH_TIMEOUT_MS,
}, async () => {
  const goods: Variant[] = [];
  // Two variants a product, so that carts also meet where the search hears of the product.
  for (let index = 0; index < 6; index++) {
    const shared = await buildProduct(db, { seller: { id: product.sellerId } });
    goods.push(await buildVariant(db, { product: shared, stock: 2_000 }));
    goods.push(await buildVariant(db, { product: shared, stock: 2_000 }));
  }
  let seed = 20261122;
  const random = () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return seed / 2 ** 32;
  };
  const promised = new Map<string, number>();
  let refused = 0;
  const carts = Array.from({ length: 5_000 }, () =>
    goods
      .map((variant) => ({ variant, at: random() }))
      .sort((a, b) => a.at - b.at)
      .slice(0, 3 + Math.floor(random() * 3))
      .map(({ variant }) => ({
        orderLineId: uuidv7(),
        variantId: variant.id,
        quantity: 1 + Math.floor(random() * 3),
      })),
  );
  await Promise.all(
    carts.map(async (lines) => {
      try {
        await db.transaction(async (tx) => {
          const result = await reserveStock(tx, lines);
          if ("refused" in result) throw new RolledBack();
        });
        for (const { variantId, quantity } of lines) {
          promised.set(variantId, (promised.get(variantId) ?? 0) + quantity);
        }
      } catch (error) {
        if (!(error instanceof RolledBack)) throw error;
        refused += 1;
      }
    }),
  );
  expect(refused).toBeGreaterThan(0);
  for (const variant of goods) {
    const [level] = await db
      .select()
      .from(stockLevels)
      .where(eq(stockLevels.variantId, variant.id));
    const [moved] = await db
      .select({ sum: sql<number>`sum(${stockMovements.quantity})::int` })
      .from(stockMovements)
      .where(
        sql`${stockMovements.variantId} = ${variant.id} and ${stockMovements.kind} = 'allocation'`,
      );
    expect(level!.reserved).toBe(promised.get(variant.id));
    expect(moved!.sum).toBe(promised.get(variant.id));
    expect(level!.reserved).toBeLessThanOrEqual(2_000);
  }
});

class RolledBack extends Error {}
