import { and, eq, isNull, sql } from "drizzle-orm";
import {
  fitQuantity,
  largestFitting,
  type QuantityChange,
} from "#app/domain/inventory/order-quantity";
import { closedSellers } from "#app/domain/sellers/closure-queries.server";
import type { Db } from "#db/client.server";
import { cartLines, products, sellers, stockLevels, variants } from "#db/schema";
import { lockOrCreateCart, type OpenCart } from "./open-cart.server";

export const MAX_CART_LINES = 60;
const MAX_CART_SELLERS = 30;

export interface AddToCart {
  /** From the cookie; null for a first visit. */
  cartToken: string | null;
  variantId: string;
  /** In the variant's quantity units (grams for goods by weight). */
  quantity: number;
  now: Date;
}

export type AddedToCart = {
  /** To be set as the cookie again: it differs when a cart had to be made. */
  cartToken: string;
  /** The line's amount now. */
  quantity: number;
  /** What moved the amount away from the wish; null where the wish stands. */
  changedBy: QuantityChange | null;
  lineCount: number;
};

export type AddToCartRefusal = {
  refused: "not-for-sale" | "shop-closed" | "sold-out" | "cart-full" | "too-many-sellers";
};

/** Puts goods into the cart, on top of what lies there, within stock and the seller's amounts. */
export async function addToCart(
  db: Db,
  { cartToken, variantId, quantity, now }: AddToCart,
): Promise<AddedToCart | AddToCartRefusal> {
  return db.transaction(async (tx) => {
    const variant = await findVariantOnSale(tx, variantId);
    if (!variant) return { refused: "not-for-sale" };
    const closed = await closedSellers(tx, { sellerIds: [variant.sellerId], now });
    if (closed.size > 0) return { refused: "shop-closed" };
    if (largestFitting(variant, variant.available) === 0) return { refused: "sold-out" };
    const cart = await lockOrCreateCart(tx, cartToken, now);
    return putLine(tx, { cart, variant, now, wish: (existing) => existing + quantity });
  });
}

export type VariantOnSale = NonNullable<Awaited<ReturnType<typeof findVariantOnSale>>>;

export async function findVariantOnSale(tx: Db, variantId: string) {
  const [variant] = await tx
    .select({
      id: variants.id,
      sellerId: products.sellerId,
      price: variants.price,
      minQuantity: variants.minQuantity,
      stepQuantity: variants.stepQuantity,
      maxQuantity: variants.maxQuantity,
      available: sql<number>`coalesce(${stockLevels.onHand} - ${stockLevels.reserved}, 0)`,
    })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .innerJoin(sellers, eq(sellers.id, products.sellerId))
    .leftJoin(stockLevels, eq(stockLevels.variantId, variants.id))
    .where(
      and(
        eq(variants.id, variantId),
        variants.isActive,
        eq(products.status, "approved"),
        isNull(products.goneAt),
        eq(sellers.status, "active"),
      ),
    );
  return variant ?? null;
}

/** Sets one line under the cart's lock, within the bounds of a cart. */
export async function putLine(
  tx: Db,
  {
    cart,
    variant,
    wish,
    now,
  }: { cart: OpenCart; variant: VariantOnSale; wish: (existing: number) => number; now: Date },
): Promise<AddedToCart | AddToCartRefusal> {
  const present = await tx
    .select({
      variantId: cartLines.variantId,
      sellerId: products.sellerId,
      quantity: cartLines.quantity,
    })
    .from(cartLines)
    .innerJoin(variants, eq(variants.id, cartLines.variantId))
    .innerJoin(products, eq(products.id, variants.productId))
    .where(eq(cartLines.cartId, cart.id));
  const existing = present.find((line) => line.variantId === variant.id);
  if (!existing && present.length >= MAX_CART_LINES) return { refused: "cart-full" };
  const sellerIds = new Set(present.map((line) => line.sellerId)).add(variant.sellerId);
  if (sellerIds.size > MAX_CART_SELLERS) return { refused: "too-many-sellers" };

  const fitted = fitQuantity(variant, wish(existing?.quantity ?? 0), variant.available);
  if (fitted.quantity === 0) return { refused: "sold-out" };
  await tx
    .insert(cartLines)
    .values({
      cartId: cart.id,
      variantId: variant.id,
      quantity: fitted.quantity,
      seenPrice: variant.price,
      addedAt: now,
    })
    .onConflictDoUpdate({
      target: [cartLines.cartId, cartLines.variantId],
      set: { quantity: fitted.quantity, seenPrice: variant.price },
    });
  return {
    cartToken: cart.cartToken,
    ...fitted,
    lineCount: present.length + (existing ? 0 : 1),
  };
}
