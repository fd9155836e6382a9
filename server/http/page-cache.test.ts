import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { createPageCache, type PageCacheOptions, type RenderedPage } from "./page-cache";

const noon = new Date("2026-11-22T12:00:00+07:00").getTime();

function open(options: PageCacheOptions = {}) {
  let moment = noon;
  const cache = createPageCache({ now: () => moment, ...options });
  cache.open();
  return {
    cache,
    pass: (ms: number) => {
      moment += ms;
    },
    set: (iso: string) => {
      moment = new Date(iso).getTime();
    },
  };
}

function page(text: string, headers: Record<string, string> = {}, status = 200): RenderedPage {
  return {
    status,
    headers: new Headers({ "Content-Type": "text/html", "X-Page-Tags": "lists", ...headers }),
    body: Buffer.from(text),
  };
}

/** A making that ends when told to. */
function slow(made: RenderedPage) {
  let finish = () => {};
  let makings = 0;
  const render = () => {
    makings++;
    return new Promise<RenderedPage>((resolve) => {
      const before = finish;
      finish = () => {
        before();
        resolve(made);
      };
    });
  };
  return { render, finish: () => finish(), makings: () => makings };
}

test("a page is made once and then sent from memory, in each encoding", async () => {
  const { cache } = open();
  const html = `<p>${"mãng cầu ".repeat(500)}</p>`;
  await cache.load("/", 600, async () => page(html));
  const kept = cache.find("/")!;
  const plain = await cache.variant(kept, "identity");
  const br = await cache.variant(kept, "br");
  const gzip = await cache.variant(kept, "gzip");
  expect(plain.body.toString()).toBe(html);
  expect(brotliDecompressSync(br.body).toString()).toBe(html);
  expect(gunzipSync(gzip.body).toString()).toBe(html);
  expect(new Set([plain.etag, br.etag, gzip.etag]).size).toBe(3);
  expect(br.headers).toContain("Content-Encoding");
  expect(plain.headers).not.toContain("Content-Encoding");
  expect(plain.headers.join(" ")).not.toMatch(/x-page-tags/i);
});

test("whoever comes back gets the page squeezed harder, under another name for the browser", async () => {
  const { cache } = open();
  const html = Array.from({ length: 3_000 }, (_, i) => `<li>${i * 7919}</li>`).join("");
  await cache.load("/", 600, async () => page(html));
  const kept = cache.find("/")!;
  const first = await cache.variant(kept, "br");
  for (let i = 0; i < 3; i++) await cache.variant(kept, "br");
  await expect.poll(() => kept.variants.br!.body.length).toBeLessThan(first.body.length);
  expect(kept.variants.br!.etag).not.toBe(first.etag);
  expect(brotliDecompressSync(kept.variants.br!.body).toString()).toBe(html);
});

test("a page without tags, with a cookie, with a nonce or with an error is not kept", async () => {
  const mistakes: string[] = [];
  const { cache } = open({ onMistake: (sentence) => mistakes.push(sentence) });
  const untagged = page("x");
  untagged.headers.delete("X-Page-Tags");
  await cache.load("/a", 600, async () => untagged);
  await cache.load("/b", 600, async () => page("x", { "Set-Cookie": "a=b" }));
  await cache.load("/c", 600, async () => page("x", { "X-Script-Nonce": "n" }));
  await cache.load("/d", 600, async () => page("x", {}, 500));
  await cache.load("/e", 600, async () => page("x", {}, 302));
  expect(cache.facts()).toMatchObject({ pages: 0, bytes: 0 });
  expect(mistakes).toHaveLength(2);
});

test("pages that are gone or not there are kept too", async () => {
  const { cache } = open();
  await cache.load("/san-pham/cu", 600, async () => page("gone", {}, 410));
  await cache.load("/san-pham/khong", 600, async () => page("no", {}, 404));
  expect(cache.find("/san-pham/cu")?.status).toBe(410);
  expect(cache.find("/san-pham/khong")?.status).toBe(404);
});

test("a commit drops the pages that name its tag and no others", async () => {
  const { cache } = open();
  await cache.load("/a", 600, async () => page("a", { "X-Page-Tags": "product:1 seller:9" }));
  await cache.load("/b", 600, async () => page("b", { "X-Page-Tags": "product:2 seller:9" }));
  await cache.load("/c", 600, async () => page("c", { "X-Page-Tags": "home" }));
  cache.drop("product:1");
  expect(["/a", "/b", "/c"].map((key) => cache.find(key) !== undefined)).toEqual([
    false,
    true,
    true,
  ]);
  cache.drop("seller:9");
  expect(cache.find("/b")).toBeUndefined();
  cache.drop("*");
  expect(cache.facts()).toMatchObject({ pages: 0, bytes: 0 });
});

test("a hundred visitors who miss the same page at once wait for one making", async () => {
  const { cache } = open();
  const { render, finish, makings } = slow(page("x"));
  const waiting = Array.from({ length: 100 }, () => cache.load("/", 600, render));
  finish();
  const answers = await Promise.all(waiting);
  expect(makings()).toBe(1);
  expect(answers.every(({ body }) => body.toString() === "x")).toBe(true);
});

