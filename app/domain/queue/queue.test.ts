import { and, eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { appointOfficer } from "#app/domain/moderation/testing-officers";
import { auditEntries, queueItems } from "#db/schema";
import { buildSeller, knownCommunes, seedMinimal } from "#db/seed/builders";
import { sundayMorning } from "#db/seed/named-cast";
import { createTestDatabase } from "#db/testing.server";
import { assignQueueItem } from "./assign-queue-item.server";
import { hasConflictOfInterest } from "./conflict-of-interest.server";
import { declareInterest } from "./declare-interest.server";
import { endInterest } from "./end-interest.server";
import { openQueueItem, type QueueKind } from "./queue-items.server";
import {
  countQueue,
  getQueueItem,
  listQueue,
  nextQueueItem,
  type QueueFilter,
} from "./queue-queries.server";

const database = await createTestDatabase();
const { db } = database;
const now = sundayMorning;
afterAll(() => database.close());

const everything: QueueFilter = {
  kind: null,
  communeCode: null,
  assigned: null,
  isOverdue: false,
  sellerSlug: null,
  text: "",
};
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);

let counter = 0;
async function wait(
  kind: QueueKind,
  title: string,
  more: Partial<Parameters<typeof openQueueItem>[1]> = {},
) {
  counter += 1;
  const subjectId = `00000000-0000-4000-8000-${String(counter).padStart(12, "0")}`;
  await openQueueItem(db, {
    kind,
    subjectId,
    sellerId: null,
    communeCode: knownCommunes.binhMinh,
    title,
    dueAt: hours(48),
    now,
    ...more,
  });
  const [item] = await db
    .select()
    .from(queueItems)
    .where(and(eq(queueItems.subjectId, subjectId), isNull(queueItems.closedAt)));
  return item!;
}

const mai = { accountId: "", roles: ["moderation"], communeCodes: [] as string[] };
const nhat = {
  accountId: "",
  roles: ["commune"],
  communeCodes: [knownCommunes.binhMinh as string],
};

beforeAll(async () => {
  await seedMinimal(db);
  mai.accountId = (await appointOfficer(db, "Mai", "moderation")).accountId;
  nhat.accountId = (await appointOfficer(db, "Nhật", "commune", knownCommunes.binhMinh)).accountId;
  await wait("review", "Đánh giá trễ", { dueAt: hours(-30) });
  await wait("dossier", "Hồ sơ Bình Minh", { dueAt: hours(5) });
  await wait("dossier", "Hồ sơ Tân Ninh", { communeCode: knownCommunes.tanNinh, dueAt: hours(6) });
  await wait("certificate", "VietGAP 12", { dueAt: hours(7) });
  await wait("revision", "Mãng cầu 100%_tươi", { dueAt: hours(8) });
});

const titles = async (reader: typeof mai, filter: Partial<QueueFilter> = {}) =>
  (
    await listQueue(db, {
      reader,
      filter: { ...everything, ...filter },
      after: null,
      limit: 50,
      now,
    })
  ).rows.map(({ title }) => title);

test("each officer sees the kinds of their office, the soonest due first", async () => {
  expect(await titles(mai)).toEqual([
    "Đánh giá trễ",
    "Hồ sơ Bình Minh",
    "Hồ sơ Tân Ninh",
    "Mãng cầu 100%_tươi",
  ]);
  expect(await titles({ ...mai, roles: ["certificate"] })).toEqual(["VietGAP 12"]);
  expect(await titles({ ...mai, roles: ["trade"] })).toEqual([]);
  expect(await titles({ ...mai, roles: ["auditor"] })).toHaveLength(5);
});

test("a commune officer sees the dossiers of their commune and nothing else, by address too", async () => {
  expect(await titles(nhat)).toEqual(["Hồ sơ Bình Minh"]);
  expect(await titles(nhat, { communeCode: knownCommunes.tanNinh })).toEqual([]);
  const [other] = await db.select().from(queueItems).where(eq(queueItems.title, "Hồ sơ Tân Ninh"));
  expect(await getQueueItem(db, { reader: nhat, itemId: other!.id, now })).toBeNull();
  expect(await getQueueItem(db, { reader: mai, itemId: other!.id, now })).not.toBeNull();
});

