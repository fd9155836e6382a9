import { and, eq, isNull } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findMembership } from "#app/domain/accounts/account-queries.server";
import { signInAs } from "#app/domain/accounts/testing-accounts";
import { assignQueueItem } from "#app/domain/queue/assign-queue-item.server";
import {
  deliveryMethods,
  dossierFiles,
  dossierItems,
  dossiers,
  notices,
  outbox,
  queueItems,
  requirements,
  sellerBankAccounts,
  sellerMembers,
  sellers,
} from "#db/schema";
import { knownCommunes, seedMinimal } from "#db/seed/builders";
import { createTestDatabase, type TestDatabase } from "#db/testing.server";
import { createSeller } from "./create-seller.server";
import { decideDossier } from "./decide-dossier.server";
import { getDossier } from "./dossier-queries.server";
import { getDossierForReview } from "./dossier-review-queries.server";
import { eraseFile } from "./erase-papers.server";
import { expireDossierItems } from "./expire-dossier-items.server";
import { findPaper } from "./paper-queries.server";
import { paperKey } from "./paper-store";
import { readPaper } from "./read-paper.server";
import { removePaper } from "./remove-paper.server";
import { saveDossier } from "./save-dossier.server";
import { saveRequirement } from "./save-requirement.server";
import { sendDossier } from "./send-dossier.server";
import { startDossier } from "./start-dossier.server";
import {
  fillDossier,
  fullAnswers,
  sunday as now,
  photo,
  registerShop,
  signInFarmer,
  testFiles,
} from "./testing-dossiers";
import { waiveDossierItem } from "./waive-dossier-item.server";
import { withdrawDossier } from "./withdraw-dossier.server";

let database: TestDatabase;
let db: TestDatabase["db"];
let officer: { accountId: string; role: string };
let files: ReturnType<typeof testFiles>;

beforeAll(async () => {
  database = await createTestDatabase();
  db = database.db;
  await seedMinimal(db);
  const mai = await signInAs(db, "mai", { roles: [{ role: "moderation", communeCode: null }] });
  officer = { accountId: mai.id, role: "moderation" };
  files = testFiles(database.name);
});
afterAll(() => database.close());

let count = 0;
/** A farmer with a fresh shop. */
async function farmer(changes: Parameters<typeof registerShop>[2] = {}) {
  count += 1;
  const { id: accountId } = await signInFarmer(db, `tam-${count}`);
  const shop = await registerShop(db, accountId, { name: `Vườn Tám ${count}`, ...changes });
  const actor = { accountId, role: "owner" };
  return { accountId, actor, ...shop };
}

test("a new shop's goods can be fetched and posted before anybody sets anything", async () => {
  const { sellerId } = await farmer();
  const methods = await db
    .select({ kind: deliveryMethods.kind, isActive: deliveryMethods.isActive })
    .from(deliveryMethods)
    .where(eq(deliveryMethods.sellerId, sellerId))
    .orderBy(deliveryMethods.kind);
  expect(methods).toEqual([
    { kind: "pickup", isActive: true },
    { kind: "post", isActive: true },
  ]);
});

async function sent() {
  const tam = await farmer();
  await fillDossier(db, tam);
  await sendDossier(db, { ...tam, now });
  return { ...tam, dossier: (await getDossier(db, tam, now))! };
}

const decide = (
  dossierId: string,
  outcome: "approved" | "rejected" | "returned",
  more: { reason?: string; fields?: { field: string; reason: string }[] } = {},
) => decideDossier(db, { actor: officer, dossierId, outcome, reason: "", now, ...more });

test("a farmer's shop waits, is theirs, and asks a household's papers", async () => {
  const { accountId, slug, sellerId } = await farmer({ name: "Vườn Mít Ông Bảy Đỏ" });
  expect(slug).toBe("vuon-mit-ong-bay-do");
  const membership = await findMembership(db, { accountId, sellerSlug: slug });
  expect(membership).toMatchObject({ role: "owner", sellerStatus: "pending" });
  const dossier = await getDossier(db, { sellerId }, now);
  expect(dossier?.items.map((item) => [item.requirement.id, item.isAnswered])).toEqual([
    ["identity", true],
    ["tax-code", true],
    ["food-safety", false],
    ["bank-account", false],
    ["agreement", false],
  ]);
});

