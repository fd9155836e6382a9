import { and, desc, eq, ne } from "drizzle-orm";
import type { Db } from "#db/client.server";
import {
  accounts,
  communes,
  decisionFields,
  decisions,
  dossiers,
  sellerBankAccounts,
  sellers,
} from "#db/schema";
import { type Dossier, getDossier } from "./dossier-queries.server";

export interface DossierForReview extends Dossier {
  seller: {
    id: string;
    slug: string;
    name: string;
    kind: (typeof sellers.$inferSelect)["kind"];
    status: (typeof sellers.$inferSelect)["status"];
    legalName: string;
    representativeName: string | null;
    addressLine: string;
    communeCode: string;
    communeName: string;
    phone: string;
    joinedAt: Date;
  };
  startedBy: { displayName: string; kind: "person" | "organisation" };
  /** Sentences of the automatic checks that speak against it. */
  warnings: string[];
  /** What was decided before, newest first. */
  history: {
    outcome: "approved" | "rejected" | "returned";
    reason: string;
    decidedBy: string;
    decidedAt: Date;
    fields: { field: string; reason: string }[];
  }[];
}

/** Everything an officer's page shows of a dossier; null where there is none. */
export async function getDossierForReview(
  db: Db,
  dossierId: string,
  now: Date,
): Promise<DossierForReview | null> {
  const dossier = await getDossier(db, { dossierId }, now);
  if (!dossier) return null;
  const [[row], past] = await Promise.all([
    db
      .select({
        seller: {
          id: sellers.id,
          slug: sellers.slug,
          name: sellers.name,
          kind: sellers.kind,
          status: sellers.status,
          legalName: sellers.legalName,
          representativeName: sellers.representativeName,
          addressLine: sellers.addressLine,
          communeCode: sellers.communeCode,
          communeName: communes.fullName,
          phone: sellers.phone,
          joinedAt: sellers.joinedAt,
        },
        startedBy: { displayName: accounts.displayName, kind: accounts.kind },
      })
      .from(dossiers)
      .innerJoin(sellers, eq(sellers.id, dossiers.sellerId))
      .innerJoin(communes, eq(communes.code, sellers.communeCode))
      .innerJoin(accounts, eq(accounts.id, dossiers.startedBy))
      .where(eq(dossiers.id, dossierId)),
    db
      .select({
        id: decisions.id,
        outcome: decisions.outcome,
        reason: decisions.reason,
        decidedBy: accounts.displayName,
        decidedAt: decisions.decidedAt,
        field: decisionFields.field,
        fieldReason: decisionFields.reason,
      })
      .from(decisions)
      .innerJoin(accounts, eq(accounts.id, decisions.decidedBy))
      .leftJoin(decisionFields, eq(decisionFields.decisionId, decisions.id))
      .where(and(eq(decisions.subjectKind, "dossier"), eq(decisions.subjectId, dossierId)))
      .orderBy(desc(decisions.decidedAt)),
  ]);
  const history = new Map<string, DossierForReview["history"][number]>();
  for (const { id, field, fieldReason, ...decision } of past) {
    const entry = history.get(id) ?? { ...decision, fields: [] };
    if (field && fieldReason) entry.fields.push({ field, reason: fieldReason });
    history.set(id, entry);
  }
  return {
    ...dossier,
    ...row!,
    warnings: await warningsOf(db, dossier, row!.seller),
    history: [...history.values()],
  };
}

async function warningsOf(
  db: Db,
  dossier: Dossier,
  seller: DossierForReview["seller"],
): Promise<string[]> {
  const warnings: string[] = [];
  const value = (answer: string) =>
    dossier.items.find(({ requirement }) => requirement.answer === answer)?.value ?? "";
  const taxCode = value("tax-code");
  const { accountTaxCode, identityNumberLast4, assuranceLevel } = dossier.applicant;
  if (taxCode && accountTaxCode && taxCode !== accountTaxCode) {
    warnings.push(`Mã số thuế khai ${taxCode} khác mã của tài khoản đăng nhập ${accountTaxCode}.`);
  }
  if (identityNumberLast4 === null) {
    warnings.push("Lần đăng nhập không cho biết số định danh: cần xem ảnh giấy tờ.");
  }
  if (assuranceLevel === null) warnings.push("Không rõ mức độ định danh của tài khoản.");
  if (taxCode) {
    const twins = and(eq(sellers.taxCode, taxCode), ne(sellers.id, seller.id));
    if ((await db.$count(sellers, twins)) > 0) {
      warnings.push(`Mã số thuế ${taxCode} đã có ở gian hàng khác.`);
    }
  }
  const number = value("bank-account");
  const bin = dossier.items.find(({ bankBin }) => bankBin)?.bankBin;
  if (number && bin) {
    const twins = and(
      eq(sellerBankAccounts.accountNumber, number),
      eq(sellerBankAccounts.bankBin, bin),
      ne(sellerBankAccounts.sellerId, seller.id),
    );
    if ((await db.$count(sellerBankAccounts, twins)) > 0) {
      warnings.push("Tài khoản nhận tiền này đã có ở gian hàng khác.");
    }
  }
  return warnings;
}
