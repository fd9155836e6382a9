import { eq, sql } from "drizzle-orm";
import { changedFields } from "#app/domain/audit/changed-fields";
import { type Actor, recordAct } from "#app/domain/audit/record-act.server";
import type { Db } from "#db/client.server";
import { productKinds } from "#db/schema";

export interface SaveProductKind {
  actor: Actor;
  id: string;
  told: Pick<
    typeof productKinds.$inferSelect,
    "name" | "nameEn" | "altNames" | "seasonMonths" | "priceMin" | "priceMax" | "priceBasis"
  >;
  now: Date;
}

/** An administrator words a kind of goods anew, or sets its season and usual prices. */
export async function saveProductKind(
  db: Db,
  { actor, id, told, now }: SaveProductKind,
): Promise<{ id: string } | { refused: "prices-crossed" } | null> {
  if (told.priceMin <= 0n || told.priceMax < told.priceMin) return { refused: "prices-crossed" };
  return db.transaction(async (tx) => {
    const [before] = await tx
      .select()
      .from(productKinds)
      .where(eq(productKinds.id, id))
      .for("update");
    if (!before) return null;
    await tx.update(productKinds).set(told).where(eq(productKinds.id, id));
    await tx.execute(sql`select pg_notify('pages', '*')`);
    await tx.execute(
      sql`select enqueue_search(array_agg(id)) from products where kind_id = ${id} having count(*) > 0`,
    );
    const changed = changedFields(before, told);
    await recordAct(tx, actor, {
      act: "product-kind-changed",
      subjectKind: "product-kind",
      subjectId: id,
      subjectLabel: told.name,
      before: changed.before,
      after: changed.after,
      now,
    });
    return { id };
  });
}
