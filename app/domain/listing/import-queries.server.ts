import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { FileStore } from "#app/domain/catalog/file-store.server";
import type { Db } from "#db/client.server";
import { productImportRows, productImports } from "#db/schema";
import { type ColumnMap, fieldHeaders, readColumnMap, type SheetField } from "./sheet/columns";
import { readTable } from "./sheet/read-table.server";
import type { Sheet } from "./sheet/write-table.server";

export interface ImportSummary {
  id: string;
  fileName: string;
  status: (typeof productImports.$inferSelect)["status"];
  totalRows: number;
  doneRows: number;
  refusedRows: number;
  createdAt: Date;
}

const summary = {
  id: productImports.id,
  fileName: productImports.fileName,
  status: productImports.status,
  totalRows: productImports.totalRows,
  doneRows: productImports.doneRows,
  refusedRows: productImports.refusedRows,
  createdAt: productImports.createdAt,
};

/** A seller's newest imports. */
export async function listImports(db: Db, sellerId: string): Promise<ImportSummary[]> {
  return db
    .select(summary)
    .from(productImports)
    .where(eq(productImports.sellerId, sellerId))
    .orderBy(desc(productImports.createdAt))
    .limit(20);
}

export interface ImportProblem {
  row: number;
  sku: string;
  /** Head of the column as we call it. */
  column: string;
  message: string;
}

export interface ImportView extends ImportSummary {
  /** Rows by what they would do or did. */
  counts: Partial<
    Record<"create" | "change" | "unchanged" | "refused" | "applied" | "undone", number>
  >;
  /** The first of them. */
  problems: ImportProblem[];
}

const problemsShown = 200;

/** One import as its page shows it; null where this seller has none of the kind. */
export async function getImport(
  db: Db,
  { sellerId, importId }: { sellerId: string; importId: string },
): Promise<ImportView | null> {
  const [found] = await db.select(summary).from(productImports).where(ofSeller(sellerId, importId));
  if (!found) return null;
  const counted = await db.execute<{ what: keyof ImportView["counts"]; rows: number }>(sql`
    select case when status <> 'ok' then status when variant_id is null then 'create'
             else 'change' end as what, count(*)::int as rows
    from product_import_rows where import_id = ${importId} group by 1`);
  return {
    ...found,
    counts: Object.fromEntries(counted.map(({ what, rows }) => [what, rows])),
    problems: await readProblems(db, importId, problemsShown),
  };
}

/** All that is wrong with a file, as a file: row, code, column, and what to do. */
export async function importProblemSheet(
  db: Db,
  { sellerId, importId }: { sellerId: string; importId: string },
): Promise<Sheet | null> {
  const [found] = await db.select(summary).from(productImports).where(ofSeller(sellerId, importId));
  if (!found) return null;
  const problems = await readProblems(db, importId, 100_000);
  return {
    name: "Lỗi",
    headers: ["Dòng", "Mã hàng", "Cột", "Cần sửa"],
    rows: problems.map(({ row, sku, column, message }) => [row, sku, column, message]),
  };
}

/** The heads of an import's file and how they are read now. */
export async function getImportColumns(
  db: Db,
  files: FileStore,
  { sellerId, importId }: { sellerId: string; importId: string },
): Promise<{
  import: ImportSummary;
  headers: string[];
  /** What stands in the first row beneath each head. */
  sample: string[];
  columns: ColumnMap;
} | null> {
  const [found] = await db
    .select({ ...summary, fileKey: productImports.fileKey, columns: productImports.columns })
    .from(productImports)
    .where(ofSeller(sellerId, importId));
  const bytes = found && (await files.get(found.fileKey));
  const table = bytes && (await readTable(bytes));
  if (!table || "refused" in table) return null;
  const { fileKey: _, columns, ...summed } = found;
  return {
    import: summed,
    headers: table.headers,
    sample: table.rows[0]!.cells.map((cell) => cell.slice(0, 40)),
    columns: readColumnMap(columns, table.headers.length),
  };
}

const ofSeller = (sellerId: string, importId: string) =>
  and(eq(productImports.id, importId), eq(productImports.sellerId, sellerId));

async function readProblems(db: Db, importId: string, limit: number): Promise<ImportProblem[]> {
  const rows = await db
    .select({
      row: productImportRows.rowNumber,
      sku: productImportRows.sku,
      problems: productImportRows.problems,
    })
    .from(productImportRows)
    .where(
      and(
        eq(productImportRows.importId, importId),
        sql`jsonb_array_length(${productImportRows.problems}) > 0`,
      ),
    )
    .orderBy(asc(productImportRows.rowNumber))
    .limit(limit);
  return rows.flatMap(({ row, sku, problems }) =>
    (problems as { column: SheetField; message: string }[]).map(({ column, message }) => ({
      row,
      sku,
      column: fieldHeaders[column],
      message,
    })),
  );
}
