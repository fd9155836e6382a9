import { and, count, eq, isNull } from "drizzle-orm";
import { rulesInForce } from "#app/domain/policies/dated-rules.server";
import type { DeliveryKind } from "#app/domain/shipping/quote-delivery";
import type { Db } from "#db/client.server";
import { cartLines, carts } from "#db/schema";
import { readCartFacts } from "./cart-facts.server";
import { hashCartToken } from "./cart-token.server";
import { buildCartView, type CartView } from "./cart-view";

const emptyView: CartView = {
  groups: [],
  lineCount: 0,
  destination: null,
  itemsTotal: 0n,
  deliveryTotal: 0n,
  total: 0n,
  hasChanges: false,
  minimumAge: null,
  acceptsVietqr: false,
  acceptsVnpay: false,
  blockers: ["empty"],
};

/**
 * The shopper's cart as it would be ordered now; an empty view without a cart. `communeCode` and
 * `deliveries` (by seller id) price it for what the checkout form says instead of what is kept.
 */
export async function loadCart(
  db: Db,
  {
    cartToken,
    now,
    communeCode,
    deliveries,
  }: {
    cartToken: string | null;
    now: Date;
    communeCode?: string | null;
    deliveries?: Readonly<Record<string, DeliveryKind>>;
  },
): Promise<CartView> {
  if (!cartToken) return emptyView;
  const [cart] = await db
    .select({ id: carts.id, communeCode: carts.communeCode })
    .from(carts)
    .where(and(eq(carts.tokenHash, hashCartToken(cartToken)), isNull(carts.orderedAt)));
  if (!cart) return emptyView;
  const rules = await rulesInForce(db, now);
  const facts = await readCartFacts(db, {
    cartId: cart.id,
    communeCode: communeCode === undefined ? cart.communeCode : communeCode,
    chosen: deliveries && new Map(Object.entries(deliveries)),
    rules,
    now,
  });
  return buildCartView(facts, now);
}

/** How many lines the badge shows. */
export async function countCartLines(db: Db, cartToken: string | null): Promise<number> {
  if (!cartToken) return 0;
  const [row] = await db
    .select({ lines: count() })
    .from(cartLines)
    .innerJoin(carts, eq(carts.id, cartLines.cartId))
    .where(and(eq(carts.tokenHash, hashCartToken(cartToken)), isNull(carts.orderedAt)));
  return row?.lines ?? 0;
}
