import { eq } from "drizzle-orm";
import type { Act, Actor } from "#app/domain/audit/record-act.server";
import { recordOnBehalf } from "#app/domain/audit/record-on-behalf.server";
import type { Db } from "#db/client.server";
import { sellers } from "#db/schema";

/** What a helper did to the shop itself is written down and told to it; its own people leave no entry. */
export async function recordShopAct(
  tx: Db,
  actor: Actor,
  act: Omit<Act, "subjectKind" | "subjectId" | "subjectLabel"> & { sellerId: string },
): Promise<void> {
  if (!actor.consentId) return;
  const [seller] = await tx
    .select({ name: sellers.name })
    .from(sellers)
    .where(eq(sellers.id, act.sellerId));
  await recordOnBehalf(tx, actor, {
    ...act,
    told: "sửa trang gian hàng",
    subjectKind: "seller",
    subjectId: act.sellerId,
    subjectLabel: seller!.name,
  });
}
