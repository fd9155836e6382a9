import { sql } from "drizzle-orm";
import { bigint, check, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { at } from "./columns";
import { sellers } from "./sellers";

/**
 * Every act of an officer, and every act done on a seller's behalf. Append-only: the database numbers
 * each entry, writes the hash of the one before into it and refuses change (migration 0007).
 */
export const auditEntries = pgTable(
  "audit_entries",
  {
    /** Without gaps; given by the database under a lock. */
    number: bigint({ mode: "number" }).primaryKey(),
    at: at().notNull(),
    /** Null for what the market does by itself. */
    actorId: uuid().references(() => accounts.id),
    /** The roles acted by, as they were: "moderation", "commune 25480", "owner". */
    actorRole: text().notNull(),
    /** A past participle with its thing: "dossier-accepted", "seller-suspended". */
    act: text().notNull(),
    subjectKind: text().notNull(),
    subjectId: text().notNull(),
    /** How people call the subject: a number, a name. */
    subjectLabel: text().notNull(),
    sellerId: uuid().references(() => sellers.id),
    /** The consent under which somebody acted for the seller. */
    consentId: uuid(),
    reason: text().notNull().default(""),
    legalBasis: text().notNull().default(""),
    /** The fields that changed, before and after; no personal number whole. */
    before: jsonb(),
    after: jsonb(),
    requestId: text(),
    /** Network address, cut to its network (/24 or /48). */
    clientNetwork: text(),
    /** SHA-256 in hex over the entry and the hash before. */
    previousHash: text().notNull(),
    hash: text().notNull().unique(),
  },
  (t) => [
    index().on(t.actorId, t.number),
    index().on(t.subjectKind, t.subjectId),
    index().on(t.sellerId, t.number),
    index().on(t.act, t.number),
    check("audit_entries_number", sql`${t.number} > 0`),
  ],
);
