import { and, asc, eq, sql } from "drizzle-orm";
import type { FileStore } from "#app/domain/catalog/file-store.server";
import type { Db } from "#db/client.server";
import { productImports } from "#db/schema";
import { changeDrafts, createDrafts } from "./import-drafts.server";
import { bringInPictures } from "./import-pictures.server";
import { changeShelf, type RowOutcome } from "./import-shelf.server";
import { type JudgedRow, judgeRows } from "./judge-rows";
import { knownSkus, skuKey } from "./known-skus.server";
import type { RowFields } from "./sheet/read-rows";

/** Rows of one commit; what is left comes in the next. */
const chunk = 1_000;

/**
 * Does the next part of an import that is under way. Rows are judged again in the commit that does them,
 * so whatever happened since the dry run, or a part done twice, changes nothing twice.
 * @returns how many rows were dealt with
 */
export async function continueImports(
  db: Db,
  files: FileStore,
  { now }: { now: Date },
): Promise<number> {
  const [waiting] = await db
    .select()
    .from(productImports)
    .where(eq(productImports.status, "running"))
    .orderBy(asc(productImports.createdAt))
    .limit(1);
  if (!waiting) return 0;
  const { id: importId, sellerId, createdBy: accountId } = waiting;
  const ready = await nextRows(db, importId);
  const named = new Map(
    ready.flatMap(({ fields }) =>
      fields.pictures.map((file): [string, string] => [file, fields.name ?? ""]),
    ),
  );
  const pictures = await bringInPictures(db, files, { importId, sellerId, accountId, named, now });
  return db.transaction(async (tx) => {
    const [locked] = await tx
      .select({ id: productImports.id })
      .from(productImports)
      .where(and(eq(productImports.id, importId), eq(productImports.status, "running")))
      .for("update", { skipLocked: true });
    if (!locked) return 0;
    // Somebody else may have done them while pictures were being looked at.
    const rows = await nextRows(tx, importId);
    const actor = { accountId, role: "owner" };
    const judged = judgeRows(
      rows.map(({ number, fields }) => ({ number, fields, problems: [] })),
      await knownSkus(tx, sellerId),
      skuKey,
    );
    // A code may have left since the dry run, and its row lacks what a new product needs.
    const good = judged.filter(({ problems }) => problems.length === 0);
    const idOf = new Map(rows.map(({ id, number }) => [number, id]));
    const outcomes = [
      ...(await createDrafts(tx, {
        actor,
        sellerId,
        rows: good.flatMap(({ number, fields, act }) =>
          act.act === "create" ? [{ rowId: idOf.get(number)!, group: act.group, fields }] : [],
        ),
        pictures,
        now,
      })),
      ...(await changeDrafts(tx, { rows: draftRows(good, idOf), now })),
      ...(await changeShelf(tx, {
        actor,
        sellerId,
        batchId: importId,
        rows: shelfRows(good, idOf),
        now,
      })),
    ];
    await writeOutcomes(tx, { importId, rows, judged, outcomes });
    const left = await nextRows(tx, importId, 1);
    await tx
      .update(productImports)
      .set({
        doneRows: sql`${productImports.doneRows} + ${rows.length}`,
        ...(left.length === 0 && { status: "done" as const, finishedAt: now }),
      })
      .where(eq(productImports.id, importId));
    return rows.length;
  });
}

interface ReadyRow {
  id: string;
  number: number;
  fields: RowFields;
}

/** Rows in the file's order; those of one product together, so that it comes into being whole. */
async function nextRows(db: Db, importId: string, limit = chunk): Promise<ReadyRow[]> {
  const rows = await db.execute<{ id: string; row_number: number; fields: RowFields }>(sql`
    with ready as (
      select id, row_number, fields, coalesce(fields->>'name', sku) as product
      from product_import_rows where import_id = ${importId} and status = 'ok'
    ), first as (
      select product from ready group by product order by min(row_number) limit ${limit}
    )
    select id, row_number, fields from ready
    where product in (select product from first) order by row_number`);
  return rows.map(({ id, row_number: number, fields }) => ({ id, number, fields }));
}

const draftRows = (judged: readonly JudgedRow[], idOf: ReadonlyMap<number, string>) =>
  judged.flatMap(({ number, act, known }) =>
    act.act === "draft" && known?.at === "draft"
      ? [{ ...act, ...known, price: act.price, stock: act.stock, rowId: idOf.get(number)! }]
      : [],
  );

const shelfRows = (judged: readonly JudgedRow[], idOf: ReadonlyMap<number, string>) =>
  judged.flatMap(({ number, act, known }) =>
    act.act === "shelf" && known
      ? [
          {
            rowId: idOf.get(number)!,
            variantId: known.variantId,
            price: act.price,
            stock: act.stock,
          },
        ]
      : [],
  );

async function writeOutcomes(
  tx: Db,
  {
    importId,
    rows,
    judged,
    outcomes,
  }: {
    importId: string;
    rows: readonly ReadyRow[];
    judged: readonly JudgedRow[];
    outcomes: readonly RowOutcome[];
  },
): Promise<void> {
  const problemsOf = new Map(judged.map(({ number, problems }) => [number, problems]));
  const byRow = new Map(outcomes.map((outcome) => [outcome.rowId, outcome]));
  const written = rows.map(({ id, number }) => {
    const done = byRow.get(id);
    const problems = problemsOf.get(number) ?? [];
    return {
      id,
      status: done ? "applied" : problems.length > 0 ? "refused" : "unchanged",
      product: done?.productId ?? null,
      variant: done?.variantId ?? null,
      before: done?.before ?? null,
      problems: done?.note ? [{ column: "sku", message: done.note }] : problems,
    };
  });
  await tx.execute(sql`
    update product_import_rows r
    set status = n.status, product_id = coalesce(n.product, r.product_id),
        variant_id = coalesce(n.variant, r.variant_id), before = n.before, problems = n.problems
    from jsonb_to_recordset(${JSON.stringify(written)}::jsonb) as n
      (id uuid, status text, product uuid, variant uuid, before jsonb, problems jsonb)
    where r.id = n.id and r.import_id = ${importId}`);
}
