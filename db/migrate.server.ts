import path from "node:path";
import { fileURLToPath } from "node:url";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import { connect } from "./client.server";

/** The folder of migrations: beside this file, or below the working directory once bundled. */
const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), "migrations");

/** Brings a database to the newest schema. Two starters at once are safe: the second waits. */
export async function migrate(url: string): Promise<void> {
  const connection = connect(url, { max: 1, applicationName: "migrate", statementTimeoutMs: 0 });
  try {
    await connection.sql`select pg_advisory_lock(806_2026)`;
    await applyMigrations(connection.db, { migrationsFolder: folder });
  } finally {
    await connection.close();
  }
}
