import { and, eq, isNull, sql } from "drizzle-orm";
import type { Actor } from "#app/domain/audit/record-act.server";
import type { Db } from "#db/client.server";
import { productImportRows, productImports, variantChanges } from "#db/schema";
import { lockVariants } from "./price-limits.server";
import { recordListingAct } from "./record-listing-act.server";
import { setOnHand, setPrices } from "./set-many.server";

/**
 * Takes a whole import back: its drafts leave the list, prices and stock are as before. What the seller
 * has worked on or sold since stays: a draft that was changed or sent, a price set anew, goods sold.
 * @returns how many rows were taken back, and how many stayed
 */
export async function undoImport(
  db: Db,
  {
    actor,
    sellerId,
    importId,
    now,
  }: { actor: Actor; sellerId: string; importId: string; now: Date },
): Promise<{ undone: number; kept: number } | { refused: "not-done" } | null> {
  return db.transaction(async (tx) => {
    const [finished] = await tx
      .select()
      .from(productImports)
      .where(and(eq(productImports.id, importId), eq(productImports.sellerId, sellerId)))
      .for("update");
    if (!finished) return null;
    if (finished.status !== "done") return { refused: "not-done" };
    const applied = and(
      eq(productImportRows.importId, importId),
      eq(productImportRows.status, "applied"),
    );
    const total = await tx.$count(productImportRows, applied);
    await dropDrafts(tx, importId, now);
    await restoreDrafts(tx, importId, now);
    await restoreShelf(tx, { sellerId, importId, now });
    const undone = await tx.$count(
      productImportRows,
      and(eq(productImportRows.importId, importId), eq(productImportRows.status, "undone")),
    );
    await tx
      .update(productImports)
      .set({ status: "undone", undoneAt: now })
      .where(eq(productImports.id, importId));
    await recordListingAct(tx, actor, {
      act: "product-import-undone",
      product: { id: importId, sellerId, name: finished.fileName },
      told: `hoàn tác lần nhập tệp ${finished.fileName}`,
      now,
    });
    return { undone, kept: total - undone };
  });
}

/** New products nobody has touched since. */
async function dropDrafts(tx: Db, importId: string, now: Date): Promise<void> {
  const at = now.toISOString();
  await tx.execute(sql`
    with untouched as (
      select r.id, r.product_id from product_revisions r
      join products p on p.id = r.product_id
      where p.status = 'draft' and r.status = 'draft' and r.number = 1 and r.version = 1
        and exists (select 1 from product_import_rows i where i.import_id = ${importId}
          and i.status = 'applied' and i.before is null and i.product_id = p.id)
      for update of r, p
    ), pages as (
      update product_revisions r set status = 'withdrawn', updated_at = ${at}
      from untouched u where r.id = u.id
    ), dropped as (
      update products p set status = 'withdrawn', updated_at = ${at}
      from untouched u where p.id = u.product_id
    )
    update product_import_rows i set status = 'undone' from untouched u
    where i.import_id = ${importId} and i.product_id = u.product_id and i.before is null`);
}

/** Prices and stock in pages being prepared, where they are still those of the file. */
async function restoreDrafts(tx: Db, importId: string, now: Date): Promise<void> {
  await tx.execute(sql`
    with mine as (
      select i.id, i.variant_id, i.before, r.id as revision_id
      from product_import_rows i
      join product_revisions r on r.product_id = i.product_id and r.status in ('draft', 'returned')
      where i.import_id = ${importId} and i.status = 'applied' and i.before is not null
        and not exists (select 1 from variants v where v.id = i.variant_id)
    ), pages as (
      update product_revisions r set version = version + 1, updated_at = ${now.toISOString()},
        content = jsonb_set(content, '{variants}', (
          select jsonb_agg(case when m.id is null then v
            else v || jsonb_build_object('price', m.before->'price', 'stock', m.before->'stock')
            end order by place)
          from jsonb_array_elements(r.content->'variants') with ordinality as e (v, place)
          left join mine m on m.variant_id::text = v->>'id'))
      where r.id in (select revision_id from mine)
    )
    update product_import_rows i set status = 'undone' from mine m where i.id = m.id`);
}

/** Prices still those of the file go back; stock goes back by as much as the file moved it. */
async function restoreShelf(
  tx: Db,
  { sellerId, importId, now }: { sellerId: string; importId: string; now: Date },
): Promise<void> {
  const changes = await tx
    .select()
    .from(variantChanges)
    .where(and(eq(variantChanges.batchId, importId), isNull(variantChanges.undoneAt)));
  if (changes.length > 0) {
    const found = await lockVariants(
      tx,
      { sellerId },
      changes.map(({ variantId }) => variantId),
    );
    const prices = changes.flatMap(({ variantId, priceBefore, priceAfter }) =>
      priceBefore !== null && found.get(variantId)?.price === priceAfter
        ? [{ variantId, price: Number(priceBefore) }]
        : [],
    );
    const levels = changes.flatMap(({ variantId, stockBefore, stockAfter }) => {
      const level = found.get(variantId);
      if (!level || stockBefore === null || stockAfter === null) return [];
      const after = Math.max(level.reserved, level.onHand + stockBefore - stockAfter);
      return [{ variantId, before: level.onHand, after }];
    });
    await setPrices(tx, prices, now);
    await setOnHand(tx, levels, "Hoàn tác nhập tệp", now);
    await tx
      .update(variantChanges)
      .set({ undoneAt: now })
      .where(eq(variantChanges.batchId, importId));
  }
  await tx.execute(sql`
    update product_import_rows i set status = 'undone'
    where i.import_id = ${importId} and i.status = 'applied' and i.before is not null
      and exists (select 1 from variant_changes c
        where c.batch_id = ${importId} and c.variant_id = i.variant_id)`);
}
