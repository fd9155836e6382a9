import fc from "fast-check";
import { expect, test } from "vitest";
import { fitQuantity } from "./order-quantity";
import { stockInWords } from "./stock-in-words";

const byWeight = { minQuantity: 500, stepQuantity: 500, maxQuantity: 10_000 };

test("an amount between steps goes up, too much goes down to the most or to what is there", () => {
  expect(fitQuantity(byWeight, 700, 20_000)).toEqual({ quantity: 1_000, changedBy: "step" });
  expect(fitQuantity(byWeight, 1, 20_000)).toEqual({ quantity: 500, changedBy: "minimum" });
  expect(fitQuantity(byWeight, 12_000, 20_000)).toEqual({ quantity: 10_000, changedBy: "maximum" });
  expect(fitQuantity(byWeight, 3_000, 1_700)).toEqual({ quantity: 1_500, changedBy: "stock" });
  expect(fitQuantity(byWeight, 500, 499)).toEqual({ quantity: 0, changedBy: "stock" });
});

test("whatever is wished, the amount can be ordered or is none at all", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000 }),
      fc.integer({ min: 1, max: 1_000 }),
      fc.integer({ min: 0, max: 50_000 }),
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.integer({ min: 0, max: 100_000 }),
      (minQuantity, stepQuantity, more, wish, available) => {
        const rules = { minQuantity, stepQuantity, maxQuantity: minQuantity + more };
        const { quantity, changedBy } = fitQuantity(rules, wish, available);
        expect(quantity === wish).toBe(changedBy === null);
        if (quantity === 0) {
          expect(available < minQuantity).toBe(true);
          return;
        }
        expect(quantity >= minQuantity && quantity <= rules.maxQuantity).toBe(true);
        expect(quantity <= available).toBe(true);
        expect((quantity - minQuantity) % stepQuantity).toBe(0);
      },
    ),
  );
});

const fruit = { sellBy: "weight" as const, unitLabel: "kg", minQuantity: 500 };
const pack = { sellBy: "pack" as const, unitLabel: "hộp", minQuantity: 1 };

test("stock is told in the words of a market", () => {
  expect(stockInWords(fruit, 12_000, "vi")).toEqual({ state: "in-stock", text: "Còn 12\u00A0kg" });
  expect(stockInWords(fruit, 1_500, "vi").text).toBe("Sắp hết, còn 1,5\u00A0kg");
  expect(stockInWords(fruit, 499, "vi")).toEqual({ state: "sold-out", text: "Hết hàng" });
  expect(stockInWords(pack, 3, "en").text).toBe("Nearly gone, 3 left");
  expect(stockInWords(pack, 0, "en").text).toBe("Sold out");
});
