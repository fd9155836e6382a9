import { beforeAll, expect, test } from "vitest";
import { seedKinds } from "#db/seed/kinds";
import { decodeCursor, encodeCursor, type SearchEngine, type SearchRequest } from "./engine";
import type { ProductDocument } from "./product-document";
import { documentOf, testingDocuments } from "./testing-catalogue";

const kind = (id: string) => seedKinds.find((one) => one.id === id)!;
const documents = testingDocuments();

async function* inOneGo(list: readonly ProductDocument[]) {
  yield list;
}

/** What every search engine of the market must do, run against a real one. */
export function describeEngine(engineOf: () => SearchEngine): void {
  const search = (request: SearchRequest) => engineOf().search(request);
  const kindsOf = async (request: SearchRequest) =>
    (await search(request)).hits.map((hit) => hit.kind.id);

  beforeAll(async () => {
    expect(await engineOf().replaceAll(inOneGo(documents))).toBe(documents.length);
  });

  test("a hit carries the whole document", async () => {
    const { hits, engine } = await search({ q: "mãng cầu Bà Đen" });
    expect(hits[0]).toEqual(documents.find(({ id }) => id === hits[0]?.id));
    expect(engine).toBe(engineOf().name);
  });

  test("exact marks come before other marks", async () => {
    const first = (await kindsOf({ q: "dưa", limit: 5 })).map((id) => kind(id).name);
    expect(first.every((name) => name.startsWith("Dưa"))).toBe(true);
    const all = await kindsOf({ q: "dưa", limit: 100 });
    expect(all).toContain("khom-ben-luc");
  });

  test("a search without marks finds what one with marks finds", async () => {
    expect((await kindsOf({ q: "dau phong" }))[0]).toBe("dau-phong-duc-hoa");
    expect((await search({ q: "dau phong" })).total).toBe((await search({ q: "đậu phộng" })).total);
  });

  test("words must all be there", async () => {
    const hits = (await search({ q: "muối tôm", limit: 100 })).hits;
    expect(new Set(hits.map((hit) => hit.kind.id))).toEqual(new Set(["muoi-tom"]));
  });

  test("the top is not one kind's alone", async () => {
    const kinds = await kindsOf({ q: "sầu riêng", limit: 3 });
    expect(new Set(kinds)).toEqual(new Set(["sau-rieng-ri6", "sau-rieng-monthong"]));
  });

  test("what was searched for instead is told", async () => {
    expect(await search({ q: "tanh long" })).toMatchObject({ correctedTo: "thanh long" });
    expect(await search({ q: "thanh long" })).toMatchObject({ correctedTo: null });
  });

  test("a place that has none of it is let go, and that is told", async () => {
    const result = await search({ q: "sầu riêng Bến Lức" });
    expect(result.dropped).toEqual(["bến lức"]);
    expect(result.total).toBeGreaterThan(0);
  });

  test("goods of a former district or province are found by its name", async () => {
    const longAn = (await search({ q: "Long An", limit: 100 })).hits;
    expect(longAn.length).toBeGreaterThan(20);
    expect(
      longAn.every(
        (hit) => hit.placeNames.includes("Long An") || /long an/i.test(hit.kind.altNames.join()),
      ),
    ).toBe(true);
  });

  test("a shop is found by its name", async () => {
    const { hits } = await search({ q: "HTX Rau sạch Phước Lý", limit: 100 });
    expect(hits.length).toBeGreaterThan(3);
    expect(new Set(hits.map((hit) => hit.seller.slug))).toEqual(new Set(["htx-rau-sach-phuoc-ly"]));
  });

  test("an empty query lists everything, page after page, nothing twice", async () => {
    const seen = new Set<string>();
    let cursor: string | null = null;
    let pages = 0;
    do {
      const result = await search({ cursor, limit: 50 });
      expect(result.total).toBe(documents.length);
      for (const { id } of result.hits) seen.add(id);
      cursor = result.nextCursor;
      pages += 1;
    } while (cursor && pages < 20);
    expect(seen.size).toBe(documents.length);
    expect(pages).toBe(Math.ceil(documents.length / 50));
  });

  test("pages of a search meet without gap or overlap, across the ranked top too", async () => {
    const whole = await search({ q: "Tây Ninh", limit: 100 });
    const paged: string[] = [];
    let cursor: string | null = null;
    do {
      const result = await search({ q: "Tây Ninh", limit: 30, cursor });
      paged.push(...result.hits.map(({ id }) => id));
      cursor = result.nextCursor;
    } while (cursor);
    expect(new Set(paged).size).toBe(paged.length);
    expect(paged).toHaveLength(whole.total);
    expect(paged.slice(0, 100)).toEqual(whole.hits.map(({ id }) => id));
  });

  test("filters narrow, and together narrow more", async () => {
    const category = await search({ category: "trai-cay", limit: 100 });
    expect(category.total).toBeGreaterThan(0);
    expect(category.hits.every((hit) => hit.categories[0]?.id === "trai-cay")).toBe(true);
    const both = await search({ category: "trai-cay", sellerKind: ["company"], limit: 100 });
    expect(both.total).toBeGreaterThan(0);
    expect(both.total).toBeLessThan(category.total);
    expect(both.hits.every((hit) => hit.seller.kind === "company")).toBe(true);
  });

  test("values within one filter widen", async () => {
    const one = await search({ certificate: ["ocop-5"] });
    const two = await search({ certificate: ["ocop-5", "ocop-4"] });
    const any = await search({ certificate: ["ocop"] });
    expect(one.total).toBeGreaterThan(0);
    expect(two.total).toBeGreaterThan(one.total);
    expect(any.total).toBeGreaterThanOrEqual(two.total);
  });

  test("month, price, commune, seller and kind are filters", async () => {
    const expectAll = async (request: SearchRequest, holds: (one: ProductDocument) => boolean) => {
      const { hits, total } = await search({ ...request, limit: 100 });
      expect(total).toBe(documents.filter(holds).length);
      expect(hits.every(holds)).toBe(true);
      expect(total).toBeGreaterThan(0);
    };
    await expectAll({ inSeason: 7 }, (one) => one.seasonMonths.includes(7));
    await expectAll(
      { minPrice: 50_000, maxPrice: 60_000 },
      (one) => one.price >= 50_000 && one.price <= 60_000,
    );
    const { commune, seller } = documents[0]!;
    await expectAll({ commune: [commune.code] }, (one) => one.commune.code === commune.code);
    await expectAll({ seller: seller.slug }, (one) => one.seller.slug === seller.slug);
    await expectAll({ kind: "muoi-tom" }, (one) => one.kind.id === "muoi-tom");
  });

  test("facets count the hits, each leaving its own filter aside", async () => {
    const all = await search({ q: "bánh" });
    const counted = Object.values(all.facets.sellerKind).reduce((sum, count) => sum + count, 0);
    expect(counted).toBe(all.total);
    expect(Object.values(all.facets.price).reduce((sum, count) => sum + count, 0)).toBe(all.total);
    const narrowed = await search({ q: "bánh", sellerKind: ["company"] });
    expect(narrowed.facets.sellerKind).toEqual(all.facets.sellerKind);
    expect(narrowed.total).toBe(all.facets.sellerKind.company);
    const inCommunes = Object.values(narrowed.facets.commune).reduce(
      (sum, count) => sum + count,
      0,
    );
    expect(inCommunes).toBe(narrowed.total);
    expect(all.facets.inSeason["7"]).toBe((await search({ q: "bánh", inSeason: 7 })).total);
  });

  test("two filters at once still count each other's choices", async () => {
    const base = { category: "trai-cay", sellerKind: ["company" as const] };
    const result = await search(base);
    const byKind = await search({ category: "trai-cay" });
    const byCategory = await search({ sellerKind: ["company"] });
    expect(result.facets.sellerKind).toEqual(byKind.facets.sellerKind);
    expect(result.facets.category).toEqual(byCategory.facets.category);
  });

  test("filters that leave nothing are not taken for a misspelling", async () => {
    const result = await search({ q: "sầu riêng", minPrice: 900_000_000 });
    expect(result).toMatchObject({ total: 0, hits: [], correctedTo: null });
  });

  test("every sort sorts the whole list", async () => {
    const by = async (sort: SearchRequest["sort"]) =>
      (await search({ q: "Tây Ninh", sort, limit: 100 })).hits;
    const prices = (await by("price-asc")).map(({ price }) => price);
    expect(prices).toEqual([...prices].sort((a, b) => a - b));
    const dear = (await by("price-desc")).map(({ price }) => price);
    expect(dear).toEqual([...dear].sort((a, b) => b - a));
    const sold = (await by("best-selling")).map(({ soldCount }) => soldCount);
    expect(sold).toEqual([...sold].sort((a, b) => b - a));
    const times = (await by("newest")).map(({ approvedAt }) => Date.parse(approvedAt));
    expect(times).toEqual([...times].sort((a, b) => b - a));
    // From the very top, with words and without.
    for (const q of ["Tây Ninh", ""]) {
      const [cheapest] = (await search({ q, sort: "price-asc", limit: 1 })).hits;
      const [dearest] = (await search({ q, sort: "price-desc", limit: 1 })).hits;
      const [newest] = (await search({ q, sort: "newest", limit: 1 })).hits;
      const [bestSelling] = (await search({ q, sort: "best-selling", limit: 1 })).hits;
      const most = (of: (one: ProductDocument) => number) => Math.max(...documents.map(of));
      expect(cheapest?.price).toBe(-most(({ price }) => -price));
      expect(dearest?.price).toBe(most(({ price }) => price));
      expect(Date.parse(newest!.approvedAt)).toBe(most((one) => Date.parse(one.approvedAt)));
      expect(bestSelling?.soldCount).toBe(most(({ soldCount }) => soldCount));
    }
  });

  test("nothing found helps with something to try", async () => {
    const result = await search({ q: "iphone" });
    expect(result).toMatchObject({ total: 0, hits: [] });
    expect(result.suggestions.length).toBeGreaterThan(2);
  });

  test("wildlife gets a notice and no hits", async () => {
    expect(await search({ q: "thằn lằn núi bà đen" })).toMatchObject({
      total: 0,
      hits: [],
      notice: "wildlife",
    });
  });

  test("what is typed never reaches the engine's own language", async () => {
    for (const q of [
      "' or '1'='1",
      "a' & !b | (c",
      "na:*",
      '" OR price > 0 "',
      "\\",
      "\u0000na",
      "<script>",
      "%_%",
      "-na",
      "🍍",
    ]) {
      await expect(search({ q })).resolves.toBeDefined();
    }
    const filters = { category: 'x" OR price > 0 OR "', seller: "' or true --", commune: ["\\"] };
    expect((await search(filters)).total).toBe(0);
  });

  test("a cursor of someone's own making starts at the top", async () => {
    const top = await search({ q: "bánh" });
    for (const cursor of ["", "zzz", "-1", encodeCursor(0), "bzk5OTk5OTk5OTk5"]) {
      expect((await search({ q: "bánh", cursor })).hits[0]?.id).toBe(
        decodeCursor(cursor) === 0 ? top.hits[0]?.id : undefined,
      );
    }
  });

  test("typing gets completions, the marks being optional", async () => {
    const texts = async (prefix: string) =>
      (await engineOf().suggest(prefix, 5)).map(({ text }) => text.toLowerCase());
    expect(await texts("mãng c")).toContain("mãng cầu bà đen");
    expect(await texts("sau r")).toContain("sầu riêng ri6");
    expect(await texts("")).toEqual([]);
    expect((await engineOf().suggest("b", 3)).length).toBe(3);
  });

  test("a changed product is found as it is now, a removed one no more", async () => {
    const made = documentOf(kind("mit-thai"), 77, { name: "Mít Thái vườn Sáu Lèo", price: 12_000 });
    await engineOf().index([made]);
    expect((await search({ q: "mít sáu lèo" })).hits).toEqual([made]);
    const changed = { ...made, name: "Mít Thái vườn Tám Khỏe", price: 13_000 };
    await engineOf().index([changed]);
    await engineOf().index([changed]);
    expect((await search({ q: "mít thái tám khỏe" })).hits).toEqual([changed]);
    expect((await search({ kind: "mit-thai" })).total).toBe(4);
    await engineOf().remove([made.id]);
    await engineOf().remove([made.id]);
    expect((await search({ kind: "mit-thai" })).total).toBe(3);
  });

  test("a mark that has run out counts for nothing", async () => {
    const expired = documentOf(kind("mit-thai"), 78, {
      name: "Mít Thái hết hạn chứng nhận",
      certificates: [{ kind: "haccp", expiresAt: "2020-01-01T00:00:00.000Z" }],
    });
    await engineOf().index([expired]);
    const before = (await search({ certificate: ["haccp"], limit: 100 })).hits;
    expect(before.some(({ id }) => id === expired.id)).toBe(false);
    expect((await search({ q: "mít haccp" })).hits.some(({ id }) => id === expired.id)).toBe(true);
    expect((await search({ q: "mít haccp" })).dropped).toEqual(["haccp"]);
    await engineOf().remove([expired.id]);
  });

  test("a rebuild leaves exactly what it was given", async () => {
    await engineOf().replaceAll(inOneGo(documents.slice(0, 10)));
    expect((await search({})).total).toBe(10);
    await engineOf().replaceAll(inOneGo(documents));
    expect((await search({})).total).toBe(documents.length);
  });
}
