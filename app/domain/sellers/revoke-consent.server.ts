import { and, eq, isNull } from "drizzle-orm";
import { sendNotice } from "#app/domain/inbox/send-notice.server";
import type { Db } from "#db/client.server";
import { assistanceConsents, sellers } from "#db/schema";

export interface RevokeConsent {
  /** The owner who ends it, or the helper who gives it back. */
  accountId: string;
  sellerId: string;
  consentId: string;
  now: Date;
}

/** A consent ends at once; what was done under it stays on record. */
export async function revokeConsent(
  db: Db,
  { accountId, sellerId, consentId, now }: RevokeConsent,
): Promise<{ revoked: true } | null> {
  return db.transaction(async (tx) => {
    const [ended] = await tx
      .update(assistanceConsents)
      .set({ revokedAt: now, revokedBy: accountId })
      .where(
        and(
          eq(assistanceConsents.id, consentId),
          eq(assistanceConsents.sellerId, sellerId),
          isNull(assistanceConsents.revokedAt),
        ),
      )
      .returning({ helperId: assistanceConsents.helperId });
    if (!ended) return null;
    const [seller] = await tx
      .select({ name: sellers.name })
      .from(sellers)
      .where(eq(sellers.id, sellerId));
    await sendNotice(tx, {
      to: { accountId: ended.helperId },
      title: `Thôi làm giúp ${seller!.name}`,
      body: "Chủ gian hàng đã cho thôi. Cảm ơn bạn đã giúp.",
      now,
    });
    return { revoked: true };
  });
}
