import { and, eq, exists, gt, inArray, isNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.server";
import { assistanceConsents, sellerMembers, sellers, staffRoles } from "#db/schema";

/** A shop somebody may act for by its owner's consent. */
export interface Assistance {
  consentId: string;
  sellerId: string;
  sellerSlug: string;
  sellerName: string;
  sellerStatus: (typeof sellers.$inferSelect)["status"];
  expiresAt: Date;
}

/**
 * The shops a person may act for now: the consent stands, and they still are what it was given to them
 * as, the officer of the shop's commune or a manager of a co-operative at work.
 */
export async function listAssistances(
  db: Db,
  { accountId, now }: { accountId: string; now: Date },
): Promise<Assistance[]> {
  const cooperative = alias(sellers, "cooperative");
  const isOfficer = exists(
    db
      .select({ one: sql`1` })
      .from(staffRoles)
      .where(
        and(
          eq(staffRoles.accountId, assistanceConsents.helperId),
          eq(staffRoles.role, "commune"),
          eq(staffRoles.communeCode, sellers.communeCode),
          isNull(staffRoles.endedAt),
        ),
      ),
  );
  const isManager = exists(
    db
      .select({ one: sql`1` })
      .from(sellerMembers)
      .innerJoin(cooperative, eq(cooperative.id, sellerMembers.sellerId))
      .where(
        and(
          eq(sellerMembers.accountId, assistanceConsents.helperId),
          inArray(sellerMembers.role, ["owner", "manager"]),
          isNull(sellerMembers.endedAt),
          eq(cooperative.kind, "cooperative"),
          eq(cooperative.status, "active"),
        ),
      ),
  );
  return db
    .select({
      consentId: assistanceConsents.id,
      sellerId: sellers.id,
      sellerSlug: sellers.slug,
      sellerName: sellers.name,
      sellerStatus: sellers.status,
      expiresAt: assistanceConsents.expiresAt,
    })
    .from(assistanceConsents)
    .innerJoin(sellers, eq(sellers.id, assistanceConsents.sellerId))
    .where(
      and(
        eq(assistanceConsents.helperId, accountId),
        isNull(assistanceConsents.revokedAt),
        gt(assistanceConsents.expiresAt, now),
        or(
          and(eq(assistanceConsents.helperCapacity, "commune-officer"), isOfficer),
          and(eq(assistanceConsents.helperCapacity, "cooperative-manager"), isManager),
        ),
      ),
    )
    .orderBy(sellers.name, sellers.id);
}

/** The consent by which a person may act for the seller with this slug; null where there is none. */
export async function findAssistance(
  db: Db,
  { accountId, sellerSlug, now }: { accountId: string; sellerSlug: string; now: Date },
): Promise<Assistance | null> {
  const all = await listAssistances(db, { accountId, now });
  return all.find((one) => one.sellerSlug === sellerSlug) ?? null;
}
