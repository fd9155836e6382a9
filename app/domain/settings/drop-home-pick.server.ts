import { eq } from "drizzle-orm";
import { type Actor, recordAct } from "#app/domain/audit/record-act.server";
import type { Db } from "#db/client.server";
import { homePicks, products } from "#db/schema";

/** An administrator takes a product off the home page; it stays on the shelves. */
export async function dropHomePick(
  db: Db,
  { actor, pickId, now }: { actor: Actor; pickId: string; now: Date },
): Promise<{ dropped: true } | null> {
  return db.transaction(async (tx) => {
    const [pick] = await tx.delete(homePicks).where(eq(homePicks.id, pickId)).returning();
    if (!pick) return null;
    const [product] = await tx.select().from(products).where(eq(products.id, pick.productId));
    await recordAct(tx, actor, {
      act: "home-pick-dropped",
      subjectKind: "product",
      subjectId: pick.productId,
      subjectLabel: product!.name,
      sellerId: product!.sellerId,
      before: { position: pick.position, reason: pick.reason },
      now,
    });
    return { dropped: true };
  });
}
