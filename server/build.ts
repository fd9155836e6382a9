import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { waitForLock } from "./lock.js";
import { Problem } from "./problem";

/** Everything the pages are made from; a change in any of it makes a new build. */
const sources = [
  "app",
  "db",
  "search",
  "public",
  "package-lock.json",
  "package.json",
  "remix.config.js",
  "tsconfig.json",
  "vite.config.ts",
];

/**
 * Builds the pages into `build/` unless that was made from these very sources.
 * @returns whether it had to build
 * @throws {Problem} the build failed; its words are in the log it names
 */
export async function buildWhenChanged(options: { logDir: string }): Promise<boolean> {
  const unlock = await waitForLock(path.resolve(".data/build.lock"));
  try {
    return await buildUnlessDone(options.logDir);
  } finally {
    unlock();
  }
}

async function buildUnlessDone(logDir: string): Promise<boolean> {
  const stampFile = path.resolve("build/sources.sha256");
  const stamp = await fingerprint();
  const last = await readFile(stampFile, "utf8").catch(() => "");
  if (last === stamp) return false;
  await rm(stampFile, { force: true });
  await mkdir(logDir, { recursive: true });
  const { code, output } = await runBuild();
  const logFile = path.join(logDir, "build.log");
  await writeFile(logFile, output);
  if (code !== 0) {
    throw new Problem(
      /ENOSPC|no space left/i.test(output)
        ? "The disk is full: free some space and start again."
        : `The pages could not be built; ${logFile} says why.`,
    );
  }
  await writeFile(stampFile, stamp);
  return true;
}

function runBuild(): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ["--max-old-space-size=2048", "node_modules/@remix-run/dev/dist/cli.js", "vite:build"],
      {
        stdio: ["ignore", "pipe", "pipe"],
        env: { ...process.env, NODE_ENV: "production", NODE_OPTIONS: "", VITEST: "" },
      },
    );
    const end = () => child.kill();
    process.once("exit", end);
    let output = "";
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.once("error", reject);
    child.once("close", (code) => {
      process.off("exit", end);
      resolve({ code, output });
    });
  });
}

async function fingerprint(): Promise<string> {
  const files: string[] = [];
  for (const source of sources) files.push(...(await filesOf(source)));
  const hash = createHash("sha256");
  for (const file of files.sort()) hash.update(`${file}\n`).update(await readFile(file));
  return hash.digest("hex");
}

async function filesOf(place: string): Promise<string[]> {
  try {
    const entries = await readdir(place, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOTDIR") return [place];
    if (code === "ENOENT") return [];
    throw error;
  }
}
