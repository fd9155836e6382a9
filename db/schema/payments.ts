import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, createdAt, dong, id } from "./columns";
import { orders, paymentMethods, sellerOrders } from "./orders";

/**
 * Money owed for an order. VNPay: one for the whole order. COD and VietQR go to each seller, so there
 * is one per seller order.
 */
export const payments = pgTable(
  "payments",
  {
    id: id(),
    orderId: uuid()
      .notNull()
      .references(() => orders.id),
    sellerOrderId: uuid().references(() => sellerOrders.id),
    method: text({ enum: paymentMethods }).notNull(),
    amount: dong().notNull(),
    /** pending → paid; or cancelled when the order ends before money came. */
    status: text({ enum: ["pending", "paid", "cancelled"] })
      .notNull()
      .default("pending"),
    paidAmount: dong().notNull().default(sql`0`),
    refundedAmount: dong().notNull().default(sql`0`),
    paidAt: at(),
    createdAt: createdAt(),
  },
  (t) => [
    index().on(t.orderId),
    uniqueIndex().on(t.orderId, t.method).where(sql`${t.sellerOrderId} is null`),
    uniqueIndex().on(t.sellerOrderId).where(sql`${t.sellerOrderId} is not null`),
    check("payments_amount", sql`${t.amount} > 0 and ${t.paidAmount} >= 0`),
    check("payments_refunds_within_paid", sql`${t.refundedAmount} between 0 and ${t.paidAmount}`),
  ],
);

/** One try at an intermediary, with its own reference. Its amount is frozen. */
export const paymentAttempts = pgTable(
  "payment_attempts",
  {
    id: id(),
    paymentId: uuid()
      .notNull()
      .references(() => payments.id),
    /** vnp_TxnRef: never reused. */
    reference: text().notNull().unique(),
    amount: dong().notNull(),
    merchantCode: text().notNull(),
    /** vnp_CreateDate as sent (yyyyMMddHHmmss, GMT+7); the query and the refund must repeat it. */
    createDate: text().notNull(),
    expiresAt: at().notNull(),
    status: text({ enum: ["pending", "paid", "failed", "expired", "review"] })
      .notNull()
      .default("pending"),
    responseCode: text(),
    transactionStatus: text(),
    transactionNumber: text(),
    bankCode: text(),
    paidAt: at(),
    /** Who told us the end: the gateway's call, our question, or the clock after asking. */
    settledBy: text({ enum: ["ipn", "query"] }),
    settledAt: at(),
    queryCount: integer().notNull().default(0),
    nextQueryAt: at(),
    createdAt: createdAt(),
  },
  (t) => [
    index().on(t.paymentId),
    index().on(t.nextQueryAt).where(sql`${t.status} = 'pending'`),
    check("payment_attempts_amount", sql`${t.amount} > 0`),
  ],
);

/** Every call of the gateway and what we answered; no secrets, no hashes. */
export const gatewayCalls = pgTable(
  "gateway_calls",
  {
    id: id(),
    kind: text({ enum: ["ipn", "query", "refund"] }).notNull(),
    reference: text(),
    answer: text().notNull(),
    responseCode: text(),
    transactionStatus: text(),
    amount: text(),
    createdAt: createdAt(),
  },
  (t) => [index().on(t.reference), index().on(t.createdAt)],
);

/** Money that does not fit its order: waits for an officer, each with its refund or its reason. */
export const paymentIncidents = pgTable(
  "payment_incidents",
  {
    id: id(),
    kind: text({
      enum: [
        "amount-mismatch",
        "paid-after-end",
        "paid-twice",
        "suspected-fraud",
        "gateway-silent",
      ],
    }).notNull(),
    orderId: uuid()
      .notNull()
      .references(() => orders.id),
    attemptId: uuid()
      .notNull()
      .references(() => paymentAttempts.id),
    reportedAmount: dong().notNull(),
    status: text({ enum: ["open", "resolved"] })
      .notNull()
      .default("open"),
    refundId: uuid(),
    createdAt: createdAt(),
    resolvedAt: at(),
    resolution: text(),
  },
  (t) => [uniqueIndex().on(t.attemptId, t.kind), index().on(t.status, t.createdAt)],
);

/** Money back. Accepted by the intermediary is not yet returned to the buyer. */
export const refunds = pgTable(
  "refunds",
  {
    id: id(),
    paymentId: uuid()
      .notNull()
      .references(() => payments.id),
    attemptId: uuid().references(() => paymentAttempts.id),
    sellerOrderId: uuid().references(() => sellerOrders.id),
    /** One refund per cause: "cancel:<seller order>", "incident:<incident>". */
    causeKey: text().notNull().unique(),
    amount: dong().notNull(),
    reason: text({
      enum: [
        "buyer-cancelled",
        "seller-cancelled",
        "not-confirmed",
        "paid-after-end",
        "paid-twice",
        "amount-mismatch",
      ],
    }).notNull(),
    status: text({ enum: ["requested", "accepted", "returned", "refused"] })
      .notNull()
      .default("requested"),
    gatewayTransactionNumber: text(),
    requestedAt: createdAt(),
    settledAt: at(),
    lastError: text(),
  },
  (t) => [
    index().on(t.paymentId),
    index().on(t.status),
    check("refunds_amount", sql`${t.amount} > 0`),
  ],
);
