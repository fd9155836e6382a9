import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signInAs } from "#app/domain/accounts/testing-accounts";
import { auditEntries, notices, staffRoles } from "#db/schema";
import { knownCommunes, seedMinimal } from "#db/seed/builders";
import { createTestDatabase, type TestDatabase } from "#db/testing.server";
import { listConsents, listHelperActs } from "./consent-queries.server";
import { getDossier } from "./dossier-queries.server";
import { findAssistance } from "./find-assistance.server";
import { giveConsent } from "./give-consent.server";
import { helperCode } from "./helper-code.server";
import { recordPaperConsent } from "./record-paper-consent.server";
import { revokeConsent } from "./revoke-consent.server";
import { saveDossier } from "./save-dossier.server";
import {
  fullAnswers,
  sunday as now,
  photo,
  registerShop,
  signInFarmer,
  testFiles,
} from "./testing-dossiers";

const secret = "a-secret-of-the-tests-that-is-long-enough";
let database: TestDatabase;
let db: TestDatabase["db"];
let nhat: string;
let elsewhere: string;

beforeAll(async () => {
  database = await createTestDatabase();
  db = database.db;
  await seedMinimal(db);
  const officer = async (subject: string, communeCode: string) =>
    (await signInAs(db, subject, { roles: [{ role: "commune", communeCode }] })).id;
  nhat = await officer("nhat", knownCommunes.binhMinh);
  elsewhere = await officer("elsewhere", knownCommunes.trangBang);
});
afterAll(() => database.close());

let count = 0;
async function farmer() {
  count += 1;
  const { id: accountId } = await signInFarmer(db, `farmer-${count}`);
  return { accountId, ...(await registerShop(db, accountId, { name: `Vườn giúp ${count}` })) };
}

const helps = async (accountId: string, sellerSlug: string, at = now) =>
  findAssistance(db, { accountId, sellerSlug, now: at });

test("an owner lets the officer of the commune help by the code on the officer's screen", async () => {
  const tam = await farmer();
  const give = (code: string) => giveConsent(db, { ...tam, code, secret, now });
  expect(await give("0000 0000")).toEqual({ refused: "unknown-code" });
  expect(await give(helperCode(secret, elsewhere, now))).toEqual({ refused: "unknown-code" });
  expect(await helps(nhat, tam.slug)).toBeNull();
  const given = await give(helperCode(secret, nhat, now, 1).replace(" ", ""));
  expect(given).toMatchObject({ helperName: "nhat" });
  expect(await helps(nhat, tam.slug)).toMatchObject({ sellerId: tam.sellerId });
  expect(await give(helperCode(secret, nhat, now))).toEqual({ refused: "given-already" });
  const halfYear = new Date(now.getTime() + 181 * 86_400_000);
  expect(await helps(nhat, tam.slug, halfYear)).toBeNull();
  const renewed = await giveConsent(db, {
    ...tam,
    code: helperCode(secret, nhat, halfYear),
    secret,
    now: halfYear,
  });
  expect(renewed).toHaveProperty("expiresAt");
});

test("nobody but the owner gives a consent, and the owner ends it at once", async () => {
  const tam = await farmer();
  const stranger = (await signInAs(db, "stranger")).id;
  const code = helperCode(secret, nhat, now);
  expect(await giveConsent(db, { ...tam, accountId: stranger, code, secret, now })).toEqual({
    refused: "not-owner",
  });
  await giveConsent(db, { ...tam, code, secret, now });
  const [consent] = await listConsents(db, { ...tam, now });
  await revokeConsent(db, { ...tam, consentId: consent!.id, now });
  expect(await helps(nhat, tam.slug)).toBeNull();
});

test("an officer who is one no more helps nobody", async () => {
  const tam = await farmer();
  const roles = [{ role: "commune" as const, communeCode: knownCommunes.binhMinh }];
  const { id } = await signInAs(db, "leaving", { roles });
  await giveConsent(db, { ...tam, code: helperCode(secret, id, now), secret, now });
  expect(await helps(id, tam.slug)).not.toBeNull();
  await db
    .update(staffRoles)
    .set({ endedAt: now, endReason: "nghỉ" })
    .where(eq(staffRoles.accountId, id));
  expect(await helps(id, tam.slug)).toBeNull();
});

test("a signed paper counts in the officer's own commune only, and the shop is told", async () => {
  const tam = await farmer();
  const files = testFiles(database.name);
  const record = (accountId: string, bytes: Uint8Array) =>
    recordPaperConsent(db, files, {
      actor: { accountId, role: "commune" },
      sellerSlug: tam.slug,
      photo: bytes,
      now,
    });
  expect(await record(elsewhere, await photo())).toBeNull();
  expect(await record(nhat, Buffer.from("chữ ký"))).toEqual({ refused: "not-a-paper" });
  expect(await record(nhat, await photo())).toHaveProperty("expiresAt");
  expect(await helps(nhat, tam.slug)).not.toBeNull();
  expect(await db.$count(notices, eq(notices.sellerId, tam.sellerId))).toBe(1);
  expect(await db.$count(auditEntries, eq(auditEntries.sellerId, tam.sellerId))).toBe(1);
});

test("what a helper does is on record and told; money and agreement stay the owner's", async () => {
  const tam = await farmer();
  await giveConsent(db, { ...tam, code: helperCode(secret, nhat, now), secret, now });
  const { consentId } = (await helps(nhat, tam.slug))!;
  const actor = { accountId: nhat, role: "helper", consentId };
  await saveDossier(db, testFiles(database.name), {
    actor,
    sellerId: tam.sellerId,
    answers: fullAnswers,
    now,
  });
  const dossier = (await getDossier(db, tam, now))!;
  const missing = dossier.items.filter((item) => !item.isAnswered);
  expect(missing.map(({ requirement }) => requirement.id)).toEqual(["bank-account", "agreement"]);
  const acts = await listHelperActs(db, { sellerId: tam.sellerId, limit: 10 });
  expect(acts).toMatchObject([{ act: "dossier-filled-in", helperName: "nhat" }]);
  const [told] = await db.select().from(notices).where(eq(notices.sellerId, tam.sellerId));
  expect(told).toMatchObject({ body: "nhat đã điền hồ sơ: An toàn thực phẩm." });
});
