import { eq } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { carts, communes } from "#db/schema";
import { lockOrCreateCart } from "./open-cart.server";

/** Keeps where the goods would go, so that fees and times can be shown. */
export async function setCartDestination(
  db: Db,
  { cartToken, communeCode, now }: { cartToken: string | null; communeCode: string; now: Date },
): Promise<{ cartToken: string } | { refused: "unknown-commune" }> {
  return db.transaction(async (tx) => {
    const [commune] = await tx
      .select({ code: communes.code })
      .from(communes)
      .where(eq(communes.code, communeCode));
    if (!commune) return { refused: "unknown-commune" };
    const cart = await lockOrCreateCart(tx, cartToken, now);
    await tx.update(carts).set({ communeCode }).where(eq(carts.id, cart.id));
    return { cartToken: cart.cartToken };
  });
}
