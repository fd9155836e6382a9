import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { auditEntries } from "#db/schema";
import { createTestDatabase, type TestDatabase } from "#db/testing.server";
import { recordAct } from "./record-act.server";
import { verifyAudit } from "./verify-audit.server";

let database: TestDatabase;

const act = (label: string) => ({
  act: "seller-suspended",
  subjectKind: "seller",
  subjectId: label,
  subjectLabel: label,
  reason: "thử sổ",
  before: { status: "active" },
  after: { status: "suspended" },
  now: new Date("2026-11-22T08:00:00Z"),
});

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

test("acts of many officers at once make one chain without a gap", async () => {
  await Promise.all(
    Array.from({ length: 40 }, (_, i) =>
      database.db.transaction((tx) => recordAct(tx, null, act(`gian hàng ${i}`))),
    ),
  );
  expect(await verifyAudit(database.db)).toEqual({ entries: 40, broken: [], headFits: true });
});

test("an act that is taken back with its transaction leaves no gap", async () => {
  const { entries } = await verifyAudit(database.db);
  const failing = database.db.transaction(async (tx) => {
    await recordAct(tx, null, act("không thành"));
    throw new Error("the act failed");
  });
  await expect(failing).rejects.toThrow("the act failed");
  await recordAct(database.db, null, act("sau đó"));
  expect(await verifyAudit(database.db)).toEqual({
    entries: entries + 1,
    broken: [],
    headFits: true,
  });
});

test("nobody changes, deletes or empties the log", async () => {
  const { db } = database;
  await expect(db.update(auditEntries).set({ reason: "khác" })).rejects.toThrow();
  await expect(db.delete(auditEntries)).rejects.toThrow();
  await expect(db.execute(sql`truncate audit_entries`)).rejects.toThrow();
});

const asOwner = (statement: string) =>
  database.db.transaction(async (tx) => {
    await tx.execute(sql`alter table audit_entries disable trigger user`);
    await tx.execute(sql.raw(statement));
    await tx.execute(sql`alter table audit_entries enable trigger user`);
  });

test("one changed entry is found, though the guards were taken off for it", async () => {
  await asOwner(`update audit_entries set reason = 'đã sửa' where number = 7`);
  expect((await verifyAudit(database.db)).broken).toEqual([7]);
  await asOwner(`update audit_entries set reason = 'thử sổ' where number = 7`);
  expect((await verifyAudit(database.db)).broken).toEqual([]);
});

test("a missing entry is found in the middle and at the end", async () => {
  await asOwner("delete from audit_entries where number = 9");
  expect((await verifyAudit(database.db)).broken).toEqual([10]);
  await asOwner("delete from audit_entries where number = (select max(number) from audit_entries)");
  expect((await verifyAudit(database.db)).headFits).toBe(false);
});
