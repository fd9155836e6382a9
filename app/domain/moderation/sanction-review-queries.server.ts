import { and, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.server";
import { accounts, appeals, products, sanctions, sellers } from "#db/schema";

const proposer = alias(accounts, "proposer");
const decider = alias(accounts, "decider");

const columns = {
  id: sanctions.id,
  kind: sanctions.kind,
  status: sanctions.status,
  reason: sanctions.reason,
  legalBasis: sanctions.legalBasis,
  authority: sanctions.authority,
  authorityDocument: sanctions.authorityDocument,
  proposedBy: sanctions.proposedBy,
  proposedAt: sanctions.proposedAt,
  proposerName: proposer.displayName,
  decidedBy: sanctions.decidedBy,
  decidedAt: sanctions.decidedAt,
  deciderName: decider.displayName,
  decisionReason: sanctions.decisionReason,
  endedAt: sanctions.endedAt,
  endReason: sanctions.endReason,
  sellerId: sanctions.sellerId,
  sellerName: sellers.name,
  sellerSlug: sellers.slug,
  productId: sanctions.productId,
  productName: products.name,
  productSlug: products.slug,
};

const rowsOf = (db: Db) =>
  db
    .select(columns)
    .from(sanctions)
    .innerJoin(sellers, eq(sellers.id, sanctions.sellerId))
    .innerJoin(proposer, eq(proposer.id, sanctions.proposedBy))
    .leftJoin(decider, eq(decider.id, sanctions.decidedBy))
    .leftJoin(products, eq(products.id, sanctions.productId));

export type SanctionView = Awaited<ReturnType<typeof listSanctions>>[number];

/** A proposed suspension or takedown, as its second officer reads it. */
export async function getSanctionForReview(db: Db, sanctionId: string) {
  const [row] = await rowsOf(db).where(eq(sanctions.id, sanctionId));
  return row ?? null;
}

/** Everything there was against a seller, the newest first. */
export async function listSanctions(db: Db, sellerId: string) {
  return rowsOf(db).where(eq(sanctions.sellerId, sellerId)).orderBy(desc(sanctions.proposedAt));
}

/** An appeal beside the sanction it answers. */
export async function getAppealForReview(db: Db, appealId: string) {
  const [appeal] = await db
    .select({
      id: appeals.id,
      body: appeals.body,
      status: appeals.status,
      filedAt: appeals.filedAt,
      filerName: accounts.displayName,
      sanctionId: appeals.sanctionId,
    })
    .from(appeals)
    .innerJoin(accounts, eq(accounts.id, appeals.filedBy))
    .where(eq(appeals.id, appealId));
  if (!appeal) return null;
  const sanction = await getSanctionForReview(db, appeal.sanctionId);
  return sanction ? { ...appeal, sanction } : null;
}

/** What a seller reads of the decisions against it, with its own answers. */
export async function sanctionsForSeller(db: Db, sellerId: string) {
  const rows = await rowsOf(db)
    .where(and(eq(sanctions.sellerId, sellerId), sql`${sanctions.status} in ('in-force', 'ended')`))
    .orderBy(desc(sanctions.decidedAt));
  const answers = await db
    .select({
      sanctionId: appeals.sanctionId,
      body: appeals.body,
      status: appeals.status,
      filedAt: appeals.filedAt,
      decidedAt: appeals.decidedAt,
      decisionReason: appeals.decisionReason,
    })
    .from(appeals)
    .where(eq(appeals.sellerId, sellerId))
    .orderBy(desc(appeals.filedAt));
  return rows.map(
    ({ id, kind, status, reason, legalBasis, authority, authorityDocument, ...row }) => ({
      id,
      kind,
      status,
      reason,
      legalBasis,
      authority,
      authorityDocument,
      productName: row.productName,
      decidedAt: row.decidedAt,
      endedAt: row.endedAt,
      endReason: row.endReason,
      appeals: answers.filter((answer) => answer.sanctionId === id),
    }),
  );
}
