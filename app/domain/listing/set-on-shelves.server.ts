import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/audit/record-act.server";
import type { Db } from "#db/client.server";
import { products } from "#db/schema";
import { findListing } from "./listing-access.server";
import { recordListingAct } from "./record-listing-act.server";

export interface SetOnShelves {
  actor: Actor;
  sellerId: string;
  productId: string;
  isOnShelves: boolean;
  now: Date;
}

/** Takes an approved product from the shelves, or puts it back; neither needs an officer. */
export async function setOnShelves(
  db: Db,
  { actor, sellerId, productId, isOnShelves, now }: SetOnShelves,
): Promise<{ status: "approved" | "withdrawn" } | { refused: "never-approved" } | null> {
  return db.transaction(async (tx) => {
    const found = await findListing(tx, { sellerId, productId }, { lock: true });
    if (!found) return null;
    const { product } = found;
    const isMovable =
      product.approvedAt !== null && ["approved", "withdrawn"].includes(product.status);
    if (!isMovable) return { refused: "never-approved" };
    const status = isOnShelves ? "approved" : "withdrawn";
    if (product.status === status) return { status };
    await tx
      .update(products)
      .set({ status, goneAt: isOnShelves ? null : now, updatedAt: now })
      .where(eq(products.id, productId));
    await recordListingAct(tx, actor, {
      act: isOnShelves ? "product-put-back" : "product-withdrawn",
      product,
      told: isOnShelves ? `bày bán lại ${product.name}` : `ngừng bán ${product.name}`,
      now,
    });
    return { status };
  });
}
