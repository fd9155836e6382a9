import { expect, test } from "vitest";
import { filterCount, listHref, parseListParams, searchRequestOf } from "./list-params";

const parse = (query: string) => parseListParams(new URLSearchParams(query));

test("one list has one address, in whatever order its parts were typed", () => {
  const a = listHref("/tim-kiem", parse("xa=25480&q=mang cau&xa=25459&gia=50-100&xep=newest"));
  const b = listHref("/tim-kiem", parse("xep=newest&gia=50-100&xa=25459&xa=25480&q=mang+cau"));
  expect(a).toBe(b);
  expect(a).toBe("/tim-kiem?q=mang+cau&xa=25459&xa=25480&gia=50-100&xep=newest");
});

test("rubbish in an address is as if it were not there", () => {
  const params = parse(
    "q=%20&xa=abc&xa=1;drop&chung-nhan=gold&gia=cheap&nguoi-ban=robber&xep=random&trang=-3&mua=yes",
  );
  expect(listHref("/tim-kiem", params)).toBe("/tim-kiem");
  expect(filterCount(params)).toBe(0);
  for (const page of ["0", "1.5", "1e9", "401", "NaN", ""]) {
    expect(parse(`trang=${page}`).page).toBe(1);
  }
});

test("a price band asks the search for its own bounds, the upper one left out", () => {
  expect(searchRequestOf(parse("gia=50-100"), { month: 11 })).toMatchObject({
    minPrice: 50_000,
    maxPrice: 99_999,
  });
  const open = searchRequestOf(parse("gia=over-500"), { month: 11 });
  expect(open).toMatchObject({ minPrice: 500_000 });
  expect(open).not.toHaveProperty("maxPrice");
});

test("what is in season is asked for the present month", () => {
  expect(searchRequestOf(parse("mua=1"), { month: 4 }).inSeason).toBe(4);
  expect(searchRequestOf(parse(""), { month: 4 })).not.toHaveProperty("inSeason");
});
