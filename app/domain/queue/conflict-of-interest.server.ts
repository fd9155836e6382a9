import { and, eq, exists, isNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.server";
import { accounts, declaredInterests, sellerMembers, sellers } from "#db/schema";

/**
 * Whether an officer may not decide on a seller: they are its member, the same person is (by identity
 * number), or they have told of a tie to it.
 */
export async function hasConflictOfInterest(
  db: Db,
  { accountId, sellerId }: { accountId: string; sellerId: string },
): Promise<boolean> {
  const officer = alias(accounts, "officer");
  const member = db
    .select({ one: sql`1` })
    .from(sellerMembers)
    .innerJoin(accounts, eq(accounts.id, sellerMembers.accountId))
    .innerJoin(officer, eq(officer.id, accountId))
    .where(
      and(
        eq(sellerMembers.sellerId, sellers.id),
        isNull(sellerMembers.endedAt),
        or(
          eq(accounts.id, officer.id),
          eq(accounts.identityNumberHash, officer.identityNumberHash),
        ),
      ),
    );
  const declared = db
    .select({ one: sql`1` })
    .from(declaredInterests)
    .where(
      and(
        eq(declaredInterests.sellerId, sellers.id),
        eq(declaredInterests.accountId, accountId),
        isNull(declaredInterests.endedAt),
      ),
    );
  const [row] = await db
    .select({ isTied: sql<boolean>`${or(exists(member), exists(declared))}` })
    .from(sellers)
    .where(eq(sellers.id, sellerId));
  return row?.isTied ?? false;
}
