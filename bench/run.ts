import { type ChildProcess, fork, spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { brotliDecompressSync } from "node:zlib";
import { type Connection, connect } from "#db/client.server";
import { createSearch } from "#search/create-search.server";
import { benchCheckouts } from "./checkouts";
import { benchImports } from "./imports";
import { fire, type LoadResult } from "./load-generator";
import { benchPriceGrid } from "./price-grid";
import { benchQueue } from "./queue";
import { benchSearch } from "./search-latency";
import { printTable } from "./table";

/**
 * `npm run bench [-- --seconds 5 --products 10000 --large 100000]`
 *
 * Starts a market of its own, fills it, and measures it beside a bare node:http server that sends the
 * same bytes, in the same run on the same machine. Figures from two runs or two machines do not
 * compare; ratios within a run do.
 */
interface Running {
  database: string;
  meilisearch: { url: string; pid: number } | null;
}

const seconds = Number(option("seconds") ?? 4);
const small = Number(option("products") ?? 10_000);
const large = Number(option("large") ?? 100_000);
const encoding = { "Accept-Encoding": "br, gzip", "User-Agent": "bench" };

const folder = await mkdtemp(path.join(os.tmpdir(), "cho-bench-"));
let market: ChildProcess | undefined;
try {
  const { port, running } = await startMarket();
  const connection = connect(running.database, { max: 4, statementTimeoutMs: 0 });
  try {
    await grow(connection, running, small);
    await benchPages(port, connection);
    await benchCheckouts({ port, connection, seconds });
    await benchImports(connection);
    await benchPriceGrid({ connection });
    await benchQueue({ port, connection, seconds });
    await benchSearch({ connection, meilisearch: await search(running), label: small });
    if (large > small) {
      await grow(connection, running, large);
      await benchSearch({ connection, meilisearch: await search(running), label: large });
    }
  } finally {
    await connection.close();
  }
} finally {
  await stopMarket();
  await rm(folder, { recursive: true, force: true });
}

async function startMarket(): Promise<{ port: number; running: Running }> {
  const port = await freePort();
  market = spawn(process.execPath, ["server/launch.js", "server/start.ts"], {
    stdio: ["ignore", "inherit", "inherit"],
    detached: true,
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      DATA_DIR: folder,
      SEED: "demo",
      LOG_LEVEL: "warn",
      RATE_LIMIT_FACTOR: "1000000",
    },
  });
  for (let waited = 0; waited < 300; waited++) {
    if (market.exitCode !== null) throw new Error("The market did not start; see above.");
    const isReady = await get(port, "/suc-khoe/san-sang").then(
      ({ status }) => status === 200,
      () => false,
    );
    if (isReady) {
      const running = JSON.parse(await readFile(path.join(folder, "running.json"), "utf8"));
      return { port, running };
    }
    await sleep(1000);
  }
  throw new Error("The market was not ready in five minutes.");
}

async function stopMarket(): Promise<void> {
  if (!market?.pid || market.exitCode !== null) return;
  const ended = new Promise((resolve) => market?.once("exit", resolve));
  process.kill(market.pid, "SIGTERM");
  await ended;
}

/** Adds made-up products until there are `count`, and makes both search copies anew. */
async function grow(connection: Connection, running: Running, count: number): Promise<void> {
  const started = performance.now();
  await runScript("db/seed/run.ts", [
    "--products",
    String(count),
    "--database-url",
    running.database,
    "--files-dir",
    path.join(folder, "files"),
  ]);
  const seeded = performance.now();
  const market = createSearch({ connection, meilisearch: await search(running) });
  const found = await market.rebuild();
  market.close();
  await connection.sql`analyze`;
  printTable(`Filling the market to ${count} products`, [
    { step: "seed", seconds: (seeded - started) / 1000, products: found },
    { step: "both search copies", seconds: (performance.now() - seeded) / 1000, products: found },
  ]);
}

async function search(running: Running) {
  if (!running.meilisearch) return null;
  const secrets = JSON.parse(await readFile(path.join(folder, "secrets.json"), "utf8"));
  return { url: running.meilisearch.url, apiKey: secrets.meilisearchKey as string };
}

