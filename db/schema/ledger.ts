import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, dong, id } from "./columns";
import { orders } from "./orders";
import { sellers } from "./sellers";

/**
 * A pot of claims. The floor holds no money: an account says who owes what to whom.
 * `intermediary` is money resting at the licensed gateway; `seller-due` what a seller will get;
 * `buyer-refund-due` what goes back to a buyer; `unassigned` money that fits no order yet.
 */
export const ledgerAccounts = pgTable(
  "ledger_accounts",
  {
    id: id(),
    kind: text({
      enum: ["intermediary", "seller-due", "buyer-refund-due", "unassigned"],
    }).notNull(),
    sellerId: uuid().references(() => sellers.id),
  },
  (t) => [
    uniqueIndex().on(t.kind).where(sql`${t.sellerId} is null`),
    uniqueIndex().on(t.kind, t.sellerId).where(sql`${t.sellerId} is not null`),
    check("ledger_accounts_owner", sql`(${t.kind} = 'seller-due') = (${t.sellerId} is not null)`),
  ],
);

/** A balanced posting with its cause. Append-only; a mistake is reversed by another posting. */
export const ledgerTransactions = pgTable(
  "ledger_transactions",
  {
    id: id(),
    /** One posting per cause: "paid:<attempt>", "refund:<refund>". */
    causeKey: text().notNull().unique(),
    kind: text({
      enum: [
        "payment",
        "refund-requested",
        "refund-returned",
        "refund-refused",
        "unassigned-payment",
      ],
    }).notNull(),
    orderId: uuid().references(() => orders.id),
    postedAt: createdAt(),
  },
  (t) => [index().on(t.orderId)],
);

/** One leg. Positive is debit, negative is credit; the legs of a posting sum to zero. */
export const ledgerEntries = pgTable(
  "ledger_entries",
  {
    id: id(),
    transactionId: uuid()
      .notNull()
      .references(() => ledgerTransactions.id),
    accountId: uuid()
      .notNull()
      .references(() => ledgerAccounts.id),
    amount: dong().notNull(),
  },
  (t) => [
    index().on(t.transactionId),
    index().on(t.accountId),
    check("ledger_entries_amount", sql`${t.amount} <> 0`),
  ],
);
