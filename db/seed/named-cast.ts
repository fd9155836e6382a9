/** Shoppers and shops for tests of carts and orders: chị Hoa buys from two farms. */
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { addToCart } from "#app/domain/cart/add-to-cart.server";
import { loadCart } from "#app/domain/cart/load-cart.server";
import { setCartDestination } from "#app/domain/cart/set-cart-destination.server";
import type { Checkout } from "#app/domain/orders/checkout-schema";
import { placeOrder } from "#app/domain/orders/place-order.server";
import type { DeliveryKind } from "#app/domain/shipping/quote-delivery";
import type { Db } from "#db/client.server";
import { sellerOrders } from "#db/schema";
import { buildOrderableShop, knownCommunes, type OrderableShop } from "./builders";

/** Sunday 22 November 2026, 9:30 in Tây Ninh. */
export const sundayMorning = new Date("2026-11-22T09:30:00+07:00");

/** Chín Thảo sells custard apples by the kilo, Trảng Bàng's co-operative rice paper by the pack. */
export async function buildTwoShops(
  db: Db,
  stock: { fruit?: number; ricePaper?: number } = {},
): Promise<{ farm: OrderableShop; cooperative: OrderableShop }> {
  const farm = await buildOrderableShop(db, {
    variant: { sellBy: "weight", price: 60_000n, stock: stock.fruit ?? 20_000 },
  });
  const cooperative = await buildOrderableShop(db, {
    seller: {
      name: "HTX Bánh tráng Trảng Bàng",
      kind: "cooperative",
      legalName: "Hợp tác xã Bánh tráng Sương Mai",
      communeCode: knownCommunes.trangBang,
    },
    product: { kindId: "banh-trang-phoi-suong", name: "Bánh tráng phơi sương" },
    variant: { sellBy: "pack", price: 35_000n, netGrams: 500, stock: stock.ricePaper ?? 40 },
  });
  return { farm, cooperative };
}

/** A fresh cart with these goods; the cookie's secret. */
export async function fillCart(
  db: Db,
  lines: readonly { variantId: string; quantity: number }[],
  {
    communeCode = knownCommunes.binhMinh,
    now = sundayMorning,
  }: { communeCode?: string; now?: Date } = {},
): Promise<string> {
  let cartToken: string | null = null;
  for (const { variantId, quantity } of lines) {
    const added = await addToCart(db, { cartToken, variantId, quantity, now });
    if ("refused" in added) throw new Error(`not added: ${added.refused}`);
    cartToken = added.cartToken;
  }
  const placed = await setCartDestination(db, { cartToken, communeCode, now });
  if ("refused" in placed) throw new Error(placed.refused);
  return placed.cartToken;
}

/** The form as chị Hoa fills it; the total is the one her cart shows unless given. */
export async function fillCheckout(
  db: Db,
  cartToken: string,
  changes: Partial<Checkout> = {},
  now = sundayMorning,
): Promise<Checkout> {
  const communeCode = changes.communeCode ?? knownCommunes.binhMinh;
  const view = await loadCart(db, {
    cartToken,
    now,
    communeCode,
    deliveries: changes.deliveries as Record<string, DeliveryKind> | undefined,
  });
  return {
    name: "Trần Thị Hoa",
    phone: "+84903123456",
    communeCode,
    addressLine: "12 Nguyễn Du",
    email: "hoa@example.vn",
    note: "",
    paymentMethod: "cod",
    deliveries: {},
    ageConfirmed: false,
    wantsNews: false,
    expectedTotal: view.total ?? 0n,
    idempotencyKey: randomUUID(),
    ...changes,
  };
}

/** Chị Hoa's order, placed. @throws {Error} the order was refused */
export async function placeFilledOrder(
  db: Db,
  {
    lines,
    now = sundayMorning,
    ...changes
  }: {
    lines: readonly { variantId: string; quantity: number }[];
    now?: Date;
  } & Partial<Checkout>,
) {
  const cartToken = await fillCart(db, lines, { communeCode: changes.communeCode, now });
  const checkout = await fillCheckout(db, cartToken, changes, now);
  const placed = await placeOrder(db, { cartToken, checkout, locale: "vi", now });
  if ("refused" in placed) throw new Error(`refused: ${placed.refused}`);
  return placed;
}

/** The order is in the buyer's hands, as packing and handing over will leave it. */
export async function arriveOrder(
  db: Db,
  { orderId, status = "delivered" }: { orderId: string; status?: "delivered" | "picked-up" },
): Promise<void> {
  await db.update(sellerOrders).set({ status }).where(eq(sellerOrders.orderId, orderId));
}
