import { getTableColumns, getTableName } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type postgres from "postgres";

/** An open transaction of the driver, or the driver itself. */
export type Sql = postgres.Sql | postgres.TransactionSql;

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * Puts many rows into a table with one COPY: ten times as fast as inserts, and one statement for the
 * triggers, so that the page cache hears "everything" once. Rows name the same columns all; a column
 * none of them names takes its default. Nothing is disabled on the way: checks, keys and triggers run.
 */
export async function copyRows<T extends PgTable>(
  sql: Sql,
  table: T,
  rows: readonly T["$inferInsert"][],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const keys = Object.keys(getTableColumns(table)).filter((key) => key in first);
  const target = `"${getTableName(table)}" (${keys.map((key) => `"${snake(key)}"`).join(", ")})`;
  const stream = await sql.unsafe(`copy ${target} from stdin`).writable();
  const ended = new Promise<void>((resolve, reject) => {
    stream.once("finish", resolve);
    stream.once("error", reject);
  });
  let chunk = "";
  for (const row of rows) {
    chunk += `${keys.map((key) => field((row as Record<string, unknown>)[key])).join("\t")}\n`;
    if (chunk.length < 500_000) continue;
    if (!stream.write(chunk)) {
      await Promise.race([new Promise((resolve) => stream.once("drain", resolve)), ended]);
    }
    chunk = "";
  }
  stream.end(chunk);
  await ended;
}

function field(value: unknown): string {
  if (value === null || value === undefined) return "\\N";
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return escaped(`{${value.map(element).join(",")}}`);
  return escaped(String(value));
}

const element = (value: unknown) =>
  typeof value === "number" ? String(value) : `"${String(value).replace(/["\\]/g, "\\$&")}"`;

const escapes: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\t": "\\t",
  "\n": "\\n",
  "\r": "\\r",
};

const escaped = (text: string) => text.replace(/[\\\t\n\r]/g, (char) => escapes[char]!);
