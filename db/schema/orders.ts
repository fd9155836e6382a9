import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { carts } from "./cart";
import { media, products, variants } from "./catalog";
import { at, createdAt, dong, id } from "./columns";
import { policyVersions } from "./law";
import { communes } from "./places";
import { sellers } from "./sellers";

export const paymentMethods = ["cod", "vietqr", "vnpay"] as const;

export const sellerOrderStatuses = [
  "awaiting-payment",
  "placed",
  "confirmed",
  "packed",
  "shipped",
  "delivered",
  "picked-up",
  "completed",
  "cancelled",
  "expired",
  "returned",
] as const;

/** What the buyer placed: one checkout, frozen. */
export const orders = pgTable(
  "orders",
  {
    id: id(),
    /** What people read out on the phone: "TN-2611-7K3F9Q". */
    number: text().notNull().unique(),
    /** The buyer's key for this checkout: the same key gives the same order. */
    idempotencyKey: text().notNull().unique(),
    /** Digest of what was sent with the key; another body under the same key is refused. */
    requestHash: text().notNull(),
    cartId: uuid().references(() => carts.id),
    /** Raised to make every signed link given out so far worthless. */
    linkVersion: integer().notNull().default(1),
    locale: text({ enum: ["vi", "en"] })
      .notNull()
      .default("vi"),
    buyerName: text().notNull(),
    /** E.164. */
    buyerPhone: text().notNull(),
    buyerEmail: text(),
    communeCode: text()
      .notNull()
      .references(() => communes.code),
    addressLine: text().notNull(),
    /** The address as one line, as it was on that day. */
    addressText: text().notNull(),
    note: text().notNull().default(""),
    paymentMethod: text({ enum: paymentMethods }).notNull(),
    itemsTotal: dong().notNull(),
    deliveryTotal: dong().notNull(),
    total: dong().notNull(),
    wantsNews: boolean().notNull().default(false),
    placedAt: createdAt(),
  },
  (t) => [
    index().on(t.placedAt),
    check(
      "orders_total",
      sql`${t.total} = ${t.itemsTotal} + ${t.deliveryTotal} and ${t.itemsTotal} > 0 and ${t.deliveryTotal} >= 0`,
    ),
  ],
);

/** The policy texts that were in force, and shown, when the order was placed. */
export const orderPolicies = pgTable(
  "order_policies",
  {
    id: id(),
    orderId: uuid()
      .notNull()
      .references(() => orders.id),
    policyVersionId: uuid()
      .notNull()
      .references(() => policyVersions.id),
  },
  (t) => [uniqueIndex().on(t.orderId, t.policyVersionId)],
);

/** One seller's share of an order: what that seller confirms, packs and hands over. */
export const sellerOrders = pgTable(
  "seller_orders",
  {
    id: id(),
    orderId: uuid()
      .notNull()
      .references(() => orders.id),
    /** The order's number and a letter: "TN-2611-7K3F9Q-A". */
    number: text().notNull().unique(),
    sellerId: uuid()
      .notNull()
      .references(() => sellers.id),
    status: text({ enum: sellerOrderStatuses }).notNull(),
    statusAt: createdAt(),
    /** The seller loses the order when it is not confirmed by then. */
    confirmBy: at(),
    cancelledBy: text({ enum: ["buyer", "seller", "staff", "system"] }),
    cancelReason: text(),
    deliveryKind: text({ enum: ["pickup", "own-delivery", "post"] }).notNull(),
    deliveryFee: dong().notNull(),
    transitHours: integer().notNull(),
    /** Pickup: where to go, as it was on that day. */
    pickupAddress: text(),
    sellerName: text().notNull(),
    sellerLegalName: text().notNull(),
    sellerAddress: text().notNull(),
    sellerPhone: text().notNull(),
    sellerTaxCode: text(),
    itemsTotal: dong().notNull(),
    total: dong().notNull(),
  },
  (t) => [
    index().on(t.orderId),
    index().on(t.sellerId, t.status),
    index().on(t.confirmBy).where(sql`${t.status} = 'placed'`),
    index("seller_orders_unpaid").on(t.orderId).where(sql`${t.status} = 'awaiting-payment'`),
    check(
      "seller_orders_total",
      sql`${t.total} = ${t.itemsTotal} + ${t.deliveryFee} and ${t.itemsTotal} > 0`,
    ),
  ],
);

/** Names, prices and terms as they were when the order was placed. */
export const orderLines = pgTable(
  "order_lines",
  {
    id: id(),
    sellerOrderId: uuid()
      .notNull()
      .references(() => sellerOrders.id),
    variantId: uuid()
      .notNull()
      .references(() => variants.id),
    productId: uuid()
      .notNull()
      .references(() => products.id),
    productName: text().notNull(),
    variantName: text().notNull(),
    mediaId: uuid().references(() => media.id),
    sellBy: text({ enum: ["piece", "pack", "weight"] }).notNull(),
    pricedBy: text({ enum: ["unit", "kilogram"] }).notNull(),
    unitLabel: text().notNull(),
    unitPrice: dong().notNull(),
    quantity: integer().notNull(),
    /** Weight the parcel is priced on; null for goods not measured by weight. */
    grams: integer(),
    tolerancePercent: integer(),
    total: dong().notNull(),
  },
  (t) => [
    index().on(t.sellerOrderId),
    index().on(t.variantId),
    check("order_lines_amounts", sql`${t.quantity} > 0 and ${t.unitPrice} > 0 and ${t.total} > 0`),
  ],
);

/** What happened to an order, in order; never changed. */
export const orderEvents = pgTable(
  "order_events",
  {
    id: id(),
    orderId: uuid()
      .notNull()
      .references(() => orders.id),
    sellerOrderId: uuid().references(() => sellerOrders.id),
    kind: text({
      enum: [
        "placed",
        "payment-started",
        "payment-failed",
        "paid",
        "confirmed",
        "packed",
        "shipped",
        "delivered",
        "picked-up",
        "completed",
        "cancelled",
        "expired",
        "returned",
        "refund-requested",
        "refund-accepted",
        "refund-returned",
        "refund-refused",
        "payment-reported",
      ],
    }).notNull(),
    actor: text({ enum: ["buyer", "seller", "staff", "gateway", "system"] }).notNull(),
    note: text(),
    createdAt: createdAt(),
  },
  (t) => [index().on(t.orderId, t.createdAt)],
);
