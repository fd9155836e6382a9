import { and, eq, inArray, lt } from "drizzle-orm";
import { sendNotice } from "#app/domain/inbox/send-notice.server";
import { saigonDay } from "#app/domain/time/saigon-time";
import type { Db } from "#db/client.server";
import { dossierItems, dossiers, requirements, sellers } from "#db/schema";

/**
 * Papers that ran out count no more, and their shops are told once.
 * @returns how many
 */
export async function expireDossierItems(
  db: Db,
  { now, limit = 200 }: { now: Date; limit?: number },
): Promise<number> {
  return db.transaction(async (tx) => {
    const due = await tx
      .select({
        id: dossierItems.id,
        name: requirements.name,
        sellerId: dossiers.sellerId,
        slug: sellers.slug,
      })
      .from(dossierItems)
      .innerJoin(dossiers, eq(dossiers.id, dossierItems.dossierId))
      .innerJoin(sellers, eq(sellers.id, dossiers.sellerId))
      .innerJoin(requirements, eq(requirements.id, dossierItems.requirementId))
      .where(and(eq(dossierItems.status, "accepted"), lt(dossierItems.expiresOn, saigonDay(now))))
      .limit(limit)
      .for("update", { of: dossierItems, skipLocked: true });
    if (due.length === 0) return 0;
    await tx
      .update(dossierItems)
      .set({ status: "expired", updatedAt: now })
      .where(
        inArray(
          dossierItems.id,
          due.map(({ id }) => id),
        ),
      );
    for (const { id, name, sellerId, slug } of due) {
      await sendNotice(tx, {
        to: { sellerId },
        title: `${name} đã hết hạn`,
        body: "Bà con gửi giấy mới trong trang hồ sơ của gian hàng.",
        link: `/nguoi-ban/${slug}/ho-so`,
        dedupeKey: `dossier-item-expired:${id}`,
        now,
      });
    }
    return due.length;
  });
}
