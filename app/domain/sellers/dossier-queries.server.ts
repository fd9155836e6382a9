import { and, asc, desc, eq, inArray, isNull, ne, or } from "drizzle-orm";
import { saigonDay } from "#app/domain/time/saigon-time";
import type { Db } from "#db/client.server";
import {
  accounts,
  communes,
  decisions,
  dossierEvents,
  dossierFiles,
  dossierItems,
  dossiers,
  requirements,
  sellers,
} from "#db/schema";
import {
  type Answer,
  type AnswerKind,
  type Applicant,
  type DossierStatus,
  type ItemStatus,
  isAnswered,
} from "./dossier-checklist";

export interface PaperView {
  id: string;
  name: string;
  contentType: "image/jpeg" | "application/pdf";
  bytes: number;
}

export interface DossierItem extends Answer {
  itemId: string;
  requirement: {
    id: string;
    name: string;
    help: string;
    answer: AnswerKind;
    mayBeExempt: boolean;
    exemptionText: string;
    isIdentityPaper: boolean;
    isRequired: boolean;
    policySlug: string | null;
    legalBasis: string;
  };
  status: ItemStatus;
  /** Why it was refused or waived. */
  reason: string;
  papers: PaperView[];
  /** Says everything that is asked for. */
  isAnswered: boolean;
}

export interface Dossier {
  id: string;
  sellerId: string;
  receiptNumber: string | null;
  status: DossierStatus;
  sentAt: Date | null;
  /** yyyy-mm-dd. */
  dueOn: string | null;
  decidedAt: Date | null;
  applicant: Applicant & { assuranceLevel: string | null; accountTaxCode: string | null };
  items: DossierItem[];
  events: { kind: (typeof dossierEvents.$inferSelect)["kind"]; note: string; at: Date }[];
  /** The last decision on it. */
  decision: { outcome: "approved" | "rejected" | "returned"; reason: string; at: Date } | null;
}

/** A shop's newest dossier, whole; null where it never had one. */
export async function getDossier(
  db: Db,
  by: { sellerId: string } | { dossierId: string },
  now: Date,
): Promise<Dossier | null> {
  const [row] = await db
    .select({
      dossier: dossiers,
      kind: sellers.kind,
      legalName: sellers.legalName,
      representativeName: sellers.representativeName,
      identityNumberLast4: accounts.identityNumberLast4,
      assuranceLevel: accounts.assuranceLevel,
      accountTaxCode: accounts.taxCode,
    })
    .from(dossiers)
    .innerJoin(sellers, eq(sellers.id, dossiers.sellerId))
    .innerJoin(accounts, eq(accounts.id, dossiers.startedBy))
    .where("sellerId" in by ? eq(dossiers.sellerId, by.sellerId) : eq(dossiers.id, by.dossierId))
    .orderBy(desc(dossiers.createdAt))
    .limit(1);
  if (!row) return null;
  const { dossier, ...applicant } = row;
  const { id } = dossier;
  const [items, events, [decision]] = await Promise.all([
    listItems(db, { dossierId: id, applicant, today: saigonDay(now) }),
    db
      .select({ kind: dossierEvents.kind, note: dossierEvents.note, at: dossierEvents.at })
      .from(dossierEvents)
      .where(eq(dossierEvents.dossierId, id))
      .orderBy(asc(dossierEvents.at), asc(dossierEvents.id)),
    db
      .select({ outcome: decisions.outcome, reason: decisions.reason, at: decisions.decidedAt })
      .from(decisions)
      .where(and(eq(decisions.subjectKind, "dossier"), eq(decisions.subjectId, id)))
      .orderBy(desc(decisions.decidedAt))
      .limit(1),
  ]);
  return {
    id,
    sellerId: dossier.sellerId,
    receiptNumber: dossier.receiptNumber,
    status: dossier.status,
    sentAt: dossier.sentAt,
    dueOn: dossier.dueOn,
    decidedAt: dossier.decidedAt,
    applicant,
    items,
    events,
    decision: decision ?? null,
  };
}

/** A dossier's items in the order staff gave them. */
async function listItems(
  db: Db,
  { dossierId, applicant, today }: { dossierId: string; applicant: Applicant; today: string },
): Promise<DossierItem[]> {
  const rows = await db
    .select({ item: dossierItems, requirement: requirements })
    .from(dossierItems)
    .innerJoin(requirements, eq(requirements.id, dossierItems.requirementId))
    .where(
      and(
        eq(dossierItems.dossierId, dossierId),
        // What staff put away is asked of nobody; what was answered stays to be read.
        or(requirements.isActive, ne(dossierItems.status, "missing")),
      ),
    )
    .orderBy(asc(requirements.position), asc(requirements.id));
  const papers = await db
    .select({
      id: dossierFiles.id,
      itemId: dossierFiles.itemId,
      name: dossierFiles.name,
      contentType: dossierFiles.contentType,
      bytes: dossierFiles.bytes,
    })
    .from(dossierFiles)
    .where(
      and(
        inArray(
          dossierFiles.itemId,
          rows.map(({ item }) => item.id),
        ),
        isNull(dossierFiles.erasedAt),
      ),
    )
    .orderBy(asc(dossierFiles.uploadedAt), asc(dossierFiles.id));
  return rows.map(({ item, requirement }) => {
    const own = papers
      .filter(({ itemId }) => itemId === item.id)
      .map(({ itemId: _, ...paper }) => paper);
    const answer: Answer = {
      value: item.value,
      issuer: item.issuer,
      issuedOn: item.issuedOn,
      expiresOn: item.expiresOn,
      isExemptionClaimed: item.isExemptionClaimed,
      exemptionReason: item.exemptionReason,
      bankBin: item.bankBin,
      accountHolder: item.accountHolder,
      isAgreed: item.agreedAt !== null,
    };
    return {
      ...answer,
      itemId: item.id,
      requirement: {
        id: requirement.id,
        name: requirement.name,
        help: requirement.help,
        answer: requirement.answer,
        mayBeExempt: requirement.mayBeExempt,
        exemptionText: requirement.exemptionText,
        isIdentityPaper: requirement.isIdentityPaper,
        isRequired: requirement.isRequired,
        policySlug: requirement.policySlug,
        legalBasis: requirement.legalBasis,
      },
      status: item.status,
      reason: item.reason,
      papers: own,
      isAnswered: isAnswered(requirement, answer, { applicant, files: own.length, today }),
    };
  });
}

/** Items that still keep a dossier from being sent. */
export const unanswered = (dossier: Pick<Dossier, "items">): DossierItem[] =>
  dossier.items.filter(
    ({ requirement, status, isAnswered: isDone }) =>
      requirement.isRequired && !isDone && status !== "waived" && status !== "accepted",
  );

/** A shop's own facts as its pages need them. */
export async function getShopFacts(db: Db, sellerId: string) {
  const [shop] = await db
    .select({
      name: sellers.name,
      slug: sellers.slug,
      kind: sellers.kind,
      status: sellers.status,
      legalName: sellers.legalName,
      communeCode: sellers.communeCode,
      communeName: communes.fullName,
      phone: sellers.phone,
    })
    .from(sellers)
    .innerJoin(communes, eq(communes.code, sellers.communeCode))
    .where(eq(sellers.id, sellerId));
  return shop ?? null;
}
