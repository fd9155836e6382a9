import fc from "fast-check";
import { expect, test } from "vitest";
import { seedKinds } from "#db/seed/kinds";
import type { ProductDocument } from "./product-document";
import { planQuery } from "./query-plan";
import { rank, shelfOrderOf, standingOf, standingWeights } from "./ranking";
import { documentOf, testingVocabulary } from "./testing-catalogue";

const vocabulary = testingVocabulary();
const now = new Date("2026-11-22T03:00:00Z");
const kind = (id: string) => seedKinds.find((one) => one.id === id)!;
const order = (documents: ProductDocument[], query: string) => {
  const [attempt] = planQuery(query, vocabulary).attempts();
  return rank(documents, attempt!, { now, month: 11 }).map(({ document }) => document.slug);
};
const mangCau = (slug: string, changed: Partial<ProductDocument> = {}) =>
  documentOf(kind("mang-cau-ba-den"), 0, { id: slug, slug, name: "Mãng cầu", ...changed });

test("of two alike the one sold more comes first, but selling never beats saying what was asked", () => {
  const quiet = mangCau("quiet", { soldCount: 0 });
  const busy = mangCau("busy", { soldCount: 900, seller: { ...quiet.seller, id: "other" } });
  expect(order([quiet, busy], "mãng cầu")).toEqual(["busy", "quiet"]);
  const soursop = documentOf(kind("tra-mang-cau"), 0, { slug: "tea", soldCount: 100_000 });
  expect(order([soursop, quiet], "mãng cầu")).toEqual(["quiet", "tea"]);
});

test("right marks beat other marks whatever was sold", () => {
  const melon = documentOf(kind("dua-hau-long-tri"), 0, { slug: "dưa", soldCount: 0 });
  const pineapple = documentOf(kind("khom-ben-luc"), 0, { slug: "dứa", soldCount: 100_000 });
  expect(order([pineapple, melon], "dưa")).toEqual(["dưa", "dứa"]);
  expect(order([melon, pineapple], "dứa")).toEqual(["dứa", "dưa"]);
});

test("what goes by more of the names of a thing is more that thing", () => {
  const custardApple = documentOf(kind("mang-cau-ba-den"), 0, { slug: "na", soldCount: 0 });
  const soursop = documentOf(kind("mang-cau-xiem"), 0, { slug: "xiêm", soldCount: 50 });
  expect(order([soursop, custardApple], "mãng cầu")).toEqual(["na", "xiêm"]);
});

test("what cannot be bought now stands behind what can", () => {
  const gone = mangCau("gone", { isInStock: false });
  const here = mangCau("here");
  expect(order([gone, here], "mãng cầu")).toEqual(["here", "gone"]);
});

test("what cannot be bought now never leads a list, however well it sold", () => {
  const famous = mangCau("famous", { isInStock: false, soldCount: 100_000, rating: 5 });
  const unknown = mangCau("unknown", { soldCount: 0, rating: 1, ratingCount: 50 });
  expect(shelfOrderOf(unknown, now)).toBeGreaterThan(shelfOrderOf(famous, now));
  expect(order([famous, unknown], "mãng cầu")).toEqual(["unknown", "famous"]);
});

test("one shop does not fill the top when another has as good", () => {
  const shop = mangCau("a").seller;
  const other = { ...shop, id: "other" };
  const list = [
    mangCau("a1", { seller: shop, soldCount: 60 }),
    mangCau("a2", { seller: shop, soldCount: 59 }),
    mangCau("a3", { seller: shop, soldCount: 58 }),
    mangCau("b1", { seller: other, soldCount: 50 }),
  ];
  expect(order(list, "mãng cầu").slice(0, 2)).toEqual(["a1", "b1"]);
});

test("the standing is made of what was earned, between 0 and 1, and its parts sum to 1", () => {
  expect(Object.values(standingWeights).reduce((sum, part) => sum + part, 0)).toBeCloseTo(1);
  fc.assert(
    fc.property(
      fc.nat(1_000_000),
      fc.nat(10_000),
      fc.double({ min: 1, max: 5, noNaN: true }),
      (soldCount, ratingCount, rating) => {
        const standing = standingOf(mangCau("x", { soldCount, ratingCount, rating }), now);
        expect(standing).toBeGreaterThanOrEqual(0);
        expect(standing).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test("one glowing review lifts less than fifty good ones", () => {
  const one = standingOf(mangCau("x", { ratingCount: 1, rating: 5 }), now);
  const fifty = standingOf(mangCau("x", { ratingCount: 50, rating: 4.8 }), now);
  expect(fifty).toBeGreaterThan(one);
});

test("the order is the same whatever order the candidates came in", () => {
  const list = Array.from({ length: 12 }, (_, i) => mangCau(`p${i}`, { soldCount: i % 3 }));
  const expected = order(list, "mãng cầu");
  fc.assert(
    fc.property(fc.shuffledSubarray(list, { minLength: 12, maxLength: 12 }), (shuffled) => {
      expect(order(shuffled, "mãng cầu")).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});
