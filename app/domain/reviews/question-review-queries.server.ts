import { desc, eq } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { decisions, products, questions, sellers } from "#db/schema";

/** A question as the officer who screens it sees it; null for an unknown one. */
export async function getQuestionForReview(db: Db, questionId: string) {
  const [found] = await db
    .select({
      id: questions.id,
      status: questions.status,
      askerName: questions.askerName,
      body: questions.body,
      createdAt: questions.createdAt,
      publishedAt: questions.publishedAt,
      answerDueAt: questions.answerDueAt,
      answer: questions.answer,
      answeredAt: questions.answeredAt,
      product: { id: products.id, slug: products.slug, name: products.name },
      seller: { id: sellers.id, slug: sellers.slug, name: sellers.name },
    })
    .from(questions)
    .innerJoin(products, eq(products.id, questions.productId))
    .innerJoin(sellers, eq(sellers.id, products.sellerId))
    .where(eq(questions.id, questionId));
  if (!found) return null;
  const history = await db
    .select({
      outcome: decisions.outcome,
      reason: decisions.reason,
      decidedAt: decisions.decidedAt,
    })
    .from(decisions)
    .where(eq(decisions.subjectId, questionId))
    .orderBy(desc(decisions.decidedAt));
  return { ...found, history };
}
