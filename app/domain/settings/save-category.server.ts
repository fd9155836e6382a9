import { eq, sql } from "drizzle-orm";
import { changedFields } from "#app/domain/audit/changed-fields";
import { type Actor, recordAct } from "#app/domain/audit/record-act.server";
import type { Db } from "#db/client.server";
import { categories } from "#db/schema";

export interface SaveCategory {
  actor: Actor;
  id: string;
  names: Pick<typeof categories.$inferSelect, "name" | "nameEn" | "intro" | "introEn" | "position">;
  now: Date;
}

/** An administrator words a category anew or moves it; its address stays. */
export async function saveCategory(
  db: Db,
  { actor, id, names, now }: SaveCategory,
): Promise<{ id: string } | null> {
  return db.transaction(async (tx) => {
    const [before] = await tx.select().from(categories).where(eq(categories.id, id)).for("update");
    if (!before) return null;
    await tx.update(categories).set(names).where(eq(categories.id, id));
    // Its name stands on nearly every page.
    await tx.execute(sql`select pg_notify('pages', '*')`);
    const changed = changedFields(before, names);
    await recordAct(tx, actor, {
      act: "category-changed",
      subjectKind: "category",
      subjectId: id,
      subjectLabel: names.name,
      before: changed.before,
      after: changed.after,
      now,
    });
    return { id };
  });
}
