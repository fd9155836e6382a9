import type { Db } from "#db/client.server";
import { sellerMembers } from "#db/schema";
import { raiseRights } from "./record-account.server";
import type { SellerRole } from "./roles";
import { currentMember, isOnlyOwner, lockMembers } from "./seller-members.server";

interface ByMember {
  /** The member who does it. */
  by: string;
  sellerId: string;
  /** The member it is done to. */
  accountId: string;
  now: Date;
}

export type MemberRefusal = { refused: "not-your-role" | "only-owner" };

/** An owner gives a member another role; the last owner stays one. */
export async function changeMemberRole(
  db: Db,
  { by, sellerId, accountId, role, now }: ByMember & { role: SellerRole },
): Promise<{ role: SellerRole } | MemberRefusal | null> {
  return db.transaction(async (tx) => {
    const actor = await lockMembers(tx, { sellerId, accountId: by });
    const present = actor && (await lockMembers(tx, { sellerId, accountId }));
    if (!present) return null;
    if (actor !== "owner") return { refused: "not-your-role" };
    if (present === role) return { role };
    if (present === "owner" && (await isOnlyOwner(tx, sellerId))) return { refused: "only-owner" };
    // The former role stays on record as an ended row.
    await tx
      .update(sellerMembers)
      .set({ endedAt: now, endedBy: by })
      .where(currentMember(sellerId, accountId));
    await tx
      .insert(sellerMembers)
      .values({ sellerId, accountId, role, invitedBy: by, joinedAt: now });
    await raiseRights(tx, accountId);
    return { role };
  });
}

/** An owner ends a membership, or a member leaves; the last owner can do neither. */
export async function endMembership(
  db: Db,
  { by, sellerId, accountId, now }: ByMember,
): Promise<{ ended: SellerRole } | MemberRefusal | null> {
  return db.transaction(async (tx) => {
    const actor = await lockMembers(tx, { sellerId, accountId: by });
    const present = actor && (await lockMembers(tx, { sellerId, accountId }));
    if (!present) return null;
    if (actor !== "owner" && by !== accountId) return { refused: "not-your-role" };
    if (present === "owner" && (await isOnlyOwner(tx, sellerId))) return { refused: "only-owner" };
    await tx
      .update(sellerMembers)
      .set({ endedAt: now, endedBy: by })
      .where(currentMember(sellerId, accountId));
    await raiseRights(tx, accountId);
    return { ended: present };
  });
}
