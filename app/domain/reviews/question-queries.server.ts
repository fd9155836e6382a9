import { and, desc, eq } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { products, questions, sellers } from "#db/schema";

/** A question as everybody reads it; nobody's e-mail. */
export interface ShownQuestion {
  id: string;
  askerName: string;
  body: string;
  publishedAt: Date;
  answer: string | null;
  answeredAt: Date | null;
}

/** The newest questions shown on a product's page. */
export async function productQuestions(
  db: Db,
  { productId, limit }: { productId: string; limit: number },
): Promise<ShownQuestion[]> {
  const rows = await db
    .select({
      id: questions.id,
      askerName: questions.askerName,
      body: questions.body,
      publishedAt: questions.publishedAt,
      createdAt: questions.createdAt,
      answer: questions.answer,
      answeredAt: questions.answeredAt,
    })
    .from(questions)
    .where(and(eq(questions.productId, productId), eq(questions.status, "published")))
    .orderBy(desc(questions.publishedAt), desc(questions.id))
    .limit(limit);
  return rows.map(({ createdAt, publishedAt, ...row }) => ({
    ...row,
    publishedAt: publishedAt ?? createdAt,
  }));
}

/** Goods one may ask about: on sale by a seller who sells; null for any other. */
export async function getAskedProduct(db: Db, slug: string) {
  const [product] = await db
    .select({
      slug: products.slug,
      name: products.name,
      nameEn: products.nameEn,
      sellerName: sellers.name,
    })
    .from(products)
    .innerJoin(sellers, eq(sellers.id, products.sellerId))
    .where(
      and(eq(products.slug, slug), eq(products.status, "approved"), eq(sellers.status, "active")),
    );
  return product ?? null;
}
