import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { at } from "./columns";

/** How often an address did something costly within a window. Lost in a crash without harm: unlogged. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    /** "<limit>:<address>", never anything personal beyond the network address. */
    key: text().primaryKey(),
    points: integer().notNull(),
    /** When the window ends and the row starts anew. */
    expire: at(),
  },
  (t) => [index().on(t.expire)],
);
