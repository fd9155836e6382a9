import { createHash } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import sharp from "sharp";
import type { FileStore } from "#app/domain/catalog/file-store.server";
import { createSeller } from "#app/domain/sellers/create-seller.server";
import { decideDossier } from "#app/domain/sellers/decide-dossier.server";
import type { TypedAnswer } from "#app/domain/sellers/dossier-checklist";
import { getDossier } from "#app/domain/sellers/dossier-queries.server";
import { expireDossierItems } from "#app/domain/sellers/expire-dossier-items.server";
import { saveDossier } from "#app/domain/sellers/save-dossier.server";
import { sendDossier } from "#app/domain/sellers/send-dossier.server";
import { startDossier } from "#app/domain/sellers/start-dossier.server";
import { waiveDossierItem } from "#app/domain/sellers/waive-dossier-item.server";
import { withdrawDossier } from "#app/domain/sellers/withdraw-dossier.server";
import { saigonDay } from "#app/domain/time/saigon-time";
import type { Db } from "#db/client.server";
import { accounts, sellerBankAccounts, sellerMembers, sellers } from "#db/schema";
import { demoAccountOf, demoIssuer, seedDemoAccounts } from "../demo-accounts";
import { tayNinhCommuneCode } from "../places";
import { seedId } from "../seeded";
import { type PlannedDossier, plannedDossiers } from "./dossier-cast";

const dayMs = 86_400_000;

interface Circumstances {
  files: FileStore;
  officerId: string;
  now: Date;
}

/** Dossiers of the demo in every state, made by the market's own commands; what is there stays. */
export async function seedDemoDossiers(db: Db, files: FileStore, now: Date): Promise<void> {
  // The shops' own people first: an account that is there already joins no shop.
  await seedDemoAccounts(db);
  const officerId = await demoAccountOf(db, "kiem-duyet");
  const circumstances = { files, officerId, now };
  for (const [index, planned] of plannedDossiers.entries()) {
    const begun = await beginPending(db, planned, index, now);
    if (begun) await play(db, { ...begun, planned }, circumstances);
  }
  for (const slug of ["vuon-mang-cau-bay-thuan", "htx-mang-cau-chan-nui"]) {
    await playAccepted(db, slug, circumstances);
  }
  await expireDossierItems(db, { now });
}

async function beginPending(
  db: Db,
  { shop, owner, kind, legalName, commune, address, days }: PlannedDossier,
  index: number,
  now: Date,
): Promise<{ sellerId: string; accountId: string } | null> {
  const accountId = await accountOf(db, `ho-so-${index + 1}`, owner);
  if ((await db.$count(sellerMembers, eq(sellerMembers.accountId, accountId))) > 0) return null;
  const made = await createSeller(db, {
    accountId,
    kind,
    name: shop,
    legalName: legalName ?? owner,
    representativeName: legalName ? owner : null,
    addressLine: address,
    communeCode: tayNinhCommuneCode(commune),
    phone: `+84977000${String(100 + index)}`,
    now: new Date(now.getTime() - (days + 1) * dayMs),
  });
  return made && "sellerId" in made ? { sellerId: made.sellerId, accountId } : null;
}

/** What happened to one dossier, day by day. */
async function play(
  db: Db,
  {
    sellerId,
    accountId,
    planned,
  }: { sellerId: string; accountId: string; planned: PlannedDossier },
  { files, officerId, now }: Circumstances,
): Promise<void> {
  const { end, days, answers, papers, waived, reason, fields } = planned;
  const at = (daysAgo: number) => new Date(now.getTime() - daysAgo * dayMs);
  const actor = { accountId, role: "owner" };
  const officer = { accountId: officerId, role: "moderation" };
  await saveDossier(db, files, {
    actor,
    sellerId,
    answers: datedAnswers(answers, now),
    papers: await drawnPapers(papers),
    now: at(days + 0.5),
  });
  const dossier = (await getDossier(db, { sellerId }, now))!;
  const dossierId = dossier.id;
  if (waived) {
    const [requirementId, why] = waived;
    const waive = { actor: officer, dossierId, requirementId, reason: why, now: at(days + 0.2) };
    await waiveDossierItem(db, waive);
  }
  if (end === "draft") return;
  const sent = await sendDossier(db, { actor, sellerId, now: at(days) });
  if (!sent || "refused" in sent) {
    throw new Error(`${planned.shop}: ${JSON.stringify(sent)}`);
  }
  if (end === "sent") return;
  if (end === "withdrawn") {
    await withdrawDossier(db, { actor, sellerId, now: at(days / 2) });
    return;
  }
  const outcome = end === "returned" ? "returned" : "rejected";
  const said = { reason: reason ?? "", fields };
  await decideDossier(db, { actor: officer, dossierId, outcome, ...said, now: at(days / 2) });
}

