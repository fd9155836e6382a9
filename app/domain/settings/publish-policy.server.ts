import { desc, eq } from "drizzle-orm";
import { type Actor, recordAct } from "#app/domain/audit/record-act.server";
import { saigonDay } from "#app/domain/time/saigon-time";
import type { Db } from "#db/client.server";
import { policyVersions } from "#db/schema";

interface PolicyWords {
  title: string;
  summary: string;
  body: string;
}

export interface PublishPolicy {
  actor: Actor;
  slug: string;
  /** yyyy-mm-dd, after today: what is in force is never edited. */
  effectiveFrom: string;
  vi: PolicyWords;
  en: PolicyWords;
  now: Date;
}

/** An administrator publishes the next version of a text people agree to, in both languages. */
export async function publishPolicy(
  db: Db,
  { actor, slug, effectiveFrom, vi, en, now }: PublishPolicy,
): Promise<{ version: number } | { refused: "day-passed" } | null> {
  if (effectiveFrom <= saigonDay(now)) return { refused: "day-passed" };
  return db.transaction(async (tx) => {
    const [last] = await tx
      .select()
      .from(policyVersions)
      .where(eq(policyVersions.slug, slug))
      .orderBy(desc(policyVersions.version))
      .limit(1)
      .for("update");
    if (!last) return null;
    const version = last.version + 1;
    await tx.insert(policyVersions).values([
      { slug, version, locale: "vi", effectiveFrom, ...vi },
      { slug, version, locale: "en", effectiveFrom, ...en },
    ]);
    await recordAct(tx, actor, {
      act: "policy-published",
      subjectKind: "policy",
      subjectId: slug,
      subjectLabel: `${vi.title}, bản ${version}`,
      before: { version: last.version },
      after: { version, effectiveFrom },
      now,
    });
    return { version };
  });
}
