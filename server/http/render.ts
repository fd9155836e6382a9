import type { ServerBuild } from "@remix-run/node";
import { createRequestHandler } from "@remix-run/node";
import { type RequestNotes, requestNotes } from "#app/http/request-notes.server";
import type { RenderedPage } from "./page-cache";
import { createRouteTable, type MatchedRoute } from "./route-table";

export interface RenderRequest {
  method: "GET" | "POST";
  /** Path and query. */
  url: string;
  headers: Headers;
  body?: Buffer<ArrayBuffer>;
  signal?: AbortSignal;
  notes: RequestNotes;
}

export interface Renderer {
  render(request: RenderRequest): Promise<RenderedPage>;
  routeOf(pathname: string): MatchedRoute;
}

/**
 * The framework behind one function. It always sees the site's own origin, whatever Host or forwarded
 * header a request came with, so neither pages nor its own checks depend on them.
 */
export function createRenderer(build: ServerBuild, appOrigin: string): Renderer {
  const handle = createRequestHandler(build, "production");
  const { host } = new URL(appOrigin);
  const routeOf = createRouteTable(build.routes);
  return {
    async render({ method, url, headers, body, signal, notes }) {
      headers.set("Host", host);
      if (headers.has("Origin")) headers.set("Origin", appOrigin);
      const request = new Request(appOrigin + url, { method, headers, body, signal });
      return requestNotes.run(notes, async () => {
        const response = await handle(request);
        return {
          status: response.status,
          headers: response.headers,
          body: Buffer.from(await response.arrayBuffer()),
        };
      });
    },
    routeOf,
  };
}
