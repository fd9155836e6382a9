import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { products } from "./catalog";
import { at, createdAt, id } from "./columns";
import { reviews } from "./reviews";
import { sellers } from "./sellers";

/**
 * A seller kept from selling, or a product taken off, by one officer's proposal and a second one's yes.
 * An authority's order (number and date) has 24 hours.
 */
export const sanctions = pgTable(
  "sanctions",
  {
    id: id(),
    kind: text({ enum: ["suspension", "takedown"] }).notNull(),
    sellerId: uuid()
      .notNull()
      .references(() => sellers.id),
    /** Takedown only. */
    productId: uuid().references(() => products.id),
    status: text({ enum: ["proposed", "in-force", "declined", "ended"] })
      .notNull()
      .default("proposed"),
    reason: text().notNull(),
    legalBasis: text().notNull(),
    /** The authority and its paper, where one asked. */
    authority: text().notNull().default(""),
    authorityDocument: text().notNull().default(""),
    proposedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    proposedAt: createdAt(),
    decidedBy: uuid().references(() => accounts.id),
    decidedAt: at(),
    decisionReason: text(),
    endedBy: uuid().references(() => accounts.id),
    endedAt: at(),
    endReason: text(),
  },
  (t) => [
    index().on(t.sellerId, t.status),
    uniqueIndex("sanctions_seller_open")
      .on(t.sellerId)
      .where(sql`${t.kind} = 'suspension' and ${t.status} in ('proposed', 'in-force')`),
    uniqueIndex("sanctions_product_open")
      .on(t.productId)
      .where(sql`${t.kind} = 'takedown' and ${t.status} in ('proposed', 'in-force')`),
    check("sanctions_product", sql`(${t.kind} = 'takedown') = (${t.productId} is not null)`),
    check("sanctions_two_officers", sql`${t.decidedBy} is distinct from ${t.proposedBy}`),
    check("sanctions_ended", sql`(${t.status} = 'ended') = (${t.endedAt} is not null)`),
  ],
);

/** A seller's answer to a sanction or a refused dossier; an officer who had no part in it decides. */
export const appeals = pgTable(
  "appeals",
  {
    id: id(),
    sanctionId: uuid()
      .notNull()
      .references(() => sanctions.id),
    sellerId: uuid()
      .notNull()
      .references(() => sellers.id),
    body: text().notNull(),
    filedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    filedAt: createdAt(),
    status: text({ enum: ["open", "upheld", "dismissed"] })
      .notNull()
      .default("open"),
    decidedBy: uuid().references(() => accounts.id),
    decidedAt: at(),
    decisionReason: text(),
  },
  (t) => [
    uniqueIndex("appeals_open").on(t.sanctionId).where(sql`${t.status} = 'open'`),
    index().on(t.sellerId),
  ],
);

export const reportReasons = [
  "forbidden-goods",
  "false-description",
  "fake-certificate",
  "stolen-picture",
  "scam",
  "offensive",
  "other",
] as const;

/** Any visitor says that something is wrong. The case number lets them read the outcome. */
export const reports = pgTable(
  "reports",
  {
    id: id(),
    /** "BC-2611-7KQ2MD": says nothing, guessable by nobody. */
    caseNumber: text().notNull().unique(),
    productId: uuid().references(() => products.id),
    sellerId: uuid().references(() => sellers.id),
    reviewId: uuid().references(() => reviews.id),
    reason: text({ enum: reportReasons }).notNull(),
    body: text().notNull(),
    /** Where the outcome is told besides; empty for nobody. */
    email: text().notNull().default(""),
    accountId: uuid().references(() => accounts.id),
    status: text({ enum: ["open", "upheld", "dismissed"] })
      .notNull()
      .default("open"),
    /** What the reporter reads. */
    outcome: text().notNull().default(""),
    createdAt: createdAt(),
    decidedAt: at(),
  },
  (t) => [
    index().on(t.sellerId),
    index().on(t.status),
    check("reports_subject", sql`num_nonnulls(${t.productId}, ${t.sellerId}, ${t.reviewId}) = 1`),
    check("reports_outcome", sql`${t.status} = 'open' or length(${t.outcome}) > 0`),
  ],
);
