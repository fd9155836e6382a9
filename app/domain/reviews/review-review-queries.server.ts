import { asc, desc, eq } from "drizzle-orm";
import type { Db } from "#db/client.server";
import {
  decisions,
  media,
  orderLines,
  products,
  reviewPictures,
  reviews,
  sellerOrders,
  sellers,
} from "#db/schema";

/** A review as the officer who screens it sees it; null for an unknown one. */
export async function getReviewForReview(db: Db, reviewId: string) {
  const [found] = await db
    .select({
      id: reviews.id,
      status: reviews.status,
      rating: reviews.rating,
      body: reviews.body,
      authorName: reviews.authorName,
      authorPlace: reviews.authorPlace,
      rejectionReason: reviews.rejectionReason,
      publishedAt: reviews.publishedAt,
      reply: reviews.reply,
      createdAt: reviews.createdAt,
      product: { id: products.id, slug: products.slug, name: products.name },
      seller: { id: sellers.id, slug: sellers.slug, name: sellers.name },
      /** The purchase that proves it; null for one of before the market kept that. */
      purchase: {
        sellerOrderNumber: sellerOrders.number,
        status: sellerOrders.status,
        receivedAt: sellerOrders.statusAt,
        variantName: orderLines.variantName,
      },
    })
    .from(reviews)
    .innerJoin(products, eq(products.id, reviews.productId))
    .innerJoin(sellers, eq(sellers.id, products.sellerId))
    .leftJoin(orderLines, eq(orderLines.id, reviews.orderLineId))
    .leftJoin(sellerOrders, eq(sellerOrders.id, orderLines.sellerOrderId))
    .where(eq(reviews.id, reviewId));
  if (!found) return null;
  const [pictures, history] = await Promise.all([
    db
      .select({
        id: media.id,
        width: media.width,
        height: media.height,
        alt: media.altVi,
        blur: media.blurDataUri,
      })
      .from(reviewPictures)
      .innerJoin(media, eq(media.id, reviewPictures.mediaId))
      .where(eq(reviewPictures.reviewId, reviewId))
      .orderBy(asc(reviewPictures.position)),
    db
      .select({
        outcome: decisions.outcome,
        reason: decisions.reason,
        decidedAt: decisions.decidedAt,
      })
      .from(decisions)
      .where(eq(decisions.subjectId, reviewId))
      .orderBy(desc(decisions.decidedAt)),
  ]);
  return { ...found, pictures, history };
}
