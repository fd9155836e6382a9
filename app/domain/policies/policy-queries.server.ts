import { and, desc, eq, lte } from "drizzle-orm";
import { saigonDay } from "#app/domain/time/saigon-time";
import type { Db } from "#db/client.server";
import { policyVersions } from "#db/schema";

export interface Policy {
  id: string;
  slug: string;
  version: number;
  locale: "vi" | "en";
  title: string;
  summary: string;
  /** Paragraphs parted by a blank line; "## " opens a heading, "- " a list row. */
  body: string;
  /** yyyy-mm-dd. */
  effectiveFrom: string;
}

const fields = {
  id: policyVersions.id,
  slug: policyVersions.slug,
  version: policyVersions.version,
  locale: policyVersions.locale,
  title: policyVersions.title,
  summary: policyVersions.summary,
  body: policyVersions.body,
  effectiveFrom: policyVersions.effectiveFrom,
};

/** Every policy text in force, one version each, by slug. */
export async function currentPolicies(
  db: Db,
  { locale, now }: { locale: "vi" | "en"; now: Date },
): Promise<Policy[]> {
  return db
    .selectDistinctOn([policyVersions.slug], fields)
    .from(policyVersions)
    .where(
      and(eq(policyVersions.locale, locale), lte(policyVersions.effectiveFrom, saigonDay(now))),
    )
    .orderBy(policyVersions.slug, desc(policyVersions.effectiveFrom), desc(policyVersions.version));
}
