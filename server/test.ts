import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { buildWhenChanged } from "./build";

interface Counts {
  passed: number;
  failed: number;
}

interface Outcome extends Counts {
  name: string;
  ms: number;
  output: string;
}

interface Finished {
  code: number | null;
  output: string;
}

/** Everything the run writes lies here and goes with it; children get it as their TMPDIR. */
const folder = await mkdtemp(path.join(os.tmpdir(), "cho-npm-test-"));
// As root, PostgreSQL runs under another account, which has to get through.
await chmod(folder, 0o755);
const running = new Set<() => void>();

function run(args: string[], env: Record<string, string> = {}): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        TMPDIR: folder,
        NODE_OPTIONS: "",
        NODE_ENV: "test",
        FORCE_COLOR: "0",
        ...env,
      },
    });
    // What a Ctrl-C sends: the runners then take down what they started.
    const end = () => child.kill("SIGINT");
    running.add(end);
    let output = "";
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.once("close", (code) => {
      running.delete(end);
      resolve({ code, output });
    });
  });
}

/** A step that either holds or does not. */
async function check(args: string[]): Promise<Counts & { output: string }> {
  const { code, output } = await run(args);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}

async function build(): Promise<Counts & { output: string }> {
  try {
    await buildWhenChanged({ logDir: folder });
    return { passed: 1, failed: 0, output: "" };
  } catch (error) {
    const log = path.join(folder, "build.log");
    const output = existsSync(log) ? readFileSync(log, "utf8") : String(error);
    return { passed: 0, failed: 1, output };
  }
}

async function vitest(): Promise<Counts & { output: string }> {
  const report = path.join(folder, "vitest.json");
  const { code, output } = await run([
    "node_modules/vitest/vitest.mjs",
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  return counted(code, output, report, (found) => ({
    passed: found.numPassedTests,
    failed: found.numFailedTests,
  }));
}

async function browser(): Promise<Counts & { output: string }> {
  const report = path.join(folder, "playwright.json");
  const { code, output } = await run(
    ["node_modules/@playwright/test/cli.js", "test", "--config=e2e/playwright.config.ts"],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  );
  return counted(code, output, report, ({ stats }) => ({
    // Passed at the second try: the runner's own list names it as flaky.
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
  }));
}

/** Reads a runner's own report; one that failed without a failed test (a crash) counts as a failure. */
function counted(
  code: number | null,
  output: string,
  report: string,
  // biome-ignore lint/suspicious/noExplicitAny: the reports are the runners' own.
  read: (found: any) => Counts,
): Counts & { output: string } {
  const counts = existsSync(report)
    ? read(JSON.parse(readFileSync(report, "utf8")))
    : { passed: 0, failed: 1 };
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return { ...counts, output };
}

const outcomes: Outcome[] = [];

async function step(name: string, work: () => Promise<Counts & { output: string }>) {
  const begun = Date.now();
  const result = await work();
  const outcome = { name, ms: Date.now() - begun, ...result };
  outcomes.push(outcome);
  if (isStopping) return;
  const mark = outcome.failed === 0 ? "✓" : "✗";
  const seconds = `${(outcome.ms / 1000).toFixed(1)} s`;
  console.log(
    `  ${mark} ${name.padEnd(30)} ${seconds.padStart(8)}   ${outcome.passed} passed, ${outcome.failed} failed`,
  );
  if (outcome.failed > 0) console.log(`\n${outcome.output.trimEnd()}\n`);
}

async function cleanUp() {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

let isStopping = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, async () => {
    if (isStopping) return;
    isStopping = true;
    for (const end of running) end();
    for (let waited = 0; running.size > 0 && waited < 30_000; waited += 100) await sleep(100);
    await cleanUp();
    process.exit(130);
  });
}

const begun = Date.now();
// Two lanes for two cores: the checks and the build beside the tests; the browser needs both.
await Promise.all([
  step("unit, integration, architecture", vitest),
  (async () => {
    await step("pages build", build);
    await step("types", () => check(["node_modules/typescript/bin/tsc"]));
    await step("lint", () => check(["node_modules/@biomejs/biome/bin/biome", "check", "."]));
    await step("dead code", () => check(["node_modules/knip/bin/knip.js", "--no-progress"]));
  })(),
]);
if (!isStopping) await step("browser", browser);
// The signal's handler is about to end the process.
if (isStopping) await sleep(60_000);
await cleanUp();

const sum = (part: "passed" | "failed") =>
  outcomes.reduce((total, outcome) => total + outcome[part], 0);
console.log(`\n  ${((Date.now() - begun) / 1000).toFixed(0)} s in all`);
console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
process.exit(sum("failed") === 0 ? 0 : 1);
