import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { plannedOnce } from "./planned-once.server";
import * as schema from "./schema";

export type Schema = typeof schema;

/** A client or an open transaction: whatever touches data takes one first. */
export type Db = Pick<
  PostgresJsDatabase<Schema>,
  | "select"
  | "selectDistinct"
  | "selectDistinctOn"
  | "insert"
  | "update"
  | "delete"
  | "execute"
  | "transaction"
  | "query"
  | "with"
  | "$with"
  | "$count"
>;

export interface Connection {
  db: PostgresJsDatabase<Schema>;
  /** The driver itself: LISTEN, COPY, advisory locks. */
  sql: postgres.Sql;
  close(): Promise<void>;
}

/**
 * Opens a pool.
 * @param url a postgres:// address
 * @param options.max connections at most
 * @throws nothing at once: the first query fails when the server cannot be reached
 */
export function connect(
  url: string,
  options: { max?: number; applicationName?: string; statementTimeoutMs?: number } = {},
): Connection {
  const sql = postgres(url, {
    max: options.max ?? 10,
    idle_timeout: 60,
    connect_timeout: 5,
    // The driver's own pauses grow to 20 s, and queries wait them out long after the server is back.
    backoff: (attempt) => Math.min(0.05 * 2 ** attempt, 1),
    onnotice: () => {},
    connection: {
      application_name: options.applicationName ?? "cho-tay-ninh",
      TimeZone: "Asia/Ho_Chi_Minh",
      statement_timeout: options.statementTimeoutMs ?? 15_000,
      idle_in_transaction_session_timeout: 30_000,
      lock_timeout: 10_000,
    },
  });
  return {
    db: drizzle(plannedOnce(sql), { schema, casing: "snake_case" }),
    sql,
    close: () => sql.end({ timeout: 5 }),
  };
}
