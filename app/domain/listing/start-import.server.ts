import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Actor } from "#app/domain/audit/record-act.server";
import type { FileStore } from "#app/domain/catalog/file-store.server";
import type { Db } from "#db/client.server";
import { importColumnMaps, productImports } from "#db/schema";
import { checkImportRows } from "./check-import-rows.server";
import { mostZipBytes, readPictures, sheetKey, zipKey } from "./import-files.server";
import { folded, guessColumns, readColumnMap } from "./sheet/columns";
import { mostTableBytes, readTable, type TableRefusal } from "./sheet/read-table.server";

export interface StartImport {
  actor: Actor;
  sellerId: string;
  fileName: string;
  bytes: Uint8Array;
  /** A zip of the pictures that the file names. */
  pictures: Uint8Array | null;
  now: Date;
}

export type StartImportRefusal = {
  refused: TableRefusal | "too-many-bytes" | "pictures-too-large" | "pictures-not-a-zip";
};

/**
 * Takes a file of products in and says row by row what it would do; nothing is changed yet. Files with
 * the same heads are read as the seller read the last one.
 */
export async function startImport(
  db: Db,
  files: FileStore,
  { actor, sellerId, fileName, bytes, pictures, now }: StartImport,
): Promise<{ importId: string } | StartImportRefusal> {
  if (bytes.byteLength > mostTableBytes) return { refused: "too-many-bytes" };
  if (pictures && pictures.byteLength > mostZipBytes) return { refused: "pictures-too-large" };
  const table = await readTable(bytes);
  if ("refused" in table) return table;
  if (pictures) {
    const listed = await readPictures(pictures, () => false);
    if ("refused" in listed) {
      return {
        refused: listed.refused === "zip-bomb" ? "pictures-too-large" : "pictures-not-a-zip",
      };
    }
  }
  const importId = uuidv7();
  await files.put(sheetKey(importId), bytes);
  if (pictures) await files.put(zipKey(importId), pictures);
  const [remembered] = await db
    .select({ columns: importColumnMaps.columns })
    .from(importColumnMaps)
    .where(
      and(
        eq(importColumnMaps.sellerId, sellerId),
        eq(importColumnMaps.headerHash, hashHeaders(table.headers)),
      ),
    );
  const columns = remembered
    ? readColumnMap(remembered.columns, table.headers.length)
    : guessColumns(table.headers);
  return db.transaction(async (tx) => {
    await tx.insert(productImports).values({
      id: importId,
      sellerId,
      createdBy: actor.accountId,
      fileName: fileName.slice(0, 200),
      fileKey: sheetKey(importId),
      columns,
      totalRows: table.rows.length,
      createdAt: now,
    });
    if (columns.sku !== undefined) {
      await checkImportRows(tx, files, { importId, sellerId, table, columns });
    }
    return { importId };
  });
}

/** Files with the same heads are of one kind. */
export const hashHeaders = (headers: readonly string[]) =>
  createHash("sha256").update(headers.map(folded).join("|")).digest("hex");
