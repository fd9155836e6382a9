import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signInAs } from "#app/domain/accounts/testing-accounts";
import type { Actor } from "#app/domain/audit/record-act.server";
import type { Mailer } from "#app/domain/notifications/mailer";
import { sendVoiceLetters } from "#app/domain/notifications/send-voice-letters.server";
import { notices, products, queueItems, reports } from "#db/schema";
import { buildReview, seedMinimal } from "#db/seed/builders";
import { buildTwoShops, sundayMorning } from "#db/seed/named-cast";
import { createTestDatabase } from "#db/testing.server";
import { decideReport } from "./decide-report.server";
import { fileReport } from "./file-report.server";
import { getReportCase } from "./report-queries.server";
import { getReportForReview } from "./report-review-queries.server";
import { type ReportTarget, readCaseNumber } from "./report-schema";

const database = await createTestDatabase();
const { db } = database;
const now = sundayMorning;
let shops: Awaited<ReturnType<typeof buildTwoShops>>;
let officer: Actor;
let reporter: { id: string };

beforeAll(async () => {
  await seedMinimal(db);
  shops = await buildTwoShops(db);
  const roles = [{ role: "moderation" as const, communeCode: null }];
  const mai = await signInAs(db, "mai", { roles });
  reporter = await signInAs(db, "người báo tin giấu tên", { roles });
  officer = { accountId: mai.id, role: "moderation" };
});
afterAll(() => database.close());

const told = {
  reason: "fake-certificate" as const,
  body: "Giấy VietGAP này tôi biết là của nhà khác, CANARY-LỜI-KỂ",
  email: "nguoi-bao@example.vn",
};

async function report(target: ReportTarget, accountId: string | null = null) {
  const filed = await fileReport(db, { ...told, target, accountId, now });
  if (!filed) throw new Error("not filed");
  const [row] = await db.select().from(reports).where(eq(reports.caseNumber, filed.caseNumber));
  return row!;
}
const decide = (reportId: string, outcome: "approved" | "rejected" | "returned", reason: string) =>
  decideReport(db, { actor: officer, reportId, outcome, reason, now });

test("a report gets a number that says nothing, and the number shows how it stands and no more", async () => {
  const row = await report({ productSlug: shops.farm.product.slug }, reporter.id);
  expect(row.caseNumber).toMatch(/^BC-2611-[2-9A-HJ-KM-NP-TV-Z]{6}$/);
  const shown = await getReportCase(db, row.caseNumber);
  expect(shown).toMatchObject({ about: "product", status: "open", outcome: "" });
  expect(JSON.stringify(shown)).not.toMatch(/CANARY|example\.vn|giấu tên/);
  const [item] = await db.select().from(queueItems).where(eq(queueItems.subjectId, row.id));
  expect(item).toMatchObject({ kind: "report", sellerId: shops.farm.seller.id, isUrgent: false });
  expect(await getReportForReview(db, row.id)).toMatchObject({
    reporterEmail: "nguoi-bao@example.vn",
    product: { slug: shops.farm.product.slug },
  });
});

test("a report that was right is told to the reporter in words, and to the seller without a name", async () => {
  const row = await report({ sellerSlug: shops.farm.seller.slug }, reporter.id);
  expect(await decide(row.id, "approved", "")).toEqual({ refused: "reason-missing" });
  expect(await decide(row.id, "returned", "thiếu")).toEqual({ refused: "cannot-be-returned" });
  expect(await decide(row.id, "approved", "Đã gỡ giấy chứng nhận.")).toEqual({ decided: true });
  expect(await decide(row.id, "rejected", "Đổi ý")).toEqual({ refused: "already-decided" });
  expect(await getReportCase(db, row.caseNumber)).toMatchObject({
    status: "upheld",
    outcome: "Đã gỡ giấy chứng nhận.",
  });
  const toSeller = await db
    .select()
    .from(notices)
    .where(eq(notices.sellerId, shops.farm.seller.id));
  expect(toSeller).toHaveLength(1);
  expect(JSON.stringify(toSeller)).not.toMatch(/CANARY|example\.vn|giấu tên|BC-2611/);
});

test("the reporter who left an e-mail gets the outcome once", async () => {
  const row = await report({ sellerSlug: shops.farm.seller.slug });
  await decide(row.id, "rejected", "Giấy còn hạn đến 2030.");
  const sent: { to: string; text: string }[] = [];
  const mailer: Mailer = { send: async (letter) => void sent.push(letter) };
  const urls = { productUrl: (slug: string) => slug, reportUrl: (of: string) => `/bao-cao/${of}` };
  const drain = () => sendVoiceLetters(db, mailer, { now: new Date(), ...urls });
  await drain();
  await drain();
  const mine = sent.filter(({ text }) => text.includes(row.caseNumber));
  expect(mine).toHaveLength(1);
  expect(mine[0]).toMatchObject({ to: "nguoi-bao@example.vn" });
  expect(mine[0]!.text).toContain("Giấy còn hạn đến 2030.");
});

test("a review that was rightly reported leaves the page, and its stars with it", async () => {
  const productId = shops.farm.product.id;
  const review = await buildReview(db, { product: { id: productId }, rating: 1 });
  await db.update(products).set({ ratingSum: 6, ratingCount: 2 }).where(eq(products.id, productId));
  const row = await report({ reviewId: review.id });
  await decide(row.id, "approved", "Lời lẽ xúc phạm.");
  const [product] = await db.select().from(products).where(eq(products.id, productId));
  expect(product).toMatchObject({ ratingSum: 5, ratingCount: 1 });
  expect(
    await fileReport(db, { ...told, target: { reviewId: review.id }, accountId: null, now }),
  ).toBeNull();
});

test("nobody decides on their own report", async () => {
  const row = await report({ productSlug: shops.farm.product.slug }, reporter.id);
  const actor = { accountId: reporter.id, role: "moderation" };
  expect(
    await decideReport(db, { actor, reportId: row.id, outcome: "rejected", reason: "không", now }),
  ).toEqual({ refused: "conflict-of-interest" });
});

test.each([
  ["bc 2611 7kq2md", "BC-2611-7KQ2MD"],
  ["BC-2611-7KQ2M", null],
  ["TN-2611-7KQ2MD", null],
  ["BC-2611-7KQ2M0", null],
])("%s is read as %s", (typed, expected) => {
  expect(readCaseNumber(typed)).toBe(expected);
});

test("what is not there cannot be reported", async () => {
  for (const target of [
    { productSlug: "khong-co" },
    { sellerSlug: "khong-co" },
    { reviewId: "khong-co" },
    { reviewId: "00000000-0000-7000-8000-000000000000" },
  ]) {
    expect(await fileReport(db, { ...told, target, accountId: null, now })).toBeNull();
  }
});
