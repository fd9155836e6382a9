import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";

export interface GuardedProcess {
  pid: number;
  /** Resolves when the program has ended, with its exit code (null when a signal ended it). */
  ended: Promise<number | null>;
  /** Asks the program to end and waits; kills it after `graceMs`. */
  stop(graceMs?: number): Promise<void>;
}

/**
 * The shell holds our pipe open on its standard input. When we go, however we go, the read ends and
 * the program is told to end: no crash and no kill -9 of ours leaves it running. It lives in a session
 * of its own, so a Ctrl-C reaches only us and we decide the order of ending.
 */
const guard = `
signal=$1; shift
exec 3<&0
"$@" </dev/null 3<&- &
child=$!
(
  read -r _ <&3
  kill -"$signal" "$child" 2>/dev/null
  waited=0
  while [ $waited -lt 50 ] && kill -0 "$child" 2>/dev/null; do sleep 0.2; waited=$((waited + 1)); done
  kill -KILL "$child" 2>/dev/null
) &
watcher=$!
wait "$child"; code=$?
kill "$watcher" 2>/dev/null
exit "$code"
`;

/** Starts a program that ends with us. Output goes to a file. */
export function startGuarded(options: {
  command: string;
  args: string[];
  logFile: string;
  env?: Record<string, string>;
  cwd?: string;
  uid?: number;
  gid?: number;
  /** How the program is asked to end: INT is Postgres' fast shutdown. */
  endSignal?: "INT" | "TERM";
}): GuardedProcess {
  const log = openSync(options.logFile, "a");
  const child: ChildProcess = spawn(
    "/bin/sh",
    ["-c", guard, "guard", options.endSignal ?? "TERM", options.command, ...options.args],
    {
      stdio: ["pipe", log, log],
      detached: true,
      cwd: options.cwd,
      uid: options.uid,
      gid: options.gid,
      env: {
        PATH: process.env.PATH ?? "/usr/bin:/bin",
        LANG: "C.UTF-8",
        NODE_ENV: "production",
        ...options.env,
      },
    },
  );
  closeSync(log);
  child.stdin?.on("error", () => {});
  const ended = new Promise<number | null>((resolve) => {
    child.once("exit", (code) => resolve(code));
    child.once("error", () => resolve(127));
  });
  return {
    pid: child.pid ?? -1,
    ended,
    async stop(graceMs = 10_000) {
      child.stdin?.end();
      const late = setTimeout(() => {
        try {
          process.kill(-(child.pid ?? 0), "SIGKILL");
        } catch {
          // Gone already.
        }
      }, graceMs);
      await ended;
      clearTimeout(late);
    },
  };
}
