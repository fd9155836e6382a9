import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { carts } from "#db/schema";
import { hashCartToken, newCartToken } from "./cart-token.server";

export interface OpenCart {
  id: string;
  cartToken: string;
}

/** The shopper's open cart, locked until the transaction ends; null without one. */
export async function lockCart(
  tx: Db,
  cartToken: string | null,
  now: Date,
): Promise<OpenCart | null> {
  if (!cartToken) return null;
  const [cart] = await tx
    .update(carts)
    .set({ updatedAt: now })
    .where(and(eq(carts.tokenHash, hashCartToken(cartToken)), isNull(carts.orderedAt)))
    .returning({ id: carts.id });
  return cart ? { id: cart.id, cartToken } : null;
}

/**
 * The shopper's open cart, or a new one under a new secret. A token we do not know is never taken
 * over: whoever planted it in the browser would own the cart too.
 */
export async function lockOrCreateCart(
  tx: Db,
  cartToken: string | null,
  now: Date,
): Promise<OpenCart> {
  const existing = await lockCart(tx, cartToken, now);
  if (existing) return existing;
  const fresh = newCartToken();
  const [cart] = await tx
    .insert(carts)
    .values({ tokenHash: hashCartToken(fresh), createdAt: now, updatedAt: now })
    .returning({ id: carts.id });
  return { id: cart!.id, cartToken: fresh };
}
