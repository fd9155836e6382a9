import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { pino } from "pino";
import type { Services } from "#app/services.server";
import { createTestDatabase, type TestDatabase } from "#db/testing.server";
import { buildWhenChanged } from "./build";
import { type Answer, type SendOptions, send } from "./testing-http";
import type { WebOptions } from "./web";

export interface TestApp {
  database: TestDatabase;
  services: Services;
  port: number;
  /** Every line the server logged, parsed. */
  lines: Record<string, unknown>[];
  send(path: string, options?: SendOptions): Promise<Answer>;
  close(): Promise<void>;
}

/** Settings nobody may ever read in an answer or in the browser's files. */
export const canaries = {
  APP_SECRET: "canary-app-secret-0123456789abcdefghij",
  VNPAY_HASH_SECRET: "canary-vnpay-secret-0123456789",
  METRICS_TOKEN: "canary-metrics-token-0123456789",
};

/**
 * The whole shop as it is built, over a database of its own. It takes the settings of this process, so
 * a test file has one at most.
 */
export async function startTestApp(
  fill: (database: TestDatabase) => Promise<void>,
  options: Partial<WebOptions> = {},
): Promise<TestApp> {
  // Before anything of React is loaded: its development half is many times slower.
  process.env.NODE_ENV = "production";
  const folder = await mkdtemp(path.join(os.tmpdir(), "cho-app-"));
  const database = await createTestDatabase();
  await fill(database);
  await buildWhenChanged({ logDir: folder });
  Object.assign(process.env, canaries, {
    APP_ORIGIN: "https://cho.tayninh.example",
    DATABASE_URL: database.url,
    DATA_DIR: folder,
    VNPAY_TMN_CODE: "CHOTEST1",
    VNPAY_PAY_URL: "https://sandbox.vnpayment.vn/paymentv2/vpcpay.html",
    VNPAY_API_URL: "http://127.0.0.1:9/merchant_webapi/api/transaction",
    RATE_LIMIT_FACTOR: "1000000",
  });
  const [{ services }, { startWeb }] = await Promise.all([
    import("#app/services.server"),
    import("./web"),
  ]);
  const shop = services();
  await shop.search.rebuild();
  const lines: Record<string, unknown>[] = [];
  const web = await startWeb({
    env: shop.env,
    services: {
      connection: shop.connection,
      searchState: () => shop.search.state().answering,
    },
    port: 0,
    host: "127.0.0.1",
    log: pino({ level: "info" }, { write: (line: string) => lines.push(JSON.parse(line)) }),
    ...options,
  });
  return {
    database,
    services: shop,
    port: web.port,
    lines,
    send: (place, sent) => send(web.port, place, sent),
    async close() {
      await web.close();
      shop.search.close();
      await shop.connection.close();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
