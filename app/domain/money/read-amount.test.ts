import { expect, test } from "vitest";
import { readAmount } from "./read-amount";

test.each([
  ["25000", 25_000n],
  ["25.000", 25_000n],
  ["25,000 đ", 25_000n],
  [" 1 250 000đ ", 1_250_000n],
  ["25000.00", 25_000n],
  ["0", 0n],
  ["25.5", null],
  ["-5", null],
  ["hai chục", null],
  ["", null],
  ["=1+1", null],
])("%s is read as %s", (typed, amount) => {
  expect(readAmount(typed)).toBe(amount);
});
