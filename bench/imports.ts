import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { createFileStore } from "#app/domain/catalog/file-store.server";
import { continueImports } from "#app/domain/listing/continue-imports.server";
import { exportProducts } from "#app/domain/listing/export-queries.server";
import { runImport } from "#app/domain/listing/run-import.server";
import { fieldHeaders } from "#app/domain/listing/sheet/columns";
import { writeXlsx } from "#app/domain/listing/sheet/write-table.server";
import { startImport } from "#app/domain/listing/start-import.server";
import type { Connection } from "#db/client.server";
import { accounts, productImports, productKinds, sellers } from "#db/schema";
import { printTable } from "./table";

const rowCount = 5_000;

/** A workbook of 5,000 new goods, brought in, brought in again with every price moved, and exported. */
export async function benchImports({ db }: Pick<Connection, "db">): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "cho-bench-import-"));
  const files = createFileStore(folder);
  const now = new Date();
  try {
    const [like] = await db.select().from(sellers).limit(1);
    const [kind] = await db.select().from(productKinds).limit(1);
    const suffix = Date.now().toString(36);
    const [account] = await db
      .insert(accounts)
      .values({
        issuer: "https://bench.example",
        subject: suffix,
        kind: "person",
        displayName: "Bench",
      })
      .returning();
    const { id: _, ...columns } = like!;
    const [seller] = await db
      .insert(sellers)
      .values({ ...columns, slug: `bench-${suffix}`, status: "pending" })
      .returning();
    const sellerId = seller!.id;
    const actor = { accountId: account!.id, role: "owner" };
    const workbook = (price: number) => {
      const heads = [
        "sku",
        "name",
        "kind",
        "variant",
        "unit",
        "price",
        "stock",
        "description",
      ] as const;
      return writeXlsx([
        {
          name: "Hàng",
          headers: heads.map((field) => fieldHeaders[field]),
          rows: Array.from({ length: rowCount }, (__, index) => [
            ...[
              `SP-${index}`,
              `Hàng số ${index}`,
              kind!.name,
              "Hộp 500 g",
              "hộp",
              price + index,
              40,
            ],
            "Hàng nhà làm, đóng hộp sạch, giao trong ngày cho bà con quanh vùng.",
          ]),
        },
      ]);
    };
    const bringIn = async (what: string, bytes: Uint8Array) => {
      const started = performance.now();
      const answer = await startImport(db, files, {
        ...{ actor, sellerId, fileName: "bench.xlsx", bytes, pictures: null, now },
      });
      if ("refused" in answer) throw new Error(answer.refused);
      const checked = performance.now();
      await runImport(db, { actor, sellerId, importId: answer.importId, now });
      // The market's own worker may be at it too.
      const isRunning = () => db.$count(productImports, eq(productImports.status, "running"));
      while ((await isRunning()) > 0) await continueImports(db, files, { now });
      const done = performance.now();
      return {
        file: what,
        "dry run s": seconds(checked - started),
        "apply s": seconds(done - checked),
        "whole s": seconds(done - started),
      };
    };
    const rows = [
      await bringIn("5,000 new goods", await workbook(50_000)),
      await bringIn("5,000 prices moved", await workbook(50_500)),
    ];
    const started = performance.now();
    await writeXlsx([await exportProducts(db, sellerId)]);
    rows.push({
      file: "export of all",
      "dry run s": "",
      "apply s": "",
      "whole s": seconds(performance.now() - started),
    });
    printTable("Import of a workbook of 5,000 rows", rows);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const seconds = (ms: number) => (ms / 1_000).toFixed(2);
