import { expect, test } from "vitest";
import { nextAmount } from "./amount";
import { readCartCount } from "./cart-cookie";

test("the cart's figure comes from its own cookie only", () => {
  expect(readCartCount("gio=3")).toBe(3);
  expect(readCartCount("a=1; gio=12; b=2")).toBe(12);
  expect(readCartCount("ngio=9; gio-hang=secret")).toBe(0);
  expect(readCartCount("gio=<b>")).toBe(0);
  expect(readCartCount("")).toBe(0);
});

test("plus and minus stay on amounts one may order", () => {
  const grid = { min: 2, max: 9, step: 3 };
  expect(nextAmount(2, 1, grid)).toBe(5);
  expect(nextAmount(5, 1, grid)).toBe(8);
  expect(nextAmount(8, 1, grid)).toBe(8);
  expect(nextAmount(2, -1, grid)).toBe(2);
  expect(nextAmount(6, -1, grid)).toBe(5);
  expect(nextAmount(6, 1, grid)).toBe(8);
  expect(nextAmount(Number.NaN, 1, grid)).toBe(2);
});
