import { existsSync, mkdirSync, renameSync, statSync } from "node:fs";
import path from "node:path";
import pino from "pino";

export type Log = pino.Logger;

const rotateAboveBytes = 10 * 1024 * 1024;

/**
 * The product's log: one JSON object a line, to the standard output or a file. Callers give facts as
 * fields; personal data (names, phones, addresses, e-mail) never goes in.
 * @param options.file absent: standard output. A file above 10 MB moves aside to `<file>.1` at start.
 */
export function createLog(options: { level: string; file?: string }): Log {
  const settings: pino.LoggerOptions = {
    level: options.level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  };
  if (!options.file) return pino(settings);
  mkdirSync(path.dirname(options.file), { recursive: true });
  if (existsSync(options.file) && statSync(options.file).size > rotateAboveBytes) {
    renameSync(options.file, `${options.file}.1`);
  }
  return pino(settings, pino.destination({ dest: options.file, sync: false }));
}
