import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { RequestNotes } from "#app/http/request-notes.server";
import { clientAddressOf, type IsTrusted } from "./client-address";

/** One request and its answer, with what is known of them. */
export interface Visit {
  req: IncomingMessage;
  res: ServerResponse;
  notes: RequestNotes;
  method: string;
  /** As sent, still percent-encoded. */
  pathname: string;
  /** Without its question mark. */
  query: string;
  /** By `performance.now()`. */
  startedAt: number;
  /** The route's pattern, once it is known. */
  route: string;
}

/** Only a trusted proxy's forwarded headers and request id count. */
export function beginVisit(
  req: IncomingMessage,
  res: ServerResponse,
  isTrustedProxy: IsTrusted,
): Visit {
  const url = req.url ?? "";
  const mark = url.indexOf("?");
  const peer = req.socket.remoteAddress;
  const isFromProxy = peer !== undefined && isTrustedProxy(peer);
  const given = req.headers["x-request-id"];
  const isIdGiven = isFromProxy && typeof given === "string" && /^[\w-]{8,64}$/.test(given);
  const forwardedFor = req.headers["x-forwarded-for"] as string | undefined;
  return {
    req,
    res,
    method: req.method ?? "",
    pathname: mark < 0 ? url : url.slice(0, mark),
    query: mark < 0 ? "" : url.slice(mark + 1),
    startedAt: performance.now(),
    route: "-",
    notes: {
      id: isIdGiven ? given : randomUUID(),
      clientAddress: clientAddressOf(peer, forwardedFor, isTrustedProxy),
      failures: [],
    },
  };
}

/** Headers a visitor could use to speak for a proxy, and those of the connection. */
const dropped =
  /^(x-forwarded-.*|forwarded|x-real-ip|x-client-ip|true-client-ip|cf-connecting-ip|x-request-id|x-original-.*|x-rewrite-.*|x-http-method.*|connection|keep-alive|transfer-encoding|upgrade|te|trailer|expect|proxy-.*|content-length)$/;

/** What the routes may see of a request's headers. */
export function headersForFramework(req: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    if (value === undefined || dropped.test(name)) continue;
    try {
      for (const one of Array.isArray(value) ? value : [value]) headers.append(name, one);
    } catch {
      // A name or value that the Fetch standard has no room for says nothing to our routes.
    }
  }
  return headers;
}
