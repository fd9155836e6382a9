/**
 * A kept page against a bare `node:http` server that sends the same body, each in a process of its own:
 * `npx tsx bench/page-cache.bench.ts`.
 */
import { type ChildProcess, fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { pino } from "pino";
import { createElement } from "react";
import { keepPage } from "#app/http/page-tags";
import { connect } from "#db/client.server";
import { startEmbeddedPostgres } from "#db/embedded.server";
import { createTestBuild } from "#server/testing-build";
import { startWeb } from "#server/web";
import { fire } from "./load-generator";

/** Words without much rhyme, so that the page compresses about as a real one does. */
let seed = 80;
const random = (n: number) => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed % n;
};
const syllables = "mãng cầu bánh tráng muối tôm vườn rẫy nhà lá dừa chuối ớt sả mật ong gạo".split(
  " ",
);
const words = (count: number) =>
  Array.from({ length: count }, () => `${syllables[random(16)]}${random(500) || ""}`).join(" ");

/** A list of 24 products. */
const cards = Array.from({ length: 24 }, (_, i) =>
  createElement(
    "article",
    { key: i, className: "grid gap-2 rounded-lg bg-surface p-3" },
    createElement("img", { src: `/anh/${random(1e9)}-${random(1e9)}/320.avif`, alt: words(8) }),
    createElement("h3", null, words(10)),
    createElement("p", null, `${25 + i}.000 đ / trái · khoảng ${random(90_000)} đ/kg`),
    createElement("p", { className: "text-muted" }, words(60)),
  ),
);

async function serveKept(databaseUrl: string): Promise<number> {
  const web = await startWeb({
    env: {
      APP_ORIGIN: "https://cho.tayninh.example",
      DATABASE_URL: databaseUrl,
      DATA_DIR: os.tmpdir(),
      METRICS_TOKEN: undefined,
      RATE_LIMIT_FACTOR: 1,
      TRUSTED_PROXIES: "",
      VNPAY_PAY_URL: "https://sandbox.vnpayment.vn/paymentv2/vpcpay.html",
    },
    services: { connection: connect(databaseUrl, { max: 2 }) },
    port: 0,
    host: "127.0.0.1",
    log: pino({ level: "silent" }),
    clientFolder: "/nowhere",
    build: createTestBuild([
      {
        path: "danh-muc",
        loader: () =>
          new Response("null", {
            headers: { ...keepPage(["lists"]), "Content-Type": "application/json" },
          }),
        page: () => createElement("main", null, cards),
      },
    ]),
  });
  return web.port;
}

function serveBare(body: Buffer): Promise<number> {
  const headers = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Encoding": "br",
    "Content-Length": body.length,
  };
  const server = createServer((_, res) => {
    res.writeHead(200, headers);
    res.end(body);
  });
  return new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)),
  );
}

function start(...args: string[]): Promise<{ child: ChildProcess; port: number }> {
  const child = fork(fileURLToPath(import.meta.url), args);
  return new Promise((resolve, reject) => {
    child.once("message", (port) => resolve({ child, port: Number(port) }));
    child.once("exit", (code) => reject(new Error(`${args[0]} ended with ${code}`)));
  });
}

/** Microseconds of processor time a server has used since it began: what load by others cannot blur. */
function cpuOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once("message", (used) => resolve(Number(used)));
    child.send("cpu");
  });
}

process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send?.(user + system);
});

const median = (three: number[]) => (three.sort((a, b) => a - b)[1]! * 100).toFixed(0);

const shot = () => ({
  path: "/danh-muc",
  headers: { "Accept-Encoding": "gzip, deflate, br", Accept: "text/html" },
});

async function compare(): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "cho-bench-"));
  const postgres = await startEmbeddedPostgres({ dataDir: folder, durable: false });
  const children: ChildProcess[] = [];
  try {
    const kept = await start("kept", postgres.url);
    children.push(kept.child);
    const address = `http://127.0.0.1:${kept.port}/danh-muc`;
    const html = Buffer.from(await (await fetch(address)).arrayBuffer());
    const squeezed = await squeezedBody(address);
    const bare = await start("bare", squeezed.toString("base64"));
    children.push(bare.child);
    console.log(`${html.length} bytes of HTML, ${squeezed.length} compressed`);
    console.log("server   c   round  answers/s   p50 ms   p99 ms   bytes   CPU µs");
    for (const connections of [1, 16, 64]) {
      const ratios: number[] = [];
      const shares: number[] = [];
      for (const round of [1, 2, 3]) {
        const rates = new Map<string, number>();
        const costs = new Map<string, number>();
        for (const [name, { port, child }] of [
          ["bare", bare],
          ["kept", kept],
        ] as const) {
          await fire({ port, connections, seconds: 1, shot });
          const before = await cpuOf(child);
          const result = await fire({ port, connections, seconds: 3, shot });
          const cpu = ((await cpuOf(child)) - before) / result.requests;
          if (result.bad > 0) throw new Error(`${name}: ${result.bad} answers were not 200`);
          rates.set(name, result.perSecond);
          costs.set(name, cpu);
          const cells = [
            name.padEnd(6),
            String(connections).padStart(3),
            String(round).padStart(7),
            result.perSecond.toFixed(0).padStart(10),
            result.p50.toFixed(2).padStart(8),
            result.p99.toFixed(2).padStart(8),
            String(result.bodyBytes).padStart(7),
            cpu.toFixed(0).padStart(8),
          ];
          console.log(cells.join(" "));
        }
        ratios.push(rates.get("kept")! / rates.get("bare")!);
        shares.push(costs.get("bare")! / costs.get("kept")!);
      }
      console.log(
        `c=${connections}: kept pages at ${median(ratios)} % of the rate of bare node:http, ${median(shares)} % by processor time (medians of 3)`,
      );
    }
  } finally {
    for (const child of children) child.kill();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The compressed body as returning visitors get it, once the server has squeezed it harder. */
async function squeezedBody(address: string): Promise<Buffer> {
  const { get } = await import("node:http");
  const once = () =>
    new Promise<Buffer>((resolve, reject) => {
      get(address, { headers: { "Accept-Encoding": "br" } }, (res) => {
        const chunks: Buffer[] = [];
        res.on("data", (chunk: Buffer) => chunks.push(chunk));
        res.on("end", () => resolve(Buffer.concat(chunks)));
      }).on("error", reject);
    });
  for (let i = 0; i < 5; i++) await once();
  await new Promise((resolve) => setTimeout(resolve, 300));
  return once();
}

const [role, argument = ""] = process.argv.slice(2);
if (role === "kept") process.send?.(await serveKept(argument));
else if (role === "bare") process.send?.(await serveBare(Buffer.from(argument, "base64")));
else await compare();
