import { policySlugs, type SeedPolicy } from "./policies";

export const seedPolicies: readonly SeedPolicy[] = policySlugs.map((slug) => ({
  slug,
  version: 1,
  effectiveFrom: "2026-07-01",
  vi: { title: slug, summary: slug, body: slug },
  en: { title: slug, summary: slug, body: slug },
}));
