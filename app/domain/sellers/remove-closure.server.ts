import { and, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/audit/record-act.server";
import type { Db } from "#db/client.server";
import { sellerClosures } from "#db/schema";
import { recordShopAct } from "./record-shop-act.server";

/** The shop opens on those days after all; null where there is no such holiday of this shop. */
export async function removeClosure(
  db: Db,
  {
    actor,
    sellerId,
    closureId,
    now,
  }: { actor: Actor; sellerId: string; closureId: string; now: Date },
): Promise<{ removed: true } | null> {
  return db.transaction(async (tx) => {
    const [removed] = await tx
      .delete(sellerClosures)
      .where(and(eq(sellerClosures.id, closureId), eq(sellerClosures.sellerId, sellerId)))
      .returning({ fromDay: sellerClosures.fromDay, toDay: sellerClosures.toDay });
    if (!removed) return null;
    await recordShopAct(tx, actor, { act: "shop-closure-removed", sellerId, before: removed, now });
    return { removed: true };
  });
}
