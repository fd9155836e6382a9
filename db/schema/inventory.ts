import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { variants } from "./catalog";
import { createdAt, id } from "./columns";

/** What is on hand and what is promised, in the variant's quantity units. The check is the last wall. */
export const stockLevels = pgTable(
  "stock_levels",
  {
    variantId: uuid()
      .primaryKey()
      .references(() => variants.id, { onDelete: "cascade" }),
    onHand: integer().notNull(),
    reserved: integer().notNull().default(0),
  },
  (t) => [check("stock_levels_never_oversold", sql`${t.reserved} between 0 and ${t.onHand}`)],
);

/**
 * Why stock changed. Receipt, sale, return and adjustment move `on_hand`; allocation and release move
 * `reserved`; a sale also lowers `reserved` by as much.
 */
export const stockMovements = pgTable(
  "stock_movements",
  {
    id: id(),
    variantId: uuid()
      .notNull()
      .references(() => variants.id, { onDelete: "cascade" }),
    kind: text({
      enum: ["receipt", "allocation", "release", "sale", "return", "adjustment"],
    }).notNull(),
    /** Always positive but for adjustments. */
    quantity: integer().notNull(),
    orderLineId: uuid(),
    reason: text(),
    createdAt: createdAt(),
  },
  (t) => [
    index().on(t.variantId),
    index().on(t.orderLineId),
    check("stock_movements_sign", sql`${t.kind} = 'adjustment' or ${t.quantity} > 0`),
  ],
);
