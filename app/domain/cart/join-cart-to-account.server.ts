import { and, asc, eq, isNull, ne } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { accountCarts, cartLines, carts } from "#db/schema";
import { findVariantOnSale, putLine } from "./add-to-cart.server";
import { lockCart, lockOrCreateCart } from "./open-cart.server";

export interface JoinCart {
  accountId: string;
  /** Of the browser's cart; null where it has none. */
  cartToken: string | null;
  now: Date;
}

/**
 * The browser's cart becomes the account's, with what the account had in its cart before: of goods that
 * lie in both, the larger amount. A cart that is somebody else's stays theirs, and nothing of it is shown.
 * @returns the cart to carry from now on; null where neither had any
 */
export async function joinCartToAccount(
  db: Db,
  { accountId, cartToken, now }: JoinCart,
): Promise<{ cartToken: string; lineCount: number } | null> {
  return db.transaction(async (tx) => {
    const [former] = await tx
      .select({ cartId: carts.id })
      .from(accountCarts)
      .innerJoin(carts, eq(carts.id, accountCarts.cartId))
      .where(and(eq(accountCarts.accountId, accountId), isNull(carts.orderedAt)))
      .for("update", { of: carts });
    const usable = (await isSomebodyElses(tx, { accountId, cartToken, now })) ? null : cartToken;
    const browsers = await lockCart(tx, usable, now);
    if (!browsers && !former) return null;
    const cart = browsers ?? (await lockOrCreateCart(tx, null, now));
    if (former && former.cartId !== cart.id) {
      await moveLines(tx, { from: former.cartId, to: cart, now });
      await tx.delete(carts).where(eq(carts.id, former.cartId));
    }
    await tx
      .insert(accountCarts)
      .values({ accountId, cartId: cart.id, updatedAt: now })
      .onConflictDoUpdate({
        target: accountCarts.accountId,
        set: { cartId: cart.id, updatedAt: now },
      });
    const lineCount = await tx.$count(cartLines, eq(cartLines.cartId, cart.id));
    return { cartToken: cart.cartToken, lineCount };
  });
}

async function isSomebodyElses(tx: Db, { accountId, cartToken, now }: JoinCart): Promise<boolean> {
  const cart = await lockCart(tx, cartToken, now);
  if (!cart) return false;
  const others = and(eq(accountCarts.cartId, cart.id), ne(accountCarts.accountId, accountId));
  return (await tx.$count(accountCarts, others)) > 0;
}

/** What cannot be bought any more stays behind. */
async function moveLines(
  tx: Db,
  { from, to, now }: { from: string; to: { id: string; cartToken: string }; now: Date },
): Promise<void> {
  const lines = await tx
    .select({ variantId: cartLines.variantId, quantity: cartLines.quantity })
    .from(cartLines)
    .where(eq(cartLines.cartId, from))
    .orderBy(asc(cartLines.addedAt), asc(cartLines.id));
  for (const { variantId, quantity } of lines) {
    const variant = await findVariantOnSale(tx, variantId);
    if (!variant) continue;
    await putLine(tx, { cart: to, variant, now, wish: (present) => Math.max(present, quantity) });
  }
}
