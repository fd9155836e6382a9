import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { at, createdAt, id } from "./columns";
import { sellers } from "./sellers";

/** A short message in the market itself, to a seller's members or to one person. */
export const notices = pgTable(
  "notices",
  {
    id: id(),
    dedupeKey: text().unique(),
    sellerId: uuid().references(() => sellers.id),
    accountId: uuid().references(() => accounts.id),
    title: text().notNull(),
    body: text().notNull(),
    /** A path within this site; empty where there is nothing to open. */
    link: text().notNull().default(""),
    createdAt: createdAt(),
    readAt: at(),
  },
  (t) => [
    index().on(t.sellerId, t.createdAt),
    index().on(t.accountId, t.createdAt),
    check("notices_reader", sql`num_nonnulls(${t.sellerId}, ${t.accountId}) = 1`),
    check("notices_link", sql`${t.link} = '' or ${t.link} like '/%'`),
  ],
);
