import fc from "fast-check";
import { expect, test } from "vitest";
import { readPermalink, readVariantCode, variantCode, writePermalink } from "./cart-permalink";

test("every variant's short code leads back to it", () => {
  fc.assert(
    fc.property(fc.uuid(), (variantId) => {
      expect(variantCode(variantId)).toMatch(/^[\w-]{22}$/);
      expect(readVariantCode(variantCode(variantId))).toBe(variantId);
    }),
  );
});

test("a link names goods and amounts, and nothing else gets in", () => {
  const variantId = "018f6a52-7c1e-7a90-9d0b-3a5f0e2b4c6d";
  expect(readPermalink(writePermalink([{ variantId, quantity: 3 }]), 60)).toEqual({
    lines: [{ variantId, quantity: 3 }],
    unreadable: [],
  });
  expect(readPermalink(variantId, 60).lines).toEqual([{ variantId, quantity: 1 }]);
  for (const bad of [
    ":1",
    `${variantId}:0`,
    `${variantId}:-1`,
    `${variantId}:1:2`,
    `${variantId}:1e3`,
  ]) {
    expect(readPermalink(bad, 60).lines).toEqual([]);
  }
});
