import { eq, sql } from "drizzle-orm";
import { changedFields } from "#app/domain/audit/changed-fields";
import { type Actor, recordAct } from "#app/domain/audit/record-act.server";
import type { Db } from "#db/client.server";
import { productKinds } from "#db/schema";
import { stripDiacritics } from "#search/vietnamese";

export interface SaveProductKind {
  actor: Actor;
  /** Null for a new one, which is called by its name from then on. */
  id: string | null;
  told: Pick<
    typeof productKinds.$inferSelect,
    | "name"
    | "nameEn"
    | "altNames"
    | "categoryId"
    | "unit"
    | "seasonMonths"
    | "priceMin"
    | "priceMax"
    | "priceBasis"
    | "shelfLifeDays"
  >;
  now: Date;
}

/** An administrator adds a kind of goods, words it anew, or sets its season and usual prices. */
export async function saveProductKind(
  db: Db,
  { actor, id, told, now }: SaveProductKind,
): Promise<{ id: string } | { refused: "prices-crossed" | "known-already" | "nameless" } | null> {
  if (told.priceMin <= 0n || told.priceMax < told.priceMin) return { refused: "prices-crossed" };
  return db.transaction(async (tx) => {
    const [before] = id
      ? await tx.select().from(productKinds).where(eq(productKinds.id, id)).for("update")
      : [];
    if (id && !before) return null;
    const kept = before?.id ?? idFor(told.name);
    if (!kept) return { refused: "nameless" };
    if (before) {
      await tx.update(productKinds).set(told).where(eq(productKinds.id, kept));
    } else {
      const added = await tx
        .insert(productKinds)
        .values({ ...told, id: kept })
        .onConflictDoNothing()
        .returning();
      if (added.length === 0) return { refused: "known-already" };
    }
    await tx.execute(sql`select pg_notify('pages', '*')`);
    await tx.execute(
      sql`select enqueue_search(array_agg(id)) from products where kind_id = ${kept} having count(*) > 0`,
    );
    const changed = changedFields(before, told);
    await recordAct(tx, actor, {
      act: before ? "product-kind-changed" : "product-kind-added",
      subjectKind: "product-kind",
      subjectId: kept,
      subjectLabel: told.name,
      before: changed.before,
      after: changed.after,
      now,
    });
    return { id: kept };
  });
}

/** "Mãng cầu xiêm" is `mang-cau-xiem` in addresses and files. */
const idFor = (name: string) =>
  stripDiacritics(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
