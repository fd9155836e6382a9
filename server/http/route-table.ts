import type { ServerBuild } from "@remix-run/node";

export interface MatchedRoute {
  /** Such as "/san-pham/:slug": what logs and metrics may show of an address. */
  pattern: string;
  takesPosts: boolean;
}

const nothing: MatchedRoute = { pattern: "/*", takesPosts: false };

/**
 * Which route answers an address, by the framework's own order of precedence. The framework compiles
 * its patterns anew for every match; these are compiled once.
 */
export function createRouteTable(
  routes: ServerBuild["routes"],
): (pathname: string) => MatchedRoute {
  const all = Object.values(routes).filter((route) => route !== undefined);
  const parents = new Set(all.map((route) => route.parentId));
  const pathOf = (route: (typeof all)[number]): string => {
    const parent = all.find(({ id }) => id === route.parentId);
    return [parent && pathOf(parent), route.path].filter(Boolean).join("/");
  };
  const table = all
    .filter((route) => !parents.has(route.id))
    .map((route) => {
      const segments = pathOf(route).split("/").filter(Boolean);
      return {
        pattern: `/${segments.join("/")}`,
        takesPosts: route.module.action !== undefined,
        regex: new RegExp(`^${segments.map(toRegex).join("")}/*$`, "i"),
        rank: rankOf(segments) + (route.index ? 2 : 0),
      };
    })
    .sort((a, b) => b.rank - a.rank);
  return (pathname) => {
    const bare = pathname.replace(/\.data$/, "").replace(/^\/_root$/, "/");
    const found = table.find(({ regex }) => regex.test(bare)) ?? nothing;
    const pattern = bare === pathname ? found.pattern : `${found.pattern}.data`;
    return { pattern, takesPosts: found.takesPosts };
  };
}

function toRegex(segment: string): string {
  // A splat also stands for nothing: "api/*" is "/api" too.
  if (segment === "*") return "(?:/.*)?";
  if (segment.startsWith(":")) return "/[^/]+";
  return `/${segment.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`;
}

function rankOf(segments: readonly string[]): number {
  const splat = segments.includes("*") ? -2 : 0;
  return segments
    .filter((segment) => segment !== "*")
    .reduce((sum, segment) => sum + (segment.startsWith(":") ? 3 : 10), segments.length + splat);
}