async function benchPages(port: number, connection: Connection): Promise<void> {
  const [product] = await connection.sql<{ slug: string }[]>`
    select slug from products where status = 'approved' order by sold_count desc limit 1`;
  const pages = [
    ["home", "/"],
    ["category", "/danh-muc/trai-cay"],
    ["search", "/tim-kiem?q=mang+cau"],
    ["product", `/san-pham/${product?.slug}`],
  ] as const;

  const kept = new Map<string, { headers: http.IncomingHttpHeaders; body: Buffer }>();
  const sizes = [];
  for (const [name, address] of pages) {
    await get(port, address);
    await sleep(500);
    const page = await get(port, address);
    kept.set(address, page);
    const html = brotliDecompressSync(page.body).toString();
    sizes.push({
      page: name,
      status: page.status,
      "HTML kB": html.length / 1000,
      "brotli kB": page.body.length / 1000,
      ...(await assetSizes(port, html)),
    });
  }
  printTable("Bytes and scripts of each page", sizes);

  const floor = await startFloor(
    pages.map(([, address]) => {
      const page = kept.get(address);
      if (!page) throw new Error(`no page ${address}`);
      return [address, sameHeaders(page.headers), page.body.toString("base64")];
    }),
  );
  const rows = [];
  for (const [name, address] of pages) {
    for (const connections of [1, 16, 64]) {
      const ours = await measure(port, address, connections);
      const bare = await measure(floor.port, address, connections);
      rows.push({
        page: name,
        connections,
        "pages/s": ours.perSecond,
        p50: ours.p50,
        p95: ours.p95,
        p99: ours.p99,
        bad: ours.bad,
        "bare/s": bare.perSecond,
        "of bare": `${Math.round((100 * ours.perSecond) / bare.perSecond)} %`,
      });
    }
  }
  floor.stop();
  printTable("Kept pages, and a bare node:http sending the same bytes (ms)", rows);

  // A different address each time: every answer is rendered anew.
  const slugs = await connection.sql<{ slug: string }[]>`
    select slug from products where status = 'approved' order by id limit 20000`;
  const places = await connection.sql<{ code: string }[]>`
    select distinct commune_code as code from sellers order by 1`;
  // Two communes of n: some thousand different lists.
  const pair = (n: number) => {
    const first = places[n % places.length]!.code;
    const second = places[Math.floor(n / places.length) % places.length]!.code;
    return `xa=${first}&xa=${second}`;
  };
  const once: [string, (n: number) => string][] = [
    ["category", (n) => `/danh-muc/trai-cay?${pair(n)}`],
    ["search", (n) => `/tim-kiem?q=mang+cau&${pair(n)}`],
    ["product", (n) => `/san-pham/${slugs[n % slugs.length]!.slug}`],
  ];
  const fresh = [];
  let shots = 0;
  for (const [name, addressOf] of once) {
    for (const connections of [1, 16]) {
      const result = await fire({
        port,
        connections,
        seconds,
        shot: () => ({ path: addressOf(shots++), headers: { ...encoding } }),
      });
      fresh.push(resultRow(`${name}, rendered, c=${connections}`, result));
    }
  }
  printTable("Pages rendered anew (ms)", fresh);
}

function measure(port: number, address: string, connections: number): Promise<LoadResult> {
  return fire({
    port,
    connections,
    seconds,
    shot: () => ({ path: address, headers: { ...encoding } }),
  });
}

export function resultRow(what: string, result: LoadResult) {
  return {
    what,
    "per second": result.perSecond,
    p50: result.p50,
    p95: result.p95,
    p99: result.p99,
    bad: result.bad,
    requests: result.requests,
  };
}

/** Compressed bytes of what the page itself asks for, without pictures. */
async function assetSizes(port: number, html: string) {
  const total = { script: 0, style: 0, font: 0 };
  const seen = new Set<string>();
  for (const [, address] of html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css|woff2))"/g)) {
    if (!address || seen.has(address)) continue;
    seen.add(address);
    const kind = address.endsWith(".js") ? "script" : address.endsWith(".css") ? "style" : "font";
    total[kind] += (await get(port, address)).body.length;
  }
  const scripts = [...html.matchAll(/<script(?![^>]*application\/ld\+json)/g)].length;
  return {
    scripts,
    "script kB": total.script / 1000,
    "style kB": total.style / 1000,
    "font kB": total.font / 1000,
  };
}

/** What goes over the wire besides the body must be the same size, or the floor would send less. */
function sameHeaders(headers: http.IncomingHttpHeaders): http.OutgoingHttpHeaders {
  const {
    connection: _,
    "keep-alive": __,
    "transfer-encoding": ___,
    date: ____,
    ...rest
  } = headers;
  return rest;
}

async function startFloor(pages: unknown): Promise<{ port: number; stop(): void }> {
  const child = fork(new URL("bare-server.ts", import.meta.url), { execArgv: ["--import", "tsx"] });
  const port = await new Promise<number>((resolve) =>
    child.once("message", (message: { port: number }) => resolve(message.port)),
  );
  const ready = new Promise((resolve) => child.once("message", resolve));
  child.send(pages as object);
  await ready;
  return { port, stop: () => child.disconnect() };
}

function get(
  port: number,
  address: string,
): Promise<{ status: number; headers: http.IncomingHttpHeaders; body: Buffer }> {
  return new Promise((resolve, reject) => {
    http
      .get({ port, host: "127.0.0.1", path: address, headers: encoding }, (res) => {
        const chunks: Buffer[] = [];
        res.on("data", (chunk: Buffer) => chunks.push(chunk));
        res.on("end", () =>
          resolve({
            status: res.statusCode ?? 0,
            headers: res.headers,
            body: Buffer.concat(chunks),
          }),
        );
        res.on("error", reject);
      })
      .on("error", reject);
  });
}

async function runScript(script: string, args: string[]): Promise<void> {
  const child = spawn(process.execPath, ["--import", "tsx", script, ...args], { stdio: "inherit" });
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new Error(`${script} ended with ${code}`);
}

async function freePort(): Promise<number> {
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function option(name: string): string | undefined {
  const index = process.argv.indexOf(`--${name}`);
  return index < 0 ? undefined : process.argv[index + 1];
}
