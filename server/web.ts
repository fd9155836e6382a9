import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import type { Logger } from "pino";
import type { Env } from "#app/env.server";
import { vnpayIpnPath } from "#app/paths";
import type { Connection } from "#db/client.server";
import { trustedProxies } from "./http/client-address";
import { errorFacts, isDatabaseAway } from "./http/error-facts";
import { createMetrics } from "./http/metrics";
import { createOwnAddresses } from "./http/own-addresses";
import { createPageCache, type RenderedPage } from "./http/page-cache";
import { listenForPageNotices } from "./http/page-notices";
import { createProductViews } from "./http/product-views";
import { createRateLimits, type Limit, type LimitName, limitOf } from "./http/rate-limits";
import { type ReadingPage, readingPageOf } from "./http/reading-pages";
import { createRenderer } from "./http/render";
import { createReplies } from "./http/replies";
import {
  allowedOrigins,
  bodyLimit,
  readBody,
  refuseBodyType,
  refuseForeignOrigin,
  refuseMethod,
  refuseUrl,
} from "./http/request-guards";
import { securityHeaders } from "./http/security-headers";
import { loadStaticFiles } from "./http/static-files";
import { beginVisit, headersForFramework, type Visit } from "./http/visit";

export interface WebOptions {
  env: Pick<
    Env,
    | "APP_ORIGIN"
    | "DATABASE_URL"
    | "DATA_DIR"
    | "METRICS_TOKEN"
    | "RATE_LIMIT_FACTOR"
    | "SSO_AUTHORIZATION_URL"
    | "SSO_END_SESSION_URL"
    | "SSO_ISSUER"
    | "TRUSTED_PROXIES"
    | "VNPAY_PAY_URL"
  >;
  services: {
    connection: Pick<Connection, "db" | "sql">;
    /** The engine that answers searches now, for the readiness address. */
    searchState?(): Promise<string> | string;
  };
  /** 0 takes any free port. */
  port: number;
  /** Where to listen; every address of the machine when absent. */
  host?: string;
  log: Logger;
  /** The framework's server bundle; what `npm run build` made when absent. */
  build?: ServerBuild;
  /** What the build made for the browser. */
  clientFolder?: string;
  limits?: Partial<Record<LimitName, Limit>>;
  /** Pages being made at once; more are told to come back. */
  mostRendering?: number;
  /** Bytes of kept pages. */
  cacheBytes?: number;
  /** The clock kept pages end by, in milliseconds since 1970. */
  now?: () => number;
}

export interface Web {
  url: string;
  port: number;
  /** Takes no more visitors, ends what is under way within 10 s, then returns. */
  close(): Promise<void>;
}

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Milliseconds a page may take while the database does not answer, and at any time. */
const patienceWithoutDatabase = 1_000;
const patience = 10_000;
/** A picture nobody asked for yet is encoded first; a few dozen at once wait for each other. */
const patienceForPictures = 60_000;
const graceToClose = 10_000;

/**
 * The shop's web server.
 * @throws {Error} the port is taken (code EADDRINUSE), or there is no build yet
 */
