import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import { expect, test } from "vitest";
import routes from "#app/routes";
import { createRouteTable } from "./route-table";

interface Entry {
  id?: string;
  path?: string;
  index?: boolean;
  file: string;
}

const entries = (routes as Entry[]).map((entry) => ({ ...entry, id: entry.id ?? entry.file }));
const build = Object.fromEntries(
  [
    { id: "root", path: "", parentId: undefined },
    ...entries.map((e) => ({ ...e, parentId: "root" })),
  ].map((route) => [route.id, { ...route, module: {} }]),
) as unknown as ServerBuild["routes"];
const routeOf = createRouteTable(build);
const tree = [
  {
    id: "root",
    path: "",
    children: entries.map(({ id, path, index }) =>
      index ? { id, path, index: true as const } : { id, path },
    ),
  },
];

test("addresses mean the same route here as to the framework", () => {
  const words = [
    ...new Set(entries.flatMap(({ path = "" }) => path.split("/"))),
    "x",
    "X.xml",
    "a b",
    "%20",
    "",
  ].map((word) => word.replace(/^[:*].*/, "y"));
  let seed = 5;
  const next = (n: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % n;
  };
  for (let i = 0; i < 3_000; i++) {
    const path = `/${Array.from({ length: next(5) }, () => words[next(words.length)]).join("/")}`;
    if (path.includes("//")) continue;
    const matches = matchRoutes(tree, path);
    const expected =
      matches
        ?.map(({ route }) => route.path)
        .filter(Boolean)
        .join("/") ?? "*";
    expect(routeOf(path).pattern, path).toBe(`/${expected}`);
  }
});

test("an address of data is its page's, marked as data", () => {
  expect(routeOf("/san-pham/x.data").pattern).toBe("/san-pham/:slug.data");
  expect(routeOf("/_root.data").pattern).toBe("/.data");
});
