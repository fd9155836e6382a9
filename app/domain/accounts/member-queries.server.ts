import { and, asc, eq, gt, isNull } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { accounts, sellerInvitations, sellerMembers, sellers } from "#db/schema";
import type { SellerRole } from "./roles";
import { hashSecret } from "./secrets.server";

/** A shop's people now, and the invitations that still open. */
export async function listMembers(
  db: Db,
  { sellerId, now }: { sellerId: string; now: Date },
): Promise<{
  members: { accountId: string; name: string; role: SellerRole; joinedAt: Date }[];
  invitations: { id: string; role: SellerRole; note: string; expiresAt: Date }[];
}> {
  const [members, invitations] = await Promise.all([
    db
      .select({
        accountId: accounts.id,
        name: accounts.displayName,
        role: sellerMembers.role,
        joinedAt: sellerMembers.joinedAt,
      })
      .from(sellerMembers)
      .innerJoin(accounts, eq(accounts.id, sellerMembers.accountId))
      .where(and(eq(sellerMembers.sellerId, sellerId), isNull(sellerMembers.endedAt)))
      .orderBy(asc(sellerMembers.joinedAt), asc(sellerMembers.id)),
    db
      .select({
        id: sellerInvitations.id,
        role: sellerInvitations.role,
        note: sellerInvitations.note,
        expiresAt: sellerInvitations.expiresAt,
      })
      .from(sellerInvitations)
      .where(and(eq(sellerInvitations.sellerId, sellerId), isOpen(now)))
      .orderBy(asc(sellerInvitations.createdAt)),
  ]);
  return { members, invitations };
}

const isOpen = (now: Date) =>
  and(
    isNull(sellerInvitations.acceptedAt),
    isNull(sellerInvitations.revokedAt),
    gt(sellerInvitations.expiresAt, now),
  );

/** What an invitation's link invites to; null where it opens nothing any more. */
export async function findInvitation(
  db: Db,
  { token, now }: { token: string; now: Date },
): Promise<{ sellerName: string; sellerSlug: string; role: SellerRole; invitedBy: string } | null> {
  const [found] = await db
    .select({
      sellerName: sellers.name,
      sellerSlug: sellers.slug,
      role: sellerInvitations.role,
      invitedBy: accounts.displayName,
    })
    .from(sellerInvitations)
    .innerJoin(sellers, eq(sellers.id, sellerInvitations.sellerId))
    .innerJoin(accounts, eq(accounts.id, sellerInvitations.invitedBy))
    .where(and(eq(sellerInvitations.tokenHash, hashSecret(token)), isOpen(now)));
  return found ?? null;
}
