import { randomBytes } from "node:crypto";
import { PassThrough } from "node:stream";
import type { EntryContext, HandleErrorFunction } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import { scriptNonceHeader } from "#app/http/page-tags";
import { requestNotes } from "#app/http/request-notes.server";
import { DocumentProvider } from "#app/ui/document-context";

/** Milliseconds until a hydrating page that still waits for its data is given up. */
export const streamTimeout = 8_000;

/**
 * Reading pages are made in one go: the server keeps and compresses them whole, and a string costs less
 * than a stream. Pages that hydrate also carry their data, which only the streaming renderer can write.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
): Response | Promise<Response> {
  headers.set("Content-Type", "text/html; charset=utf-8");
  const requestId = requestNotes.getStore()?.id ?? "";
  const hydrates = remixContext.staticHandlerContext.matches.some(({ route }) => {
    const handle = remixContext.routeModules[route.id]?.handle as { hydrate?: boolean } | undefined;
    return handle?.hydrate === true;
  });
  if (!hydrates) {
    const html = renderToString(
      <DocumentProvider value={{ requestId }}>
        <RemixServer context={remixContext} url={request.url} />
      </DocumentProvider>,
    );
    return new Response(`<!DOCTYPE html>${html}`, { status, headers });
  }
  const nonce = randomBytes(16).toString("base64");
  headers.set(scriptNonceHeader, nonce);
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <DocumentProvider value={{ requestId, nonce }}>
        <RemixServer
          context={remixContext}
          url={request.url}
          abortDelay={streamTimeout}
          nonce={nonce}
        />
      </DocumentProvider>,
      {
        nonce,
        onAllReady() {
          const body = new PassThrough();
          resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          requestNotes.getStore()?.failures.push(error);
        },
      },
    );
    setTimeout(abort, streamTimeout + 1_000).unref();
  });
}

/** The web server writes what is noted here to the log, beside the request's id. */
export const handleError: HandleErrorFunction = (error, { request }) => {
  // A missing page or a wrong method is an answer, not a fault.
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  const notes = requestNotes.getStore();
  if (notes) notes.failures.push(error);
  else console.error(error);
};
