import type { IncomingMessage } from "node:http";
import { failureStyles, failureStylesPath } from "./failure-pages";
import { checkHealth, type HealthSources } from "./health";
import type { Metrics } from "./metrics";
import type { Replies } from "./replies";
import { type SecurityHeaders, speculationRules, speculationRulesPath } from "./security-headers";
import type { StaticFiles } from "./static-files";
import type { Visit } from "./visit";

/**
 * Answers what the server knows by itself: health, metrics, the browser's files.
 * @returns a function that tells whether it answered
 */
export function createOwnAddresses(context: {
  replies: Replies;
  security: SecurityHeaders;
  files: StaticFiles;
  metrics: Metrics;
  metricsToken: string | undefined;
  health: HealthSources;
  isClosing(): boolean;
}): (visit: Visit) => Promise<boolean> {
  const { replies, security, files, metrics, metricsToken, isClosing } = context;
  const { send, sendFailure, sendFile } = replies;
  return async (visit) => {
    const json = ["Content-Type", "application/json; charset=utf-8", "Cache-Control", "no-store"];
    switch (visit.pathname) {
      case "/suc-khoe/song":
        send(visit, 200, [...json, ...security.other], Buffer.from('{"status":"ok"}'));
        return true;
      case "/suc-khoe/san-sang": {
        const { isReady, ...facts } = await checkHealth(context.health);
        const isServing = isReady && !isClosing();
        const body = { status: isServing ? "ok" : "unavailable", ...facts };
        const headers = [...json, ...(isServing ? [] : ["Retry-After", "5"]), ...security.other];
        send(visit, isServing ? 200 : 503, headers, Buffer.from(JSON.stringify(body)));
        return true;
      }
      case "/so-lieu": {
        if (!mayReadMetrics(visit.req, metricsToken)) {
          sendFailure(visit, 404);
          return true;
        }
        const headers = ["Content-Type", metrics.contentType, "Cache-Control", "no-store"];
        send(visit, 200, [...headers, ...security.other], Buffer.from(await metrics.text()));
        return true;
      }
      case speculationRulesPath: {
        const headers = [
          ...["Content-Type", "application/speculationrules+json"],
          ...["Cache-Control", "public, max-age=3600"],
        ];
        send(visit, 200, [...headers, ...security.other], Buffer.from(speculationRules));
        return true;
      }
      case failureStylesPath: {
        const headers = ["Content-Type", "text/css; charset=utf-8"];
        headers.push("Cache-Control", "public, max-age=3600", ...security.other);
        send(visit, 200, headers, Buffer.from(failureStyles));
        return true;
      }
    }
    const file = files.find(visit.pathname);
    if (file) sendFile(visit, file);
    return file !== undefined;
  };
}

/** Metrics are for whoever sits on this machine or has the token, and not there for anybody else. */
function mayReadMetrics(req: IncomingMessage, token: string | undefined): boolean {
  if (token && req.headers.authorization === `Bearer ${token}`) return true;
  const isForwarded = "x-forwarded-for" in req.headers || "forwarded" in req.headers;
  return !isForwarded && /^(::1|127\.|::ffff:127\.)/.test(req.socket.remoteAddress ?? "");
}
