import { and, eq, inArray, isNull, or } from "drizzle-orm";
import type { Dong } from "#app/domain/money/dong";
import type { Db } from "#db/client.server";
import { ledgerAccounts, ledgerEntries, ledgerTransactions } from "#db/schema";

/** A pot of claims. `seller-due` belongs to one seller, the others are one of a kind. */
export type LedgerPot =
  | { kind: "seller-due"; sellerId: string }
  | { kind: "intermediary" | "buyer-refund-due" | "unassigned" };

export interface LedgerLeg {
  pot: LedgerPot;
  /** Đồng; positive is debit, negative is credit. */
  amount: Dong;
}

export interface Posting {
  /** One posting per cause, such as "paid:<attempt>"; a second one is a programmer's mistake. */
  causeKey: string;
  kind: (typeof ledgerTransactions.$inferInsert)["kind"];
  orderId: string;
  legs: readonly LedgerLeg[];
}

/**
 * Writes a balanced posting; the database refuses one that does not sum to zero when it commits.
 * @throws {Error} the cause was posted before
 */
export async function post(tx: Db, { causeKey, kind, orderId, legs }: Posting): Promise<string> {
  const accounts = await accountsOf(
    tx,
    legs.map((leg) => leg.pot),
  );
  const [posting] = await tx
    .insert(ledgerTransactions)
    .values({ causeKey, kind, orderId })
    .returning({ id: ledgerTransactions.id });
  await tx.insert(ledgerEntries).values(
    legs.map(({ pot, amount }) => ({
      transactionId: posting!.id,
      accountId: accounts.get(keyOf(pot))!,
      amount,
    })),
  );
  return posting!.id;
}

function keyOf(pot: { kind: string; sellerId?: string | null }): string {
  return pot.sellerId ? `${pot.kind}:${pot.sellerId}` : pot.kind;
}

/** Finds the accounts and makes those never used before, in one order for everybody. */
async function accountsOf(tx: Db, pots: readonly LedgerPot[]): Promise<Map<string, string>> {
  const wanted = [...new Map(pots.map((pot) => [keyOf(pot), pot])).entries()].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const kinds = wanted.flatMap(([, pot]) => (pot.kind === "seller-due" ? [] : [pot.kind]));
  const sellerIds = wanted.flatMap(([, pot]) => (pot.kind === "seller-due" ? [pot.sellerId] : []));
  const find = async () =>
    new Map(
      (
        await tx
          .select({
            id: ledgerAccounts.id,
            kind: ledgerAccounts.kind,
            sellerId: ledgerAccounts.sellerId,
          })
          .from(ledgerAccounts)
          .where(
            or(
              and(inArray(ledgerAccounts.kind, kinds), isNull(ledgerAccounts.sellerId)),
              and(
                eq(ledgerAccounts.kind, "seller-due"),
                inArray(ledgerAccounts.sellerId, sellerIds),
              ),
            ),
          )
      ).map((account) => [keyOf(account), account.id]),
    );
  const found = await find();
  const missing = wanted.filter(([key]) => !found.has(key));
  if (missing.length === 0) return found;
  for (const [, pot] of missing) {
    await tx
      .insert(ledgerAccounts)
      .values({ kind: pot.kind, sellerId: pot.kind === "seller-due" ? pot.sellerId : null })
      .onConflictDoNothing();
  }
  return find();
}
