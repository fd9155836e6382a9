import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Db } from "#db/client.server";
import {
  assistanceConsents,
  dossierFiles,
  dossierItems,
  dossiers,
  sellerMembers,
  sellers,
  staffRoles,
} from "#db/schema";
import { listAssistances } from "./find-assistance.server";

export interface ReadablePaper {
  fileId: string;
  contentType: string;
  name: string;
}

/** Certificates have papers of their own; an officer who decides those has no business in dossiers. */
const deciders: readonly string[] = ["moderation", "auditor"];

/**
 * A paper for whoever may see it: the shop's owner and managers, their helper, and the officers who
 * decide or watch over it. For everybody else there is no such paper.
 */
export async function findPaper(
  db: Db,
  { fileId, accountId, now }: { fileId: string; accountId: string; now: Date },
): Promise<ReadablePaper | null> {
  const [paper] = await db
    .select({
      contentType: dossierFiles.contentType,
      name: dossierFiles.name,
      sellerId: dossiers.sellerId,
      communeCode: sellers.communeCode,
    })
    .from(dossierFiles)
    .innerJoin(dossierItems, eq(dossierItems.id, dossierFiles.itemId))
    .innerJoin(dossiers, eq(dossiers.id, dossierItems.dossierId))
    .innerJoin(sellers, eq(sellers.id, dossiers.sellerId))
    .where(and(eq(dossierFiles.id, fileId), isNull(dossierFiles.erasedAt)));
  const found = paper ?? (await findConsentPaper(db, fileId));
  if (!found || !(await maySee(db, { accountId, ...found, now }))) return null;
  return { fileId, contentType: found.contentType, name: found.name };
}

/** The signed paper of a consent lies beside those of dossiers, under its consent's id. */
async function findConsentPaper(db: Db, consentId: string) {
  const [consent] = await db
    .select({
      paperFile: assistanceConsents.paperFile,
      sellerId: assistanceConsents.sellerId,
      communeCode: sellers.communeCode,
    })
    .from(assistanceConsents)
    .innerJoin(sellers, eq(sellers.id, assistanceConsents.sellerId))
    .where(eq(assistanceConsents.id, consentId));
  if (!consent?.paperFile) return null;
  const { sellerId, communeCode } = consent;
  return { contentType: "image/jpeg", name: "giay-dong-y", sellerId, communeCode };
}

async function maySee(
  db: Db,
  {
    accountId,
    sellerId,
    communeCode,
    now,
  }: { accountId: string; sellerId: string; communeCode: string; now: Date },
): Promise<boolean> {
  const member = and(
    eq(sellerMembers.sellerId, sellerId),
    eq(sellerMembers.accountId, accountId),
    inArray(sellerMembers.role, ["owner", "manager"]),
    isNull(sellerMembers.endedAt),
  );
  if ((await db.$count(sellerMembers, member)) > 0) return true;
  const roles = await db
    .select({ role: staffRoles.role, communeCode: staffRoles.communeCode })
    .from(staffRoles)
    .where(and(eq(staffRoles.accountId, accountId), isNull(staffRoles.endedAt)));
  const decides = roles.some(
    (held) =>
      deciders.includes(held.role) || (held.role === "commune" && held.communeCode === communeCode),
  );
  if (decides) return true;
  const helped = await listAssistances(db, { accountId, now });
  return helped.some((one) => one.sellerId === sellerId);
}
