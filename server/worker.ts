import { setTimeout as sleep } from "node:timers/promises";
import { Counter, Gauge, Histogram } from "prom-client";
import { errorFacts } from "./http/error-facts";
import type { Log } from "./log";

/** One kind of work that waits in the database. */
export interface Task {
  /** kebab-case; a label of the metrics. */
  name: string;
  /** How long to wait after there was nothing to do, in milliseconds. */
  everyMs: number;
  /** Does some of what is due and tells how much; anything above zero is asked again at once. */
  run(signal: AbortSignal): Promise<number>;
}

export interface Worker {
  /** Takes nothing new and waits for what is under way, 10 s at most; what is left comes back by its lease. */
  stop(): Promise<void>;
}

const longestBackoffMs = 60_000;
const patienceMs = 10_000;

const handled = new Counter({
  name: "cho_worker_handled_total",
  help: "Things the worker has done",
  labelNames: ["task"],
});
const failures = new Counter({
  name: "cho_worker_failures_total",
  help: "Runs of a task that threw",
  labelNames: ["task"],
});
const failing = new Gauge({
  name: "cho_worker_failing",
  help: "Failures in a row; 0 while a task works",
  labelNames: ["task"],
});
const seconds = new Histogram({
  name: "cho_worker_run_seconds",
  help: "Time of one run of a task",
  labelNames: ["task"],
  buckets: [0.005, 0.02, 0.1, 0.5, 2, 10, 60],
});

/**
 * Runs each task in a loop of its own, so that one that fails or is slow holds up no other. A failing
 * task waits longer each time, a minute at most.
 */
export function startWorker(options: { tasks: readonly Task[]; log: Log }): Worker {
  const stopping = new AbortController();
  const loops = options.tasks.map((task) => loop(task, options.log, stopping.signal));
  return {
    async stop() {
      stopping.abort();
      const late = sleep(patienceMs, undefined, { ref: false });
      await Promise.race([Promise.all(loops), late]);
    },
  };
}

async function loop(task: Task, log: Log, signal: AbortSignal): Promise<void> {
  let inARow = 0;
  failing.set({ task: task.name }, 0);
  while (!signal.aborted) {
    let pauseMs = task.everyMs;
    const stopClock = seconds.startTimer({ task: task.name });
    try {
      const count = await task.run(signal);
      handled.inc({ task: task.name }, count);
      if (count > 0) pauseMs = 0;
      if (inARow > 0) log.info({ task: task.name }, "task works again");
      inARow = 0;
    } catch (error) {
      inARow += 1;
      pauseMs = Math.min(longestBackoffMs, Math.max(task.everyMs, 250) * 2 ** Math.min(inARow, 10));
      failures.inc({ task: task.name });
      log.error(
        { task: task.name, error: errorFacts(error), inARow, retryInMs: pauseMs },
        "task failed",
      );
    }
    stopClock();
    failing.set({ task: task.name }, inARow);
    await sleep(pauseMs, undefined, { signal }).catch(() => {});
  }
}
