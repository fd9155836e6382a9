import { and, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/audit/record-act.server";
import type { Db } from "#db/client.server";
import { productImportRows, productImports } from "#db/schema";
import { recordListingAct } from "./record-listing-act.server";

/** Lets a checked file have its effect: the worker does its rows, those with problems stay out. */
export async function runImport(
  db: Db,
  {
    actor,
    sellerId,
    importId,
    now,
  }: { actor: Actor; sellerId: string; importId: string; now: Date },
): Promise<{ running: true } | { refused: "not-checked" | "nothing-to-do" } | null> {
  return db.transaction(async (tx) => {
    const [started] = await tx
      .select()
      .from(productImports)
      .where(and(eq(productImports.id, importId), eq(productImports.sellerId, sellerId)))
      .for("update");
    if (!started) return null;
    if (started.status !== "checked") return { refused: "not-checked" };
    const ready = and(eq(productImportRows.importId, importId), eq(productImportRows.status, "ok"));
    if ((await tx.$count(productImportRows, ready)) === 0) return { refused: "nothing-to-do" };
    await tx
      .update(productImports)
      .set({ status: "running" })
      .where(eq(productImports.id, importId));
    await recordListingAct(tx, actor, {
      act: "products-imported",
      product: { id: importId, sellerId, name: started.fileName },
      told: `nhập sản phẩm từ tệp ${started.fileName}`,
      now,
    });
    return { running: true };
  });
}
