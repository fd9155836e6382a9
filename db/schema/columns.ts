import { sql } from "drizzle-orm";
import { bigint, timestamp, uuid } from "drizzle-orm/pg-core";
import { v7 as uuidv7 } from "uuid";

/** Primary key: a version 7 uuid made by the application, so that ids sort by time of making. */
export const id = () => uuid().primaryKey().$defaultFn(uuidv7);

/** An amount in whole đồng. VND has no minor unit. */
export const dong = () => bigint({ mode: "bigint" });

/** A fact's time, with zone; read and written as Date. */
export const at = () => timestamp({ withTimezone: true, mode: "date" });

export const createdAt = () => at().notNull().default(sql`now()`);
