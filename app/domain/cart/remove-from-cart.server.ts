import { and, count, eq } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { cartLines } from "#db/schema";
import { lockCart } from "./open-cart.server";

/** Takes a line out, whatever became of its product. Null without a cart; a missing line is no fault. */
export async function removeFromCart(
  db: Db,
  { cartToken, variantId, now }: { cartToken: string | null; variantId: string; now: Date },
): Promise<{ cartToken: string; lineCount: number } | null> {
  return db.transaction(async (tx) => {
    const cart = await lockCart(tx, cartToken, now);
    if (!cart) return null;
    await tx
      .delete(cartLines)
      .where(and(eq(cartLines.cartId, cart.id), eq(cartLines.variantId, variantId)));
    const [row] = await tx
      .select({ lines: count() })
      .from(cartLines)
      .where(eq(cartLines.cartId, cart.id));
    return { cartToken: cart.cartToken, lineCount: row!.lines };
  });
}
