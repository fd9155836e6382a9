import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { dossierFiles, dossierItems, outbox, requirements } from "#db/schema";
import { type PaperStore, paperKey } from "./paper-store";

/** Takes papers away: at once from everybody's eyes, and the file itself by the worker. */
export async function erasePapers(
  tx: Db,
  { fileIds, reason, now }: { fileIds: readonly string[]; reason: string; now: Date },
): Promise<void> {
  if (fileIds.length === 0) return;
  const erased = await tx
    .update(dossierFiles)
    .set({ erasedAt: now, eraseReason: reason })
    .where(and(inArray(dossierFiles.id, [...fileIds]), isNull(dossierFiles.erasedAt)))
    .returning({ id: dossierFiles.id });
  if (erased.length === 0) return;
  await tx
    .insert(outbox)
    .values(erased.map(({ id }) => ({ topic: "paper-erasure" as const, subjectId: id })));
}

/** Pictures of identity papers have done their service once the dossier is decided. */
export async function eraseIdentityPapers(
  tx: Db,
  { dossierId, reason, now }: { dossierId: string; reason: string; now: Date },
): Promise<void> {
  const rows = await tx
    .select({ id: dossierFiles.id })
    .from(dossierFiles)
    .innerJoin(dossierItems, eq(dossierItems.id, dossierFiles.itemId))
    .innerJoin(requirements, eq(requirements.id, dossierItems.requirementId))
    .where(
      and(
        eq(dossierItems.dossierId, dossierId),
        requirements.isIdentityPaper,
        isNull(dossierFiles.erasedAt),
      ),
    );
  await erasePapers(tx, { fileIds: rows.map(({ id }) => id), reason, now });
}

/** The worker's part: the file goes; a second time does no harm. */
export async function eraseFile(files: PaperStore, fileId: string): Promise<{ done: true }> {
  await files.delete(paperKey(fileId));
  return { done: true };
}
