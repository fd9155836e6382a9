import fc from "fast-check";
import { expect, test } from "vitest";
import {
  formatGrams,
  isEstimate,
  lineGrams,
  lineTotal,
  type PricedVariant,
  unitPrice,
} from "./line-price";

const byWeight: PricedVariant = {
  sellBy: "weight",
  pricedBy: "kilogram",
  price: 45_000n,
  netGrams: null,
  netMillilitres: null,
};
const pack: PricedVariant = {
  sellBy: "pack",
  pricedBy: "unit",
  price: 35_000n,
  netGrams: 500,
  netMillilitres: null,
};
const catchWeight: PricedVariant = {
  sellBy: "piece",
  pricedBy: "kilogram",
  price: 62_500n,
  netGrams: 400,
  netMillilitres: null,
};
const bottle: PricedVariant = {
  sellBy: "piece",
  pricedBy: "unit",
  price: 90_000n,
  netGrams: null,
  netMillilitres: 350,
};

test("one and a half kilos at 45.000 đ a kilo cost 67.500 đ", () => {
  expect(lineTotal(byWeight, 1_500)).toBe(67_500n);
});

test("a pack costs its price however much it weighs, and shows its price per kilo", () => {
  expect(lineTotal(pack, 3)).toBe(105_000n);
  expect(unitPrice(pack)).toEqual({ amount: 70_000n, per: "kg", isApproximate: false });
});

test("a fruit priced by the kilo is an estimate from its usual weight", () => {
  expect(isEstimate(catchWeight)).toBe(true);
  expect(lineTotal(catchWeight, 2)).toBe(50_000n);
  expect(lineGrams(catchWeight, 2)).toBe(800);
});

test("a bottle shows its price per litre, rounded to a whole đồng", () => {
  expect(unitPrice(bottle)).toEqual({ amount: 257_143n, per: "l", isApproximate: false });
});

test("goods without weight or volume show no unit price", () => {
  expect(unitPrice({ ...bottle, netMillilitres: null })).toBeNull();
});

test("weights are written with a decimal comma in Vietnamese and a point in English", () => {
  expect(formatGrams(1_500, "vi")).toBe("1,5\u00A0kg");
  expect(formatGrams(1_500, "en")).toBe("1.5\u00A0kg");
  expect(formatGrams(500, "vi")).toBe("500\u00A0g");
});

const variants = fc.oneof(
  fc.record({
    sellBy: fc.constant("weight" as const),
    pricedBy: fc.constant("kilogram" as const),
    price: fc.bigInt({ min: 1n, max: 999_999_999n }),
    netGrams: fc.constant(null),
    netMillilitres: fc.constant(null),
  }),
  fc.record({
    sellBy: fc.constantFrom("piece" as const, "pack" as const),
    pricedBy: fc.constantFrom("unit" as const, "kilogram" as const),
    price: fc.bigInt({ min: 1n, max: 999_999_999n }),
    netGrams: fc.integer({ min: 1, max: 100_000 }),
    netMillilitres: fc.constant(null),
  }),
);
const quantities = fc.integer({ min: 1, max: 100_000 });

test("a line is within half a đồng of price times measure, and never free", () => {
  fc.assert(
    fc.property(variants, quantities, (variant, quantity) => {
      const total = lineTotal(variant, quantity);
      expect(total >= 1n).toBe(true);
      const exact =
        variant.pricedBy === "unit"
          ? variant.price * BigInt(quantity) * 1000n
          : variant.price * BigInt(lineGrams(variant, quantity)!);
      const gap = total * 1000n - exact;
      expect(total === 1n || (gap > -500n && gap <= 500n)).toBe(true);
    }),
  );
});

test("more never costs less", () => {
  fc.assert(
    fc.property(variants, quantities, quantities, (variant, a, b) => {
      fc.pre(a < b);
      expect(lineTotal(variant, a) <= lineTotal(variant, b)).toBe(true);
    }),
  );
});

test("a quantity of nothing, less or a part is a mistake", () => {
  for (const quantity of [0, -1, 1.5, Number.NaN]) {
    expect(() => lineTotal(pack, quantity)).toThrow(RangeError);
  }
});