test("a double press makes one shop; another farmer's of the same name has its own address", async () => {
  const { id: accountId } = await signInFarmer(db, "double");
  const [one, two] = await Promise.all([registerShop(db, accountId), registerShop(db, accountId)]);
  expect(two).toEqual(one);
  expect(await db.$count(sellerMembers, eq(sellerMembers.accountId, accountId))).toBe(1);
  const { id: other } = await signInFarmer(db, "other");
  expect((await registerShop(db, other)).slug).toBe(`${one.slug}-2`);
});

test("who lives in another province opens no shop here", async () => {
  const { id: accountId } = await signInFarmer(db, "far");
  const made = await createSeller(db, {
    accountId,
    kind: "household",
    name: "Xa nhà",
    legalName: "Xa Nhà",
    representativeName: null,
    addressLine: "1",
    communeCode: knownCommunes.saiGon,
    phone: "+84918222333",
    now,
  });
  expect(made).toEqual({ refused: "commune-elsewhere" });
});

test("what is right is kept though something beside it is refused", async () => {
  const tam = await farmer();
  const saved = await saveDossier(db, files, {
    ...tam,
    answers: {
      "tax-code": { value: "0100109107" },
      "food-safety": { claim: "paper", value: "12/2026/ATTP", expiresOn: "2026-11-21" },
      "bank-account": { bankBin: "970405", value: "570120", accountHolder: "HUYNH VAN NAM" },
    },
    papers: {
      "food-safety": [
        { name: "giay.jpg", bytes: await photo() },
        { name: "bai.txt", bytes: Buffer.from("không phải ảnh") },
      ],
    },
    now,
  });
  expect(saved).toEqual({
    refusals: expect.arrayContaining([
      { requirementId: "tax-code", field: "value", refused: "tax-code-check" },
      { requirementId: "food-safety", field: "expiresOn", refused: "paper-expired" },
      { requirementId: "food-safety", field: "files", refused: "not-a-paper" },
      { requirementId: "bank-account", field: "accountHolder", refused: "holder-differs" },
    ]),
  });
  const dossier = await getDossier(db, tam, now);
  const item = (id: string) => dossier!.items.find(({ requirement }) => requirement.id === id)!;
  expect(item("food-safety")).toMatchObject({ value: "12/2026/ATTP", expiresOn: null });
  expect(item("food-safety").papers).toHaveLength(1);
  expect(item("bank-account")).toMatchObject({ bankBin: "970405", value: "570120" });
  expect(item("bank-account").accountHolder).toBeNull();
  expect(item("tax-code").value).toBe("");
});

test("a photograph keeps its pixels and nothing else; sent twice it is kept once", async () => {
  const tam = await farmer();
  const bytes = await photo(120);
  const papers = { "food-safety": [{ name: "giay.jpg", bytes }] };
  await saveDossier(db, files, { ...tam, answers: {}, papers, now });
  await saveDossier(db, files, { ...tam, answers: {}, papers, now });
  const dossier = await getDossier(db, tam, now);
  const kept = dossier!.items.flatMap((item) => item.papers);
  expect(kept).toHaveLength(1);
  const stored = (await files.get(paperKey(kept[0]!.id)))!;
  expect(stored.includes("canary-artist")).toBe(false);
  expect((await sharp(stored).metadata()).exif).toBeUndefined();
});

