import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { ledgerAccounts, ledgerEntries, ledgerTransactions } from "./schema";
import { createTestDatabase } from "./testing.server";

const database = await createTestDatabase();
afterAll(() => database.close());
const { db } = database;

async function post(causeKey: string, amounts: bigint[]) {
  return db.transaction(async (tx) => {
    const [account] = await tx
      .insert(ledgerAccounts)
      .values({ kind: "intermediary" })
      .onConflictDoNothing()
      .returning();
    const accountId =
      account?.id ??
      (await tx.select().from(ledgerAccounts).where(eq(ledgerAccounts.kind, "intermediary")))[0]!
        .id;
    const [posting] = await tx
      .insert(ledgerTransactions)
      .values({ causeKey, kind: "payment" })
      .returning();
    await tx
      .insert(ledgerEntries)
      .values(amounts.map((amount) => ({ transactionId: posting!.id, accountId, amount })));
  });
}

test("a posting that sums to zero commits", async () => {
  await post("balanced", [5_000n, -3_000n, -2_000n]);
  expect(await db.select().from(ledgerEntries)).toHaveLength(3);
});

test("a posting that does not sum to zero never commits", async () => {
  await expect(post("lopsided", [5_000n, -4_999n])).rejects.toThrow();
  expect(
    await db.select().from(ledgerTransactions).where(eq(ledgerTransactions.causeKey, "lopsided")),
  ).toHaveLength(0);
});

test("nobody edits or deletes a ledger entry", async () => {
  await expect(db.update(ledgerEntries).set({ amount: 1n })).rejects.toThrow();
  await expect(db.delete(ledgerEntries)).rejects.toThrow();
});
