import fc from "fast-check";
import { expect, test } from "vitest";
import { divideRounded, formatDong, splitByLargestRemainder } from "./dong";

test("a price is written with dots and a no-break space", () => {
  expect(formatDong(25_000n)).toBe("25.000\u00A0đ");
  expect(formatDong(0n)).toBe("0\u00A0đ");
  expect(formatDong(1_234_567_890n)).toBe("1.234.567.890\u00A0đ");
});

test("the parts of a split always equal the whole, and differ from the exact share by less than one đồng", () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 12n }),
      fc.array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 20 }),
      (total, weights) => {
        const sum = weights.reduce((a, b) => a + b, 0n);
        fc.pre(sum > 0n);
        const parts = splitByLargestRemainder(total, weights);
        expect(parts.reduce((a, b) => a + b, 0n)).toBe(total);
        parts.forEach((part, i) => {
          const gap = part * sum - total * weights[i]!;
          expect(gap < sum && gap > -sum).toBe(true);
        });
      },
    ),
  );
});

test("half a đồng is rounded up", () => {
  expect(divideRounded(5n, 2n)).toBe(3n);
  expect(divideRounded(4n, 3n)).toBe(1n);
  expect(() => divideRounded(-1n, 2n)).toThrow(RangeError);
});
