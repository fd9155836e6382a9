import { and, desc, eq, gt, isNotNull, isNull } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { accounts, assistanceConsents, auditEntries } from "#db/schema";

/** Who may act for a shop now, and by what proof. */
export async function listConsents(db: Db, { sellerId, now }: { sellerId: string; now: Date }) {
  return db
    .select({
      id: assistanceConsents.id,
      helperName: accounts.displayName,
      capacity: assistanceConsents.helperCapacity,
      givenBy: assistanceConsents.givenBy,
      givenAt: assistanceConsents.givenAt,
      expiresAt: assistanceConsents.expiresAt,
    })
    .from(assistanceConsents)
    .innerJoin(accounts, eq(accounts.id, assistanceConsents.helperId))
    .where(
      and(
        eq(assistanceConsents.sellerId, sellerId),
        isNull(assistanceConsents.revokedAt),
        gt(assistanceConsents.expiresAt, now),
      ),
    )
    .orderBy(desc(assistanceConsents.givenAt));
}

/** What helpers did for a shop, newest first. */
export async function listHelperActs(
  db: Db,
  { sellerId, limit }: { sellerId: string; limit: number },
) {
  return db
    .select({
      number: auditEntries.number,
      at: auditEntries.at,
      helperName: accounts.displayName,
      act: auditEntries.act,
      subjectLabel: auditEntries.subjectLabel,
    })
    .from(auditEntries)
    .innerJoin(accounts, eq(accounts.id, auditEntries.actorId))
    .where(and(eq(auditEntries.sellerId, sellerId), isNotNull(auditEntries.consentId)))
    .orderBy(desc(auditEntries.number))
    .limit(limit);
}
