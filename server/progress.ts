import type { Writable } from "node:stream";

export interface Progress {
  /** Runs one step of a start and prints how long it took, with what it answers as a remark. */
  step<T>(name: string, work: () => Promise<T>, remark?: (result: T) => string): Promise<T>;
  /** A part of a long step, so that one sees it move. */
  part(name: string, ms: number): void;
  /** Something the reader should know that stops nothing. */
  notice(sentence: string): void;
  /** Where to look, in a table. */
  address(rows: [name: string, value: string][]): void;
}

/** Plain lines, one a step, that read as well in a log file as in a terminal. */
export function createProgress(output: Writable): Progress {
  const begun = Date.now();
  const say = (line: string) => output.write(`${line}\n`);
  const seconds = (since: number) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
  return {
    async step(name, work, remark) {
      const stepBegun = Date.now();
      const result = await work();
      const note = remark?.(result);
      say(`  ✓ ${name.padEnd(22)} ${seconds(stepBegun).padStart(7)}${note ? `   ${note}` : ""}`);
      return result;
    },
    part(name, ms) {
      say(`    · ${name.padEnd(32)} ${`${(ms / 1000).toFixed(1)} s`.padStart(7)}`);
    },
    notice(sentence) {
      say(`  ! ${sentence}`);
    },
    address(rows) {
      const width = Math.max(...rows.map(([name]) => name.length));
      say("");
      for (const [name, value] of rows) say(`  ${name.padEnd(width + 2)} ${value}`);
      say("");
      say(`  Ready in ${seconds(begun)}. Ctrl-C stops everything and keeps the data.`);
    },
  };
}
