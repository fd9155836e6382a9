import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { z } from "zod";
import { Problem } from "./problem";

const secretsSchema = z.object({
  /** Signs order links. */
  appSecret: z.string().min(32),
  meilisearchKey: z.string().min(16),
  /** Shared between the shop and the stand-in gateway. */
  vnpaySecret: z.string().min(32),
});

export type Secrets = z.infer<typeof secretsSchema>;

const portsSchema = z.record(z.string(), z.number().int().min(1).max(65_535));

const runningSchema = z.object({
  pid: z.number().int().positive(),
  /** Tells this process from a later one with the same number. */
  born: z.string(),
  ready: z.boolean(),
  shop: z.string().optional(),
  database: z.string().optional(),
  meilisearch: z.object({ url: z.string(), pid: z.number() }).nullish(),
  gateway: z.string().optional(),
  outbox: z.string().optional(),
  signOn: z.string().optional(),
});

/** What is running on a data folder and where; the folder is locked while this stands. */
export type Running = z.infer<typeof runningSchema>;

export interface DataFolder {
  path: string;
  secrets: Secrets;
  /** A port that was free a moment ago; the same one as last time when it still is. */
  port(name: string): Promise<number>;
  /** Tells other programs (tests, a second start) what runs here. */
  announce(facts: Partial<Running>): void;
  /** Lets the next start have the folder. */
  release(): void;
}

/**
 * Takes a data folder for this process: makes it, locks it, and makes its secrets the first time.
 * @throws {Problem} another start has it, or its secrets are damaged
 */
export function openDataFolder(place: string): DataFolder {
  mkdirSync(place, { recursive: true, mode: 0o755 });
  const runningFile = path.join(place, "running.json");
  const running = takeLock(runningFile, place);
  const release = () => rmSync(runningFile, { force: true });
  try {
    const secrets = readSecrets(path.join(place, "secrets.json"));
    const portsFile = path.join(place, "ports.json");
    const ports = readPorts(portsFile);
    return {
      path: place,
      secrets,
      async port(name) {
        const taken = Object.entries(ports).flatMap(([other, port]) =>
          other === name ? [] : [port],
        );
        ports[name] = await freePort(ports[name], taken);
        writeWhole(portsFile, ports, 0o644);
        return ports[name];
      },
      announce(facts) {
        Object.assign(running, facts);
        writeWhole(runningFile, running, 0o600);
      },
      release,
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** What runs on a data folder now, or null. */
export function whatRuns(place: string): Running | null {
  const found = readRunning(path.join(place, "running.json"));
  return found && found.born === birthOf(found.pid) ? found : null;
}

function takeLock(file: string, place: string): Running {
  const mine: Running = { pid: process.pid, born: birthOf(process.pid) ?? "", ready: false };
  for (let attempt = 0; attempt < 5; attempt++) {
    if (makeWhole(file, JSON.stringify(mine))) return mine;
    const other = whatRuns(place);
    if (other) {
      const where = other.shop ? ` at ${other.shop}` : "";
      throw new Problem(
        `The shop already runs on ${place}${where} (process ${other.pid}); stop it first, or set DATA_DIR to another folder.`,
      );
    }
    rmSync(file, { force: true });
  }
  throw new Problem(`Several starts want ${place} at once; start again.`);
}

/** Makes a file that is never seen half-written; false where one is there already. */
function makeWhole(file: string, text: string): boolean {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text, { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

function readRunning(file: string): Running | null {
  try {
    return runningSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

/** When a process began, in a form that no later process with its number shares; null when it is gone. */
function birthOf(pid: number): string | null {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return null;
  }
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return `${boot}/${stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19]}`;
  } catch {
    return "alive";
  }
}

function readSecrets(file: string): Secrets {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    const secret = () => randomBytes(32).toString("hex");
    const secrets = { appSecret: secret(), meilisearchKey: secret(), vnpaySecret: secret() };
    writeWhole(file, secrets, 0o600);
    return secrets;
  }
  try {
    return secretsSchema.parse(JSON.parse(text));
  } catch {
    throw new Problem(
      `${file} is damaged: restore it from a backup, or delete it to make new secrets (links in letters sent so far stop working).`,
    );
  }
}

/** Forgotten ports cost nothing: others are chosen. */
function readPorts(file: string): Record<string, number> {
  try {
    return portsSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return {};
  }
}

/** Readers see the old text or the new, never half of it. */
function writeWhole(file: string, value: unknown, mode: number): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode });
  renameSync(draft, file);
}

async function freePort(wanted: number | undefined, taken: number[]): Promise<number> {
  if (wanted && !taken.includes(wanted) && (await canListen(wanted, "127.0.0.1"))) return wanted;
  for (;;) {
    const port = await anyPort();
    if (!taken.includes(port)) return port;
  }
}

function anyPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Whether nobody listens on a port; `host` absent asks for all addresses of the machine. */
export function canListen(port: number, host?: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}
