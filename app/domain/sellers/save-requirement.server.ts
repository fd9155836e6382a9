import { eq } from "drizzle-orm";
import { type Actor, recordAct } from "#app/domain/audit/record-act.server";
import type { Db } from "#db/client.server";
import { requirements } from "#db/schema";

export type Requirement = typeof requirements.$inferSelect;

export interface SaveRequirement {
  actor: Actor;
  /** Kebab-case; one that is there already is changed. */
  requirement: Omit<Requirement, "position"> & { position?: number };
  reason: string;
  now: Date;
}

const kinds: readonly string[] = ["household", "cooperative", "company"];

/**
 * Staff add a requirement to the checklist, change one, or put it away. How it is answered stays as it
 * was: dossiers under way hold answers of that kind.
 */
export async function saveRequirement(
  db: Db,
  { actor, requirement, reason, now }: SaveRequirement,
): Promise<
  | { requirementId: string }
  | { refused: "id-shape" | "name-missing" | "no-kind" | "answer-fixed" | "policy-missing" }
> {
  const { id, name, appliesTo, answer, policySlug, mayBeExempt, exemptionText } = requirement;
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || id.length > 60) return { refused: "id-shape" };
  if (name.trim() === "") return { refused: "name-missing" };
  if (appliesTo.length === 0 || appliesTo.some((kind) => !kinds.includes(kind))) {
    return { refused: "no-kind" };
  }
  if (answer === "agreement" && !policySlug) return { refused: "policy-missing" };
  return db.transaction(async (tx) => {
    const [before] = await tx
      .select()
      .from(requirements)
      .where(eq(requirements.id, id))
      .for("update");
    if (before && before.answer !== answer) return { refused: "answer-fixed" };
    const after = {
      ...requirement,
      name: name.trim(),
      exemptionText: mayBeExempt ? exemptionText : "",
      position: requirement.position ?? before?.position ?? 100,
    };
    await tx
      .insert(requirements)
      .values(after)
      .onConflictDoUpdate({ target: requirements.id, set: after });
    await recordAct(tx, actor, {
      act: before ? "requirement-changed" : "requirement-added",
      subjectKind: "requirement",
      subjectId: id,
      subjectLabel: after.name,
      reason,
      before: before ?? null,
      after,
      now,
    });
    return { requirementId: id };
  });
}
