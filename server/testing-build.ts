import type { ServerBuild } from "@remix-run/node";
import { Outlet } from "@remix-run/react";
import { createElement, type ReactNode } from "react";
import * as entry from "#app/entry.server";

/** A route of a build made by hand, for tests of the server that need no page of the shop. */
export interface TestRoute {
  path: string;
  loader?(args: { request: Request; params: Record<string, string | undefined> }): unknown;
  action?(args: { request: Request; params: Record<string, string | undefined> }): unknown;
  /** A page when given, else a resource. */
  page?(): ReactNode;
  handle?: unknown;
}

const document = (...children: ReactNode[]) =>
  createElement("html", { lang: "vi" }, createElement("body", null, ...children));
const Root = () => document(createElement(Outlet));
const RootError = () => document("lỗi");

/** The least a framework build can be: a root document around the given routes. */
export function createTestBuild(routes: readonly TestRoute[]): ServerBuild {
  const passHeaders = ({
    loaderHeaders,
    errorHeaders,
  }: {
    loaderHeaders: Headers;
    errorHeaders?: Headers;
  }) => errorHeaders ?? loaderHeaders;
  const root = {
    id: "root",
    path: "",
    module: {
      default: Root,
      ErrorBoundary: RootError,
    },
  };
  const own = routes.map((route, index) => ({
    id: `route-${index}`,
    parentId: "root",
    path: route.path,
    module: {
      loader: route.loader,
      action: route.action,
      handle: route.handle,
      headers: passHeaders,
      ...(route.page ? { default: route.page } : {}),
    },
  }));
  const all = [root, ...own];
  return {
    mode: "production",
    entry: { module: entry },
    routes: Object.fromEntries(all.map((route) => [route.id, route])),
    assets: {
      version: "test",
      url: "/assets/manifest-test.js",
      entry: { module: "/assets/entry.client-test.js", imports: [] },
      routes: Object.fromEntries(
        all.map(({ id, module, ...route }) => [
          id,
          {
            ...route,
            id,
            module: `/assets/${id}.js`,
            hasAction: "action" in module,
            hasLoader: "loader" in module,
            hasErrorBoundary: id === "root",
          },
        ]),
      ),
    },
    publicPath: "/",
    basename: "/",
    assetsBuildDirectory: "build/client",
    isSpaMode: false,
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_lazyRouteDiscovery: true,
      v3_singleFetch: true,
      v3_routeConfig: true,
      unstable_optimizeDeps: false,
    },
  } as unknown as ServerBuild;
}
