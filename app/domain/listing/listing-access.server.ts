import { and, desc, eq, exists, inArray, sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { productFarmers, productRevisions, products } from "#db/schema";

export type Listing = typeof products.$inferSelect;
export type Revision = typeof productRevisions.$inferSelect;

/** Whose products: a seller's all, or those of one farmer of a co-operative. */
export interface ListingScope {
  sellerId: string;
  /** A member farmer sees and prepares their own goods only. */
  farmerId?: string | null;
}

/** Condition that a row of `products` lies within what somebody may see. */
export function withinScope(db: Db, { sellerId, farmerId }: ListingScope) {
  const isOfSeller = eq(products.sellerId, sellerId);
  if (!farmerId) return isOfSeller;
  const isOfFarmer = db
    .select({ one: sql`1` })
    .from(productFarmers)
    .where(
      and(eq(productFarmers.productId, products.id), eq(productFarmers.memberFarmerId, farmerId)),
    );
  return and(isOfSeller, exists(isOfFarmer));
}

/** A product and what is being worked on; locked where the caller changes it. */
export async function findListing(
  db: Db,
  { productId, ...scope }: ListingScope & { productId: string },
  { lock = false } = {},
): Promise<{ product: Listing; open: Revision | null } | null> {
  const query = db
    .select()
    .from(products)
    .where(and(eq(products.id, productId), withinScope(db, scope)));
  const [product] = await (lock ? query.for("update") : query);
  if (!product) return null;
  const [open] = await db
    .select()
    .from(productRevisions)
    .where(
      and(
        eq(productRevisions.productId, productId),
        inArray(productRevisions.status, ["draft", "sent", "returned"]),
      ),
    );
  return { product, open: open ?? null };
}

/** The number after the newest revision's. */
export async function nextRevisionNumber(tx: Db, productId: string): Promise<number> {
  const [newest] = await tx
    .select({ number: productRevisions.number })
    .from(productRevisions)
    .where(eq(productRevisions.productId, productId))
    .orderBy(desc(productRevisions.number))
    .limit(1);
  return (newest?.number ?? 0) + 1;
}
