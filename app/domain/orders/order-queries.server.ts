import { and, asc, desc, eq, inArray, isNotNull } from "drizzle-orm";
import type { Dong } from "#app/domain/money/dong";
import { type PromisedTime, promisedTime } from "#app/domain/shipping/quote-delivery";
import type { Db } from "#db/client.server";
import {
  orderEvents,
  orderLines,
  orderPolicies,
  orders,
  paymentAttempts,
  payments,
  policyVersions,
  refunds,
  sellerBankAccounts,
  sellerOrders,
  sellers,
} from "#db/schema";
import { paymentHoldEnd } from "./expire-due-orders.server";
import { findLinkedOrderId, type OrderLink } from "./lock-order.server";
import { type NextStep, nextStep } from "./next-step";
import { transferMemo } from "./order-number";
import { canBuyerCancel, type SellerOrderStatus } from "./order-status";

export interface OrderLineView {
  variantId: string;
  productName: string;
  variantName: string;
  mediaId: string | null;
  sellBy: "piece" | "pack" | "weight";
  pricedBy: "unit" | "kilogram";
  unitLabel: string;
  unitPrice: Dong;
  quantity: number;
  grams: number | null;
  tolerancePercent: number | null;
  total: Dong;
}

/** What a VietQR for one seller is drawn from. */
export interface BankTransferView {
  bankBin: string;
  accountNumber: string;
  holderName: string;
  amount: Dong;
  /** Letters and digits only. */
  memo: string;
  /** The buyer said it is made. */
  isReported: boolean;
}

export interface ShareView {
  number: string;
  status: SellerOrderStatus;
  statusAt: Date;
  confirmBy: Date | null;
  cancelledBy: "buyer" | "seller" | "staff" | "system" | null;
  cancelReason: string | null;
  seller: {
    slug: string;
    name: string;
    legalName: string;
    address: string;
    /** E.164. */
    phone: string;
    taxCode: string | null;
    /** What the seller says to whoever ordered; empty for nothing. */
    message: string;
  };
  deliveryKind: "pickup" | "own-delivery" | "post";
  deliveryFee: Dong;
  pickupAddress: string | null;
  /** Reckoned from the deadline to confirm while unconfirmed; null once it is on its way or ended. */
  promise: PromisedTime | null;
  lines: OrderLineView[];
  itemsTotal: Dong;
  total: Dong;
  paymentStatus: "pending" | "paid" | "cancelled";
  /** VietQR only, while the transfer is awaited and the seller's account is known. */
  transfer: BankTransferView | null;
  refunds: { amount: Dong; status: "requested" | "accepted" | "returned" | "refused" }[];
  next: NextStep;
  canCancel: boolean;
}

export interface OrderView {
  number: string;
  locale: "vi" | "en";
  placedAt: Date;
  buyerName: string;
  /** E.164. */
  buyerPhone: string;
  buyerEmail: string | null;
  addressText: string;
  note: string;
  paymentMethod: "cod" | "vietqr" | "vnpay";
  itemsTotal: Dong;
  deliveryTotal: Dong;
  total: Dong;
  shares: ShareView[];
  /** VNPay only: the one payment for the whole order. */
  gatewayPayment: {
    status: "pending" | "paid" | "cancelled";
    amount: Dong;
    /** A new try may be started now. */
    canPay: boolean;
    payUntil: Date;
    latestAttempt: {
      status: "pending" | "paid" | "failed" | "expired" | "review";
      /** vnp_ResponseCode; words by `responseCodeText`. */
      responseCode: string | null;
      startedAt: Date;
    } | null;
  } | null;
  /** Money that came although the order no longer wanted it, on its way back. */
  extraRefunds: { amount: Dong; status: "requested" | "accepted" | "returned" | "refused" }[];
  events: {
    kind: (typeof orderEvents.$inferSelect)["kind"];
    actor: (typeof orderEvents.$inferSelect)["actor"];
    sellerOrderNumber: string | null;
    at: Date;
  }[];
  /** The texts both sides agreed to. */
  policies: { slug: string; version: number; title: string }[];
  canCancel: boolean;
}

