import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/audit/record-act.server";
import { withdrawQueueItem } from "#app/domain/queue/queue-items.server";
import type { Db } from "#db/client.server";
import { productRevisions, products } from "#db/schema";
import { findListing } from "./listing-access.server";
import { recordListingAct } from "./record-listing-act.server";

export interface WithdrawRevision {
  actor: Actor;
  sellerId: string;
  productId: string;
  now: Date;
}

/** Takes a page back from the officers before they decided: it is a draft again, as it was sent. */
export async function withdrawRevision(
  db: Db,
  { actor, sellerId, productId, now }: WithdrawRevision,
): Promise<{ withdrawn: string } | { refused: "not-sent" } | null> {
  return db.transaction(async (tx) => {
    const found = await findListing(tx, { sellerId, productId }, { lock: true });
    if (!found) return null;
    const { product, open } = found;
    if (open?.status !== "sent") return { refused: "not-sent" };
    await tx
      .update(productRevisions)
      .set({ status: "draft", sentAt: null, sentBy: null, updatedAt: now })
      .where(eq(productRevisions.id, open.id));
    await withdrawQueueItem(tx, { kind: "revision", subjectId: open.id, now });
    if (product.status === "awaiting-approval") {
      await tx
        .update(products)
        .set({ status: "draft", updatedAt: now })
        .where(eq(products.id, productId));
    }
    await recordListingAct(tx, actor, {
      act: "product-taken-back",
      product,
      told: `lấy lại trang ${product.name} đang chờ duyệt`,
      now,
    });
    return { withdrawn: open.id };
  });
}
