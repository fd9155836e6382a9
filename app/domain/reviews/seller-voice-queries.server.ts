import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { media, products, questions, reviewPictures, reviews } from "#db/schema";

const review = {
  id: reviews.id,
  rating: reviews.rating,
  body: reviews.body,
  authorName: reviews.authorName,
  authorPlace: reviews.authorPlace,
  publishedAt: reviews.publishedAt,
  reply: reviews.reply,
  repliedAt: reviews.repliedAt,
  productName: products.name,
  productSlug: products.slug,
};

/** The published reviews of a seller's goods: unanswered ones first, then the newest. */
export async function listSellerReviews(
  db: Db,
  { sellerId, limit, offset = 0 }: { sellerId: string; limit: number; offset?: number },
) {
  return db
    .select(review)
    .from(reviews)
    .innerJoin(products, eq(products.id, reviews.productId))
    .where(and(eq(products.sellerId, sellerId), eq(reviews.status, "published")))
    .orderBy(sql`${reviews.reply} is not null`, desc(reviews.publishedAt), desc(reviews.id))
    .limit(limit)
    .offset(offset);
}

export async function getSellerReview(
  db: Db,
  { sellerId, reviewId }: { sellerId: string; reviewId: string },
) {
  if (!isId(reviewId)) return null;
  const [found] = await db
    .select(review)
    .from(reviews)
    .innerJoin(products, eq(products.id, reviews.productId))
    .where(
      and(
        eq(reviews.id, reviewId),
        eq(products.sellerId, sellerId),
        eq(reviews.status, "published"),
      ),
    );
  if (!found) return null;
  const pictures = await db
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
    .orderBy(asc(reviewPictures.position));
  return { ...found, pictures };
}

const question = {
  id: questions.id,
  askerName: questions.askerName,
  body: questions.body,
  publishedAt: questions.publishedAt,
  answerDueAt: questions.answerDueAt,
  answer: questions.answer,
  answeredAt: questions.answeredAt,
  productName: products.name,
  productSlug: products.slug,
};

/** The questions shown on a seller's pages: those to answer first, the most pressing on top. */
export async function listSellerQuestions(
  db: Db,
  { sellerId, limit, offset = 0 }: { sellerId: string; limit: number; offset?: number },
) {
  return db
    .select(question)
    .from(questions)
    .innerJoin(products, eq(products.id, questions.productId))
    .where(and(eq(products.sellerId, sellerId), eq(questions.status, "published")))
    .orderBy(
      sql`${questions.answer} is not null`,
      sql`case when ${questions.answer} is null then ${questions.answerDueAt} end asc nulls last`,
      desc(questions.publishedAt),
      desc(questions.id),
    )
    .limit(limit)
    .offset(offset);
}

export async function getSellerQuestion(
  db: Db,
  { sellerId, questionId }: { sellerId: string; questionId: string },
) {
  if (!isId(questionId)) return null;
  const [found] = await db
    .select(question)
    .from(questions)
    .innerJoin(products, eq(products.id, questions.productId))
    .where(
      and(
        eq(questions.id, questionId),
        eq(products.sellerId, sellerId),
        eq(questions.status, "published"),
      ),
    );
  return found ?? null;
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
