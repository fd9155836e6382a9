import type { IncomingMessage, ServerResponse } from "node:http";
import { pageTagsHeader, scriptNonceHeader } from "#app/http/page-tags";
import { compress, encodingFor, isCompressible } from "./compression";
import { isDatabaseAway } from "./error-facts";
import { failure, hasFailure } from "./failure-pages";
import type { KeptPage, PageCache, RenderedPage } from "./page-cache";
import { type SecurityHeaders, serviceWorkerPath } from "./security-headers";
import type { StaticFile } from "./static-files";
import type { Visit } from "./visit";

export interface Replies {
  send(visit: Visit, status: number, headers: readonly string[], body: Buffer | null): void;
  sendFailure(
    visit: Visit,
    status: Parameters<typeof failure>[0],
    headers?: Record<string, string>,
  ): void;
  sendFile(visit: Visit, file: StaticFile): void;
  sendKept(req: IncomingMessage, res: ServerResponse, page: KeptPage, id: string): void;
  sendRendered(visit: Visit, page: RenderedPage): Promise<void>;
}

/** The ways an answer leaves the server, each with its safety headers. */
export function createReplies(context: {
  security: SecurityHeaders;
  cache: PageCache;
  isClosing(): boolean;
  isDatabaseOpen(): boolean;
  /** A page was sent from memory. */
  onKept(): void;
}): Replies {
  const { security, cache, isClosing, isDatabaseOpen, onKept } = context;

  function send(
    visit: Visit,
    status: number,
    headers: readonly string[],
    body: Buffer | null,
  ): void {
    const { req, res, notes } = visit;
    if (res.headersSent || res.destroyed) return;
    const rest = ["X-Request-Id", notes.id];
    if (body) rest.push("Content-Length", String(body.length));
    if (isClosing()) rest.push("Connection", "close");
    // A body nobody read would be taken for the next request.
    else if (!req.complete && req.method === "POST") rest.push("Connection", "close");
    res.writeHead(status, [...headers, ...rest]);
    res.end(req.method === "HEAD" ? undefined : (body ?? undefined));
  }

  function sendFailure(
    visit: Visit,
    status: Parameters<typeof failure>[0],
    headers: Record<string, string> = {},
  ): void {
    const { contentType, body } = failure(status, visit.pathname, visit.notes.id);
    const policy = contentType.startsWith("text/html") ? security.document() : security.other;
    send(
      visit,
      status,
      [
        ...["Content-Type", contentType, "Cache-Control", "no-store"],
        ...Object.entries(headers).flat(),
        ...policy,
      ],
      body,
    );
  }

  function sendFile(visit: Visit, file: StaticFile): void {
    const encoding = encodingFor(visit.req.headers["accept-encoding"]);
    const chosen = file.bodies[encoding] ? encoding : "identity";
    const body = file.bodies[chosen]!;
    const etag = `"${file.etag}${chosen === "identity" ? "" : `-${chosen}${body.length}`}"`;
    const headers = [
      ...["Content-Type", file.contentType, "Cache-Control", file.cacheControl, "ETag", etag],
      ...(file.bodies.br ? ["Vary", "Accept-Encoding"] : []),
      ...(visit.pathname === serviceWorkerPath ? security.worker : security.other),
    ];
    if (isSame(visit.req.headers["if-none-match"], file.etag)) send(visit, 304, headers, null);
    else {
      if (chosen !== "identity") headers.push("Content-Encoding", chosen);
      send(visit, 200, headers, body);
    }
  }

  /** Sends a page from memory; the hot path of the whole shop. */
  function sendKept(req: IncomingMessage, res: ServerResponse, page: KeptPage, id: string): void {
    const variant = cache.variant(page, encodingFor(req.headers["accept-encoding"]));
    if (variant instanceof Promise) {
      variant.then(
        () => sendKept(req, res, page, id),
        () => res.destroy(),
      );
      return;
    }
    if (res.destroyed) return;
    onKept();
    const { headers, body } = variant;
    headers[headers.length - 1] = id;
    const match = req.headers["if-none-match"];
    if (match !== undefined && page.status === 200 && isSame(match, page.etag)) {
      res.writeHead(304, withoutLength(headers));
      res.end();
    } else {
      res.writeHead(page.status, headers);
      res.end(req.method === "HEAD" ? undefined : body);
    }
  }

  async function sendRendered(visit: Visit, page: RenderedPage): Promise<void> {
    const { status, headers } = page;
    const contentType = headers.get("Content-Type") ?? "";
    const isDocument = contentType.startsWith("text/html");
    if (status >= 500) {
      if (visit.notes.failures.some(isDatabaseAway) || !isDatabaseOpen()) {
        return sendFailure(visit, 503, { "Retry-After": "5" });
      }
      // Where even the error page failed the framework answers with bare words.
      if (
        !isDocument &&
        !contentType.includes("json") &&
        !contentType.startsWith("text/x-script")
      ) {
        return sendFailure(visit, 500);
      }
    }
    if (visit.pathname.startsWith("/api/") && status >= 400 && !contentType.includes("json")) {
      const allow = headers.get("Allow");
      return sendFailure(visit, hasFailure(status) ? status : 400, allow ? { Allow: allow } : {});
    }
    const list: string[] = [];
    headers.forEach((value, name) => {
      if (!withheld.has(name)) list.push(name, value);
    });
    if (visit.pathname.endsWith(".data") && headers.has("X-Remix-Response")) {
      list.push("X-Remix-Response", "yes");
    }
    for (const cookie of [...(visit.notes.cookies ?? []), ...headers.getSetCookie()]) {
      list.push("Set-Cookie", cookie);
    }
    if (!headers.has("Cache-Control")) list.push("Cache-Control", "private, no-store");
    list.push(
      ...(isDocument
        ? security.document({
            nonce: headers.get(scriptNonceHeader) ?? undefined,
            hasPrivateLink: /[?&]k=/.test(`?${visit.query}`),
          })
        : security.other),
    );
    let body: Buffer | null = status === 204 || status === 304 ? null : page.body;
    if (body && isCompressible(contentType, body.length)) {
      const encoding = encodingFor(visit.req.headers["accept-encoding"]);
      list.push("Vary", "Accept-Encoding");
      if (encoding !== "identity") {
        body = await compress(body, encoding, 4);
        list.push("Content-Encoding", encoding);
      }
    }
    send(visit, status, list, body);
  }

  return { send, sendFailure, sendFile, sendKept, sendRendered };
}

/** Headers that end here: between route and server, or set by the server itself. */
const withheld = new Set([
  pageTagsHeader.toLowerCase(),
  scriptNonceHeader.toLowerCase(),
  "connection",
  "content-encoding",
  "content-length",
  "set-cookie",
  "transfer-encoding",
  "vary",
  "x-powered-by",
  "x-remix-catch",
  "x-remix-error",
  "x-remix-response",
]);

/** Whether If-None-Match names this content, in whatever encoding the browser has it. */
function isSame(ifNoneMatch: string | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  return (
    ifNoneMatch === "*" || ifNoneMatch.includes(`"${etag}"`) || ifNoneMatch.includes(`"${etag}-`)
  );
}

function withoutLength(headers: readonly string[]): string[] {
  const list: string[] = [];
  for (let i = 0; i < headers.length; i += 2) {
    const name = headers[i]!;
    if (name !== "Content-Length" && name !== "Content-Encoding") list.push(name, headers[i + 1]!);
  }
  return list;
}
