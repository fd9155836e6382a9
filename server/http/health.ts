import { statfs } from "node:fs/promises";
import type { Connection } from "#db/client.server";
import journal from "#db/migrations/meta/_journal.json" with { type: "json" };

export interface HealthSources {
  connection: Pick<Connection, "sql">;
  dataDir: string;
  /** The engine that answers searches now; the second one serves while the first is away. */
  searchState?(): Promise<string> | string;
}

export interface Health {
  isReady: boolean;
  database: "ok" | "away";
  migrations: "ok" | "behind" | "unknown";
  search: string;
  /** Age of the oldest outbox row that is due and not done, in seconds. */
  queueSeconds: number | null;
  /** Free room where pictures and data lie, in MB. */
  diskFreeMb: number | null;
}

const patience = 1_500;
const leastFreeMb = 100;

async function within<T>(work: PromiseLike<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, patience, null);
  });
  try {
    return await Promise.race([work, late]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** Whether this process should be sent visitors. Search may be down: the shop works without it. */
export async function checkHealth(sources: HealthSources): Promise<Health> {
  const { sql } = sources.connection;
  const [database, search, disk] = await Promise.all([
    within(
      sql<{ applied: number; waiting: number | null }[]>`
        select (select count(*)::int from drizzle.__drizzle_migrations) as applied,
               (select extract(epoch from now() - min(available_at))::int
                  from outbox where done_at is null and available_at <= now()) as waiting`,
    ),
    within(Promise.resolve(sources.searchState?.() ?? "unknown")),
    within(statfs(sources.dataDir)),
  ]);
  const row = database?.[0];
  const isUpToDate = row !== undefined && row.applied >= journal.entries.length;
  const diskFreeMb = disk ? Math.floor((disk.bavail * disk.bsize) / 1_048_576) : null;
  return {
    isReady: isUpToDate && (diskFreeMb === null || diskFreeMb >= leastFreeMb),
    database: row ? "ok" : "away",
    migrations: row ? (isUpToDate ? "ok" : "behind") : "unknown",
    search: search ?? "unknown",
    queueSeconds: row ? (row.waiting ?? 0) : null,
    diskFreeMb,
  };
}
