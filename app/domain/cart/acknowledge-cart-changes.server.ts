import { and, eq } from "drizzle-orm";
import { fitQuantity } from "#app/domain/inventory/order-quantity";
import type { Db } from "#db/client.server";
import { cartLines } from "#db/schema";
import { loadCart } from "./load-cart.server";
import { lockCart } from "./open-cart.server";

/**
 * The shopper takes the cart as it is now: new prices count as seen, amounts go down to what is there,
 * what cannot be had leaves. Null without a cart.
 */
export async function acknowledgeCartChanges(
  db: Db,
  { cartToken, now }: { cartToken: string | null; now: Date },
): Promise<{ lineCount: number } | null> {
  return db.transaction(async (tx) => {
    const cart = await lockCart(tx, cartToken, now);
    if (!cart) return null;
    const { groups } = await loadCart(tx, { cartToken, now });
    let lineCount = 0;
    for (const line of groups.flatMap((group) => group.lines)) {
      const ofLine = and(eq(cartLines.cartId, cart.id), eq(cartLines.variantId, line.variantId));
      const { quantity } =
        line.problem === "withdrawn"
          ? { quantity: 0 }
          : fitQuantity(line, line.quantity, line.available);
      if (quantity === 0) await tx.delete(cartLines).where(ofLine);
      else {
        lineCount += 1;
        await tx.update(cartLines).set({ quantity, seenPrice: line.price }).where(ofLine);
      }
    }
    return { lineCount };
  });
}
