import { spawn } from "node:child_process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { recordAct } from "#app/domain/audit/record-act.server";
import { createTestDatabase } from "#db/testing.server";

const database = await createTestDatabase();
const { db, sql } = database;
afterAll(() => database.close());

beforeAll(async () => {
  for (const act of ["first", "second", "third"]) {
    await recordAct(db, null, {
      ...{ act, subjectKind: "rule", subjectId: "x", subjectLabel: "x" },
      now: new Date("2026-11-22T09:30:00+07:00"),
    });
  }
});

/** Runs the command as `npm run audit:verify` does. */
function verify(): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["server/launch.js", "server/verify-audit.ts"], {
      env: { ...process.env, DATABASE_URL: database.url },
    });
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr.on("data", (chunk) => {
      output += chunk;
    });
    child.on("close", (code) => resolve({ code, output }));
  });
}

test("an untouched log is whole, and the command says so", async () => {
  const { code, output } = await verify();
  expect(output).toContain("3 entries");
  expect(output).toContain("the log is whole");
  expect(code).toBe(0);
}, 60_000);

test("somebody with the database in their hands changes a row, and the command names it", async () => {
  await sql.begin(async (tx) => {
    await tx`alter table audit_entries disable trigger audit_entries_append_only`;
    await tx`update audit_entries set reason = 'khác' where number = 2`;
    await tx`alter table audit_entries enable trigger audit_entries_append_only`;
  });
  const { code, output } = await verify();
  expect(output).toContain("1 do not fit: 2");
  expect(output).toContain("the log was changed");
  expect(code).toBe(1);
}, 60_000);
