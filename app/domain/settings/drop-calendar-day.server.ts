import { eq } from "drizzle-orm";
import { changedFields } from "#app/domain/audit/changed-fields";
import { type Actor, recordAct } from "#app/domain/audit/record-act.server";
import type { Db } from "#db/client.server";
import { calendarDays } from "#db/schema";

/**
 * An administrator takes a day out of the calendar: its weekday alone tells again whether it is worked.
 * Deadlines that were set already stay.
 */
export async function dropCalendarDay(
  db: Db,
  { actor, day, now }: { actor: Actor; day: string; now: Date },
): Promise<{ dropped: true } | null> {
  return db.transaction(async (tx) => {
    const [row] = await tx.delete(calendarDays).where(eq(calendarDays.day, day)).returning();
    if (!row) return null;
    await recordAct(tx, actor, {
      act: "calendar-day-dropped",
      subjectKind: "calendar-day",
      subjectId: day,
      subjectLabel: `${day} ${row.name}`,
      before: changedFields(null, row).after,
      now,
    });
    return { dropped: true };
  });
}
