import { and, eq } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { cartLines } from "#db/schema";
import {
  type AddedToCart,
  type AddToCartRefusal,
  findVariantOnSale,
  putLine,
} from "./add-to-cart.server";
import { lockCart } from "./open-cart.server";
import { removeFromCart } from "./remove-from-cart.server";

export interface SetCartLine {
  cartToken: string | null;
  variantId: string;
  /** The amount wanted now; zero takes the line out. */
  quantity: number;
  now: Date;
}

/** Sets the amount of a line that is in the cart; null when there is no such cart or line. */
export async function setCartLine(
  db: Db,
  { cartToken, variantId, quantity, now }: SetCartLine,
): Promise<AddedToCart | AddToCartRefusal | null> {
  return db.transaction(async (tx) => {
    if (quantity === 0) {
      const removed = await removeFromCart(tx, { cartToken, variantId, now });
      return removed && { ...removed, quantity: 0, changedBy: null };
    }
    const cart = await lockCart(tx, cartToken, now);
    if (!cart) return null;
    const [line] = await tx
      .select({ id: cartLines.id })
      .from(cartLines)
      .where(and(eq(cartLines.cartId, cart.id), eq(cartLines.variantId, variantId)));
    if (!line) return null;
    const variant = await findVariantOnSale(tx, variantId);
    if (!variant) return { refused: "not-for-sale" };
    return putLine(tx, { cart, variant, now, wish: () => quantity });
  });
}
