import type { TestDatabase } from "#db/testing.server";

/** Counted by every visit, or so large and so untouched that reading them says nothing. */
const unwatched = new Set([
  "rate_limits",
  "sessions",
  "communes",
  "provinces",
  "former_places",
  "search_documents",
  "search_words",
]);

/** What lies in each table, in short: the same before and after means that nothing was written. */
export async function checksums({ sql }: TestDatabase): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`;
  const sums: Record<string, string> = {};
  await Promise.all(
    tables
      .filter(({ name }) => !unwatched.has(name))
      .map(async ({ name }) => {
        const [row] = await sql<{ sum: string }[]>`
          select count(*) || ':' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum
          from ${sql(name)} as t`;
        sums[name] = row!.sum;
      }),
  );
  return sums;
}

/** The tables that differ. */
export const changedTables = (
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => before[name] !== after[name])
    .sort();
