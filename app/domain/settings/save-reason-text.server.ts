import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { changedFields } from "#app/domain/audit/changed-fields";
import { type Actor, recordAct } from "#app/domain/audit/record-act.server";
import type { Db } from "#db/client.server";
import { reasonTexts } from "#db/schema";

export interface SaveReasonText {
  actor: Actor;
  /** Null for a new one. */
  id: string | null;
  text: Omit<typeof reasonTexts.$inferSelect, "id" | "createdAt">;
  now: Date;
}

/** Staff add a ready sentence for decisions, or change one; decisions made with it keep their words. */
export async function saveReasonText(
  db: Db,
  { actor, id, text, now }: SaveReasonText,
): Promise<{ id: string } | null> {
  return db.transaction(async (tx) => {
    const [before] = id
      ? await tx.select().from(reasonTexts).where(eq(reasonTexts.id, id)).for("update")
      : [];
    if (id && !before) return null;
    const kept = before?.id ?? uuidv7();
    await tx
      .insert(reasonTexts)
      .values({ ...text, id: kept, createdAt: now })
      .onConflictDoUpdate({ target: reasonTexts.id, set: text });
    const changed = changedFields(before, text);
    await recordAct(tx, actor, {
      act: before ? "reason-text-changed" : "reason-text-added",
      subjectKind: "reason-text",
      subjectId: kept,
      subjectLabel: text.title,
      before: changed.before,
      after: changed.after,
      now,
    });
    return { id: kept };
  });
}
