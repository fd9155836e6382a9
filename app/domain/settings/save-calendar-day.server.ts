import { eq } from "drizzle-orm";
import { changedFields } from "#app/domain/audit/changed-fields";
import { type Actor, recordAct } from "#app/domain/audit/record-act.server";
import type { Db } from "#db/client.server";
import { calendarDays } from "#db/schema";

export interface SaveCalendarDay {
  actor: Actor;
  day: typeof calendarDays.$inferSelect;
  now: Date;
}

/** An administrator marks a day off or a worked Saturday, as the year's notice says. */
export async function saveCalendarDay(
  db: Db,
  { actor, day, now }: SaveCalendarDay,
): Promise<{ day: string }> {
  return db.transaction(async (tx) => {
    const [before] = await tx
      .select()
      .from(calendarDays)
      .where(eq(calendarDays.day, day.day))
      .for("update");
    await tx
      .insert(calendarDays)
      .values(day)
      .onConflictDoUpdate({ target: calendarDays.day, set: day });
    const changed = changedFields(before, day);
    await recordAct(tx, actor, {
      act: before ? "calendar-day-changed" : "calendar-day-added",
      subjectKind: "calendar-day",
      subjectId: day.day,
      subjectLabel: `${day.day} ${day.name}`,
      legalBasis: day.legalBasis,
      before: changed.before,
      after: changed.after,
      now,
    });
    return { day: day.day };
  });
}
