import { eq } from "drizzle-orm";
import { type Actor, recordAct } from "#app/domain/audit/record-act.server";
import type { Db } from "#db/client.server";
import { homePicks, products } from "#db/schema";
import { accountName } from "./staff-queries.server";

export interface PickForHome {
  actor: Actor;
  productSlug: string;
  position: number;
  reason: string;
  reasonEn: string;
  now: Date;
}

/** An administrator puts a product on the home page and says why, for everybody to read. */
export async function pickForHome(
  db: Db,
  { actor, productSlug, position, reason, reasonEn, now }: PickForHome,
): Promise<{ pickId: string } | { refused: "picked-already" | "not-selling" } | null> {
  return db.transaction(async (tx) => {
    const [product] = await tx.select().from(products).where(eq(products.slug, productSlug));
    if (!product) return null;
    if (product.status !== "approved") return { refused: "not-selling" };
    const pickedBy = await accountName(tx, actor.accountId);
    const [pick] = await tx
      .insert(homePicks)
      .values({ productId: product.id, position, reason, reasonEn, pickedBy, pickedAt: now })
      .onConflictDoNothing()
      .returning({ id: homePicks.id });
    if (!pick) return { refused: "picked-already" };
    await recordAct(tx, actor, {
      act: "home-pick-added",
      subjectKind: "product",
      subjectId: product.id,
      subjectLabel: product.name,
      sellerId: product.sellerId,
      reason,
      after: { position },
      now,
    });
    return { pickId: pick.id };
  });
}
