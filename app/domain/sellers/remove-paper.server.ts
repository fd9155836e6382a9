import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "#app/domain/audit/record-act.server";
import { recordOnBehalf } from "#app/domain/audit/record-on-behalf.server";
import type { Db } from "#db/client.server";
import { dossierFiles, dossierItems } from "#db/schema";
import { isEditable } from "./dossier-checklist";
import { erasePapers } from "./erase-papers.server";
import { lockOpenDossier } from "./lock-dossier.server";

/** The applicant takes a paper back while the dossier is still theirs to change. */
export async function removePaper(
  db: Db,
  { actor, sellerId, fileId, now }: { actor: Actor; sellerId: string; fileId: string; now: Date },
): Promise<{ requirementId: string } | { refused: "not-editable" } | null> {
  return db.transaction(async (tx) => {
    const dossier = await lockOpenDossier(tx, sellerId);
    if (!dossier) return null;
    const [paper] = await tx
      .select({
        name: dossierFiles.name,
        requirementId: dossierItems.requirementId,
        status: dossierItems.status,
      })
      .from(dossierFiles)
      .innerJoin(dossierItems, eq(dossierItems.id, dossierFiles.itemId))
      .where(
        and(
          eq(dossierFiles.id, fileId),
          eq(dossierItems.dossierId, dossier.id),
          isNull(dossierFiles.erasedAt),
        ),
      );
    if (!paper) return null;
    const isFixed = paper.status === "accepted" || paper.status === "waived";
    if (!isEditable(dossier.status) || isFixed) return { refused: "not-editable" };
    await erasePapers(tx, { fileIds: [fileId], reason: "người gửi bỏ", now });
    await recordOnBehalf(tx, actor, {
      act: "dossier-paper-removed",
      subjectKind: "dossier",
      subjectId: dossier.id,
      subjectLabel: dossier.receiptNumber ?? "hồ sơ nháp",
      sellerId,
      told: `bỏ tệp ${paper.name} khỏi hồ sơ`,
      now,
    });
    return { requirementId: paper.requirementId };
  });
}
