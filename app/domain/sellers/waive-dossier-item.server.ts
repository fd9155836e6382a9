import { and, eq } from "drizzle-orm";
import { type Actor, recordAct } from "#app/domain/audit/record-act.server";
import { hasConflictOfInterest } from "#app/domain/queue/conflict-of-interest.server";
import type { Db } from "#db/client.server";
import { dossierItems, dossiers, requirements } from "#db/schema";

export interface WaiveDossierItem {
  actor: Actor;
  dossierId: string;
  requirementId: string;
  reason: string;
  now: Date;
}

/** An officer frees one shop of one requirement, and says why. */
export async function waiveDossierItem(
  db: Db,
  { actor, dossierId, requirementId, reason, now }: WaiveDossierItem,
): Promise<
  | { waived: true }
  | { refused: "conflict-of-interest" | "reason-missing" | "already-decided" }
  | null
> {
  return db.transaction(async (tx) => {
    const [dossier] = await tx
      .select()
      .from(dossiers)
      .where(eq(dossiers.id, dossierId))
      .for("no key update");
    if (!dossier) return null;
    const { sellerId } = dossier;
    if (await hasConflictOfInterest(tx, { accountId: actor.accountId, sellerId })) {
      return { refused: "conflict-of-interest" };
    }
    if (reason.trim() === "") return { refused: "reason-missing" };
    if (!["draft", "sent", "returned"].includes(dossier.status)) {
      return { refused: "already-decided" };
    }
    const [item] = await tx
      .update(dossierItems)
      .set({
        status: "waived",
        reason: reason.trim(),
        decidedBy: actor.accountId,
        decidedAt: now,
      })
      .where(
        and(eq(dossierItems.dossierId, dossierId), eq(dossierItems.requirementId, requirementId)),
      )
      .returning({ id: dossierItems.id });
    if (!item) return null;
    const [requirement] = await tx
      .select({ name: requirements.name })
      .from(requirements)
      .where(eq(requirements.id, requirementId));
    await recordAct(tx, actor, {
      act: "dossier-item-waived",
      subjectKind: "dossier",
      subjectId: dossierId,
      subjectLabel: dossier.receiptNumber ?? dossierId,
      sellerId,
      reason: reason.trim(),
      after: { requirement: requirement!.name },
      now,
    });
    return { waived: true };
  });
}
