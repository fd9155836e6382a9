import { sql } from "drizzle-orm";
import { bigint, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, createdAt, id } from "./columns";
import { orders } from "./orders";

/**
 * What must happen outside after a commit. Written in the same transaction as its cause; taken with a
 * lease by a worker; every handler bears being run twice.
 */
export const outbox = pgTable(
  "outbox",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    topic: text({
      enum: [
        "search-product",
        "order-mail",
        "refund",
        "media-renditions",
        "paper-erasure",
        "voice-mail",
      ],
    }).notNull(),
    /** The row the handler loads again: a product, an order, a refund. */
    subjectId: uuid().notNull(),
    /** Which letter, for order-mail. */
    detail: text(),
    /** Unfinished twins fold into one. */
    dedupeKey: text(),
    availableAt: at().notNull().default(sql`now()`),
    leasedUntil: at(),
    attempts: integer().notNull().default(0),
    lastError: text(),
    doneAt: at(),
    createdAt: createdAt(),
  },
  (t) => [
    index().on(t.topic, t.availableAt).where(sql`${t.doneAt} is null`),
    uniqueIndex().on(t.dedupeKey).where(sql`${t.doneAt} is null and ${t.leasedUntil} is null`),
  ],
);

/** A letter to a buyer or seller; one per key, however often its cause is handled. */
export const messages = pgTable(
  "messages",
  {
    id: id(),
    dedupeKey: text().notNull().unique(),
    channel: text({ enum: ["email"] }).notNull(),
    recipient: text().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    orderId: uuid().references(() => orders.id),
    sentAt: at(),
    attempts: integer().notNull().default(0),
    lastError: text(),
    createdAt: createdAt(),
  },
  (t) => [index().on(t.orderId)],
);
