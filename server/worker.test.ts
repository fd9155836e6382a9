import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { expect, test } from "vitest";
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
  await sleep(2_000);
  await worker.stop();
  expect(done).toBeGreaterThan(50);
  // 0, +500, +1000: the fourth would come two seconds later.
  expect(failedAt.length).toBe(3);
  expect(failedAt[2]! - failedAt[1]!).toBeGreaterThan((failedAt[1]! - failedAt[0]!) * 1.5);
});

test("while there is work a task does not rest", async () => {
  let left = 200;
  const worker = startWorker({
    log,
    tasks: [{ name: "queue", everyMs: 60_000, run: async () => Number(left-- > 0) }],
  });
  await sleep(1_500);
  await worker.stop();
  expect(left).toBe(-1);
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
