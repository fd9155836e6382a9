/** What stopped us can be mended by whoever started us: the message is one sentence that says how. */
export class Problem extends Error {}

const byCode: Record<string, string> = {
  ENOSPC: "The disk is full: free some space (a first start needs about 2 GB) and start again.",
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
  if (!(error instanceof Error)) return String(error);
  const [first = "", ...rest] = error.message.split("\n").map((line) => line.trim());
  // A list of settings belongs to the sentence; a log's tail does not.
  return first.endsWith(":") ? `${first} ${rest.join("; ")}` : first;
}
