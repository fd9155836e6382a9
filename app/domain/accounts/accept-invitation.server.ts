import { and, eq, gt, isNull } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { sellerInvitations, sellerMembers } from "#db/schema";
import { raiseRights } from "./record-account.server";
import type { SellerRole } from "./roles";
import { hashSecret } from "./secrets.server";
import { lockMembers, mayInvite } from "./seller-members.server";
import { isActiveAccount } from "./staff-roles.server";

/**
 * Whoever holds an invitation becomes a member, once. An invitation of somebody who has since left, or
 * lost the right to give it, is worth nothing.
 */
export async function acceptInvitation(
  db: Db,
  { accountId, token, now }: { accountId: string; token: string; now: Date },
): Promise<{ sellerId: string; role: SellerRole } | { refused: "member-already" } | null> {
  return db.transaction(async (tx) => {
    const mine = eq(sellerInvitations.tokenHash, hashSecret(token));
    const [found] = await tx
      .select({
        sellerId: sellerInvitations.sellerId,
        invitedBy: sellerInvitations.invitedBy,
        role: sellerInvitations.role,
      })
      .from(sellerInvitations)
      .where(mine);
    if (!found || !(await isActiveAccount(tx, accountId))) return null;
    const { sellerId, invitedBy } = found;
    const inviter = await lockMembers(tx, { sellerId, accountId: invitedBy });
    const present = await lockMembers(tx, { sellerId, accountId });
    if (present) return { refused: "member-already" };
    const { role } = found;
    if (!inviter || !mayInvite(inviter, role)) return null;
    const [taken] = await tx
      .update(sellerInvitations)
      .set({ acceptedAt: now, acceptedBy: accountId })
      .where(
        and(
          mine,
          isNull(sellerInvitations.acceptedAt),
          isNull(sellerInvitations.revokedAt),
          gt(sellerInvitations.expiresAt, now),
        ),
      )
      .returning({ id: sellerInvitations.id });
    if (!taken) return null;
    await tx.insert(sellerMembers).values({ sellerId, accountId, role, invitedBy, joinedAt: now });
    await raiseRights(tx, accountId);
    return { sellerId, role };
  });
}
