import type { ServerBuild } from "@remix-run/node";
import { createRequestHandler } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import { type RequestNotes, requestNotes } from "#app/http/request-notes.server";
import type { RenderedPage } from "./page-cache";

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
  /** The route's pattern, such as "/san-pham/:slug": what logs and metrics may show of an address. */
  routeOf(pathname: string): string;
}

/**
 * The framework behind one function. It always sees the site's own origin, whatever Host or forwarded
 * header a request came with, so neither pages nor its own checks depend on them.
 */
export function createRenderer(build: ServerBuild, appOrigin: string): Renderer {
  const handle = createRequestHandler(build, "production");
  const { host } = new URL(appOrigin);
  const tree = routeTree(build);
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
    routeOf(pathname) {
      const bare = pathname.replace(/\.data$/, "").replace(/^\/_root$/, "/");
      const matches = matchRoutes(tree, bare);
      const parts = matches?.map(({ route }) => route.path).filter(Boolean) ?? ["*"];
      const pattern = `/${parts.join("/")}`.replace(/\/+/g, "/");
      return bare === pathname ? pattern : `${pattern}.data`;
    },
  };
}

type RouteTree = Parameters<typeof matchRoutes>[0];

function routeTree(build: ServerBuild, parentId?: string): RouteTree {
  return Object.values(build.routes)
    .filter((route) => route !== undefined && route.parentId === parentId)
    .map((route) =>
      route!.index
        ? { id: route!.id, path: route!.path, index: true as const }
        : { id: route!.id, path: route!.path, children: routeTree(build, route!.id) },
    );
}