/** The order behind a signed link, for its page; null when the link is not good. */
export async function getOrderForLink(
  db: Db,
  { now, ...link }: OrderLink & { now: Date },
): Promise<OrderView | null> {
  const orderId = await findLinkedOrderId(db, link);
  if (!orderId) return null;
  const [order] = await db.select().from(orders).where(eq(orders.id, orderId));
  const [shares, lines, owed, attempts, back, events, policies, hold] = await Promise.all([
    db
      .select({ share: sellerOrders, slug: sellers.slug, message: sellers.orderMessage })
      .from(sellerOrders)
      .innerJoin(sellers, eq(sellers.id, sellerOrders.sellerId))
      .where(eq(sellerOrders.orderId, orderId))
      .orderBy(asc(sellerOrders.number)),
    db
      .select({ line: orderLines })
      .from(orderLines)
      .innerJoin(sellerOrders, eq(sellerOrders.id, orderLines.sellerOrderId))
      .where(eq(sellerOrders.orderId, orderId))
      .orderBy(asc(orderLines.id)),
    db.select().from(payments).where(eq(payments.orderId, orderId)),
    db
      .select({ attempt: paymentAttempts })
      .from(paymentAttempts)
      .innerJoin(payments, eq(payments.id, paymentAttempts.paymentId))
      .where(eq(payments.orderId, orderId))
      .orderBy(desc(paymentAttempts.createdAt), desc(paymentAttempts.id)),
    db
      .select({ refund: refunds })
      .from(refunds)
      .innerJoin(payments, eq(payments.id, refunds.paymentId))
      .where(eq(payments.orderId, orderId))
      .orderBy(asc(refunds.requestedAt)),
    db
      .select({
        kind: orderEvents.kind,
        actor: orderEvents.actor,
        sellerOrderId: orderEvents.sellerOrderId,
        sellerOrderNumber: sellerOrders.number,
        at: orderEvents.createdAt,
      })
      .from(orderEvents)
      .leftJoin(sellerOrders, eq(sellerOrders.id, orderEvents.sellerOrderId))
      .where(eq(orderEvents.orderId, orderId))
      .orderBy(asc(orderEvents.createdAt), asc(orderEvents.id)),
    db
      .select({
        slug: policyVersions.slug,
        version: policyVersions.version,
        title: policyVersions.title,
      })
      .from(orderPolicies)
      .innerJoin(policyVersions, eq(policyVersions.id, orderPolicies.policyVersionId))
      .where(eq(orderPolicies.orderId, orderId))
      .orderBy(asc(policyVersions.slug)),
    paymentHoldEnd(db, order!),
  ]);
  const accounts =
    order!.paymentMethod === "vietqr"
      ? await readBankAccounts(
          db,
          shares.map(({ share }) => share.sellerId),
        )
      : [];
  const open = attempts.find(
    ({ attempt }) => attempt.status === "pending" || attempt.status === "review",
  );
  const reported = new Set(
    events.filter(({ kind }) => kind === "payment-reported").map((event) => event.sellerOrderId),
  );
  const asRefund = ({ refund }: (typeof back)[number]) => ({
    amount: refund.amount,
    status: refund.status,
  });

  const shareViews = shares.map(({ share, slug, message }): ShareView => {
    const payment = owed.find(
      ({ sellerOrderId }) => sellerOrderId === null || sellerOrderId === share.id,
    )!;
    const account = accounts.find(({ sellerId }) => sellerId === share.sellerId);
    const isTransferReported = reported.has(share.id);
    return {
      number: share.number,
      status: share.status,
      statusAt: share.statusAt,
      confirmBy: share.confirmBy,
      cancelledBy: share.cancelledBy,
      cancelReason: share.cancelReason,
      seller: {
        slug,
        name: share.sellerName,
        legalName: share.sellerLegalName,
        address: share.sellerAddress,
        phone: share.sellerPhone,
        taxCode: share.sellerTaxCode,
        message,
      },
      deliveryKind: share.deliveryKind,
      deliveryFee: share.deliveryFee,
      pickupAddress: share.pickupAddress,
      promise: promiseOf(share),
      lines: lines
        .filter(({ line }) => line.sellerOrderId === share.id)
        .map(({ line: { id: _id, sellerOrderId: _share, productId: _product, ...line } }) => line),
      itemsTotal: share.itemsTotal,
      total: share.total,
      paymentStatus: payment.status,
      transfer:
        share.status === "awaiting-payment" && account
          ? {
              bankBin: account.bankBin,
              accountNumber: account.accountNumber,
              holderName: account.holderName,
              amount: share.total,
              memo: transferMemo(share.number),
              isReported: isTransferReported,
            }
          : null,
      refunds: back.filter(({ refund }) => refund.sellerOrderId === share.id).map(asRefund),
      next: nextStep({
        status: share.status,
        paymentMethod: order!.paymentMethod,
        deliveryKind: share.deliveryKind,
        confirmBy: share.confirmBy,
        hold,
        isTransferReported,
        openAttempt: (open?.attempt.status as "pending" | "review" | undefined) ?? null,
        now,
      }),
      canCancel:
        canBuyerCancel(share.status) &&
        !(share.status === "awaiting-payment" && isTransferReported),
    };
  });

  const gateway = order!.paymentMethod === "vnpay" ? owed[0]! : null;
  const latest = attempts[0]?.attempt ?? null;
  return {
    number: order!.number,
    locale: order!.locale,
    placedAt: order!.placedAt,
    buyerName: order!.buyerName,
    buyerPhone: order!.buyerPhone,
    buyerEmail: order!.buyerEmail,
    addressText: order!.addressText,
    note: order!.note,
    paymentMethod: order!.paymentMethod,
    itemsTotal: order!.itemsTotal,
    deliveryTotal: order!.deliveryTotal,
    total: order!.total,
    shares: shareViews,
    gatewayPayment: gateway && {
      status: gateway.status,
      amount: gateway.amount,
      canPay:
        gateway.status === "pending" &&
        shareViews.every((share) => share.status === "awaiting-payment") &&
        open?.attempt.status !== "review" &&
        hold.unreported > now,
      payUntil: hold.unreported,
      latestAttempt: latest && {
        status: latest.status,
        responseCode: latest.responseCode,
        startedAt: latest.createdAt,
      },
    },
    extraRefunds: back.filter(({ refund }) => refund.sellerOrderId === null).map(asRefund),
    events: events.map(({ sellerOrderId: _id, ...event }) => event),
    policies,
    canCancel: shareViews.some((share) => share.canCancel),
  };
}

function promiseOf(share: typeof sellerOrders.$inferSelect): PromisedTime | null {
  const { status, statusAt, confirmBy, transitHours } = share;
  if (status === "placed" && confirmBy) {
    const confirmHours = (confirmBy.getTime() - statusAt.getTime()) / 3_600_000;
    return promisedTime(transitHours, { confirmHours, now: statusAt });
  }
  if (status === "confirmed") return promisedTime(transitHours, { confirmHours: 0, now: statusAt });
  return null;
}

async function readBankAccounts(db: Db, sellerIds: string[]) {
  return db
    .select({
      sellerId: sellerBankAccounts.sellerId,
      bankBin: sellerBankAccounts.bankBin,
      accountNumber: sellerBankAccounts.accountNumber,
      holderName: sellerBankAccounts.holderName,
    })
    .from(sellerBankAccounts)
    .where(
      and(
        inArray(sellerBankAccounts.sellerId, sellerIds),
        sellerBankAccounts.isActive,
        isNotNull(sellerBankAccounts.verifiedAt),
      ),
    );
}
