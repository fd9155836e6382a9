import { asc, eq, sql } from "drizzle-orm";
import type { FileStore } from "#app/domain/catalog/file-store.server";
import type { Db } from "#db/client.server";
import { productImportRows, productImports, productKinds } from "#db/schema";
import { listPictures, pictureKey } from "./import-files.server";
import { type JudgedRow, judgeRows } from "./judge-rows";
import { knownSkus, skuKey } from "./known-skus.server";
import type { ColumnMap } from "./sheet/columns";
import { createRowReader } from "./sheet/read-rows";
import type { Table } from "./sheet/read-table.server";

/**
 * The dry run of a file: each row with what is wrong with it, or what it would do. A later run replaces
 * an earlier one.
 */
export async function checkImportRows(
  tx: Db,
  files: FileStore,
  {
    importId,
    sellerId,
    table,
    columns,
  }: { importId: string; sellerId: string; table: Table; columns: ColumnMap },
): Promise<void> {
  const kinds = await tx
    .select({
      id: productKinds.id,
      name: productKinds.name,
      altNames: productKinds.altNames,
      unit: productKinds.unit,
    })
    .from(productKinds)
    .orderBy(asc(productKinds.id));
  const known = await knownSkus(tx, sellerId);
  const pictures = await listPictures(files, importId);
  const readRow = createRowReader(kinds);
  const read = table.rows.map((row) => ({ number: row.number, ...readRow(row, columns) }));
  const judged = judgeRows(read, known, skuKey);
  for (const row of judged) {
    const missing = pictures && row.fields.pictures.find((name) => !pictures.has(pictureKey(name)));
    if (missing && row.act.act === "create") {
      row.problems.push({
        column: "pictures",
        message: `Không thấy ảnh “${missing}” trong tệp zip.`,
      });
    }
  }
  await tx.delete(productImportRows).where(eq(productImportRows.importId, importId));
  await writeRows(tx, importId, judged);
  const refusedRows = judged.filter(({ problems }) => problems.length > 0).length;
  await tx
    .update(productImports)
    .set({ status: "checked", columns, totalRows: judged.length, refusedRows, doneRows: 0 })
    .where(eq(productImports.id, importId));
}

const statusOf = ({ problems, act }: JudgedRow) =>
  problems.length > 0 ? "refused" : act.act === "none" ? "unchanged" : "ok";

/** All rows in one statement, however many. */
async function writeRows(tx: Db, importId: string, judged: readonly JudgedRow[]) {
  const rows = judged.map((row) => ({
    number: row.number,
    status: statusOf(row),
    sku: row.fields.sku,
    fields: row.fields,
    problems: row.problems,
    product: row.known?.productId ?? null,
    variant: row.known?.variantId ?? null,
  }));
  await tx.execute(sql`
    insert into product_import_rows
      (id, import_id, row_number, status, sku, fields, problems, product_id, variant_id)
    select gen_random_uuid(), ${importId}, number, status, sku, fields, problems, product, variant
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r
      (number int, status text, sku text, fields jsonb, problems jsonb, product uuid, variant uuid)`);
}
