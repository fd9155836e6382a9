import { and, asc, count, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Dong } from "#app/domain/money/dong";
import type { Db } from "#db/client.server";
import { orderEvents, orderLines, orders, sellerOrders } from "#db/schema";
import type { OrderLineView } from "./order-queries.server";
import type { SellerOrderStatus } from "./order-status";
import { type SellerOrderGroup, sellerOrderGroups } from "./seller-order-groups";

const statusesOf: Readonly<Record<SellerOrderGroup, readonly SellerOrderStatus[]>> = {
  "to-confirm": ["placed"],
  "to-pack": ["confirmed"],
  "to-hand-over": ["packed"],
  "on-way": ["shipped", "delivered", "picked-up"],
  ended: ["completed", "cancelled", "returned"],
};

export interface SellerOrderRow {
  number: string;
  status: SellerOrderStatus;
  statusAt: Date;
  placedAt: Date;
  confirmBy: Date | null;
  deliveryKind: "pickup" | "own-delivery" | "post";
  total: Dong;
  /** "Mãng cầu Bà Đen × 2 kg", as many as there are. */
  goods: string[];
}

/**
 * One page of a seller's shares of orders, what presses first, and how many each group has. Orders not
 * yet paid for are nobody's work, so they are not here.
 */
export async function listSellerOrders(
  db: Db,
  {
    sellerId,
    group,
    page,
    pageSize,
  }: { sellerId: string; group: SellerOrderGroup; page: number; pageSize: number },
): Promise<{ rows: SellerOrderRow[]; counts: Record<SellerOrderGroup, number> }> {
  const mine = eq(sellerOrders.sellerId, sellerId);
  const isOpen = ["to-confirm", "to-pack", "to-hand-over"].includes(group);
  const order: SQL[] = isOpen
    ? [asc(sql`coalesce(${sellerOrders.confirmBy}, ${sellerOrders.statusAt})`)]
    : [desc(sellerOrders.statusAt)];
  const [rows, counted] = await Promise.all([
    db
      .select({
        id: sellerOrders.id,
        number: sellerOrders.number,
        status: sellerOrders.status,
        statusAt: sellerOrders.statusAt,
        placedAt: orders.placedAt,
        confirmBy: sellerOrders.confirmBy,
        deliveryKind: sellerOrders.deliveryKind,
        total: sellerOrders.total,
      })
      .from(sellerOrders)
      .innerJoin(orders, eq(orders.id, sellerOrders.orderId))
      .where(and(mine, inArray(sellerOrders.status, [...statusesOf[group]])))
      .orderBy(...order, asc(sellerOrders.number))
      .limit(pageSize)
      .offset((page - 1) * pageSize),
    db
      .select({ status: sellerOrders.status, total: count() })
      .from(sellerOrders)
      .where(mine)
      .groupBy(sellerOrders.status),
  ]);
  const lines = await db
    .select({
      sellerOrderId: orderLines.sellerOrderId,
      productName: orderLines.productName,
      variantName: orderLines.variantName,
    })
    .from(orderLines)
    .where(
      inArray(
        orderLines.sellerOrderId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(orderLines.id));
  const sumOf = (statuses: readonly SellerOrderStatus[]) =>
    counted
      .filter(({ status }) => statuses.includes(status))
      .reduce((sum, { total }) => sum + total, 0);
  return {
    rows: rows.map(({ id, ...row }) => ({
      ...row,
      goods: lines
        .filter(({ sellerOrderId }) => sellerOrderId === id)
        .map(({ productName, variantName }) => `${productName}, ${variantName}`),
    })),
    counts: Object.fromEntries(
      sellerOrderGroups.map((name) => [name, sumOf(statusesOf[name])]),
    ) as Record<SellerOrderGroup, number>,
  };
}

export interface SellerOrderView {
  number: string;
  status: SellerOrderStatus;
  statusAt: Date;
  placedAt: Date;
  confirmBy: Date | null;
  cancelledBy: "buyer" | "seller" | "staff" | "system" | null;
  cancelReason: string | null;
  deliveryKind: "pickup" | "own-delivery" | "post";
  pickupAddress: string | null;
  deliveryFee: Dong;
  itemsTotal: Dong;
  total: Dong;
  paymentMethod: "cod" | "vietqr" | "vnpay";
  lines: OrderLineView[];
  /** Who to bring it to; null once the seller needs it no longer. */
  buyer: { name: string; phone: string; address: string | null; note: string } | null;
  events: { kind: (typeof orderEvents.$inferSelect)["kind"]; at: Date }[];
}

const needsBuyer: readonly SellerOrderStatus[] = [
  "placed",
  "confirmed",
  "packed",
  "shipped",
  "delivered",
  "picked-up",
];

/**
 * A seller's own share of an order: its own lines and totals, never another seller's. The buyer's name,
 * phone and address are shown while the goods are on their way, the address only where they are brought.
 */
export async function getSellerOrder(
  db: Db,
  { sellerId, number }: { sellerId: string; number: string },
): Promise<SellerOrderView | null> {
  const [row] = await db
    .select({ share: sellerOrders, order: orders })
    .from(sellerOrders)
    .innerJoin(orders, eq(orders.id, sellerOrders.orderId))
    .where(and(eq(sellerOrders.number, number), eq(sellerOrders.sellerId, sellerId)));
  if (!row || ["awaiting-payment", "expired"].includes(row.share.status)) return null;
  const { share, order } = row;
  const [lines, events] = await Promise.all([
    db
      .select({
        variantId: orderLines.variantId,
        productName: orderLines.productName,
        variantName: orderLines.variantName,
        mediaId: orderLines.mediaId,
        sellBy: orderLines.sellBy,
        pricedBy: orderLines.pricedBy,
        unitLabel: orderLines.unitLabel,
        unitPrice: orderLines.unitPrice,
        quantity: orderLines.quantity,
        grams: orderLines.grams,
        tolerancePercent: orderLines.tolerancePercent,
        total: orderLines.total,
      })
      .from(orderLines)
      .where(eq(orderLines.sellerOrderId, share.id))
      .orderBy(asc(orderLines.id)),
    db
      .select({ kind: orderEvents.kind, at: orderEvents.createdAt })
      .from(orderEvents)
      .where(eq(orderEvents.sellerOrderId, share.id))
      .orderBy(asc(orderEvents.createdAt), asc(orderEvents.id)),
  ]);
  const isNeeded = needsBuyer.includes(share.status);
  return {
    number: share.number,
    status: share.status,
    statusAt: share.statusAt,
    placedAt: order.placedAt,
    confirmBy: share.confirmBy,
    cancelledBy: share.cancelledBy,
    cancelReason: share.cancelReason,
    deliveryKind: share.deliveryKind,
    pickupAddress: share.pickupAddress,
    deliveryFee: share.deliveryFee,
    itemsTotal: share.itemsTotal,
    total: share.total,
    paymentMethod: order.paymentMethod,
    lines,
    buyer: isNeeded
      ? {
          name: order.buyerName,
          phone: order.buyerPhone,
          address: share.deliveryKind === "pickup" ? null : order.addressText,
          note: order.note,
        }
      : null,
    events,
  };
}
