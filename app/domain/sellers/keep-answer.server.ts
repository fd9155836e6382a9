import { and, desc, eq, lte } from "drizzle-orm";
import type { Actor } from "#app/domain/audit/record-act.server";
import { saigonDay } from "#app/domain/time/saigon-time";
import type { Db } from "#db/client.server";
import { dossierItems, policyVersions } from "#db/schema";
import type { Answer } from "./dossier-checklist";
import type { DossierItem } from "./dossier-queries.server";

/** Writes what changed in one answer. @returns whether anything did */
export async function keepAnswer(
  tx: Db,
  {
    item,
    changes,
    actor,
    now,
  }: { item: DossierItem; changes: Partial<Answer>; actor: Actor; now: Date },
): Promise<boolean> {
  const fields = Object.keys(changes) as (keyof Answer)[];
  if (fields.every((field) => item[field] === changes[field])) return false;
  const { isAgreed, ...columns } = changes;
  const agreement =
    isAgreed === undefined || isAgreed === item.isAgreed
      ? {}
      : isAgreed
        ? {
            agreedAt: now,
            agreedBy: actor.accountId,
            policyVersionId: await versionInForce(tx, item.requirement.policySlug, now),
          }
        : { agreedAt: null, agreedBy: null, policyVersionId: null };
  await tx
    .update(dossierItems)
    .set({ ...columns, ...agreement, updatedAt: now })
    .where(eq(dossierItems.id, item.itemId));
  return true;
}

async function versionInForce(tx: Db, slug: string | null, now: Date): Promise<string | null> {
  if (!slug) return null;
  const [version] = await tx
    .select({ id: policyVersions.id })
    .from(policyVersions)
    .where(
      and(
        eq(policyVersions.slug, slug),
        eq(policyVersions.locale, "vi"),
        lte(policyVersions.effectiveFrom, saigonDay(now)),
      ),
    )
    .orderBy(desc(policyVersions.effectiveFrom), desc(policyVersions.version))
    .limit(1);
  return version?.id ?? null;
}
