import { and, asc, desc, eq, inArray, lt, sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import {
  accounts,
  categories,
  certificates,
  communes,
  decisionFields,
  decisions,
  productKinds,
  productRevisions,
  products,
  revisionChecks,
  sellers,
} from "#db/schema";
import { readContent } from "./content-schema.server";
import { type ContentDiff, diffContent } from "./diff-content";
import { readPageContent } from "./page-content.server";
import type { ProductContent } from "./product-content";

export interface RevisionForReview {
  id: string;
  number: number;
  status: "draft" | "sent" | "approved" | "rejected" | "returned" | "withdrawn";
  sentAt: Date | null;
  sentBy: string | null;
  content: ProductContent;
  /** Null for a product that never was on the shelves. */
  before: ProductContent | null;
  diff: ContentDiff;
  product: {
    id: string;
    slug: string;
    name: string;
    status: (typeof products.$inferSelect)["status"];
    approvedAt: Date | null;
  };
  kind: {
    id: string;
    name: string;
    categoryName: string;
    unit: string;
    priceMin: bigint;
    priceMax: bigint;
    seasonMonths: number[];
  };
  seller: {
    id: string;
    slug: string;
    name: string;
    legalName: string;
    status: (typeof sellers.$inferSelect)["status"];
    communeCode: string;
    communeName: string;
    joinedAt: Date;
    /** What officers decided on its pages until now. */
    record: { approved: number; rejected: number; returned: number; onShelves: number };
  };
  certificates: {
    id: string;
    kind: string;
    number: string;
    issuer: string;
    expiresOn: string | null;
    status: "sent" | "verified" | "refused" | "revoked";
  }[];
  /** Full names of the communes of the lots, by code. */
  communeNames: Record<string, string>;
  checks: { kind: (typeof revisionChecks.$inferSelect)["kind"]; field: string; finding: string }[];
  /** Decisions on this product's revisions, newest first. */
  history: RevisionDecision[];
}

export interface RevisionDecision {
  revisionNumber: number;
  outcome: "approved" | "rejected" | "returned";
  decidedBy: string;
  decidedAt: Date;
  reason: string;
  legalBasis: string;
  fields: { field: string; reason: string }[];
}

/** Everything an officer sees of a revision; null where there is none. */
export async function getRevisionForReview(
  db: Db,
  revisionId: string,
): Promise<RevisionForReview | null> {
  const [row] = await db
    .select({
      revision: productRevisions,
      product: products,
      kind: productKinds,
      categoryName: categories.name,
      seller: sellers,
      communeName: communes.fullName,
      sentBy: accounts.displayName,
    })
    .from(productRevisions)
    .innerJoin(products, eq(products.id, productRevisions.productId))
    .innerJoin(productKinds, eq(productKinds.id, products.kindId))
    .innerJoin(categories, eq(categories.id, productKinds.categoryId))
    .innerJoin(sellers, eq(sellers.id, products.sellerId))
    .innerJoin(communes, eq(communes.code, sellers.communeCode))
    .leftJoin(accounts, eq(accounts.id, productRevisions.sentBy))
    .where(eq(productRevisions.id, revisionId));
  if (!row) return null;
  const { revision, product, kind, seller } = row;
  const content = readContent(revision.content);
  const [before, papers, places, checks, history, record] = await Promise.all([
    pageBefore(db, revision, product),
    db
      .select({
        id: certificates.id,
        kind: certificates.kind,
        number: certificates.number,
        issuer: certificates.issuer,
        expiresOn: certificates.expiresOn,
        status: certificates.status,
      })
      .from(certificates)
      .where(inArray(certificates.id, content.certificateIds)),
    db
      .select({ code: communes.code, name: communes.fullName })
      .from(communes)
      .where(
        inArray(
          communes.code,
          content.lots.map((lot) => lot.communeCode),
        ),
      ),
    db
      .select({
        kind: revisionChecks.kind,
        field: revisionChecks.field,
        finding: revisionChecks.finding,
      })
      .from(revisionChecks)
      .where(eq(revisionChecks.revisionId, revisionId))
      .orderBy(asc(revisionChecks.id)),
    listRevisionDecisions(db, product.id),
    recordOf(db, seller.id),
  ]);
  return {
    id: revision.id,
    number: revision.number,
    status: revision.status,
    sentAt: revision.sentAt,
    sentBy: row.sentBy,
    content,
    before,
    diff: diffContent(before, content),
    product: {
      id: product.id,
      slug: product.slug,
      name: product.name,
      status: product.status,
      approvedAt: product.approvedAt,
    },
    kind: {
      id: kind.id,
      name: kind.name,
      categoryName: row.categoryName,
      unit: kind.unit,
      priceMin: kind.priceMin,
      priceMax: kind.priceMax,
      seasonMonths: kind.seasonMonths,
    },
    seller: {
      id: seller.id,
      slug: seller.slug,
      name: seller.name,
      legalName: seller.legalName,
      status: seller.status,
      communeCode: seller.communeCode,
      communeName: row.communeName,
      joinedAt: seller.joinedAt,
      record,
    },
    certificates: papers,
    communeNames: Object.fromEntries(places.map(({ code, name }) => [code, name])),
    checks,
    history,
  };
}

/** What stood on the shelves before: the page of now, or for a decided revision the one approved before it. */
async function pageBefore(
  db: Db,
  revision: typeof productRevisions.$inferSelect,
  product: typeof products.$inferSelect,
): Promise<ProductContent | null> {
  if (product.approvedAt === null) return null;
  if (revision.status !== "approved") return readPageContent(db, product);
  const [older] = await db
    .select({ content: productRevisions.content })
    .from(productRevisions)
    .where(
      and(
        eq(productRevisions.productId, product.id),
        eq(productRevisions.status, "approved"),
        lt(productRevisions.number, revision.number),
      ),
    )
    .orderBy(desc(productRevisions.number))
    .limit(1);
  return older ? readContent(older.content) : null;
}

/** What officers decided on a product's pages, newest first, with their reasons field by field. */
export async function listRevisionDecisions(
  db: Db,
  productId: string,
): Promise<RevisionDecision[]> {
  const rows = await db
    .select({
      id: decisions.id,
      revisionNumber: productRevisions.number,
      outcome: decisions.outcome,
      decidedBy: accounts.displayName,
      decidedAt: decisions.decidedAt,
      reason: decisions.reason,
      legalBasis: decisions.legalBasis,
    })
    .from(decisions)
    .innerJoin(productRevisions, eq(productRevisions.id, decisions.subjectId))
    .innerJoin(accounts, eq(accounts.id, decisions.decidedBy))
    .where(and(eq(decisions.subjectKind, "revision"), eq(productRevisions.productId, productId)))
    .orderBy(desc(decisions.decidedAt), desc(decisions.id));
  if (rows.length === 0) return [];
  const fields = await db
    .select({
      decisionId: decisionFields.decisionId,
      field: decisionFields.field,
      reason: decisionFields.reason,
    })
    .from(decisionFields)
    .where(
      inArray(
        decisionFields.decisionId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(decisionFields.id));
  return rows.map(({ id, ...decision }) => ({
    ...decision,
    fields: fields
      .filter(({ decisionId }) => decisionId === id)
      .map(({ field, reason }) => ({ field, reason })),
  }));
}

async function recordOf(db: Db, sellerId: string) {
  const outcome = (name: "approved" | "rejected" | "returned") =>
    sql<number>`(count(*) filter (where ${decisions.outcome} = ${name}))::int`;
  const [[record], onShelves] = await Promise.all([
    db
      .select({
        approved: outcome("approved"),
        rejected: outcome("rejected"),
        returned: outcome("returned"),
      })
      .from(decisions)
      .innerJoin(productRevisions, eq(productRevisions.id, decisions.subjectId))
      .innerJoin(products, eq(products.id, productRevisions.productId))
      .where(and(eq(decisions.subjectKind, "revision"), eq(products.sellerId, sellerId))),
    db.$count(products, and(eq(products.sellerId, sellerId), eq(products.status, "approved"))),
  ]);
  return { ...record!, onShelves };
}