test("filters narrow, and signs of the search language are only letters", async () => {
  expect(await titles(mai, { isOverdue: true })).toEqual(["Đánh giá trễ"]);
  expect(await titles(mai, { text: "100%_" })).toEqual(["Mãng cầu 100%_tươi"]);
  expect(await titles(mai, { text: "%" })).toEqual(["Mãng cầu 100%_tươi"]);
  expect(await titles(mai, { kind: "dossier" })).toHaveLength(2);
  const counts = await countQueue(db, { reader: mai, filter: everything, now });
  expect(counts.find(({ kind }) => kind === "review")).toEqual({
    kind: "review",
    count: 1,
    overdue: 1,
  });
});

test("pages meet without a gap or a double, even where many are due at the same instant", async () => {
  const dueAt = hours(100);
  for (let n = 0; n < 25; n++) await wait("question", `Câu hỏi ${n}`, { dueAt });
  const filter = { ...everything, kind: "question" } as const;
  const seen: string[] = [];
  let after = null as Awaited<ReturnType<typeof listQueue>>["next"];
  do {
    const page = await listQueue(db, { reader: mai, filter, after, limit: 7, now });
    seen.push(...page.rows.map(({ id }) => id));
    after = page.next;
  } while (after);
  expect(seen).toHaveLength(25);
  expect(new Set(seen).size).toBe(25);
});

test("the days left are working days of the province's calendar", async () => {
  // Sunday morning; Wednesday evening is two working days on, since Tuesday is a day off.
  await wait("report", "Báo cáo", { dueAt: new Date("2026-11-25T23:59:59+07:00") });
  const { rows } = await listQueue(db, {
    reader: mai,
    filter: { ...everything, kind: "report" },
    after: null,
    limit: 5,
    now,
  });
  expect(rows.map(({ daysLeft }) => daysLeft)).toEqual([2]);
  const late = await listQueue(db, {
    reader: mai,
    filter: { ...everything, isOverdue: true },
    after: null,
    limit: 5,
    now,
  });
  expect(late.rows[0]!.daysLeft).toBe(-1);
});

test("two officers who take the same thing at once: one has it, the log has one row", async () => {
  const lan = await appointOfficer(db, "Lan", "moderation");
  const maiActor = { accountId: mai.accountId, role: "moderation" };
  const item = await wait("review", "Đánh giá chung");
  const taken = await Promise.all(
    [maiActor, lan].map((actor) =>
      assignQueueItem(db, { actor, itemId: item.id, to: actor.accountId, now }),
    ),
  );
  expect(taken).toContainEqual({ refused: "taken" });
  expect(taken.filter((answer) => answer && "assignedTo" in answer)).toHaveLength(1);
  expect(await db.$count(auditEntries, eq(auditEntries.subjectId, item.subjectId))).toBe(1);
});

test("a thing is handed only to somebody who may decide it, and by whoever has it", async () => {
  const item = await wait("review", "Đánh giá để giao");
  const actor = { accountId: mai.accountId, role: "moderation" };
  const trade = await appointOfficer(db, "Hà", "trade");
  const colleague = await appointOfficer(db, "Lan", "moderation");
  expect(await assignQueueItem(db, { actor, itemId: item.id, to: trade.accountId, now })).toEqual({
    refused: "not-an-officer",
  });
  const given = await assignQueueItem(db, { actor, itemId: item.id, to: colleague.accountId, now });
  expect(given).toEqual({ assignedTo: colleague.accountId });
  expect(await assignQueueItem(db, { actor, itemId: item.id, to: null, now })).toEqual({
    refused: "taken",
  });
  const next = await nextQueueItem(db, { reader: mai, kind: "review", now, except: item.id });
  expect(next).not.toBe(item.id);
});

test("a declared tie counts until its officer ends it, and only they can", async () => {
  const seller = await buildSeller(db);
  const actor = { accountId: mai.accountId, role: "moderation" };
  const told = { actor, sellerSlug: seller.slug, note: "Em ruột là chủ vườn", now };
  const { interestId } = (await declareInterest(db, told)) as { interestId: string };
  const tie = () => hasConflictOfInterest(db, { accountId: mai.accountId, sellerId: seller.id });
  expect(await tie()).toBe(true);
  expect(await declareInterest(db, told)).toEqual({ refused: "declared-already" });
  const other = { accountId: nhat.accountId, role: "commune" };
  expect(await endInterest(db, { actor: other, interestId, now })).toBeNull();
  expect(await endInterest(db, { actor, interestId, now })).toEqual({ ended: true });
  expect(await tie()).toBe(false);
});
