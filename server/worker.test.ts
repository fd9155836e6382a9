import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { expect, test, vi } from "vitest";
import { startWorker } from "./worker";

const log = pino({ level: "silent" });

test("a task that fails holds up no other and is tried again, later each time", async () => {
  const failedAt: number[] = [];
  let done = 0;
  const worker = startWorker({
    log,
    tasks: [
      {
        name: "broken",
        everyMs: 10,
        run: async () => {
          failedAt.push(Date.now());
          throw new Error("no");
        },
      },
      { name: "sound", everyMs: 10, run: async () => 0 * done++ },
    ],
  });
  await vi.waitFor(() => expect(failedAt.length).toBeGreaterThanOrEqual(3), 20_000);
  await vi.waitFor(() => expect(done).toBeGreaterThan(50), 20_000);
  await worker.stop();
  // Never sooner than 500 ms, then 1000 ms; a busy machine may make it later.
  expect(failedAt[1]! - failedAt[0]!).toBeGreaterThanOrEqual(450);
  expect(failedAt[2]! - failedAt[1]!).toBeGreaterThanOrEqual(950);
});

test("while there is work a task does not rest", async () => {
  let left = 200;
  const worker = startWorker({
    log,
    tasks: [{ name: "queue", everyMs: 60_000, run: async () => Number(left-- > 0) }],
  });
  // Two hundred rounds, and a single rest would be a minute.
  await vi.waitFor(() => expect(left).toBe(-1), 25_000);
  await worker.stop();
});

test("stopping waits for what is under way and starts nothing new", async () => {
  let begun = 0;
  let ended = 0;
  const worker = startWorker({
    log,
    tasks: [
      {
        name: "slow",
        everyMs: 0,
        run: async () => {
          begun++;
          await sleep(300);
          ended++;
          return 1;
        },
      },
    ],
  });
  await sleep(100);
  await worker.stop();
  expect([begun, ended]).toEqual([1, 1]);
});
