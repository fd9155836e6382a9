import { and, eq } from "drizzle-orm";
import type { FileStore } from "#app/domain/catalog/file-store.server";
import type { Db } from "#db/client.server";
import { importColumnMaps, productImports } from "#db/schema";
import { checkImportRows } from "./check-import-rows.server";
import { readColumnMap } from "./sheet/columns";
import { readTable } from "./sheet/read-table.server";
import { hashHeaders } from "./start-import.server";

export interface SetImportColumns {
  sellerId: string;
  importId: string;
  /** Field to column, as posted. */
  columns: unknown;
  now: Date;
}

/** Says which column of the file is what, keeps it for files with the same heads, and reads them anew. */
export async function setImportColumns(
  db: Db,
  files: FileStore,
  { sellerId, importId, columns, now }: SetImportColumns,
): Promise<{ checked: true } | { refused: "needs-sku" | "under-way" } | null> {
  return db.transaction(async (tx) => {
    const [started] = await tx
      .select()
      .from(productImports)
      .where(and(eq(productImports.id, importId), eq(productImports.sellerId, sellerId)))
      .for("update");
    if (!started) return null;
    if (started.status !== "checking" && started.status !== "checked") {
      return { refused: "under-way" };
    }
    const bytes = await files.get(started.fileKey);
    const table = bytes && (await readTable(bytes));
    if (!table || "refused" in table) return null;
    const map = readColumnMap(columns, table.headers.length);
    if (map.sku === undefined) return { refused: "needs-sku" };
    await tx
      .insert(importColumnMaps)
      .values({ sellerId, headerHash: hashHeaders(table.headers), columns: map, updatedAt: now })
      .onConflictDoUpdate({
        target: [importColumnMaps.sellerId, importColumnMaps.headerHash],
        set: { columns: map, updatedAt: now },
      });
    await checkImportRows(tx, files, { importId, sellerId, table, columns: map });
    return { checked: true };
  });
}
