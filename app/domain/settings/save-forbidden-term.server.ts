import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { changedFields } from "#app/domain/audit/changed-fields";
import { type Actor, recordAct } from "#app/domain/audit/record-act.server";
import type { Db } from "#db/client.server";
import { forbiddenTerms } from "#db/schema";

export interface SaveForbiddenTerm {
  actor: Actor;
  /** Null for a new one. */
  id: string | null;
  term: Omit<typeof forbiddenTerms.$inferSelect, "id">;
  now: Date;
}

/** Staff forbid a word or goods, or change how strictly; each term stands once. */
export async function saveForbiddenTerm(
  db: Db,
  { actor, id, term, now }: SaveForbiddenTerm,
): Promise<{ id: string } | { refused: "there-already" } | null> {
  return db.transaction(async (tx) => {
    const [before] = id
      ? await tx.select().from(forbiddenTerms).where(eq(forbiddenTerms.id, id)).for("update")
      : [];
    if (id && !before) return null;
    const [twin] = await tx
      .select({ id: forbiddenTerms.id })
      .from(forbiddenTerms)
      .where(eq(forbiddenTerms.term, term.term));
    if (twin && twin.id !== id) return { refused: "there-already" };
    const kept = before?.id ?? uuidv7();
    await tx
      .insert(forbiddenTerms)
      .values({ ...term, id: kept })
      .onConflictDoUpdate({ target: forbiddenTerms.id, set: term });
    const changed = changedFields(before, term);
    await recordAct(tx, actor, {
      act: before ? "forbidden-term-changed" : "forbidden-term-added",
      subjectKind: "forbidden-term",
      subjectId: kept,
      subjectLabel: term.term,
      legalBasis: term.legalBasis,
      before: changed.before,
      after: changed.after,
      now,
    });
    return { id: kept };
  });
}
