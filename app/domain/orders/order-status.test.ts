import { expect, test } from "vitest";
import {
  canBuyerCancel,
  canTransition,
  orderLifeAsMarkdown,
  type SellerOrderStatus,
  sellerOrderTransitions,
} from "./order-status";

const statuses = Object.keys(sellerOrderTransitions) as SellerOrderStatus[];

test("an order that ended never moves again", () => {
  for (const ended of ["completed", "cancelled", "expired", "returned"] as const) {
    for (const to of statuses) expect(canTransition(ended, to)).toBe(false);
  }
});

test("what was paid cannot expire, what was sent cannot be cancelled, nothing goes back", () => {
  expect(canTransition("placed", "expired")).toBe(false);
  expect(canTransition("shipped", "cancelled")).toBe(false);
  expect(canTransition("placed", "awaiting-payment")).toBe(false);
  expect(canTransition("delivered", "shipped")).toBe(false);
  expect(canTransition("awaiting-payment", "confirmed")).toBe(false);
  for (const status of statuses) expect(canTransition(status, status)).toBe(false);
});

test("a buyer may cancel until the seller confirms, not after", () => {
  expect(statuses.filter(canBuyerCancel)).toEqual(["awaiting-payment", "placed"]);
});

test("the order life in the documentation is the one the shop follows", async () => {
  await expect(orderLifeAsMarkdown()).toMatchFileSnapshot("../../../docs/order-life.md");
});
