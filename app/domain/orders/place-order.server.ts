import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { readCartFacts } from "#app/domain/cart/cart-facts.server";
import { hashCartToken } from "#app/domain/cart/cart-token.server";
import {
  buildCartView,
  type CartGroup,
  type CartLineProblem,
  type CartView,
} from "#app/domain/cart/cart-view";
import { lockCart } from "#app/domain/cart/open-cart.server";
import { reserveStock, type StockShortage } from "#app/domain/inventory/move-stock.server";
import type { Dong } from "#app/domain/money/dong";
import { rulesInForce } from "#app/domain/policies/dated-rules.server";
import { currentPolicies } from "#app/domain/policies/policy-queries.server";
import type { Db } from "#db/client.server";
import {
  cartDeliveries,
  cartLines,
  carts,
  orderEvents,
  orderLines,
  orderPolicies,
  orders,
  payments,
  sellerOrders,
} from "#db/schema";
import type { Checkout } from "./checkout-schema";
import { sellerOrderNumber } from "./order-number";
import { newOrderNumber } from "./order-number.server";
import { queueLetter } from "./queue-letter.server";

export interface PlaceOrder {
  cartToken: string | null;
  checkout: Checkout;
  locale: "vi" | "en";
  now: Date;
}

export interface PlacedOrder {
  orderId: string;
  number: string;
  linkVersion: number;
  paymentMethod: Checkout["paymentMethod"];
  total: Dong;
  /** The same form was sent before: this is the order it made then. */
  isReplay: boolean;
}

export interface UnavailableLine {
  variantId: string;
  productName: string;
  variantName: string;
  problem: CartLineProblem;
  /** Quantity units. */
  wanted: number;
  available: number;
}

export type PlaceOrderRefusal =
  /** The key was used for something else. */
  | { refused: "idempotency-conflict" }
  | { refused: "empty-cart" }
  | { refused: "unknown-commune" }
  | { refused: "lines-unavailable"; lines: UnavailableLine[] }
  /** On holiday; the day each takes orders again. */
  | { refused: "shop-closed"; sellers: { sellerId: string; name: string; opensOn: string }[] }
  | { refused: "below-minimum"; sellers: { sellerId: string; name: string; missing: Dong }[] }
  | { refused: "delivery-unavailable"; sellers: { sellerId: string; name: string }[] }
  /** Goods with an age limit, and the box was not ticked. */
  | { refused: "age-unconfirmed"; minimumAge: number }
  | { refused: "vietqr-unavailable" }
  | { refused: "vnpay-unavailable" }
  /** Not the total the buyer saw: show the new figures and ask again. */
  | { refused: "total-changed"; itemsTotal: Dong; deliveryTotal: Dong; total: Dong };

/**
 * Turns the cart into an order, at prices, fees and stock as they are in this moment, or says why not.
 * The same form sent twice, or two hundred times at once, makes one order.
 */
export async function placeOrder(
  db: Db,
  { cartToken, checkout, locale, now }: PlaceOrder,
): Promise<PlacedOrder | PlaceOrderRefusal> {
  const requestHash = hashRequest(cartToken, checkout);
  try {
    return await db.transaction(async (tx) => {
      // Two sendings of one form queue here; the second then finds the first one's order.
      const cart = await lockCart(tx, cartToken, now);
      const earlier = await findByKey(tx, checkout.idempotencyKey, requestHash);
      if (earlier) return earlier;
      if (!cart) return { refused: "empty-cart" };

      const rules = await rulesInForce(tx, now);
      const facts = await readCartFacts(tx, {
        cartId: cart.id,
        communeCode: checkout.communeCode,
        chosen: new Map(Object.entries(checkout.deliveries)),
        rules,
        now,
      });
      const view = buildCartView(facts, now);
      const refusal = refuse(view, checkout);
      if (refusal) return refusal;

      const order = await insertOrder(tx, {
        view,
        checkout,
        requestHash,
        locale,
        now,
        cartId: cart.id,
      });
      // Another cart's form under the same key got in first.
      if (!order) {
        return (
          (await findByKey(tx, checkout.idempotencyKey, requestHash)) ?? {
            refused: "idempotency-conflict",
          }
        );
      }
      const lines = await insertShares(tx, { order, view, checkout, now });
      await insertPolicies(tx, { orderId: order.id, locale, now });
      await tx
        .insert(orderEvents)
        .values({ orderId: order.id, kind: "placed", actor: "buyer", createdAt: now });
      await queueLetter(tx, { order, letter: "placed", now });
      await closeCart(tx, { cartId: cart.id, communeCode: checkout.communeCode, now });

      // Last, so that goods many want at once are locked for the shortest time.
      const stock = await reserveStock(tx, lines);
      if ("refused" in stock) throw new StockGone(namedShortages(view, stock.shortages));
      return {
        orderId: order.id,
        number: order.number,
        linkVersion: order.linkVersion,
        paymentMethod: checkout.paymentMethod,
        total: view.total!,
        isReplay: false,
      };
    });
  } catch (error) {
    if (error instanceof StockGone) return { refused: "lines-unavailable", lines: error.lines };
    throw error;
  }
}

