import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/audit/record-act.server";
import { sendNotice } from "#app/domain/inbox/send-notice.server";
import { hasConflictOfInterest } from "#app/domain/queue/conflict-of-interest.server";
import { lockQueueItem, recordDecision } from "#app/domain/queue/queue-items.server";
import type { Db } from "#db/client.server";
import { products, reviews, sellers } from "#db/schema";
import { publishReview } from "./review-publishing.server";

export interface DecideReview {
  actor: Actor;
  reviewId: string;
  outcome: "approved" | "rejected" | "returned";
  /** What the author reads on a refusal. */
  reason: string;
  legalBasis?: string;
  fields?: readonly { field: string; reason: string }[];
  now: Date;
}

/**
 * An officer publishes a review or refuses it with a reason its author reads. A review is never sent
 * back: nobody may ask a buyer for other words.
 */
export async function decideReview(
  db: Db,
  { actor, reviewId, outcome, reason, legalBasis, fields, now }: DecideReview,
): Promise<
  | { decided: true }
  | {
      refused: "conflict-of-interest" | "already-decided" | "cannot-be-returned" | "reason-missing";
    }
  | null
> {
  if (outcome === "returned") return { refused: "cannot-be-returned" };
  if (outcome === "rejected" && !reason.trim()) return { refused: "reason-missing" };
  return db.transaction(async (tx) => {
    const [found] = await tx
      .select({
        review: reviews,
        sellerId: products.sellerId,
        productName: products.name,
        sellerSlug: sellers.slug,
      })
      .from(reviews)
      .innerJoin(products, eq(products.id, reviews.productId))
      .innerJoin(sellers, eq(sellers.id, products.sellerId))
      .where(eq(reviews.id, reviewId))
      .for("update", { of: reviews });
    if (!found) return null;
    const { review, sellerId, productName, sellerSlug } = found;
    const item = await lockQueueItem(tx, { kind: "review", subjectId: reviewId });
    if (!item || review.status !== "awaiting") return { refused: "already-decided" };
    const tie = { accountId: actor.accountId, sellerId };
    if (await hasConflictOfInterest(tx, tie)) return { refused: "conflict-of-interest" };
    const isShown = outcome === "approved";
    if (isShown) {
      await publishReview(tx, review, now);
      await sendNotice(tx, {
        to: { sellerId },
        title: `Đánh giá mới: ${review.rating} sao cho ${productName}`,
        body: "Khách đã mua hàng vừa đánh giá. Bạn được trả lời một lần, ai cũng đọc được.",
        link: `/nguoi-ban/${sellerSlug}/danh-gia/${reviewId}`,
        dedupeKey: `review-published:${reviewId}`,
        now,
      });
    } else {
      await tx
        .update(reviews)
        .set({ status: "rejected", rejectionReason: reason })
        .where(eq(reviews.id, reviewId));
    }
    const act = {
      act: isShown ? "review-published" : "review-rejected",
      before: { status: "awaiting" },
      after: { status: isShown ? "published" : "rejected" },
    };
    await recordDecision(tx, actor, { item, outcome, reason, legalBasis, fields, act, now });
    return { decided: true };
  });
}
