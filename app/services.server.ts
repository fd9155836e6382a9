import path from "node:path";
import { type Connection, connect } from "#db/client.server";
import { createSearch, type Search } from "#search/create-search.server";
import { createFileStore, type FileStore } from "#app/domain/catalog/file-store.server";
import { createVnpay, type Vnpay } from "#app/domain/payments/vnpay/vnpay.server";
import { type Env, env } from "./env.server";

export interface Services {
  env: Env;
  connection: Connection;
  db: Connection["db"];
  search: Search;
  files: FileStore;
  vnpay: Vnpay;
  now(): Date;
}

function createServices(): Services {
  const settings = env();
  const connection = connect(settings.DATABASE_URL, { max: settings.DATABASE_POOL });
  return {
    env: settings,
    connection,
    db: connection.db,
    search: createSearch({
      connection,
      meilisearch: settings.MEILISEARCH_URL
        ? { url: settings.MEILISEARCH_URL, apiKey: settings.MEILISEARCH_API_KEY }
        : null,
    }),
    files: createFileStore(path.join(settings.DATA_DIR, "files")),
    vnpay: createVnpay({
      tmnCode: settings.VNPAY_TMN_CODE,
      hashSecret: settings.VNPAY_HASH_SECRET,
      payUrl: settings.VNPAY_PAY_URL,
      apiUrl: settings.VNPAY_API_URL,
    }),
    now: () => new Date(),
  };
}

// The framework's bundle and the server's own modules are two copies of this file in one process:
// both must find the same pool.
const shelf = globalThis as typeof globalThis & { choServices?: Services };

export function services(): Services {
  shelf.choServices ??= createServices();
  return shelf.choServices;
}
