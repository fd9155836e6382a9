import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { media, products } from "./catalog";
import { at, createdAt, id } from "./columns";

export const reviews = pgTable(
  "reviews",
  {
    id: id(),
    productId: uuid()
      .notNull()
      .references(() => products.id),
    /** The line that proves the purchase. */
    orderLineId: uuid().unique(),
    authorName: text().notNull(),
    authorPlace: text(),
    rating: integer().notNull(),
    body: text().notNull(),
    status: text({ enum: ["awaiting", "published", "rejected"] })
      .notNull()
      .default("awaiting"),
    /** Why it was rejected, as its author reads it. */
    rejectionReason: text(),
    publishedAt: at(),
    /** The seller's one answer. */
    reply: text(),
    repliedAt: at(),
    repliedBy: uuid().references(() => accounts.id),
    createdAt: createdAt(),
  },
  (t) => [
    index().on(t.productId, t.publishedAt),
    check("reviews_rating", sql`${t.rating} between 1 and 5`),
  ],
);

export const reviewPictures = pgTable(
  "review_pictures",
  {
    id: id(),
    reviewId: uuid()
      .notNull()
      .references(() => reviews.id, { onDelete: "cascade" }),
    mediaId: uuid()
      .notNull()
      .references(() => media.id),
    position: integer().notNull(),
  },
  (t) => [uniqueIndex().on(t.reviewId, t.position)],
);

/** A public question on a product, with the time by which the seller answers. */
export const questions = pgTable(
  "questions",
  {
    id: id(),
    productId: uuid()
      .notNull()
      .references(() => products.id),
    accountId: uuid().references(() => accounts.id),
    askerName: text().notNull(),
    /** Where the answer is told besides; empty for nobody, never shown. */
    email: text().notNull().default(""),
    body: text().notNull(),
    /** Screened first, then shown; the answer is the seller's and shows at once. */
    status: text({ enum: ["awaiting", "published", "rejected"] })
      .notNull()
      .default("awaiting"),
    publishedAt: at(),
    answerDueAt: at(),
    answer: text(),
    answeredAt: at(),
    answeredBy: uuid().references(() => accounts.id),
    createdAt: createdAt(),
  },
  (t) => [
    index().on(t.productId, t.publishedAt),
    check("questions_answer", sql`(${t.answer} is null) = (${t.answeredAt} is null)`),
  ],
);
