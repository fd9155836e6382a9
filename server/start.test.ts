import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDataFolder } from "./data-folder";
import { Problem, sentenceFor } from "./problem";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "cho-start-"));
  chmodSync(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `npm start` as a newcomer whose environment says nothing else. */
async function start(
  settings: Record<string, string>,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ["server/launch.js", "server/start.ts"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      TMPDIR: os.tmpdir(),
      NODE_ENV: "production",
      PORT: "0",
      ...settings,
    },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, output };
}

/** One sentence for a person, and no trace of where in the code it was said. */
function expectOneSentence(
  { code, output }: { code: number | null; output: string },
  says: RegExp,
) {
  const told = output.split("\n").filter((line) => line.startsWith("✗"));
  expect(told, output).toHaveLength(1);
  expect(told[0]).toMatch(says);
  expect(output).not.toMatch(/^\s+at /m);
  expect(code).toBe(1);
}

test("a port in use is named, with a way out", async () => {
  const other = net.createServer();
  const port = await new Promise<number>((resolve) =>
    other.listen(0, () => resolve((other.address() as net.AddressInfo).port)),
  );
  try {
    const dataDir = path.join(folder, "port");
    const result = await start({ PORT: String(port), DATA_DIR: dataDir });
    expectOneSentence(result, new RegExp(`Port ${port} is in use.*PORT=`));
    expect(existsSync(path.join(dataDir, "running.json"))).toBe(false);
  } finally {
    other.close();
  }
});

test("a second start on the same data says where the first one is", async () => {
  const dataDir = path.join(folder, "twice");
  const first = openDataFolder(dataDir);
  first.announce({ shop: "http://localhost:4711" });
  try {
    const result = await start({ DATA_DIR: dataDir });
    expectOneSentence(result, /already runs .*http:\/\/localhost:4711/);
  } finally {
    first.release();
  }
});

test("a folder that a dead start left locked is taken over", () => {
  const dataDir = path.join(folder, "dead");
  mkdirSync(dataDir);
  writeFileSync(
    path.join(dataDir, "running.json"),
    JSON.stringify({ pid: process.pid, born: "another boot/1", ready: true }),
  );
  openDataFolder(dataDir).release();
  writeFileSync(path.join(dataDir, "running.json"), "{ half a");
  openDataFolder(dataDir).release();
});

test("damaged secrets are not replaced in silence", async () => {
  const dataDir = path.join(folder, "secrets");
  mkdirSync(dataDir);
  writeFileSync(path.join(dataDir, "secrets.json"), "\u0000 garbage");
  expectOneSentence(await start({ DATA_DIR: dataDir }), /secrets\.json is damaged: restore it/);
});

test("forgotten ports are chosen anew, and remembered while they are free", async () => {
  const dataDir = path.join(folder, "ports");
  mkdirSync(dataDir);
  writeFileSync(path.join(dataDir, "ports.json"), "[not ports]");
  const first = openDataFolder(dataDir);
  const port = await first.port("postgres");
  expect(await first.port("meilisearch")).not.toBe(port);
  first.release();
  const second = openDataFolder(dataDir);
  expect(await second.port("postgres")).toBe(port);
  const other = net.createServer().listen(port, "127.0.0.1");
  await new Promise((resolve) => other.once("listening", resolve));
  expect(await second.port("postgres")).not.toBe(port);
  other.close();
  second.release();
});

test("a broken database folder is named and left as it is", async () => {
  const dataDir = path.join(folder, "cluster");
  const cluster = path.join(dataDir, "postgres/cluster");
  mkdirSync(cluster, { recursive: true });
  writeFileSync(path.join(cluster, "PG_VERSION"), "18\n");
  writeFileSync(path.join(dataDir, "postgres.password"), "x\n");
  const result = await start({ DATA_DIR: dataDir });
  expectOneSentence(
    result,
    /cannot open the database in .*postgres\/cluster.*move the folder away/,
  );
  expect(existsSync(path.join(cluster, "PG_VERSION"))).toBe(true);
});

test("a data folder that is a file, wrong settings, a database nobody answers at", async () => {
  const file = path.join(folder, "file");
  writeFileSync(file, "");
  const [asFile, seed, port, database] = await Promise.all([
    start({ DATA_DIR: file }),
    start({ DATA_DIR: path.join(folder, "seed"), SEED: "maybe" }),
    start({ DATA_DIR: path.join(folder, "seed"), PORT: "eighty" }),
    start({
      DATA_DIR: path.join(folder, "away"),
      DATABASE_URL: "postgres://cho:secret@127.0.0.1:9/cho",
    }),
  ]);
  expectOneSentence(asFile, /is no folder; set DATA_DIR/);
  expectOneSentence(seed, /SEED must be demo or none/);
  expectOneSentence(port, /PORT must be a number/);
  expectOneSentence(database, /database at 127\.0\.0\.1:9 \(DATABASE_URL\)/);
  expect(database.output).not.toContain("secret");
}, 90_000);

test("a full disk is called that, wherever it was met", () => {
  const full = Object.assign(new Error("write"), { code: "ENOSPC" });
  const inDatabase = Object.assign(new Error("could not extend file"), { code: "53100" });
  for (const error of [full, new Error("seed", { cause: inDatabase })]) {
    expect(sentenceFor(error, "/data")).toMatch(/^The disk is full/);
  }
  expect(sentenceFor(new Problem("Do this.\nlog tail"), "/data")).toBe("Do this.");
  const query = new Error("Failed query: insert …", { cause: new Error("no such table") });
  expect(sentenceFor(query, "/data")).toBe("The database refused: no such table");
  expect(sentenceFor(new Error("These are wrong:\n  A: x\n  B: y"), "/data")).toBe(
    "These are wrong: A: x; B: y",
  );
});
