import { and, eq } from "drizzle-orm";
import type { DeliveryKind } from "#app/domain/shipping/quote-delivery";
import type { Db } from "#db/client.server";
import { cartDeliveries, cartLines, products, variants } from "#db/schema";
import { loadCart } from "./load-cart.server";
import { lockCart } from "./open-cart.server";

export interface ChooseDelivery {
  cartToken: string | null;
  sellerId: string;
  kind: DeliveryKind;
  now: Date;
}

/** Keeps the way of delivery for one seller's part; null without a cart or a line of that seller. */
export async function chooseDelivery(
  db: Db,
  { cartToken, sellerId, kind, now }: ChooseDelivery,
): Promise<{ chosen: DeliveryKind } | { refused: "not-offered" } | null> {
  return db.transaction(async (tx) => {
    const cart = await lockCart(tx, cartToken, now);
    if (!cart) return null;
    const [line] = await tx
      .select({ id: cartLines.id })
      .from(cartLines)
      .innerJoin(variants, eq(variants.id, cartLines.variantId))
      .innerJoin(products, eq(products.id, variants.productId))
      .where(and(eq(cartLines.cartId, cart.id), eq(products.sellerId, sellerId)))
      .limit(1);
    if (!line) return null;
    const { groups } = await loadCart(tx, { cartToken, now });
    const group = groups.find(({ seller }) => seller.id === sellerId);
    if (!group?.options.some((option) => option.kind === kind)) return { refused: "not-offered" };
    await tx
      .insert(cartDeliveries)
      .values({ cartId: cart.id, sellerId, kind })
      .onConflictDoUpdate({
        target: [cartDeliveries.cartId, cartDeliveries.sellerId],
        set: { kind },
      });
    return { chosen: kind };
  });
}