test("what is no paper by its content is refused before a decoder sees it", async () => {
  expect(await readPaper(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"))).toEqual({
    refused: "not-a-paper",
  });
  expect(await readPaper(Buffer.from("%PDF-1.7\nno end"))).toEqual({ refused: "not-a-paper" });
  expect(await readPaper(Buffer.from("%PDF-1.7\n1 0 obj\n%%EOF\n"))).toMatchObject({
    contentType: "application/pdf",
  });
  expect(await readPaper(new Uint8Array(10_000_001))).toEqual({ refused: "too-many-bytes" });
  const bomb = await sharp({
    create: { width: 12_000, height: 12_000, channels: 3, background: "#fff" },
  })
    .png({ compressionLevel: 9 })
    .toBuffer();
  expect(bomb.byteLength).toBeLessThan(1_000_000);
  expect(await readPaper(bomb)).toEqual({ refused: "too-many-pixels" });
});

test("a dossier is sent whole or not at all, with a number and a working day", async () => {
  const tam = await farmer();
  expect(await sendDossier(db, { ...tam, now })).toEqual({
    refused: "incomplete",
    requirementIds: ["food-safety", "bank-account", "agreement"],
  });
  await fillDossier(db, tam);
  const both = await Promise.all([
    sendDossier(db, { ...tam, now }),
    sendDossier(db, { ...tam, now }),
  ]);
  const first = both.find((result) => result && "receiptNumber" in result);
  expect(first).toMatchObject({
    receiptNumber: expect.stringMatching(/^HS-2611-\d{6}$/),
    dueOn: "2026-11-26",
  });
  expect(both.filter((result) => result && "refused" in result)).toHaveLength(1);
  const waiting = and(eq(queueItems.sellerId, tam.sellerId), isNull(queueItems.closedAt));
  expect(await db.$count(queueItems, waiting)).toBe(1);
  const late = await saveDossier(db, files, { ...tam, answers: fullAnswers, now });
  expect(late).toEqual({ refused: "not-editable" });
});

test("approved, the shop sells and is paid to the account of the dossier", async () => {
  const { dossier, sellerId } = await sent();
  expect(await decide(dossier.id, "approved")).toEqual({ decided: true });
  const [seller] = await db.select().from(sellers).where(eq(sellers.id, sellerId));
  expect(seller).toMatchObject({ status: "active", verifiedAt: now });
  const [bank] = await db
    .select()
    .from(sellerBankAccounts)
    .where(eq(sellerBankAccounts.sellerId, sellerId));
  expect(bank).toMatchObject({ accountNumber: "5701205123456", isActive: true });
  expect(await decide(dossier.id, "rejected", { reason: "muộn" })).toEqual({
    refused: "already-decided",
  });
  const review = await getDossierForReview(db, dossier.id, now);
  expect(review?.history).toHaveLength(1);
});

test("returned with reasons at their fields, mended, sent again under its number", async () => {
  const { dossier, ...tam } = await sent();
  expect(await decide(dossier.id, "returned")).toEqual({ refused: "reason-missing" });
  const fields = [{ field: "bank-account", reason: "Số tài khoản thiếu một số." }];
  expect(
    await decide(dossier.id, "returned", { fields: [{ field: "nope", reason: "x" }] }),
  ).toEqual({ refused: "unknown-field" });
  await decide(dossier.id, "returned", { fields });
  const returned = (await getDossier(db, tam, now))!;
  expect(returned.status).toBe("returned");
  const bank = returned.items.find(({ requirement }) => requirement.id === "bank-account");
  expect(bank).toMatchObject({ status: "refused", reason: "Số tài khoản thiếu một số." });
  await fillDossier(db, tam);
  const again = await sendDossier(db, { ...tam, now });
  expect(again).toMatchObject({ receiptNumber: dossier.receiptNumber });
  const told = await db.$count(notices, eq(notices.sellerId, tam.sellerId));
  expect(told).toBe(3);
});

