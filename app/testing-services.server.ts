import os from "node:os";
import path from "node:path";
import { createFileStore } from "#app/domain/catalog/file-store.server";
import type { TestDatabase } from "#db/testing.server";
import { createSearch } from "#search/create-search.server";
import type { Env } from "./env.server";
import type { Services } from "./services.server";

/** Lets loaders find a test's own database; what a test does not need is simply not there. */
export function serveFrom(
  database: TestDatabase,
  { now = () => new Date() }: { now?: () => Date } = {},
): Pick<Services, "search"> {
  const search = createSearch({ connection: database, meilisearch: null, now });
  const services = {
    env: { APP_ORIGIN: "https://cho.test", NODE_ENV: "test", ALLOW_SANDBOX: false } as Env,
    connection: database,
    db: database.db,
    search,
    files: createFileStore(path.join(os.tmpdir(), database.name)),
    now,
  } as unknown as Services;
  (globalThis as { choServices?: Services }).choServices = services;
  return { search };
}