/** Undoes the transaction; never leaves this file. */
class StockGone extends Error {
  constructor(readonly lines: UnavailableLine[]) {
    super("stock went while the order was being written");
  }
}

function hashRequest(cartToken: string | null, checkout: Checkout): string {
  const body = [
    cartToken && hashCartToken(cartToken),
    checkout.name,
    checkout.phone,
    checkout.communeCode,
    checkout.addressLine,
    checkout.email ?? null,
    checkout.note,
    checkout.paymentMethod,
    Object.entries(checkout.deliveries).sort(([a], [b]) => (a < b ? -1 : 1)),
    checkout.ageConfirmed,
    checkout.wantsNews,
    checkout.expectedTotal.toString(),
    checkout.totalIsLimit ?? false,
  ];
  return createHash("sha256").update(JSON.stringify(body)).digest("hex");
}

async function findByKey(
  tx: Db,
  idempotencyKey: string,
  requestHash: string,
): Promise<PlacedOrder | { refused: "idempotency-conflict" } | null> {
  const [order] = await tx
    .select({
      orderId: orders.id,
      number: orders.number,
      linkVersion: orders.linkVersion,
      paymentMethod: orders.paymentMethod,
      total: orders.total,
      requestHash: orders.requestHash,
    })
    .from(orders)
    .where(eq(orders.idempotencyKey, idempotencyKey));
  if (!order) return null;
  const { requestHash: earlierHash, ...placed } = order;
  if (earlierHash !== requestHash) return { refused: "idempotency-conflict" };
  return { ...placed, isReplay: true };
}

function refuse(view: CartView, checkout: Checkout): PlaceOrderRefusal | null {
  if (view.lineCount === 0) return { refused: "empty-cart" };
  if (!view.destination) return { refused: "unknown-commune" };
  const lines = view.groups
    .flatMap((group) => group.lines)
    .filter((line) => line.problem !== null)
    .map(({ variantId, productName, variantName, problem, quantity, available }) => ({
      variantId,
      productName,
      variantName,
      problem: problem!,
      wanted: quantity,
      available,
    }));
  if (lines.length > 0) return { refused: "lines-unavailable", lines };

  const named = ({ seller }: CartGroup) => ({ sellerId: seller.id, name: seller.name });
  const closed = view.groups.flatMap((group) =>
    group.seller.opensOn ? [{ ...named(group), opensOn: group.seller.opensOn }] : [],
  );
  if (closed.length > 0) return { refused: "shop-closed", sellers: closed };
  const below = view.groups.filter((group) => group.missingForMinimum !== null);
  if (below.length > 0) {
    return {
      refused: "below-minimum",
      sellers: below.map((group) => ({ ...named(group), missing: group.missingForMinimum! })),
    };
  }
  const undeliverable = view.groups.filter((group) => {
    const asked = checkout.deliveries[group.seller.id];
    return !group.delivery || (asked !== undefined && group.delivery.kind !== asked);
  });
  if (undeliverable.length > 0) {
    return { refused: "delivery-unavailable", sellers: undeliverable.map(named) };
  }
  if (view.minimumAge !== null && !checkout.ageConfirmed) {
    return { refused: "age-unconfirmed", minimumAge: view.minimumAge };
  }
  const { itemsTotal, deliveryTotal, total } = view;
  const isAgreed = checkout.totalIsLimit
    ? total! <= checkout.expectedTotal
    : total === checkout.expectedTotal;
  if (!isAgreed) {
    return {
      refused: "total-changed",
      itemsTotal,
      deliveryTotal: deliveryTotal!,
      total: total!,
    };
  }
  if (checkout.paymentMethod === "vietqr" && !view.acceptsVietqr) {
    return { refused: "vietqr-unavailable" };
  }
  if (checkout.paymentMethod === "vnpay" && !view.acceptsVnpay) {
    return { refused: "vnpay-unavailable" };
  }
  return null;
}

async function insertOrder(
  tx: Db,
  {
    view,
    checkout,
    requestHash,
    locale,
    now,
    cartId,
  }: {
    view: CartView;
    checkout: Checkout;
    requestHash: string;
    locale: "vi" | "en";
    now: Date;
    cartId: string;
  },
) {
  const destination = view.destination!;
  for (let attempt = 0; attempt < 5; attempt++) {
    const [order] = await tx
      .insert(orders)
      .values({
        number: newOrderNumber(now),
        idempotencyKey: checkout.idempotencyKey,
        requestHash,
        cartId,
        locale,
        buyerName: checkout.name,
        buyerPhone: checkout.phone,
        buyerEmail: checkout.email,
        communeCode: checkout.communeCode,
        addressLine: checkout.addressLine,
        addressText: `${checkout.addressLine}, ${destination.communeName}, ${destination.provinceName}`,
        note: checkout.note,
        paymentMethod: checkout.paymentMethod,
        itemsTotal: view.itemsTotal,
        deliveryTotal: view.deliveryTotal!,
        total: view.total!,
        wantsNews: checkout.wantsNews,
        placedAt: now,
      })
      .onConflictDoNothing()
      .returning({
        id: orders.id,
        number: orders.number,
        linkVersion: orders.linkVersion,
        buyerEmail: orders.buyerEmail,
      });
    if (order) return order;
    const [taken] = await tx
      .select({ id: orders.id })
      .from(orders)
      .where(eq(orders.idempotencyKey, checkout.idempotencyKey));
    if (taken) return null;
  }
  throw new Error("five order numbers in a row were taken");
}

