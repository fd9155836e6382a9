import { afterAll, beforeAll, expect, test } from "vitest";
import { calendarDays } from "#db/schema";
import { createTestDatabase, type TestDatabase } from "#db/testing.server";
import { addWorkingDays } from "./working-days.server";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await database.db.delete(calendarDays);
  const basis = { status: "confirmed", legalBasis: "thử" } as const;
  await database.db.insert(calendarDays).values([
    { day: "2026-11-24", kind: "off", name: "nghỉ", ...basis },
    { day: "2026-11-28", kind: "work", name: "làm bù", ...basis },
  ]);
});
afterAll(() => database.close());

// 2026-11-22 is a Sunday.
test.each([
  ["2026-11-22T03:00:00+07:00", 1, "2026-11-23"],
  ["2026-11-22T23:59:00+07:00", 1, "2026-11-23"],
  ["2026-11-23T00:30:00+07:00", 1, "2026-11-25"],
  ["2026-11-26T10:00:00+07:00", 2, "2026-11-28"],
  ["2026-11-26T10:00:00+07:00", 3, "2026-11-30"],
])("working days after %s: %i end on %s", async (from, count, day) => {
  expect(await addWorkingDays(database.db, new Date(from), count)).toBe(day);
});

test("a count that is no number of days is a mistake of the caller", async () => {
  await expect(addWorkingDays(database.db, new Date(), 0)).rejects.toThrow(RangeError);
});
