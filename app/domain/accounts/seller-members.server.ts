import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { sellerMembers, sellers } from "#db/schema";
import type { SellerRole } from "./roles";

/**
 * Locks a seller's members and says what one of them is. Everything that changes members starts here,
 * so that two owners who leave at once leave one behind.
 * @returns null where there is no such seller or the account is no member of it
 */
export async function lockMembers(
  tx: Db,
  { sellerId, accountId }: { sellerId: string; accountId: string },
): Promise<SellerRole | null> {
  await tx
    .select({ id: sellers.id })
    .from(sellers)
    .where(eq(sellers.id, sellerId))
    .for("no key update");
  const [member] = await tx
    .select({ role: sellerMembers.role })
    .from(sellerMembers)
    .where(currentMember(sellerId, accountId));
  return member?.role ?? null;
}

export const currentMember = (sellerId: string, accountId: string) =>
  and(
    eq(sellerMembers.sellerId, sellerId),
    eq(sellerMembers.accountId, accountId),
    isNull(sellerMembers.endedAt),
  );

/** Whether the seller would have no owner without this one. */
export async function isOnlyOwner(tx: Db, sellerId: string): Promise<boolean> {
  const owners = and(
    eq(sellerMembers.sellerId, sellerId),
    eq(sellerMembers.role, "owner"),
    isNull(sellerMembers.endedAt),
  );
  return (await tx.$count(sellerMembers, owners)) <= 1;
}

/** Owners give any role; managers bring in packers; the others nobody. */
export function mayInvite(inviter: SellerRole, role: SellerRole): boolean {
  return inviter === "owner" || (inviter === "manager" && role === "packer");
}
