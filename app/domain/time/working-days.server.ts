import { and, between, gt } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { calendarDays } from "#db/schema";
import { saigonDay, startOfSaigonDay } from "./saigon-time";

const dayMs = 86_400_000;

/**
 * The working day that is `count` working days after the day of `from` (that day itself does not count),
 * by the province's calendar: Monday to Friday, without days off, with worked Saturdays.
 * @param count 1 to 250
 * @returns "2026-11-24"
 * @throws {RangeError} a count out of range
 */
export async function addWorkingDays(db: Db, from: Date, count: number): Promise<string> {
  if (!Number.isInteger(count) || count < 1 || count > 250) {
    throw new RangeError(`not a number of working days: ${count}`);
  }
  const first = saigonDay(from);
  const known = await db
    .select({ day: calendarDays.day, kind: calendarDays.kind })
    .from(calendarDays)
    .where(and(gt(calendarDays.day, first), between(calendarDays.day, first, later(first, 730))));
  const kinds = new Map(known.map(({ day, kind }) => [day, kind]));
  let day = first;
  for (let left = count; left > 0; ) {
    day = later(day, 1);
    if (isWorked(day, kinds.get(day))) left -= 1;
  }
  return day;
}

/**
 * For each deadline, how many working days come after today until its day: 0 where that is today or the
 * days between are all off, below 0 where the deadline has passed (counted in whole days).
 */
export async function workingDaysLeft(
  db: Db,
  from: Date,
  deadlines: readonly Date[],
): Promise<number[]> {
  const today = saigonDay(from);
  const last = [today, ...deadlines.map(saigonDay)].sort().at(-1)!;
  const known = await db
    .select({ day: calendarDays.day, kind: calendarDays.kind })
    .from(calendarDays)
    .where(and(gt(calendarDays.day, today), between(calendarDays.day, today, last)));
  const kinds = new Map(known.map(({ day, kind }) => [day, kind]));
  return deadlines.map((deadline) => {
    if (deadline < from) {
      const late = (Date.parse(today) - Date.parse(saigonDay(deadline))) / dayMs;
      return -Math.max(1, late);
    }
    let count = 0;
    const end = [saigonDay(deadline), later(today, 400)].sort()[0]!;
    for (let day = later(today, 1); day <= end; day = later(day, 1)) {
      if (isWorked(day, kinds.get(day))) count += 1;
    }
    return count;
  });
}

/** The last instant of a calendar day in Tây Ninh, for deadlines that end with it. */
export const endOfSaigonDay = (day: string) =>
  new Date(startOfSaigonDay(day).getTime() + dayMs - 1_000);

function isWorked(day: string, kind: "off" | "work" | undefined): boolean {
  if (kind) return kind === "work";
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

function later(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}
