import os from "node:os";
import { pino } from "pino";
import type { TestDatabase } from "#db/testing.server";
import { createTestBuild, type TestRoute } from "./testing-build";
import { type Answer, type SendOptions, send } from "./testing-http";
import { startWeb, type Web, type WebOptions } from "./web";

export interface TestWeb extends Web {
  /** Every line the server logged, parsed. */
  lines: Record<string, unknown>[];
  send(path: string, options?: SendOptions): Promise<Answer>;
}

/** The web server on a free port, over routes made by hand. */
export async function startTestWeb(
  database: TestDatabase,
  routes: readonly TestRoute[],
  { env, ...options }: Partial<Omit<WebOptions, "env">> & { env?: Partial<WebOptions["env"]> } = {},
): Promise<TestWeb> {
  const lines: Record<string, unknown>[] = [];
  const web = await startWeb({
    services: { connection: database },
    port: 0,
    host: "127.0.0.1",
    log: pino({ level: "info" }, { write: (line: string) => lines.push(JSON.parse(line)) }),
    build: createTestBuild(routes),
    clientFolder: "/nowhere",
    ...options,
    env: {
      APP_ORIGIN: "https://cho.tayninh.example",
      DATABASE_URL: database.url,
      DATA_DIR: os.tmpdir(),
      METRICS_TOKEN: undefined,
      RATE_LIMIT_FACTOR: 1,
      TRUSTED_PROXIES: "",
      VNPAY_PAY_URL: "https://sandbox.vnpayment.vn/paymentv2/vpcpay.html",
      ...env,
    },
  });
  return { ...web, lines, send: (path, sent) => send(web.port, path, sent) };
}
