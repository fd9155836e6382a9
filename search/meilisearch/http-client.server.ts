import http from "node:http";
import https from "node:https";

export interface JsonRequest {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** Milliseconds from the first byte sent to the last received. */
  timeoutMs: number;
}

/** An answer that is not 2xx. */
export class HttpStatusError extends Error {
  constructor(
    readonly status: number,
    /** What the server said, where it was JSON. */
    readonly body: unknown,
  ) {
    const { message, code } = (body ?? {}) as { message?: string; code?: string };
    super(`HTTP ${status}${code ? ` ${code}` : ""}${message ? `: ${message}` : ""}`);
  }
}

const agents = {
  "http:": new http.Agent({ keepAlive: true, maxSockets: 64, scheduling: "lifo" }),
  "https:": new https.Agent({ keepAlive: true, maxSockets: 64, scheduling: "lifo" }),
};

/**
 * One JSON exchange over a kept connection: no delay on the socket and the whole request in one write.
 * The built-in fetch splits head and body and then waits some 40 ms for an acknowledgement on each call.
 *
 * @throws {HttpStatusError} for an answer that is not 2xx
 * @throws {Error} where the server cannot be reached or takes longer than `timeoutMs`
 */
export function requestJson(url: string | URL, options: JsonRequest): Promise<unknown> {
  const target = new URL(url);
  const isSecure = target.protocol === "https:";
  return new Promise((resolve, reject) => {
    const body = options.body === undefined ? null : Buffer.from(options.body);
    const request = (isSecure ? https : http).request(target, {
      agent: isSecure ? agents["https:"] : agents["http:"],
      method: options.method ?? "GET",
      headers: {
        accept: "application/json",
        ...options.headers,
        ...(body ? { "content-length": body.byteLength } : {}),
      },
    });
    const late = setTimeout(() => {
      request.destroy(new Error(`no answer from ${target.host} within ${options.timeoutMs} ms`));
    }, options.timeoutMs);
    const fail = (error: Error) => {
      clearTimeout(late);
      reject(error);
    };
    request.setNoDelay(true);
    request.on("error", fail);
    request.on("response", (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", fail);
      response.on("end", () => {
        clearTimeout(late);
        const text = Buffer.concat(chunks).toString("utf8");
        let parsed: unknown;
        try {
          parsed = text === "" ? undefined : JSON.parse(text);
        } catch {
          return fail(new Error(`${target.host} answered with something that is not JSON`));
        }
        const status = response.statusCode ?? 0;
        if (status >= 200 && status < 300) resolve(parsed);
        else reject(new HttpStatusError(status, parsed));
      });
    });
    if (body) request.end(body);
    else request.end();
  });
}

/**
 * The shape the Meilisearch client takes for its own `httpClient`.
 * @param timeoutMs for reads; changes of the index, which may carry megabytes, get `writeTimeoutMs`
 */
export function clientFor(timeoutMs: number, writeTimeoutMs: number) {
  return (input: string | URL | Request, init?: RequestInit): Promise<unknown> => {
    const method = init?.method ?? "GET";
    const url = input instanceof Request ? input.url : input;
    const isSearch = /\/(search|multi-search|health)$/.test(new URL(url).pathname);
    return requestJson(url, {
      method,
      headers: Object.fromEntries(new Headers(init?.headers)),
      ...(typeof init?.body === "string" ? { body: init.body } : {}),
      timeoutMs: isSearch ? timeoutMs : writeTimeoutMs,
    });
  };
}