test("whoever waits reads that an officer has the dossier, once for each sending", async () => {
  const { dossier, sellerId, actor } = await sent();
  const dossierId = dossier.id;
  const [item] = await db.select().from(queueItems).where(eq(queueItems.subjectId, dossierId));
  const give = (to: string | null) =>
    assignQueueItem(db, { actor: officer, itemId: item!.id, to, now });
  const kinds = async () =>
    (await getDossier(db, { dossierId }, now))!.events.map(({ kind }) => kind);
  await give(officer.accountId);
  await give(null);
  await give(officer.accountId);
  expect(await kinds()).toEqual(["started", "sent", "taken-up"]);
  await decide(dossierId, "returned", { reason: "Ảnh mờ." });
  await sendDossier(db, { actor, sellerId, now });
  expect((await kinds()).slice(-2)).toEqual(["returned", "sent"]);
});

test("no officer decides on a shop of their own", async () => {
  const { dossier, sellerId } = await sent();
  await db.insert(sellerMembers).values({ sellerId, accountId: officer.accountId, role: "packer" });
  const refused = { refused: "conflict-of-interest" };
  expect(await decide(dossier.id, "approved")).toEqual(refused);
  const item = { actor: officer, dossierId: dossier.id, requirementId: "food-safety" };
  expect(await waiveDossierItem(db, { ...item, reason: "quen", now })).toEqual(refused);
});

test("pictures of identity papers go with the decision, other papers stay", async () => {
  const { id: accountId } = await signInFarmer(db, "no-number", { identityNumber: null });
  const actor = { accountId, role: "owner" };
  const shop = await registerShop(db, accountId, { name: "Không số" });
  const save = { ...shop, actor, now };
  await saveDossier(db, files, {
    ...save,
    answers: { ...fullAnswers, "tax-code": { value: "0100109106" } },
    papers: {
      identity: [{ name: "cccd.jpg", bytes: await photo(30) }],
      "food-safety": [{ name: "attp.jpg", bytes: await photo(60) }],
    },
  });
  await sendDossier(db, save);
  const dossier = (await getDossier(db, shop, now))!;
  const [identity, safety] = ["identity", "food-safety"].map(
    (id) => dossier.items.find(({ requirement }) => requirement.id === id)!.papers[0]!.id,
  ) as [string, string];
  expect(await findPaper(db, { fileId: identity, accountId, now })).toMatchObject({});
  await decide(dossier.id, "approved");
  expect(await findPaper(db, { fileId: identity, accountId, now })).toBeNull();
  expect(await findPaper(db, { fileId: safety, accountId, now })).toMatchObject({});
  const [row] = await db.select().from(dossierFiles).where(eq(dossierFiles.id, identity));
  expect(row?.erasedAt).toEqual(now);
  expect(await db.$count(outbox, eq(outbox.subjectId, identity))).toBe(1);
  await eraseFile(files, identity);
  expect(await files.get(paperKey(identity))).toBeNull();
});

test("papers are seen by the shop's owner and those who decide, and by nobody else", async () => {
  const tam = await farmer();
  const papers = { "food-safety": [{ name: "giay.jpg", bytes: await photo(90) }] };
  await saveDossier(db, files, { ...tam, answers: {}, papers, now });
  const dossier = (await getDossier(db, tam, now))!;
  const fileId = dossier.items.flatMap((item) => item.papers)[0]!.id;
  const sees = async (accountId: string) =>
    (await findPaper(db, { fileId, accountId, now })) !== null;
  const someone = async (role: "trade" | "auditor" | "commune", communeCode: string | null) =>
    (await signInAs(db, `${role}-${communeCode}`, { roles: [{ role, communeCode }] })).id;
  const packer = (await signInAs(db, "packer")).id;
  await db
    .insert(sellerMembers)
    .values({ sellerId: tam.sellerId, accountId: packer, role: "packer" });
  expect(await sees(tam.accountId)).toBe(true);
  expect(await sees(officer.accountId)).toBe(true);
  expect(await sees(await someone("auditor", null))).toBe(true);
  expect(await sees(await someone("commune", knownCommunes.binhMinh))).toBe(true);
  expect(await sees(await someone("commune", knownCommunes.trangBang))).toBe(false);
  expect(await sees(await someone("trade", null))).toBe(false);
  expect(await sees(packer)).toBe(false);
  expect(await sees((await signInFarmer(db, "neighbour")).id)).toBe(false);
  expect(await removePaper(db, { ...tam, fileId, now })).toEqual({ requirementId: "food-safety" });
  expect(await sees(tam.accountId)).toBe(false);
});