test("a making that fails fails for those who waited, and the next one tries anew", async () => {
  const { cache } = open();
  const failing = async () => {
    throw new Error("no database");
  };
  const both = await Promise.allSettled([
    cache.load("/", 600, failing),
    cache.load("/", 600, failing),
  ]);
  expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect((await cache.load("/", 600, async () => page("x"))).status).toBe(200);
  expect(cache.find("/")).toBeDefined();
});

test("a page that sets a cookie is given to nobody else", async () => {
  const { cache } = open();
  let makings = 0;
  const render = async () => {
    makings++;
    return page(`page ${makings}`, { "Set-Cookie": `visitor=${makings}` });
  };
  const answers = await Promise.all([1, 2, 3].map(() => cache.load("/", 600, render)));
  expect(new Set(answers.map(({ body }) => body.toString())).size).toBe(3);
});

test("a page whose product changes while it is made is not kept", async () => {
  const { cache } = open();
  const old = slow(page("old price", { "X-Page-Tags": "product:1" }));
  const making = cache.load("/a", 600, old.render);
  cache.drop("product:1");
  old.finish();
  await making;
  expect(cache.find("/a")).toBeUndefined();
});

test("a change of something else while a page is made does not matter", async () => {
  const { cache } = open();
  const made = slow(page("x", { "X-Page-Tags": "product:1" }));
  const making = cache.load("/a", 600, made.render);
  cache.drop("product:2");
  made.finish();
  await making;
  expect(cache.find("/a")).toBeDefined();
});

test("whoever comes after a commit does not get a page begun before it", async () => {
  const { cache } = open();
  const old = slow(page("old"));
  const before = cache.load("/", 600, old.render);
  cache.drop("lists");
  const after = cache.load("/", 600, async () => page("new"));
  expect((await after).body.toString()).toBe("new");
  old.finish();
  expect((await before).body.toString()).toBe("old");
  expect((await cache.variant(cache.find("/")!, "identity")).body.toString()).toBe("new");
});

test("while commits may be missed nothing is kept, shared or sent from memory", async () => {
  const { cache } = open();
  await cache.load("/", 600, async () => page("x"));
  const begun = slow(page("begun before"));
  const making = cache.load("/b", 600, begun.render);
  cache.close();
  expect(cache.find("/")).toBeUndefined();
  await cache.load("/", 600, async () => page("y"));
  expect(cache.find("/")).toBeUndefined();
  cache.open();
  begun.finish();
  await making;
  expect(cache.find("/b")).toBeUndefined();
});

test("a page lives ten minutes, and never past midnight in Tây Ninh", async () => {
  const { cache, pass, set } = open();
  await cache.load("/", 600, async () => page("x"));
  pass(599_999);
  expect(cache.find("/")).toBeDefined();
  pass(1);
  expect(cache.find("/")).toBeUndefined();
  set("2026-11-22T23:58:00+07:00");
  await cache.load("/", 600, async () => page("x"));
  set("2026-11-22T23:59:59.999+07:00");
  expect(cache.find("/")).toBeDefined();
  set("2026-11-23T00:00:00+07:00");
  expect(cache.find("/")).toBeUndefined();
});

test("a bot with endless parameters fills only the room set aside for that", async () => {
  const { cache } = open({ maxBytes: 400_000 });
  const body = "x".repeat(3_000);
  for (const key of ["/", "/danh-muc", "/san-pham/a"]) {
    await cache.load(key, 600, async () => page(body));
  }
  for (let i = 0; i < 2_000; i++) {
    await cache.load(`/tim-kiem?q=${i}`, 600, async () => page(body));
    await cache.load(`/san-pham/khong-co-${i}`, 600, async () => page(body, {}, 404));
  }
  const { pages, bytes } = cache.facts();
  expect(bytes).toBeLessThan(100_000 + 3 * 5_000);
  expect(pages).toBeLessThan(40);
  for (const key of ["/", "/danh-muc", "/san-pham/a"]) expect(cache.find(key)).toBeDefined();
  cache.drop("*");
  expect(cache.facts()).toMatchObject({ pages: 0, bytes: 0 });
});

test("the pages in use stay when room is short", async () => {
  const { cache, pass } = open({ maxBytes: 40_000 });
  const body = "x".repeat(3_000);
  await cache.load("/dang-xem", 600, async () => page(body));
  for (let i = 0; i < 50; i++) {
    pass(2_000);
    expect(cache.find("/dang-xem")).toBeDefined();
    await cache.load(`/san-pham/${i}`, 600, async () => page(body));
  }
  expect(cache.facts().bytes).toBeLessThanOrEqual(30_000);
});

test("compressed forms count as kept bytes", async () => {
  const { cache } = open();
  await cache.load("/", 600, async () => page("<p>mãng cầu</p>".repeat(400)));
  const before = cache.facts().bytes;
  const br = await cache.variant(cache.find("/")!, "br");
  expect(cache.facts().bytes).toBe(before + br.body.length);
});
