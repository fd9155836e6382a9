import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/audit/record-act.server";
import { recordOnBehalf } from "#app/domain/audit/record-on-behalf.server";
import { withdrawQueueItem } from "#app/domain/queue/queue-items.server";
import type { Db } from "#db/client.server";
import { dossierEvents, dossiers } from "#db/schema";
import { lockOpenDossier } from "./lock-dossier.server";

/** The applicant takes an undecided dossier back; a new one may begin with the same answers. */
export async function withdrawDossier(
  db: Db,
  { actor, sellerId, now }: { actor: Actor; sellerId: string; now: Date },
): Promise<{ withdrawn: true } | null> {
  return db.transaction(async (tx) => {
    const dossier = await lockOpenDossier(tx, sellerId);
    if (!dossier) return null;
    await tx
      .update(dossiers)
      .set({ status: "withdrawn", updatedAt: now })
      .where(eq(dossiers.id, dossier.id));
    await withdrawQueueItem(tx, { kind: "dossier", subjectId: dossier.id, now });
    await tx.insert(dossierEvents).values({
      dossierId: dossier.id,
      kind: "withdrawn",
      actorId: actor.accountId,
      consentId: actor.consentId ?? null,
      at: now,
    });
    await recordOnBehalf(tx, actor, {
      act: "dossier-withdrawn",
      subjectKind: "dossier",
      subjectId: dossier.id,
      subjectLabel: dossier.receiptNumber ?? "hồ sơ nháp",
      sellerId,
      told: `rút hồ sơ ${dossier.receiptNumber ?? ""}`.trim(),
      now,
    });
    return { withdrawn: true };
  });
}