/** A shop at work whose dossier was accepted; one paper of the co-operative has run out since. */
async function playAccepted(
  db: Db,
  slug: string,
  { files, officerId, now }: Circumstances,
): Promise<void> {
  const [shop] = await db
    .select({ seller: sellers, bank: sellerBankAccounts, ownerId: sellerMembers.accountId })
    .from(sellers)
    .innerJoin(sellerBankAccounts, eq(sellerBankAccounts.sellerId, sellers.id))
    .innerJoin(sellerMembers, eq(sellerMembers.sellerId, sellers.id))
    .where(and(eq(sellers.slug, slug), eq(sellerMembers.role, "owner")));
  if (!shop || (await getDossier(db, { sellerId: shop.seller.id }, now))) return;
  const { seller, bank, ownerId } = shop;
  const sellerId = seller.id;
  await knowIdentity(db, ownerId, slug);
  const actor = { accountId: ownerId, role: "owner" };
  const then = new Date(now.getTime() - 90 * dayMs);
  await startDossier(db, { actor, sellerId, now: then });
  const isCooperative = seller.kind === "cooperative";
  const day = (days: number) => saigonDay(new Date(now.getTime() + days * dayMs));
  const answers: Record<string, TypedAnswer> = {
    "food-safety": isCooperative
      ? {
          claim: "paper",
          value: "118/2023/ATTP-TN",
          issuer: "Chi cục Quản lý chất lượng",
          expiresOn: day(-3),
        }
      : { claim: "exempt" },
    "bank-account": {
      bankBin: bank.bankBin,
      value: bank.accountNumber,
      accountHolder: bank.holderName,
    },
    agreement: { agreed: "on" },
  };
  if (isCooperative) {
    answers["tax-code"] = { value: seller.taxCode ?? "" };
    answers["cooperative-registration"] = { value: `HTX-${seller.taxCode}` };
  }
  const papers = isCooperative ? ["food-safety", "cooperative-registration"] : [];
  await saveDossier(db, files, {
    actor,
    sellerId,
    answers,
    papers: await drawnPapers(papers),
    now: then,
  });
  await sendDossier(db, { actor, sellerId, now: then });
  const dossier = (await getDossier(db, { sellerId }, then))!;
  await decideDossier(db, {
    actor: { accountId: officerId, role: "moderation" },
    dossierId: dossier.id,
    outcome: "approved",
    reason: "",
    now: new Date(then.getTime() + dayMs),
  });
}

/** "+200" in a date is so many days from now. */
function datedAnswers(
  answers: Readonly<Record<string, TypedAnswer>>,
  now: Date,
): Record<string, TypedAnswer> {
  return Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => {
      const days = /^\+(\d+)$/.exec(answer.expiresOn ?? "")?.[1];
      const expiresOn = days && saigonDay(new Date(now.getTime() + Number(days) * dayMs));
      return [id, expiresOn ? { ...answer, expiresOn } : answer];
    }),
  );
}

async function accountOf(db: Db, subject: string, name: string): Promise<string> {
  const id = seedId("account", subject);
  await db
    .insert(accounts)
    .values({ id, issuer: demoIssuer, subject, kind: "person", displayName: name })
    .onConflictDoNothing();
  const [account] = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.issuer, demoIssuer), eq(accounts.subject, subject)));
  await knowIdentity(db, account!.id, subject);
  return account!.id;
}

/** As a sign-in would have told; the digest is of nobody's number. */
async function knowIdentity(db: Db, accountId: string, subject: string): Promise<void> {
  const digest = createHash("sha256").update(`demo identity ${subject}`).digest("hex");
  const last4 = String(Number.parseInt(digest.slice(0, 8), 16) % 10_000).padStart(4, "0");
  await db
    .update(accounts)
    .set({ identityNumberHash: digest, identityNumberLast4: last4, assuranceLevel: "LoA2" })
    .where(and(eq(accounts.id, accountId), isNull(accounts.identityNumberHash)));
}

/** A sheet with lines and a seal in the place of each paper. */
async function drawnPapers(requirementIds: readonly string[]) {
  const papers: Record<string, { name: string; bytes: Uint8Array }[]> = {};
  for (const [index, id] of requirementIds.entries()) {
    const lines = Array.from({ length: 14 }, (_, row) => {
      const width = 480 - ((row * 37 + index * 61) % 160);
      return `<rect x="80" y="${280 + row * 40}" width="${width}" height="12" fill="#8a8f86"/>`;
    }).join("");
    const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="700" height="990">
      <rect width="700" height="990" fill="#fbf8f1"/>
      <rect x="30" y="30" width="640" height="930" fill="none" stroke="#b3261e" stroke-width="6"/>
      <rect x="180" y="90" width="340" height="20" fill="#1d2a21"/>
      <rect x="120" y="170" width="460" height="36" fill="#b3261e"/>${lines}
      <circle cx="520" cy="880" r="56" fill="none" stroke="#b3261e" stroke-width="8"/></svg>`;
    const bytes = await sharp(Buffer.from(sheet)).jpeg({ quality: 80 }).toBuffer();
    papers[id] = [{ name: "giay-trinh-dien.jpg", bytes }];
  }
  return papers;
}
