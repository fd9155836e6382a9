import { eq } from "drizzle-orm";
import { sendNotice } from "#app/domain/inbox/send-notice.server";
import type { Db } from "#db/client.server";
import { accounts, sellers } from "#db/schema";
import { type Act, type Actor, recordAct } from "./record-act.server";

export interface ActOnBehalf extends Act {
  sellerId: string;
  /** What was done, as the shop reads it after the helper's name: "sửa giá Mãng cầu loại 1". */
  told: string;
}

/**
 * Writes down what a helper did for a shop and tells the shop, in the commit of the act. Every command
 * of the seller's desk calls it last in its transaction; for the shop's own people it does nothing.
 */
export async function recordOnBehalf(
  tx: Db,
  actor: Actor,
  { told, ...act }: ActOnBehalf,
): Promise<void> {
  if (!actor.consentId) return;
  const [helper] = await tx
    .select({ name: accounts.displayName })
    .from(accounts)
    .where(eq(accounts.id, actor.accountId));
  const [seller] = await tx
    .select({ slug: sellers.slug })
    .from(sellers)
    .where(eq(sellers.id, act.sellerId));
  await sendNotice(tx, {
    to: { sellerId: act.sellerId },
    title: `${helper!.name} làm giúp gian hàng`,
    body: `${helper!.name} đã ${told}.`,
    link: `/nguoi-ban/${seller!.slug}/nguoi-giup`,
    now: act.now,
  });
  await recordAct(tx, actor, act);
}
