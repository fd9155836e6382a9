import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { recordAccount } from "#app/domain/accounts/record-account.server";
import { openSession } from "#app/domain/accounts/sessions.server";
import { identityOf, signInAs, testSecret } from "#app/domain/accounts/testing-accounts";
import { auditEntries, sessions } from "#db/schema";
import { seedMinimal } from "#db/seed/builders";
import { createTestDatabase, type TestDatabase } from "#db/testing.server";
import { lockAccountOnRecord } from "./lock-account-on-record.server";

let database: TestDatabase;
const now = new Date("2026-11-22T09:30:00+07:00");
beforeAll(async () => {
  database = await createTestDatabase();
  await seedMinimal(database.db);
});
afterAll(() => database.close());

test("a locked account is out everywhere, comes back only when opened, and both are on record", async () => {
  const { db } = database;
  const roles = [{ role: "administrator" as const, communeCode: null }];
  const kien = await signInAs(db, "kien", { roles });
  const mai = await signInAs(db, "mai");
  for (const _ of [1, 2]) {
    const session = {
      providerSession: null,
      idToken: null,
      replaces: null,
      secret: testSecret,
      now,
    };
    await openSession(db, { account: mai, ...session });
  }
  const lock = (by: string, accountId: string, isLocked: boolean, reason = "lộ mật khẩu") =>
    lockAccountOnRecord(db, {
      actor: { accountId: by, role: "administrator" },
      accountId,
      isLocked,
      reason,
      now,
    });
  expect(await lock(mai.id, kien.id, true)).toBeNull();
  expect(await lock(kien.id, kien.id, true)).toEqual({ refused: "own-account" });
  expect(await lock(kien.id, mai.id, true, " ")).toEqual({ refused: "reason-missing" });
  expect(await lock(kien.id, mai.id, true)).toEqual({ isLocked: true });
  expect(await lock(kien.id, mai.id, true)).toEqual({ refused: "so-already" });
  expect(await db.$count(sessions, eq(sessions.accountId, mai.id))).toBe(0);
  const again = { identity: identityOf("mai"), roles: [], secret: testSecret, now };
  expect(await recordAccount(db, again)).toEqual({ refused: "disabled" });
  expect(await lock(kien.id, mai.id, false)).toEqual({ isLocked: false });
  expect(await recordAccount(db, again)).toHaveProperty("id", mai.id);
  const acts = and(eq(auditEntries.subjectId, mai.id), eq(auditEntries.actorId, kien.id));
  expect(await db.$count(auditEntries, acts)).toBe(2);
});
