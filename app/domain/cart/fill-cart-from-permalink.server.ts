import { largestFitting } from "#app/domain/inventory/order-quantity";
import { closedSellers } from "#app/domain/sellers/closure-queries.server";
import type { Db } from "#db/client.server";
import {
  type AddToCartRefusal,
  findVariantOnSale,
  MAX_CART_LINES,
  putLine,
} from "./add-to-cart.server";
import { readPermalink } from "./cart-permalink";
import { lockOrCreateCart } from "./open-cart.server";

export type FilledCart = {
  cartToken: string;
  lineCount: number;
  filled: { variantId: string; quantity: number }[];
  skipped: { part: string; reason: AddToCartRefusal["refused"] | "unreadable" }[];
};

/**
 * Fills the cart from a link a seller sent. Each line holds at least the amount named, so that opening
 * the link twice adds nothing. Refused when the link names nothing that can be had.
 */
export async function fillCartFromPermalink(
  db: Db,
  { cartToken, lines: text, now }: { cartToken: string | null; lines: string; now: Date },
): Promise<FilledCart | { refused: "nothing-to-fill"; skipped: FilledCart["skipped"] }> {
  const { lines, unreadable } = readPermalink(text, MAX_CART_LINES);
  const filled: FilledCart["filled"] = [];
  const skipped: FilledCart["skipped"] = unreadable.map((part) => ({ part, reason: "unreadable" }));
  return db.transaction(async (tx) => {
    const wishes = [];
    for (const line of lines) {
      const variant = await findVariantOnSale(tx, line.variantId);
      if (!variant) skipped.push({ part: line.variantId, reason: "not-for-sale" });
      else if ((await closedSellers(tx, { sellerIds: [variant.sellerId], now })).size > 0) {
        skipped.push({ part: line.variantId, reason: "shop-closed" });
      } else if (largestFitting(variant, variant.available) === 0) {
        skipped.push({ part: line.variantId, reason: "sold-out" });
      } else wishes.push({ variant, quantity: line.quantity });
    }
    if (wishes.length === 0) return { refused: "nothing-to-fill", skipped };
    const cart = await lockOrCreateCart(tx, cartToken, now);
    let lineCount = 0;
    for (const { variant, quantity } of wishes) {
      const put = await putLine(tx, {
        cart,
        variant,
        now,
        wish: (existing) => Math.max(existing, quantity),
      });
      if ("refused" in put) skipped.push({ part: variant.id, reason: put.refused });
      else {
        filled.push({ variantId: variant.id, quantity: put.quantity });
        lineCount = put.lineCount;
      }
    }
    if (filled.length === 0) return { refused: "nothing-to-fill", skipped };
    return { cartToken: cart.cartToken, lineCount, filled, skipped };
  });
}
