import { desc, eq } from "drizzle-orm";
import { type Actor, recordAct } from "#app/domain/audit/record-act.server";
import { saigonDay } from "#app/domain/time/saigon-time";
import type { Db } from "#db/client.server";
import { datedRules } from "#db/schema";

export interface AddDatedRule {
  actor: Actor;
  key: string;
  value: number;
  /** yyyy-mm-dd, after today. */
  validFrom: string;
  legalBasis: string;
  now: Date;
}

/**
 * An administrator sets a rate or deadline anew from a day to come, with the law that says so. The row
 * in force stays as it is: what was done under it can always be explained.
 */
export async function addDatedRule(
  db: Db,
  { actor, key, value, validFrom, legalBasis, now }: AddDatedRule,
): Promise<{ ruleId: string } | { refused: "day-passed" | "day-taken" | "below-zero" } | null> {
  const today = saigonDay(now);
  if (validFrom <= today) return { refused: "day-passed" };
  if (!Number.isSafeInteger(value) || value < 0) return { refused: "below-zero" };
  return db.transaction(async (tx) => {
    const [last] = await tx
      .select()
      .from(datedRules)
      .where(eq(datedRules.key, key))
      .orderBy(desc(datedRules.validFrom))
      .limit(1);
    if (!last) return null;
    const [added] = await tx
      .insert(datedRules)
      .values({ key, value, unit: last.unit, validFrom, legalBasis, verifiedOn: today })
      .onConflictDoNothing()
      .returning({ id: datedRules.id });
    if (!added) return { refused: "day-taken" };
    await recordAct(tx, actor, {
      act: "rule-added",
      subjectKind: "rule",
      subjectId: key,
      subjectLabel: key,
      legalBasis,
      before: { value: last.value, validFrom: last.validFrom },
      after: { value, validFrom },
      now,
    });
    return { ruleId: added.id };
  });
}