export async function startWeb(options: WebOptions): Promise<Web> {
  const { env, services, log } = options;
  const build = options.build ?? (await loadBuild());
  const files = await loadStaticFiles(options.clientFolder ?? path.join(root, "build/client"));
  const renderer = createRenderer(build, new URL(env.APP_ORIGIN).origin);
  const security = securityHeaders({
    appOrigin: env.APP_ORIGIN,
    formUrls: [
      env.VNPAY_PAY_URL,
      env.SSO_ISSUER,
      env.SSO_AUTHORIZATION_URL,
      env.SSO_END_SESSION_URL,
    ],
  });
  const isTrustedProxy = trustedProxies(env.TRUSTED_PROXIES);
  const mostRendering = options.mostRendering ?? 128;
  let origins = allowedOrigins(env.APP_ORIGIN);
  let rendering = 0;
  let isClosing = false;

  const cache = createPageCache({
    maxBytes: options.cacheBytes,
    now: options.now,
    documentHeaders: security.document(),
    onMistake: (sentence, key) => log.error({ key: key.split("?")[0] }, sentence),
  });
  /** Those who wait for a page when the database goes away. */
  const waiting = new Set<() => void>();
  const notices = listenForPageNotices({
    url: env.DATABASE_URL,
    onNotice: (tag) => cache.drop(tag),
    onOpen: () => cache.open(),
    onClose: () => {
      cache.close();
      log.warn(
        "The database's notices are lost; pages are made anew for everybody until they return",
      );
      for (const hurry of waiting) hurry();
    },
  });
  const limits = createRateLimits(services.connection, {
    factor: env.RATE_LIMIT_FACTOR,
    limits: options.limits,
    isDatabaseOpen: notices.isOpen,
  });
  const views = createProductViews(services.connection, {
    onFailure: (error) => log.warn({ error: errorFacts(error) }, "views wait to be written down"),
  });
  const metrics = createMetrics({ cache, inFlight: () => rendering });

  const replies = createReplies({
    security,
    cache,
    isClosing: () => isClosing,
    isDatabaseOpen: notices.isOpen,
    onKept: metrics.countKept,
  });
  const { sendFailure, sendKept, sendRendered } = replies;
  const answerOwn = createOwnAddresses({
    replies,
    security,
    files,
    metrics,
    metricsToken: env.METRICS_TOKEN,
    health: {
      connection: services.connection,
      dataDir: env.DATA_DIR,
      searchState: services.searchState,
    },
    isClosing: () => isClosing,
  });

  /** Renders within bounds: so many at once, and not for ever. */
  async function render(
    visit: Visit,
    make: () => Promise<RenderedPage>,
    /** What the page is kept under, if it is. */
    key?: string,
  ): Promise<void> {
    if (rendering >= mostRendering * shareOf(visit)) {
      return sendFailure(visit, 503, { "Retry-After": "2" });
    }
    rendering++;
    let timer: NodeJS.Timeout | undefined;
    let hurry = () => {};
    try {
      const late = new Promise<null>((resolve) => {
        const wait = (ms: number) => {
          clearTimeout(timer);
          timer = setTimeout(resolve, ms, null);
        };
        hurry = () => wait(patienceWithoutDatabase);
        // What was posted may be an order on its way: its answer is worth waiting for.
        if (visit.method === "GET" && !notices.isOpen()) hurry();
        else wait(visit.req.url?.startsWith("/anh/") ? patienceForPictures : patience);
      });
      if (visit.method === "GET") waiting.add(hurry);
      const page = await Promise.race([make(), late]);
      const kept = key === undefined ? undefined : cache.find(key);
      if (kept) sendKept(visit.req, visit.res, kept, visit.notes.id);
      else if (page) await sendRendered(visit, page);
      else sendFailure(visit, 503, { "Retry-After": "5" });
    } catch (error) {
      visit.notes.failures.push(error);
      if (isDatabaseAway(error)) sendFailure(visit, 503, { "Retry-After": "5" });
      else sendFailure(visit, 500);
    } finally {
      clearTimeout(timer);
      waiting.delete(hurry);
      rendering--;
    }
  }

  async function isOverLimit(visit: Visit, name: LimitName): Promise<boolean> {
    const seconds = await limits.consume(name, visit.notes.clientAddress);
    if (seconds === null) return false;
    sendFailure(visit, 429, { "Retry-After": String(seconds) });
    return true;
  }

  async function answerReading(visit: Visit, reading: ReadingPage): Promise<void> {
    if (reading.isSearch && (await isOverLimit(visit, "search"))) return;
    await render(
      visit,
      () =>
        cache.load(reading.key, reading.seconds, () =>
          // Without cookies and without anything else of the asker: the page is everybody's.
          renderer.render({
            method: "GET",
            url: reading.key,
            headers: new Headers(),
            notes: visit.notes,
          }),
        ),
      reading.key,
    );
  }

  async function answerOther(visit: Visit): Promise<void> {
    const { req, pathname, method } = visit;
    let body: Buffer<ArrayBuffer> | undefined;
    const headers = headersForFramework(req);
    if (method === "POST") {
      const hasBody =
        Number(req.headers["content-length"] ?? 0) > 0 || "transfer-encoding" in req.headers;
      const refused = hasBody ? refuseBodyType(pathname, req.headers["content-type"]) : null;
      if (refused) return sendFailure(visit, refused.status, refused.headers);
      const bytes = await readBody(req, bodyLimit(pathname)).catch(() => undefined);
      if (bytes === undefined) return sendFailure(visit, 400);
      if (bytes === null) return sendFailure(visit, 413);
      if (bytes.length === 0) headers.set("Content-Type", "application/x-www-form-urlencoded");
      body = new Uint8Array(bytes) as Buffer<ArrayBuffer>;
    }
    const limited = limitOf(method, pathname);
    if (limited && (await isOverLimit(visit, limited))) return;
    const leaving = new AbortController();
    visit.res.once("close", () => {
      if (!visit.res.writableFinished) leaving.abort();
    });
    await render(visit, () =>
      renderer.render({
        method: method === "POST" ? "POST" : "GET",
        url: visit.query ? `${pathname}?${visit.query}` : pathname,
        headers,
        body,
        signal: leaving.signal,
        notes: visit.notes,
      }),
    );
  }

  async function answer(visit: Visit): Promise<void> {
    const { req, res, method, pathname, query } = visit;
    const refused =
      refuseMethod(method, pathname) ??
      refuseForeignOrigin(method, req.headers, origins) ??
      refuseUrl(req.url ?? "");
    if (refused) return sendFailure(visit, refused.status, refused.headers);
    if (method !== "POST") {
      if (await answerOwn(visit)) return;
      const reading = readingPageOf(pathname, query);
      if (reading) {
        const page = cache.find(reading.key);
        visit.route = renderer.routeOf(pathname).pattern;
        if (page) return sendKept(req, res, page, visit.notes.id);
        return answerReading({ ...visit, method: "GET" }, reading);
      }
    }
    const route = renderer.routeOf(pathname);
    visit.route = route.pattern;
    // The framework would render a whole page to say so.
    if (method === "POST" && !route.takesPosts) {
      const isUnknown = route.pattern.includes("*");
      if (isUnknown) return sendFailure(visit, 404);
      return sendFailure(visit, 405, { Allow: "GET, HEAD" });
    }
    return answerOther({ ...visit, method: method === "HEAD" ? "GET" : method });
  }

  /** Everything an address writes to the log; an address itself may hold a signed link or a name. */
  function record(visit: Visit): void {
    const { method, route, notes, res, startedAt } = visit;
    const ms = performance.now() - startedAt;
    const status = res.writableFinished ? res.statusCode : 499;
    metrics.observe({ method, route, status }, ms / 1000);
    views.see(visit.req, status);
    const facts = { id: notes.id, method, route, status, ms: Math.round(ms * 10) / 10 };
    const errors = notes.failures.map((error) => errorFacts(error));
    if (status >= 500) log.error({ ...facts, errors }, "request failed");
    else if (errors.length > 0) log.warn({ ...facts, errors }, "request");
    else log.info(facts, "request");
  }

  function onRequest(req: IncomingMessage, res: ServerResponse): void {
    const url = req.url ?? "";
    const isGet = req.method === "GET";
    if (isGet && !isClosing) {
      const page = cache.find(url);
      if (page) {
        sendKept(req, res, page, randomUUID());
        views.see(req, page.status);
        return;
      }
    }
    const visit = beginVisit(req, res, isTrustedProxy);
    res.once("close", () => record(visit));
    answer(visit).catch((error) => {
      visit.notes.failures.push(error);
      if (res.headersSent) res.destroy();
      else sendFailure(visit, 500);
    });
  }

  const server = createServer(
    {
      maxHeaderSize: 16_384,
      headersTimeout: 15_000,
      requestTimeout: 30_000,
      keepAliveTimeout: 65_000,
      connectionsCheckingInterval: 2_000,
      noDelay: true,
    },
    onRequest,
  );
  server.on("clientError", refuseBrokenRequest);
  const port = await listen(server, options.port, options.host).catch(async (error) => {
    await notices.close();
    metrics.close();
    throw error;
  });
  origins = allowedOrigins(env.APP_ORIGIN, port);
  await notices.ready;
  void files.squeeze().catch((error) => log.warn({ error: errorFacts(error) }, "squeezing failed"));

  return {
    url: `http://localhost:${port}`,
    port,
    async close() {
      isClosing = true;
      await new Promise<void>((resolve) => {
        const hard = setTimeout(() => server.closeAllConnections(), graceToClose);
        const sweep = setInterval(() => server.closeIdleConnections(), 100);
        server.close(() => {
          clearTimeout(hard);
          clearInterval(sweep);
          resolve();
        });
      });
      await views.close();
      await notices.close();
      metrics.close();
    },
  };
}

async function loadBuild(): Promise<ServerBuild> {
  const file = path.join(root, "build/server/index.js");
  return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as ServerBuild;
}

function listen(server: Server, port: number, host: string | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host }, () => {
      server.off("error", reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Of the pages made at once, how many there may be already when this one is asked for. */
function shareOf({ req, pathname }: Visit): number {
  // An order on its way and the gateway's word of a payment are the last to be turned away.
  if (req.method === "POST" || pathname === vnpayIpnPath) return 2;
  // Pictures wait for their encoder rather than for us.
  if (pathname.startsWith("/anh/")) return 2;
  return /prefetch|prerender/.test(String(req.headers["sec-purpose"] ?? "")) ? 0.5 : 1;
}

function refuseBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const status =
    error.code === "HPE_HEADER_OVERFLOW"
      ? "431 Request Header Fields Too Large"
      : error.code === "ERR_HTTP_REQUEST_TIMEOUT"
        ? "408 Request Timeout"
        : "400 Bad Request";
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
