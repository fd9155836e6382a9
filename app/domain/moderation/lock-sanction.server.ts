import { eq } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { products, sanctions, sellers } from "#db/schema";

/**
 * Locks a sanction after the seller and the product it stops, in the order in which a proposal takes
 * them: two officers never wait for each other crosswise.
 */
export async function lockSanction(
  tx: Db,
  sanctionId: string,
): Promise<typeof sanctions.$inferSelect | null> {
  const [found] = await tx
    .select({ sellerId: sanctions.sellerId, productId: sanctions.productId })
    .from(sanctions)
    .where(eq(sanctions.id, sanctionId));
  if (!found) return null;
  await tx
    .select({ id: sellers.id })
    .from(sellers)
    .where(eq(sellers.id, found.sellerId))
    .for("no key update");
  if (found.productId) {
    await tx
      .select({ id: products.id })
      .from(products)
      .where(eq(products.id, found.productId))
      .for("no key update");
  }
  const [sanction] = await tx
    .select()
    .from(sanctions)
    .where(eq(sanctions.id, sanctionId))
    .for("update");
  return sanction ?? null;
}
