import { eq, inArray, sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { media, products, reviewPictures, reviews } from "#db/schema";

/** Shows a review to everybody, its pictures too, and counts its stars. The caller holds its queue item. */
export async function publishReview(
  tx: Db,
  { id, productId, rating }: { id: string; productId: string; rating: number },
  now: Date,
): Promise<void> {
  await tx
    .update(reviews)
    .set({ status: "published", publishedAt: now, rejectionReason: null })
    .where(eq(reviews.id, id));
  const pictures = tx
    .select({ id: reviewPictures.mediaId })
    .from(reviewPictures)
    .where(eq(reviewPictures.reviewId, id));
  await tx.update(media).set({ isPublic: true }).where(inArray(media.id, pictures));
  await countStars(tx, { productId, rating, times: 1 });
}

/** Takes a published review off the page, with the reason its author reads; its stars no longer count. */
export async function withdrawReview(
  tx: Db,
  reviewId: string,
  rejectionReason: string,
): Promise<void> {
  const [review] = await tx.select().from(reviews).where(eq(reviews.id, reviewId)).for("update");
  if (review?.status !== "published") return;
  await tx
    .update(reviews)
    .set({ status: "rejected", rejectionReason, publishedAt: null })
    .where(eq(reviews.id, reviewId));
  await countStars(tx, { productId: review.productId, rating: review.rating, times: -1 });
}

async function countStars(
  tx: Db,
  { productId, rating, times }: { productId: string; rating: number; times: 1 | -1 },
) {
  await tx
    .update(products)
    .set({
      ratingSum: sql`${products.ratingSum} + ${times * rating}`,
      ratingCount: sql`${products.ratingCount} + ${times}`,
    })
    .where(eq(products.id, productId));
}
