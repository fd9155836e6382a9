/**
 * Where the commands of package.json begin: `node server/launch.js FILE [arguments]`.
 * Runs on a fresh clone, so it may use nothing but Node itself: it installs the packages the lock file
 * names when they are missing or of another version, then runs the TypeScript file in this same process.
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { waitForLock } from "./lock.js";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Ends with one sentence: whoever started us can mend it. */
function fail(sentence) {
  console.error(`\n✗ ${sentence}\n`);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`This is Node ${process.versions.node}; the shop needs Node 20.19 or newer.`);
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/** npm notes what it laid down in node_modules/.package-lock.json, as the last thing it does. */
function packagesAreComplete() {
  const wanted = readJson(path.join(root, "package-lock.json"))?.packages;
  const found = readJson(path.join(root, "node_modules/.package-lock.json"))?.packages;
  if (!wanted) fail("package-lock.json is missing or broken; restore it from the repository.");
  if (!found) return false;
  return Object.entries(wanted).every(([place, { version, optional, devOptional }]) => {
    if (place === "") return true;
    const there = found[place];
    return there ? there.version === version : Boolean(optional || devOptional);
  });
}

async function installPackages() {
  if (packagesAreComplete()) return;
  // Two commands at once on one clone: the second waits for the first to have installed.
  const unlock = await waitForLock(path.join(root, ".data/install.lock"));
  try {
    if (packagesAreComplete()) return;
    const begun = Date.now();
    console.log("  Installing packages (first time: a minute or two)…");
    const { code, output } = await runNpm(["ci", "--include=dev", "--no-audit", "--no-fund"]);
    if (code !== 0) {
      unlock();
      console.error(output.trimEnd());
      const isFull = /ENOSPC|no space left/i.test(output);
      fail(
        isFull
          ? "The disk is full: the packages need about 1.2 GB; free some space and start again."
          : "The packages could not be installed (see npm's words above); check the connection to the npm registry and start again.",
      );
    }
    console.log(`  Packages ready in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  } finally {
    unlock();
  }
}

/** Runs the npm that runs us, or the one on the path. */
function runNpm(args) {
  const own = process.env.npm_execpath;
  const isScript = own && /\.c?js$/.test(own) && existsSync(own);
  const [command, words] = isScript ? [process.execPath, [own, ...args]] : ["npm", args];
  return new Promise((resolve) => {
    // Production machines leave development packages out, but building the pages needs them.
    const child = spawn(command, words, {
      cwd: root,
      env: { ...process.env, NODE_ENV: "development", NODE_OPTIONS: "" },
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    let output = "";
    const collect = (chunk) => {
      output = (output + chunk).slice(-20_000);
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    const pass = (signal) => {
      child.kill(signal);
      child.once("close", () => process.exit(130));
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, pass);
    child.once("error", (error) => resolve({ code: 127, output: String(error) }));
    child.once("close", (code) => {
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.off(signal, pass);
      resolve({ code, output });
    });
  });
}

const [file, ...args] = process.argv.slice(2);
if (!file) fail("Name the file to run: node server/launch.js server/start.ts");
checkNode();
process.chdir(root);
try {
  await installPackages();
} catch (error) {
  fail(
    error.code === "ENOSPC"
      ? "The disk is full: free some space and start again."
      : `The packages could not be installed: ${error.message}`,
  );
}
// The file sees its own words only, as if it had been run directly.
process.argv = [process.argv[0], path.resolve(root, file), ...args];
const { register } = await import("tsx/esm/api");
register();
await import(pathToFileURL(path.resolve(root, file)).href);
