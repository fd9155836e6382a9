import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { prepareBrowser } from "./browser";

const root = path.resolve(import.meta.dirname, "..");
const patienceMs = 400_000;

/**
 * Starts everything the way `npm start` does, in a folder of its own with the demo province, and tells
 * the tests where it is by the environment. What it returns ends it and wipes the folder.
 */
export default async function startWholeProduct(): Promise<() => Promise<void>> {
  await prepareBrowser();
  const folder = mkdtempSync(path.join(os.tmpdir(), "cho-e2e-"));
  // As root, PostgreSQL runs under another account, which has to get through.
  chmodSync(folder, 0o755);
  const data = path.join(folder, "data");
  const port = await freePort();
  let output = "";
  const product = spawn(process.execPath, ["server/launch.js", "server/start.ts"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...withoutSettings(process.env),
      PORT: String(port),
      DATA_DIR: data,
      SEED: "demo",
      NODE_ENV: "production",
      SANDBOX_IPN_RETRY_MS: "1000",
      RATE_LIMIT_FACTOR: "1000",
    },
  });
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
  };
  product.stdout.on("data", collect);
  product.stderr.on("data", collect);
  const end = async () => {
    await stop(product);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  const running = path.join(data, "running.json");
  for (const deadline = Date.now() + patienceMs; ; ) {
    const facts = existsSync(running) ? (JSON.parse(readFileSync(running, "utf8")) as Facts) : null;
    if (facts?.ready) {
      process.env.CHO_E2E = JSON.stringify({ ...facts, data });
      return end;
    }
    if (product.exitCode !== null || Date.now() > deadline) {
      await end();
      throw new Error(`The product did not start:\n${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

interface Facts {
  ready: boolean;
}

/** The tester's own settings (a database, a gateway) are none of the tests' business. */
function withoutSettings(
  environment: Record<string, string | undefined>,
): Record<string, string | undefined> {
  const theirs =
    /^(APP_|DATABASE_|MEILISEARCH_|VNPAY_|SMTP_|SSO_|MAIL_|DATA_DIR|SEED|TRUSTED_|ALLOW_|LOG_)/;
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !theirs.test(name)));
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), 25_000);
  await ended;
  clearTimeout(late);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen(0, () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