/** Each seller's share with its lines and, where sellers are paid straight, its payment. */
async function insertShares(
  tx: Db,
  {
    order,
    view,
    checkout,
    now,
  }: {
    order: { id: string; number: string };
    view: CartView;
    checkout: Checkout;
    now: Date;
  },
) {
  const isCod = checkout.paymentMethod === "cod";
  const shares = view.groups.map((group, index) => ({ id: uuidv7(), group, index }));
  await tx.insert(sellerOrders).values(
    shares.map(({ id, group, index }) => {
      const { seller, delivery } = group;
      return {
        id,
        orderId: order.id,
        number: sellerOrderNumber(order.number, index),
        sellerId: seller.id,
        status: isCod ? ("placed" as const) : ("awaiting-payment" as const),
        statusAt: now,
        confirmBy: isCod ? new Date(now.getTime() + group.confirmHours * 3_600_000) : null,
        deliveryKind: delivery!.kind,
        deliveryFee: delivery!.fee,
        transitHours: delivery!.transitHours,
        pickupAddress: delivery!.kind === "pickup" ? delivery!.pickupAddress : null,
        sellerName: seller.name,
        sellerLegalName: seller.legalName,
        sellerAddress: `${seller.addressLine}, ${seller.communeName}, ${seller.provinceName}`,
        sellerPhone: seller.phone,
        sellerTaxCode: seller.taxCode,
        itemsTotal: group.itemsTotal,
        total: group.total,
      };
    }),
  );
  const lines = shares.flatMap(({ id: sellerOrderId, group }) =>
    group.lines.map((line) => ({ orderLineId: uuidv7(), sellerOrderId, line })),
  );
  await tx.insert(orderLines).values(
    lines.map(({ orderLineId, sellerOrderId, line }) => ({
      id: orderLineId,
      sellerOrderId,
      variantId: line.variantId,
      productId: line.productId,
      productName: line.productName,
      variantName: line.variantName,
      mediaId: line.mediaId,
      sellBy: line.sellBy,
      pricedBy: line.pricedBy,
      unitLabel: line.unitLabel,
      unitPrice: line.price,
      quantity: line.quantity,
      grams: line.grams,
      tolerancePercent: line.tolerancePercent,
      total: line.total,
    })),
  );
  await tx.insert(payments).values(
    checkout.paymentMethod === "vnpay"
      ? [{ orderId: order.id, method: "vnpay" as const, amount: view.total!, createdAt: now }]
      : shares.map(({ id, group }) => ({
          orderId: order.id,
          sellerOrderId: id,
          method: checkout.paymentMethod,
          amount: group.total,
          createdAt: now,
        })),
  );
  return lines.map(({ orderLineId, line }) => ({
    orderLineId,
    variantId: line.variantId,
    quantity: line.quantity,
  }));
}

/** The texts in force are what both sides agreed to. */
async function insertPolicies(
  tx: Db,
  { orderId, locale, now }: { orderId: string; locale: "vi" | "en"; now: Date },
) {
  const policies = await currentPolicies(tx, { locale, now });
  if (policies.length === 0) return;
  await tx
    .insert(orderPolicies)
    .values(policies.map(({ id }) => ({ orderId, policyVersionId: id })));
}

async function closeCart(
  tx: Db,
  { cartId, communeCode, now }: { cartId: string; communeCode: string; now: Date },
) {
  await tx.update(carts).set({ orderedAt: now, communeCode }).where(eq(carts.id, cartId));
  await tx.delete(cartLines).where(eq(cartLines.cartId, cartId));
  await tx.delete(cartDeliveries).where(eq(cartDeliveries.cartId, cartId));
}

function namedShortages(view: CartView, shortages: StockShortage[]): UnavailableLine[] {
  const lines = new Map(
    view.groups.flatMap((group) => group.lines.map((line) => [line.variantId, line])),
  );
  return shortages.map(({ variantId, wanted, available }) => {
    const line = lines.get(variantId)!;
    return {
      variantId,
      productName: line.productName,
      variantName: line.variantName,
      problem: available < line.minQuantity ? "sold-out" : "short",
      wanted,
      available,
    };
  });
}
