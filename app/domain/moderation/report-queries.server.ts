import { and, eq } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { products, reports, reviews, sellers } from "#db/schema";
import type { ReportReason, ReportTarget } from "./report-schema";

export interface ReportedThing {
  of: "product" | "seller" | "review";
  id: string;
  /** What people call it. */
  name: string;
  /** Whose it is; for a review the seller of the goods. */
  sellerId: string;
  sellerName: string;
  communeCode: string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What an address of the report form means; null for what nobody can see. */
export async function findReportedThing(
  db: Db,
  target: ReportTarget,
): Promise<ReportedThing | null> {
  if ("sellerSlug" in target) {
    const [seller] = await db
      .select({ id: sellers.id, name: sellers.name, communeCode: sellers.communeCode })
      .from(sellers)
      .where(and(eq(sellers.slug, target.sellerSlug), eq(sellers.status, "active")));
    return seller
      ? { of: "seller", ...seller, sellerId: seller.id, sellerName: seller.name }
      : null;
  }
  const seller = {
    sellerId: sellers.id,
    sellerName: sellers.name,
    communeCode: sellers.communeCode,
  };
  if ("productSlug" in target) {
    const [product] = await db
      .select({ id: products.id, name: products.name, ...seller })
      .from(products)
      .innerJoin(sellers, eq(sellers.id, products.sellerId))
      .where(
        and(
          eq(products.slug, target.productSlug),
          eq(products.status, "approved"),
          eq(sellers.status, "active"),
        ),
      );
    return product ? { of: "product", ...product } : null;
  }
  if (!uuid.test(target.reviewId)) return null;
  const [review] = await db
    .select({ id: reviews.id, name: products.name, ...seller })
    .from(reviews)
    .innerJoin(products, eq(products.id, reviews.productId))
    .innerJoin(sellers, eq(sellers.id, products.sellerId))
    .where(
      and(
        eq(reviews.id, target.reviewId),
        eq(reviews.status, "published"),
        eq(sellers.status, "active"),
      ),
    );
  return review ? { of: "review", ...review } : null;
}

/** How a report stands, for whoever has its number: nothing of who reported and of what they wrote. */
export interface ReportCase {
  caseNumber: string;
  about: "product" | "seller" | "review";
  name: string;
  reason: ReportReason;
  status: "open" | "upheld" | "dismissed";
  outcome: string;
  createdAt: Date;
  decidedAt: Date | null;
}

export async function getReportCase(db: Db, caseNumber: string): Promise<ReportCase | null> {
  const [row] = await db
    .select({
      caseNumber: reports.caseNumber,
      productId: reports.productId,
      reviewId: reports.reviewId,
      productName: products.name,
      sellerName: sellers.name,
      reason: reports.reason,
      status: reports.status,
      outcome: reports.outcome,
      createdAt: reports.createdAt,
      decidedAt: reports.decidedAt,
    })
    .from(reports)
    .leftJoin(products, eq(products.id, reports.productId))
    .leftJoin(sellers, eq(sellers.id, reports.sellerId))
    .where(eq(reports.caseNumber, caseNumber));
  if (!row) return null;
  const { productId, reviewId, productName, sellerName, ...shown } = row;
  return {
    ...shown,
    about: productId ? "product" : reviewId ? "review" : "seller",
    name: productName ?? sellerName ?? "",
  };
}
