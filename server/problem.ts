import { statfsSync } from "node:fs";

/** What stopped us can be mended by whoever started us: the message is one sentence that says how. */
export class Problem extends Error {}

const byCode: Record<string, string> = {
  ENOSPC: "The disk is full: free some space and start again.",
  EDQUOT: "Your share of the disk is used up: free some space and start again.",
  EMFILE: "Too many files are open on this machine; raise the limit (ulimit -n) and start again.",
};

/**
 * One sentence for a person, from whatever was thrown. Errors of the packaged services carry a sentence
 * on their first line and details after it; the details stay in the logs.
 */
export function sentenceFor(error: unknown, dataDir: string): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? "";
    const known = byCode[code];
    if (known) return known;
    // PostgreSQL says it with a code of its own.
    if (code === "53100") return byCode.ENOSPC!;
    if (code === "ENOTDIR" || code === "EEXIST") {
      return `${dataDir} is no folder; set DATA_DIR to one that is or can be made.`;
    }
    if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
      const place = (cause as NodeJS.ErrnoException).path ?? dataDir;
      return `${place} cannot be written by this account; give it the right to, or set DATA_DIR to another folder.`;
    }
  }
  // A database that cannot write goes down, and all we see of it is a connection that is gone.
  if ((freeMb(dataDir) ?? Infinity) < emptyEnoughMb) return byCode.ENOSPC!;
  if (!(error instanceof Error)) return String(error);
  if (error.message.startsWith("Failed query") && error.cause instanceof Error) {
    return `The database refused: ${error.cause.message.split("\n")[0]}`;
  }
  const [first = "", ...rest] = error.message.split("\n").map((line) => line.trim());
  // A list of settings belongs to the sentence; a log's tail does not.
  return first.endsWith(":") ? `${first} ${rest.join("; ")}` : first;
}

const emptyEnoughMb = 32;
const firstStartMb = 400;

/** Room on the disk of a folder, in MB; null where the folder is not there. */
function freeMb(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return Math.floor((bavail * bsize) / 1_048_576);
  } catch {
    return null;
  }
}

/**
 * @param isFirst whether the data have still to be laid in
 * @throws {Problem} the disk has no room for what a start writes
 */
export function checkRoom(dataDir: string, isFirst: boolean): void {
  const needed = isFirst ? firstStartMb : emptyEnoughMb;
  const free = freeMb(dataDir);
  if (free === null || free >= needed) return;
  throw new Problem(
    `The disk is full: ${dataDir} has ${free} MB left and the start needs ${needed} MB; free some space or set DATA_DIR to another disk.`,
  );
}
