import { and, eq, isNull } from "drizzle-orm";
import { rulesInForce, ruleValue } from "#app/domain/policies/dated-rules.server";
import type { Db } from "#db/client.server";
import { sellerInvitations } from "#db/schema";
import type { SellerRole } from "./roles";
import { hashSecret, newSecret } from "./secrets.server";
import { lockMembers, mayInvite } from "./seller-members.server";

export interface InviteMember {
  /** The member who invites. */
  by: string;
  sellerId: string;
  role: SellerRole;
  /** For whom, in the inviter's words. */
  note: string;
  now: Date;
}

/** A seller invites somebody by a link that works once; whoever opens it must be signed in. */
export async function inviteMember(
  db: Db,
  { by, sellerId, role, note, now }: InviteMember,
): Promise<
  { invitationId: string; token: string; expiresAt: Date } | { refused: "not-your-role" } | null
> {
  return db.transaction(async (tx) => {
    const inviter = await lockMembers(tx, { sellerId, accountId: by });
    if (!inviter) return null;
    if (!mayInvite(inviter, role)) return { refused: "not-your-role" };
    const days = ruleValue(await rulesInForce(tx, now), "seller-invitation-days");
    const token = newSecret();
    const expiresAt = new Date(now.getTime() + days * 86_400_000);
    const [invitation] = await tx
      .insert(sellerInvitations)
      .values({
        sellerId,
        tokenHash: hashSecret(token),
        role,
        note,
        invitedBy: by,
        createdAt: now,
        expiresAt,
      })
      .returning({ id: sellerInvitations.id });
    return { invitationId: invitation!.id, token, expiresAt };
  });
}

/** A member who might have sent an invitation takes it back; what is taken or over stays as it is. */
export async function revokeInvitation(
  db: Db,
  {
    by,
    sellerId,
    invitationId,
    now,
  }: { by: string; sellerId: string; invitationId: string; now: Date },
): Promise<{ invitationId: string } | { refused: "not-your-role" } | null> {
  return db.transaction(async (tx) => {
    const member = await lockMembers(tx, { sellerId, accountId: by });
    if (!member) return null;
    const open = and(
      eq(sellerInvitations.id, invitationId),
      eq(sellerInvitations.sellerId, sellerId),
      isNull(sellerInvitations.acceptedAt),
      isNull(sellerInvitations.revokedAt),
    );
    const [invitation] = await tx
      .select({ role: sellerInvitations.role })
      .from(sellerInvitations)
      .where(open)
      .for("update");
    if (!invitation) return null;
    if (!mayInvite(member, invitation.role)) return { refused: "not-your-role" };
    await tx.update(sellerInvitations).set({ revokedAt: now, revokedBy: by }).where(open);
    return { invitationId };
  });
}
