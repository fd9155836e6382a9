import { sql } from "drizzle-orm";
import type { Dong } from "#app/domain/money/dong";
import type { Db } from "#db/client.server";

export interface LedgerState {
  /** Debits less credits over everything: zero, or the books are broken. */
  sum: Dong;
  postings: number;
  /** Postings whose own legs do not sum to zero, or that have none. */
  unbalanced: string[];
  balances: { kind: string; sellerId: string | null; balance: Dong }[];
}

/** Adds the whole ledger up. It posts nothing: whoever reads a difference must shout. */
export async function verifyLedger(db: Db): Promise<LedgerState> {
  const [totals] = await db.execute<{ sum: string; postings: number; unbalanced: string[] }>(sql`
    with postings as (
      select t.id, coalesce(sum(e.amount), 0) as sum, count(e.id) as legs
        from ledger_transactions t left join ledger_entries e on e.transaction_id = t.id
        group by t.id
    )
    select coalesce(sum(sum), 0)::text as sum, count(*)::int as postings,
           coalesce(array_agg(id::text) filter (where sum <> 0 or legs < 2), '{}') as unbalanced
      from postings`);
  const balances = await db.execute<{
    kind: string;
    seller_id: string | null;
    balance: string;
  }>(sql`
    select a.kind, a.seller_id, coalesce(sum(e.amount), 0)::text as balance
      from ledger_accounts a left join ledger_entries e on e.account_id = a.id
      group by a.id order by a.kind, a.seller_id`);
  return {
    sum: BigInt(totals!.sum),
    postings: totals!.postings,
    unbalanced: totals!.unbalanced,
    balances: balances.map((row) => ({
      kind: row.kind,
      sellerId: row.seller_id,
      balance: BigInt(row.balance),
    })),
  };
}
