import routes from "#app/routes";

/** A route as the build serves it, with the file it comes from. */
export interface ServedRoute {
  id: string;
  file: string;
  /** Without its slash in front. */
  pattern: string;
  takesPosts: boolean;
}

type Entry = { id?: string; file: string; path?: string; index?: boolean; children?: Entry[] };
const flat = (entries: readonly Entry[]): Entry[] =>
  entries.flatMap((entry) => [entry, ...flat(entry.children ?? [])]);

/**
 * The routes of the present build, read from its own manifest.
 * @throws {Error} the build and the site map differ
 */
export async function servedRoutes(): Promise<ServedRoute[]> {
  const { routes: built } = (await import("../../build/server/index.js" as string)) as {
    routes: Record<string, { id: string; module: { action?: unknown } }>;
  };
  const served = flat(routes as Entry[]).map(({ id, file, path = "" }) => {
    const name = id ?? file.replace(/\.\w+$/, "");
    const route = built[name];
    if (!route) throw new Error(`${name} is in routes.ts and not in the build`);
    return { id: name, file, pattern: path, takesPosts: route.module.action !== undefined };
  });
  const stray = Object.keys(built).filter(
    (id) => id !== "root" && !served.some((route) => route.id === id),
  );
  if (stray.length > 0) throw new Error(`served and not in routes.ts: ${stray.join(", ")}`);
  return served;
}
