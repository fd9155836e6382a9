import { eq } from "drizzle-orm";
import type { OrderLink } from "#app/domain/orders/lock-order.server";
import { rulesInForce, ruleValue } from "#app/domain/policies/dated-rules.server";
import { openQueueItem } from "#app/domain/queue/queue-items.server";
import { addWorkingDays, endOfSaigonDay } from "#app/domain/time/working-days.server";
import type { Db } from "#db/client.server";
import { reviewPictures, reviews } from "#db/schema";
import { findReviewableLine } from "./order-review-queries.server";
import { countWarnings } from "./text-warnings";
import type { ReviewText } from "./voice-schema";

export const mostReviewPictures = 4;

export interface SaveReview extends OrderLink, ReviewText {
  lineId: string;
  /** Stored pictures in their order; the caller vouches that the buyer brought them in. */
  pictureIds: readonly string[];
  now: Date;
}

/**
 * The buyer of a line judges it once it is in their hands: one review a line, changed until an officer
 * screened it, and again after a refusal.
 */
export async function saveReview(
  db: Db,
  { lineId, pictureIds, rating, body, authorName, now, ...link }: SaveReview,
): Promise<{ reviewId: string } | { refused: "published-already" } | null> {
  const line = await findReviewableLine(db, { lineId, ...link });
  if (!line) return null;
  return db.transaction(async (tx) => {
    const written = { rating, body, authorName, authorPlace: line.place };
    await tx
      .insert(reviews)
      .values({ ...written, productId: line.productId, orderLineId: lineId, createdAt: now })
      .onConflictDoNothing({ target: reviews.orderLineId });
    const [review] = await tx
      .select()
      .from(reviews)
      .where(eq(reviews.orderLineId, lineId))
      .for("update");
    if (review!.status === "published") return { refused: "published-already" };
    await tx
      .update(reviews)
      .set({ ...written, status: "awaiting", rejectionReason: null })
      .where(eq(reviews.id, review!.id));
    await tx.delete(reviewPictures).where(eq(reviewPictures.reviewId, review!.id));
    const kept = [...new Set(pictureIds)].slice(0, mostReviewPictures);
    if (kept.length > 0) {
      await tx
        .insert(reviewPictures)
        .values(kept.map((mediaId, position) => ({ reviewId: review!.id, mediaId, position })));
    }
    const days = ruleValue(await rulesInForce(tx, now), "review-screening-working-days");
    await openQueueItem(tx, {
      kind: "review",
      subjectId: review!.id,
      sellerId: line.sellerId,
      communeCode: null,
      title: `${rating} sao: ${line.productName}`,
      warnings: countWarnings(`${authorName} ${body}`),
      dueAt: endOfSaigonDay(await addWorkingDays(tx, now, days)),
      now,
    });
    return { reviewId: review!.id };
  });
}
