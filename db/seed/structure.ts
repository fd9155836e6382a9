import type { Db } from "#db/client.server";
import {
  calendarDays,
  categories,
  datedRules,
  forbiddenTerms,
  policyVersions,
  postRates,
  postZones,
  productKinds,
  requirements,
} from "#db/schema";
import { seedCalendar } from "./calendar";
import { seedCategories } from "./categories";
import { seedForbiddenTerms } from "./forbidden-terms";
import { seedKinds } from "./kinds";
import { type Places, readPlaces, seedPlaces, tayNinhCommuneCode } from "./places";
import { policyRows } from "./policies";
import { seedPolicies } from "./policy-texts";
import { seedRequirements } from "./requirements";
import { seedPostRates, seedPostZones, seedRules } from "./rules";

/** The kinds as rows, their communes looked up by name. */
export function kindRows(): (typeof productKinds.$inferInsert)[] {
  return seedKinds.map(({ origins, giOrigins, ...kind }) => ({
    ...kind,
    originCommuneCodes: origins.map(tayNinhCommuneCode),
    giCommuneCodes: giOrigins.map(tayNinhCommuneCode),
  }));
}

/**
 * What a market needs before its first seller: places, categories, kinds, rules, calendar, policies and
 * post tables. Rows that are there already stay as they are, so a second load changes nothing.
 */
export async function seedStructure(db: Db, places: Places = readPlaces()): Promise<void> {
  await seedPlaces(db, places);
  await db
    .insert(categories)
    .values(seedCategories.map((category, position) => ({ ...category, position })))
    .onConflictDoNothing();
  await db.insert(productKinds).values(kindRows()).onConflictDoNothing();
  await db
    .insert(datedRules)
    .values([...seedRules])
    .onConflictDoNothing();
  await db
    .insert(forbiddenTerms)
    .values([...seedForbiddenTerms])
    .onConflictDoNothing();
  await db
    .insert(calendarDays)
    .values([...seedCalendar])
    .onConflictDoNothing();
  await db.insert(policyVersions).values(policyRows(seedPolicies)).onConflictDoNothing();
  await db
    .insert(requirements)
    .values([...seedRequirements])
    .onConflictDoNothing();
  await db
    .insert(postZones)
    .values(seedPostZones(places.provinces.map((province) => province.code)))
    .onConflictDoNothing();
  await db
    .insert(postRates)
    .values([...seedPostRates])
    .onConflictDoNothing();
}
