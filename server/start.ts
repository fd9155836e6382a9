import { sentenceFor } from "./problem";
import { startProduct } from "./product";
import { createProgress } from "./progress";
import { readStartSettings } from "./settings";

/** A signal that reaches us twice (from the terminal and from npm) is one wish. */
const echoMs = 1_000;

async function main(): Promise<void> {
  const progress = createProgress(process.stdout);
  const stopping = new AbortController();
  let firstSignalAt = 0;
  const onSignal = () => {
    if (stopping.signal.aborted) {
      if (Date.now() - firstSignalAt < echoMs) return;
      console.error("\n  Stopped at once; what was under way is rolled back.");
      process.exit(130);
    }
    firstSignalAt = Date.now();
    stopping.abort();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal);
  stopWithNpm(onSignal);

  let dataDir = ".data";
  try {
    const settings = readStartSettings();
    dataDir = settings.DATA_DIR;
    const product = await startProduct(settings, progress, stopping.signal);
    if (!stopping.signal.aborted) {
      progress.address(product.addresses);
      await new Promise((resolve) => stopping.signal.addEventListener("abort", resolve));
      console.log(
        "\n  Stopping: requests under way are finished first (Ctrl-C again stops at once)…",
      );
    }
    await product.stop();
    console.log("  Stopped. Your data is kept.");
    process.exit(0);
  } catch (error) {
    if (stopping.signal.aborted) process.exit(0);
    console.error(`\n✗ ${sentenceFor(error, dataDir)}\n`);
    process.exit(1);
  }
}

/** An npm that was killed outright takes its child along: nobody else would end it. */
function stopWithNpm(stop: () => void): void {
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event) return;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, 1_000);
  timer.unref();
}

await main();
