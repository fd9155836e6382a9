import { asc, desc, eq } from "drizzle-orm";
import type { Db } from "#db/client.server";
import {
  calendarDays,
  categories,
  datedRules,
  forbiddenTerms,
  homePicks,
  policyVersions,
  productKinds,
  products,
  reasonTexts,
} from "#db/schema";

export const listReasonTexts = (db: Db) =>
  db.select().from(reasonTexts).orderBy(asc(reasonTexts.kind), asc(reasonTexts.title));

export const listForbiddenTerms = (db: Db) =>
  db.select().from(forbiddenTerms).orderBy(asc(forbiddenTerms.term));

export const listCategories = (db: Db) =>
  db.select().from(categories).orderBy(asc(categories.position), asc(categories.id));

export const listProductKinds = (db: Db) =>
  db.select().from(productKinds).orderBy(asc(productKinds.categoryId), asc(productKinds.name));

export const listCalendarDays = (db: Db) =>
  db.select().from(calendarDays).orderBy(desc(calendarDays.day)).limit(200);

/** Every row of every rule, the newest of each first. */
export const listDatedRules = (db: Db) =>
  db.select().from(datedRules).orderBy(asc(datedRules.key), desc(datedRules.validFrom));

/** Every version of every text, the newest of each first. */
export const listPolicyVersions = (db: Db) =>
  db
    .select()
    .from(policyVersions)
    .orderBy(asc(policyVersions.slug), desc(policyVersions.version), desc(policyVersions.locale));

export const listHomePicks = (db: Db) =>
  db
    .select({
      id: homePicks.id,
      position: homePicks.position,
      reason: homePicks.reason,
      pickedBy: homePicks.pickedBy,
      productName: products.name,
      productSlug: products.slug,
      status: products.status,
    })
    .from(homePicks)
    .innerJoin(products, eq(products.id, homePicks.productId))
    .orderBy(asc(homePicks.position));
