import { setTimeout as wait } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { emptyFacets, type SearchEngine, type SearchResult } from "./engine";
import { createFallbackEngine } from "./fallback-engine";

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** An engine that answers with its name and breaks when told to. */
function fakeEngine(name: SearchEngine["name"]) {
  const control = { isBroken: false, asked: 0 };
  const answer = async () => {
    control.asked += 1;
    if (control.isBroken) throw new Error("connection refused");
    return {
      hits: [],
      total: 0,
      facets: emptyFacets(),
      engine: name,
      nextCursor: null,
      correctedTo: null,
      dropped: [],
      notice: null,
      suggestions: [],
    } satisfies SearchResult;
  };
  const engine: SearchEngine = {
    name,
    search: answer,
    suggest: async () => [],
    index: async () => {},
    remove: async () => {},
    replaceAll: async () => 0,
    async health() {
      if (control.isBroken) throw new Error("connection refused");
    },
  };
  return { engine, control };
}

function pair(probeEveryMs = 20) {
  const first = fakeEngine("meilisearch");
  const second = fakeEngine("postgres");
  const changes: string[] = [];
  const search = createFallbackEngine({
    first: first.engine,
    second: second.engine,
    probeEveryMs,
    onChange: ({ answering }) => changes.push(answering),
  });
  closers.push(() => search.close());
  return { first, second, search, changes };
}

test("a shopper gets an answer from the second engine in the very search that finds the first dead", async () => {
  const { first, search, changes } = pair();
  expect((await search.search({ q: "na" })).engine).toBe("meilisearch");
  first.control.isBroken = true;
  expect((await search.search({ q: "na" })).engine).toBe("postgres");
  expect(changes).toEqual(["postgres"]);
  expect(search.state().lastError).toBe("connection refused");
});

test("while the first is down no search waits for it", async () => {
  const { first, search } = pair(60_000);
  first.control.isBroken = true;
  await search.search({ q: "na" });
  const asked = first.control.asked;
  for (let i = 0; i < 5; i += 1) await search.search({ q: "na" });
  expect(first.control.asked).toBe(asked);
});

test("the first engine is used again by itself once it is well", async () => {
  const { first, search, changes } = pair();
  first.control.isBroken = true;
  await search.search({ q: "na" });
  await wait(60);
  expect(search.state().answering).toBe("postgres");
  first.control.isBroken = false;
  await wait(80);
  expect((await search.search({ q: "na" })).engine).toBe("meilisearch");
  expect(changes).toEqual(["postgres", "meilisearch"]);
  expect(search.state()).toEqual({ answering: "meilisearch", downSince: null, lastError: null });
});
