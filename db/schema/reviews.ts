import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { products } from "./catalog";
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
    publishedAt: at(),
    reply: text(),
    repliedAt: at(),
    createdAt: createdAt(),
  },
  (t) => [
    index().on(t.productId, t.publishedAt),
    check("reviews_rating", sql`${t.rating} between 1 and 5`),
  ],
);
