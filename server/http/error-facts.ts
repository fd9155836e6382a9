export interface ErrorFacts {
  type: string;
  message: string;
  code?: string;
  stack?: string[];
  cause?: ErrorFacts;
}

/**
 * An error for the log, without what people typed: the driver repeats parameters after "params:" and
 * values in quotes or brackets.
 */
export function errorFacts(error: unknown, depth = 0): ErrorFacts {
  if (!(error instanceof Error)) return { type: typeof error, message: "not an Error" };
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: error.message
      .replace(/\nparams:[\s\S]*$/, "")
      .replace(/(["'“]).*?(["'”])/g, "$1…$2")
      .slice(0, 500),
    code: typeof code === "string" ? code : undefined,
    stack: error.stack
      ?.split("\n")
      .filter((row) => /^\s+at /.test(row))
      .slice(0, 12)
      .map((row) => row.trim()),
    cause: error.cause && depth < 3 ? errorFacts(error.cause, depth + 1) : undefined,
  };
}

const connectionCodes = new Set([
  "CONNECT_TIMEOUT",
  "CONNECTION_CLOSED",
  "CONNECTION_DESTROYED",
  "CONNECTION_ENDED",
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
  // admin shutdown, crash shutdown, starting up, too many connections
  "57P01",
  "57P02",
  "57P03",
  "53300",
]);

/**
 * Whether an error, or what caused it, says that the database cannot be reached. The search engine and
 * the gateway refuse connections with the same codes, so the query or the driver must show too.
 */
export function isDatabaseAway(error: unknown): boolean {
  let isQuery = false;
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; depth++) {
    const { code } = cause as { code?: unknown };
    isQuery ||= "query" in cause || /node_modules\/postgres\//.test(cause.stack ?? "");
    if (isQuery && typeof code === "string" && connectionCodes.has(code)) return true;
    cause = cause.cause;
  }
  return false;
}
