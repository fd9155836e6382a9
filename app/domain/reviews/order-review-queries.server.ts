import { and, asc, eq, inArray } from "drizzle-orm";
import { findLinkedOrderId, type OrderLink } from "#app/domain/orders/lock-order.server";
import type { SellerOrderStatus } from "#app/domain/orders/order-status";
import type { Db } from "#db/client.server";
import {
  communes,
  media,
  orderLines,
  orders,
  provinces,
  reviewPictures,
  reviews,
  sellerOrders,
} from "#db/schema";

/** Where goods are in the buyer's hands, so that they can be judged. */
export const reviewableStatuses = [
  "delivered",
  "picked-up",
  "completed",
] as const satisfies readonly SellerOrderStatus[];

export interface ReviewableLine {
  lineId: string;
  productName: string;
  variantName: string;
  mediaId: string | null;
  /** Null where nothing was written yet. */
  state: "awaiting" | "published" | "rejected" | null;
}

/** The lines of an order its buyer may judge, each with what became of the review. */
export async function listReviewableLines(db: Db, link: OrderLink): Promise<ReviewableLine[]> {
  const orderId = await findLinkedOrderId(db, link);
  if (!orderId) return [];
  return db
    .select({
      lineId: orderLines.id,
      productName: orderLines.productName,
      variantName: orderLines.variantName,
      mediaId: orderLines.mediaId,
      state: reviews.status,
    })
    .from(orderLines)
    .innerJoin(sellerOrders, eq(sellerOrders.id, orderLines.sellerOrderId))
    .leftJoin(reviews, eq(reviews.orderLineId, orderLines.id))
    .where(and(eq(sellerOrders.orderId, orderId), inArray(sellerOrders.status, reviewableStatuses)))
    .orderBy(asc(orderLines.id));
}

export interface ReviewForm {
  lineId: string;
  productName: string;
  variantName: string;
  sellerName: string;
  /** What the form begins with: the buyer's given name. */
  suggestedName: string;
  review: {
    rating: number;
    body: string;
    authorName: string;
    status: "awaiting" | "published" | "rejected";
    rejectionReason: string | null;
    pictures: { id: string; blur: string }[];
  } | null;
}

/** One line with its review, for whoever holds the order's link; null where there is nothing to judge. */
export async function getReviewForm(
  db: Db,
  { lineId, ...link }: OrderLink & { lineId: string },
): Promise<ReviewForm | null> {
  const line = await findReviewableLine(db, { lineId, ...link });
  if (!line) return null;
  const [review] = await db.select().from(reviews).where(eq(reviews.orderLineId, line.lineId));
  const pictures = review
    ? await db
        .select({ id: media.id, blur: media.blurDataUri })
        .from(reviewPictures)
        .innerJoin(media, eq(media.id, reviewPictures.mediaId))
        .where(eq(reviewPictures.reviewId, review.id))
        .orderBy(asc(reviewPictures.position))
    : [];
  return {
    lineId: line.lineId,
    productName: line.productName,
    variantName: line.variantName,
    sellerName: line.sellerName,
    suggestedName: line.buyerName.trim().split(/\s+/).at(-1) ?? "",
    review: review
      ? {
          rating: review.rating,
          body: review.body,
          authorName: review.authorName,
          status: review.status,
          rejectionReason: review.rejectionReason,
          pictures,
        }
      : null,
  };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The line behind the order's link, once its goods arrived. */
export async function findReviewableLine(
  db: Db,
  { lineId, ...link }: OrderLink & { lineId: string },
) {
  if (!uuid.test(lineId)) return null;
  const orderId = await findLinkedOrderId(db, link);
  if (!orderId) return null;
  const [line] = await db
    .select({
      lineId: orderLines.id,
      productId: orderLines.productId,
      productName: orderLines.productName,
      variantName: orderLines.variantName,
      sellerId: sellerOrders.sellerId,
      sellerName: sellerOrders.sellerName,
      buyerName: orders.buyerName,
      /** Province only: who bought is nobody's business. */
      place: provinces.name,
    })
    .from(orderLines)
    .innerJoin(sellerOrders, eq(sellerOrders.id, orderLines.sellerOrderId))
    .innerJoin(orders, eq(orders.id, sellerOrders.orderId))
    .innerJoin(communes, eq(communes.code, orders.communeCode))
    .innerJoin(provinces, eq(provinces.code, communes.provinceCode))
    .where(
      and(
        eq(orderLines.id, lineId),
        eq(sellerOrders.orderId, orderId),
        inArray(sellerOrders.status, reviewableStatuses),
      ),
    );
  return line ?? null;
}
