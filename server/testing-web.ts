import http from "node:http";
import os from "node:os";
import { pino } from "pino";
import type { TestDatabase } from "#db/testing.server";
import { createTestBuild, type TestRoute } from "./testing-build";
import { startWeb, type Web, type WebOptions } from "./web";

export interface TestWeb extends Web {
  /** Every line the server logged, parsed. */
  lines: Record<string, unknown>[];
  send(path: string, options?: SendOptions): Promise<Answer>;
}

export interface SendOptions {
  method?: string;
  headers?: http.OutgoingHttpHeaders;
  body?: string | Buffer;
  agent?: http.Agent;
}

export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  /** Names and values as they came over the wire. */
  rawHeaders: string[];
  body: Buffer;
  text: string;
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

/** One request, exactly as given: no header is added but Host. */
export function send(port: number, path: string, options: SendOptions = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const req = http.request(
      {
        host: "127.0.0.1",
        port,
        path,
        method: options.method ?? "GET",
        agent: options.agent ?? false,
        headers: {
          ...(options.body && !("Transfer-Encoding" in (options.headers ?? {}))
            ? { "Content-Length": Buffer.byteLength(options.body) }
            : {}),
          ...options.headers,
        },
      },
      (res) => {
        const chunks: Buffer[] = [];
        res.on("data", (chunk: Buffer) => chunks.push(chunk));
        res.on("error", reject);
        res.on("end", () => {
          const body = Buffer.concat(chunks);
          resolve({
            status: res.statusCode ?? 0,
            headers: res.headers,
            rawHeaders: res.rawHeaders,
            body,
            text: body.toString("utf8"),
          });
        });
      },
    );
    req.on("error", reject);
    req.end(options.body);
  });
}
