import { desc, eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { accounts, decisions, products, queueItems, reports, reviews, sellers } from "#db/schema";

/** A report with what it is about, as the officer who decides sees it; null for an unknown one. */
export async function getReportForReview(db: Db, reportId: string) {
  const [found] = await db
    .select({
      id: reports.id,
      caseNumber: reports.caseNumber,
      reason: reports.reason,
      body: reports.body,
      /** For officers alone. */
      reporterEmail: reports.email,
      reporterName: accounts.displayName,
      status: reports.status,
      outcome: reports.outcome,
      createdAt: reports.createdAt,
      decidedAt: reports.decidedAt,
      productId: reports.productId,
      reviewId: reports.reviewId,
      sellerId: queueItems.sellerId,
    })
    .from(reports)
    .leftJoin(accounts, eq(accounts.id, reports.accountId))
    .leftJoin(
      queueItems,
      sql`${queueItems.kind} = 'report' and ${queueItems.subjectId} = ${reports.id}`,
    )
    .where(eq(reports.id, reportId));
  if (!found) return null;
  const { productId, reviewId, sellerId, ...report } = found;
  const [product, review, seller, history] = await Promise.all([
    productId
      ? first(
          db
            .select({ id: products.id, slug: products.slug, name: products.name })
            .from(products)
            .where(eq(products.id, productId)),
        )
      : null,
    reviewId
      ? first(
          db
            .select({
              id: reviews.id,
              rating: reviews.rating,
              body: reviews.body,
              authorName: reviews.authorName,
              status: reviews.status,
            })
            .from(reviews)
            .where(eq(reviews.id, reviewId)),
        )
      : null,
    sellerId
      ? first(
          db
            .select({ id: sellers.id, slug: sellers.slug, name: sellers.name })
            .from(sellers)
            .where(eq(sellers.id, sellerId)),
        )
      : null,
    db
      .select({
        outcome: decisions.outcome,
        reason: decisions.reason,
        decidedAt: decisions.decidedAt,
      })
      .from(decisions)
      .where(eq(decisions.subjectId, reportId))
      .orderBy(desc(decisions.decidedAt)),
  ]);
  return { ...report, product, review, seller, history };
}

const first = async <T>(rows: Promise<T[]>): Promise<T | null> => (await rows)[0] ?? null;
