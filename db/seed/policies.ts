import type { policyVersions } from "#db/schema";
import { seedId } from "./seeded";

/** One text in one language. */
export interface PolicyText {
  title: string;
  summary: string;
  /** Paragraphs parted by a blank line; "## " opens a heading, "- " a list row. */
  body: string;
}

export interface SeedPolicy {
  slug: string;
  version: number;
  effectiveFrom: string;
  vi: PolicyText;
  en: PolicyText;
}

/** Each text in both languages as rows. */
export function policyRows(
  policies: readonly SeedPolicy[],
): (typeof policyVersions.$inferInsert)[] {
  return policies.flatMap((policy) =>
    (["vi", "en"] as const).map((locale) => ({
      id: seedId("policy", policy.slug, locale, policy.version),
      slug: policy.slug,
      version: policy.version,
      locale,
      ...policy[locale],
      effectiveFrom: policy.effectiveFrom,
    })),
  );
}
