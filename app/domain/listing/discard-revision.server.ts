import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/audit/record-act.server";
import type { Db } from "#db/client.server";
import { productRevisions, products } from "#db/schema";
import { findListing, type ListingScope } from "./listing-access.server";
import { recordListingAct } from "./record-listing-act.server";

export interface DiscardRevision extends ListingScope {
  actor: Actor;
  productId: string;
  now: Date;
}

/**
 * Drops what was changed and not sent. A product that never was on the shelves leaves the seller's list
 * with it; a live one keeps its page.
 */
export async function discardRevision(
  db: Db,
  { actor, productId, now, ...scope }: DiscardRevision,
): Promise<{ discarded: string } | { refused: "nothing-to-discard" } | null> {
  return db.transaction(async (tx) => {
    const found = await findListing(tx, { ...scope, productId }, { lock: true });
    if (!found) return null;
    const { product, open } = found;
    if (!open || open.status === "sent") return { refused: "nothing-to-discard" };
    await tx
      .update(productRevisions)
      .set({ status: "withdrawn", updatedAt: now })
      .where(eq(productRevisions.id, open.id));
    if (product.approvedAt === null) {
      await tx
        .update(products)
        .set({ status: "withdrawn", updatedAt: now })
        .where(eq(products.id, productId));
    }
    await recordListingAct(tx, actor, {
      act: "product-change-dropped",
      product,
      told: `bỏ bản nháp ${product.name}`,
      now,
    });
    return { discarded: open.id };
  });
}
