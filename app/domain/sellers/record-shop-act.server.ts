import { eq } from "drizzle-orm";
import { type Act, type Actor, recordAct } from "#app/domain/audit/record-act.server";
import { sendNotice } from "#app/domain/inbox/send-notice.server";
import type { Db } from "#db/client.server";
import { sellers } from "#db/schema";

/**
 * What somebody did to a shop under its consent goes into the log and is told to the shop. What a shop's
 * own people do is theirs and stays out of it. Call it last in the transaction.
 */
export async function recordShopAct(
  tx: Db,
  actor: Actor,
  {
    title = "Có người làm giúp vừa sửa gian hàng",
    body = "Bạn xem lại ở trang gian hàng. Bạn rút lại sự đồng ý lúc nào cũng được.",
    ...act
  }: Omit<Act, "subjectKind" | "subjectId" | "subjectLabel" | "sellerId"> & {
    sellerId: string;
    title?: string;
    body?: string;
  },
): Promise<void> {
  if (!actor.consentId) return;
  const { sellerId, now } = act;
  const [seller] = await tx
    .select({ name: sellers.name, slug: sellers.slug })
    .from(sellers)
    .where(eq(sellers.id, sellerId));
  await sendNotice(tx, { to: { sellerId }, title, body, link: `/nguoi-ban/${seller!.slug}`, now });
  await recordAct(tx, actor, {
    ...act,
    subjectKind: "seller",
    subjectId: sellerId,
    subjectLabel: seller!.name,
  });
}
