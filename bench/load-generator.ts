import net from "node:net";

export interface Shot {
  path: string;
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  body?: string;
}

export interface LoadResult {
  requests: number;
  perSecond: number;
  /** Milliseconds from the first byte sent to the last received. */
  p50: number;
  p95: number;
  p99: number;
  /** Answers that were not 2xx or 3xx, or broke off. */
  bad: number;
  /** Bytes of one answer's body, on average. */
  bodyBytes: number;
}

/**
 * Sends requests over kept-alive raw sockets, one under way per connection, for a bounded time.
 * Raw sockets, because a client as heavy as the server would hide the server's own cost.
 * Every answer must name its Content-Length or be chunked.
 */
export async function fire(options: {
  port: number;
  connections: number;
  seconds: number;
  /** The n-th request. */
  shot: (n: number) => Shot;
}): Promise<LoadResult> {
  const until = performance.now() + options.seconds * 1000;
  const times: number[] = [];
  let bad = 0;
  let bodyBytes = 0;
  let sent = 0;

  const started = performance.now();
  await Promise.all(
    Array.from({ length: options.connections }, async () => {
      let socket = await open(options.port);
      while (performance.now() < until) {
        const shot = options.shot(sent++);
        const from = performance.now();
        try {
          const answer = await exchange(socket, shot);
          times.push(performance.now() - from);
          bodyBytes += answer.bodyBytes;
          if (answer.status < 200 || answer.status >= 400) bad++;
          if (answer.closes) {
            socket.destroy();
            socket = await open(options.port);
          }
        } catch {
          bad++;
          socket.destroy();
          socket = await open(options.port);
        }
      }
      socket.destroy();
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  times.sort((a, b) => a - b);
  return {
    requests: times.length,
    perSecond: times.length / seconds,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
    bad,
    bodyBytes: times.length > 0 ? Math.round(bodyBytes / times.length) : 0,
  };
}

/** @param sorted ascending; NaN for an empty list */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function open(port: number): Promise<net.Socket> {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ port, host: "127.0.0.1", noDelay: true });
    socket.once("connect", () => resolve(socket));
    socket.once("error", reject);
  });
}

interface Exchange {
  status: number;
  bodyBytes: number;
  closes: boolean;
}

function exchange(socket: net.Socket, shot: Shot): Promise<Exchange> {
  const headers = Object.entries(shot.headers ?? {}).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  const body = shot.body ?? "";
  const head = `${shot.method ?? "GET"} ${shot.path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${headers.join("")}${
    shot.method === "POST" ? `Content-Length: ${Buffer.byteLength(body)}\r\n` : ""
  }\r\n`;
  return new Promise((resolve, reject) => {
    let received: Buffer = Buffer.alloc(0);
    const finish = (outcome: Exchange | Error) => {
      socket.off("data", onData);
      socket.off("error", onError);
      socket.off("close", onClose);
      if (outcome instanceof Error) reject(outcome);
      else resolve(outcome);
    };
    const onError = (error: Error) => finish(error);
    const onClose = () => finish(new Error("closed"));
    const onData = (chunk: Buffer) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      const end = received.indexOf("\r\n\r\n");
      if (end < 0) return;
      const text = received.toString("latin1", 0, end);
      const status = Number(text.slice(9, 12));
      const closes = /\r\nconnection: close/i.test(text);
      const length = /\r\ncontent-length: (\d+)/i.exec(text);
      const hasNoBody = status === 304 || status === 204;
      if (length || hasNoBody) {
        const wanted = hasNoBody ? 0 : Number(length?.[1]);
        if (received.length >= end + 4 + wanted) finish({ status, bodyBytes: wanted, closes });
      } else if (received.subarray(-5).equals(lastChunk)) {
        finish({ status, bodyBytes: received.length - end - 4, closes });
      }
    };
    socket.on("data", onData);
    socket.once("error", onError);
    socket.once("close", onClose);
    socket.write(head + body);
  });
}

const lastChunk = Buffer.from("0\r\n\r\n");
