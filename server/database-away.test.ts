import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createElement } from "react";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keepPage } from "#app/http/page-tags";
import { type Connection, connect } from "#db/client.server";
import { createTestDatabase, type TestDatabase } from "#db/testing.server";
import { startTestWeb, type TestWeb } from "./testing-web";

/** A line to the database that can be cut, or left open and mute. */
async function openLine(target: URL) {
  const sockets = new Set<net.Socket>();
  let state: "open" | "cut" | "mute" = "open";
  const server = net.createServer((near) => {
    if (state === "cut") return near.destroy();
    const far = net.connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.on("data", (bytes) => state === "open" && far.write(bytes));
    far.on("data", (bytes) => state === "open" && near.write(bytes));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = new URL(target);
  url.hostname = "127.0.0.1";
  url.port = String((server.address() as net.AddressInfo).port);
  return {
    url: url.href,
    set(next: typeof state) {
      const before = state;
      state = next;
      // What was swallowed while mute is lost, so those connections are of no use.
      if (next === "cut" || before === "mute") for (const socket of sockets) socket.destroy();
    },
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

let database: TestDatabase;
let line: Awaited<ReturnType<typeof openLine>>;
let connection: Connection;
let web: TestWeb;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  line = await openLine(new URL(database.url));
  connection = connect(line.url, { max: 4 });
  folder = await mkdtemp(path.join(os.tmpdir(), "cho-web-"));
  await mkdir(path.join(folder, "assets"));
  await writeFile(path.join(folder, "assets", "a-1.css"), "p{color:red}");
  const read = async () => {
    const [row] = await connection.sql<{ n: number }[]>`select 1 as n`;
    return new Response(JSON.stringify(row), {
      headers: { "Content-Type": "application/json", ...keepPage(["lists"]) },
    });
  };
  web = await startTestWeb(
    database,
    [
      { path: "san-pham/:slug", page: () => createElement("p", null, "có"), loader: read },
      { path: "api/v1/products", loader: read },
      { path: "ngoai-tuyen", page: () => createElement("p", null, "tĩnh"), loader: () => null },
    ],
    { services: { connection }, clientFolder: folder, env: { DATABASE_URL: line.url } },
  );
});
afterAll(async () => {
  line?.set("open");
  await web?.close();
  await connection?.close();
  line?.close();
  await database?.close();
  await rm(folder, { recursive: true, force: true });
});

test.each(["cut", "mute"] as const)(
  "while the database is away (%s) people read so within two seconds, and it heals by itself",
  async (state) => {
    expect((await web.send("/san-pham/a")).status).toBe(200);
    line.set(state);
    // Until the silence is noticed a kept page is still sent.
    const cutAt = performance.now();
    while ((await web.send("/san-pham/a")).status === 200) await sleep(20);
    const noticed = performance.now() - cutAt;
    expect(noticed).toBeLessThan(3_500);
    const waits: number[] = [];
    for (let i = 0; i < 3; i++) {
      const startedAt = performance.now();
      const paths = ["/san-pham/a", "/api/v1/products"];
      const [page, api] = await Promise.all(paths.map((path) => web.send(path)));
      waits.push(performance.now() - startedAt);
      expect(page!.status).toBe(503);
      expect(page!.headers["retry-after"]).toBe("5");
      expect(page!.text).toContain("Giỏ hàng và đơn hàng của bạn không mất");
      expect(page!.text).not.toMatch(/ECONN|CONNECT|postgres|select/i);
      expect(api!.status).toBe(503);
      expect(api!.headers["content-type"]).toMatch(/^application\/problem\+json/);
      await sleep(100);
    }
    console.info(
      `database ${state}: first 503 after ${noticed.toFixed(0)} ms, then at most ${Math.max(...waits).toFixed(0)} ms`,
    );
    expect(Math.max(...waits)).toBeLessThan(2_000);

    expect((await web.send("/assets/a-1.css")).status).toBe(200);
    expect((await web.send("/ngoai-tuyen")).status).toBe(200);
    expect((await web.send("/suc-khoe/song")).status).toBe(200);
    const ready = await web.send("/suc-khoe/san-sang");
    expect(ready.status).toBe(503);
    expect(JSON.parse(ready.text)).toMatchObject({ status: "unavailable", database: "away" });

    line.set("open");
    const startedAt = performance.now();
    while ((await web.send("/san-pham/a")).status !== 200) {
      if (performance.now() - startedAt > 5_000) throw new Error("did not heal");
      await sleep(50);
    }
    console.info(`database back: served after ${(performance.now() - startedAt).toFixed(0)} ms`);
  },
);
