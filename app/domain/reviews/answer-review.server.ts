import { and, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/audit/record-act.server";
import { recordOnBehalf } from "#app/domain/audit/record-on-behalf.server";
import type { Db } from "#db/client.server";
import { products, reviews } from "#db/schema";

export interface AnswerReview {
  actor: Actor;
  /** The seller acted for; another's review is not there. */
  sellerId: string;
  reviewId: string;
  answer: string;
  now: Date;
}

/** The seller answers a published review, once and for everybody to read. */
export async function answerReview(
  db: Db,
  { actor, sellerId, reviewId, answer, now }: AnswerReview,
): Promise<{ answered: true } | { refused: "answered-already" } | null> {
  return db.transaction(async (tx) => {
    const [found] = await tx
      .select({ review: reviews, productName: products.name })
      .from(reviews)
      .innerJoin(products, eq(products.id, reviews.productId))
      .where(
        and(
          eq(reviews.id, reviewId),
          eq(products.sellerId, sellerId),
          eq(reviews.status, "published"),
        ),
      )
      .for("update", { of: reviews });
    if (!found) return null;
    if (found.review.reply !== null) return { refused: "answered-already" };
    await tx
      .update(reviews)
      .set({ reply: answer, repliedAt: now, repliedBy: actor.accountId })
      .where(eq(reviews.id, reviewId));
    await recordOnBehalf(tx, actor, {
      act: "review-answered",
      told: `trả lời một đánh giá về ${found.productName}`,
      subjectKind: "review",
      subjectId: reviewId,
      subjectLabel: found.productName,
      sellerId,
      after: { reply: answer },
      now,
    });
    return { answered: true };
  });
}
