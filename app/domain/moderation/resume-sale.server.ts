import { and, eq } from "drizzle-orm";
import { sendNotice } from "#app/domain/inbox/send-notice.server";
import { withdrawQueueItem } from "#app/domain/queue/queue-items.server";
import type { Db } from "#db/client.server";
import { products, sanctions, sellers } from "#db/schema";

/** Ends a sanction that is in force: the seller sells again, the product is back on the shelves. */
export async function resumeSale(
  tx: Db,
  {
    sanction,
    endedBy,
    reason,
    now,
  }: { sanction: typeof sanctions.$inferSelect; endedBy: string; reason: string; now: Date },
): Promise<void> {
  await tx
    .update(sanctions)
    .set({ status: "ended", endedBy, endedAt: now, endReason: reason })
    .where(eq(sanctions.id, sanction.id));
  if (sanction.productId) {
    await tx
      .update(products)
      .set({ status: "approved", updatedAt: now })
      .where(and(eq(products.id, sanction.productId), eq(products.status, "taken-down")));
  } else {
    await tx
      .update(sellers)
      .set({ status: "active", updatedAt: now })
      .where(and(eq(sellers.id, sanction.sellerId), eq(sellers.status, "suspended")));
  }
  await withdrawQueueItem(tx, { kind: "sanction", subjectId: sanction.id, now });
  const [seller] = await tx
    .select({ slug: sellers.slug })
    .from(sellers)
    .where(eq(sellers.id, sanction.sellerId));
  await sendNotice(tx, {
    to: { sellerId: sanction.sellerId },
    title: sanction.productId ? "Sản phẩm được bán lại" : "Gian hàng được bán lại",
    body: reason,
    link: `/nguoi-ban/${seller!.slug}/quyet-dinh`,
    dedupeKey: `sanction-ended:${sanction.id}`,
    now,
  });
}