test("withdrawn, a dossier leaves the queue, and the next one knows its answers but no agreement", async () => {
  const tam = await sent();
  expect(await startDossier(db, { ...tam, now })).toEqual({ refused: "one-is-open" });
  await withdrawDossier(db, { ...tam, now });
  const waiting = and(eq(queueItems.subjectId, tam.dossier.id), isNull(queueItems.closedAt));
  expect(await db.$count(queueItems, waiting)).toBe(0);
  await startDossier(db, { ...tam, now: new Date(now.getTime() + 1) });
  const next = (await getDossier(db, tam, now))!;
  expect(next.id).not.toBe(tam.dossier.id);
  const missing = next.items.filter((item) => !item.isAnswered);
  expect(missing.map(({ requirement }) => requirement.id)).toEqual(["agreement"]);
});

test("an officer frees a shop of a paper with a reason, and it can be sent without", async () => {
  const tam = await farmer();
  const dossier = (await getDossier(db, tam, now))!;
  const { "food-safety": _, ...rest } = fullAnswers;
  await saveDossier(db, files, { ...tam, answers: rest, now });
  const waive = { actor: officer, dossierId: dossier.id, requirementId: "food-safety", now };
  expect(await waiveDossierItem(db, { ...waive, reason: " " })).toEqual({
    refused: "reason-missing",
  });
  await waiveDossierItem(db, { ...waive, reason: "Chỉ bán cây giống." });
  expect(await sendDossier(db, { ...tam, now })).toHaveProperty("receiptNumber");
});

test("a paper that ran out is expired once, and the shop is told", async () => {
  const { dossier, sellerId } = await sent();
  await decide(dossier.id, "approved");
  const item = dossier.items.find(({ requirement }) => requirement.id === "food-safety")!;
  await db
    .update(dossierItems)
    .set({ expiresOn: "2026-11-22" })
    .where(eq(dossierItems.id, item.itemId));
  expect(await expireDossierItems(db, { now })).toBe(0);
  const tomorrow = new Date(now.getTime() + 86_400_000);
  expect(await expireDossierItems(db, { now: tomorrow })).toBe(1);
  expect(await expireDossierItems(db, { now: tomorrow })).toBe(0);
  const told = await db.select().from(notices).where(eq(notices.sellerId, sellerId));
  expect(told.map(({ title }) => title)).toContain("An toàn thực phẩm đã hết hạn");
});

test("a requirement staff add is asked at the next sending; how it is answered stays", async () => {
  const tam = await farmer();
  await fillDossier(db, tam);
  const [paper] = await db.select().from(requirements).where(eq(requirements.id, "food-safety"));
  const save = { actor: officer, reason: "quy định mới", now };
  const requirement = { ...paper!, id: "water-test", name: "Phiếu xét nghiệm nước" };
  expect(await saveRequirement(db, { ...save, requirement })).toEqual({
    requirementId: "water-test",
  });
  expect(
    await saveRequirement(db, { ...save, requirement: { ...requirement, answer: "tax-code" } }),
  ).toEqual({ refused: "answer-fixed" });
  expect(await sendDossier(db, { ...tam, now })).toEqual({
    refused: "incomplete",
    requirementIds: ["water-test"],
  });
  await saveRequirement(db, { ...save, requirement: { ...requirement, isActive: false } });
  const open = and(eq(dossiers.sellerId, tam.sellerId), eq(dossiers.status, "draft"));
  expect(await db.$count(dossiers, open)).toBe(1);
  expect(await sendDossier(db, { ...tam, now })).toHaveProperty("receiptNumber");
});
