import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { variants } from "./catalog";
import { at, createdAt, dong, id } from "./columns";
import { communes } from "./places";
import { sellers } from "./sellers";

/** Not yet promised. The cookie holds the secret; only its SHA-256 is kept. */
export const carts = pgTable(
  "carts",
  {
    id: id(),
    tokenHash: text().notNull().unique(),
    /** Where the goods would go, once the buyer has said so. */
    communeCode: text().references(() => communes.code),
    orderedAt: at(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [index().on(t.updatedAt)],
);

export const cartLines = pgTable(
  "cart_lines",
  {
    id: id(),
    cartId: uuid()
      .notNull()
      .references(() => carts.id, { onDelete: "cascade" }),
    variantId: uuid()
      .notNull()
      .references(() => variants.id, { onDelete: "cascade" }),
    quantity: integer().notNull(),
    /** The price the buyer last saw; a different one now is pointed out. */
    seenPrice: dong().notNull(),
    addedAt: createdAt(),
  },
  (t) => [
    uniqueIndex().on(t.cartId, t.variantId),
    check("cart_lines_quantity", sql`${t.quantity} > 0`),
  ],
);

/** The buyer's delivery choice for one seller's part of the cart. */
export const cartDeliveries = pgTable(
  "cart_deliveries",
  {
    id: id(),
    cartId: uuid()
      .notNull()
      .references(() => carts.id, { onDelete: "cascade" }),
    sellerId: uuid()
      .notNull()
      .references(() => sellers.id),
    kind: text({ enum: ["pickup", "own-delivery", "post"] }).notNull(),
  },
  (t) => [uniqueIndex().on(t.cartId, t.sellerId)],
);
