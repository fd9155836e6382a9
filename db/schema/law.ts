import { date, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { dong, id } from "./columns";

/**
 * Every rate, threshold and deadline that law or the province may change.
 * The value is an integer in the unit the row names; the row in force on a day is the one whose
 * interval holds it.
 */
export const datedRules = pgTable(
  "dated_rules",
  {
    id: id(),
    key: text().notNull(),
    value: integer().notNull(),
    unit: text({
      enum: [
        "minutes",
        "hours",
        "days",
        "working-days",
        "percent",
        "basis-points",
        "dong",
        "count",
      ],
    }).notNull(),
    validFrom: date({ mode: "string" }).notNull(),
    validTo: date({ mode: "string" }),
    legalBasis: text().notNull(),
    verifiedOn: date({ mode: "string" }),
  },
  (t) => [uniqueIndex().on(t.key, t.validFrom)],
);

/** Days off and worked Saturdays of the province's calendar, set each year by notice. */
export const calendarDays = pgTable("calendar_days", {
  day: date({ mode: "string" }).primaryKey(),
  kind: text({ enum: ["off", "work"] }).notNull(),
  name: text().notNull(),
  status: text({ enum: ["confirmed", "likely", "provisional"] }).notNull(),
  legalBasis: text().notNull(),
});

/** A published text people agree to; an order and a consent keep the id of the version they saw. */
export const policyVersions = pgTable(
  "policy_versions",
  {
    id: id(),
    slug: text().notNull(),
    version: integer().notNull(),
    locale: text({ enum: ["vi", "en"] }).notNull(),
    title: text().notNull(),
    summary: text().notNull(),
    /** Paragraphs parted by a blank line; "## " opens a heading, "- " a list row. */
    body: text().notNull(),
    effectiveFrom: date({ mode: "string" }).notNull(),
  },
  (t) => [uniqueIndex().on(t.slug, t.locale, t.version)],
);

/** Post zones between provinces, dated. */
export const postZones = pgTable(
  "post_zones",
  {
    id: id(),
    fromProvinceCode: text().notNull(),
    toProvinceCode: text().notNull(),
    zone: text({ enum: ["same-province", "near", "far"] }).notNull(),
    validFrom: date({ mode: "string" }).notNull(),
    validTo: date({ mode: "string" }),
  },
  (t) => [index().on(t.fromProvinceCode, t.toProvinceCode)],
);

/** Post prices by zone and weight, dated: base fee to the first step, then per started step. */
export const postRates = pgTable(
  "post_rates",
  {
    id: id(),
    zone: text({ enum: ["same-province", "near", "far"] }).notNull(),
    baseGrams: integer().notNull(),
    baseFee: dong().notNull(),
    stepGrams: integer().notNull(),
    stepFee: dong().notNull(),
    maxGrams: integer().notNull(),
    /** Usual door-to-door time; perishables with a shorter limit are not offered the post. */
    transitHours: integer().notNull(),
    validFrom: date({ mode: "string" }).notNull(),
    validTo: date({ mode: "string" }),
    legalBasis: text().notNull(),
  },
  (t) => [uniqueIndex().on(t.zone, t.validFrom)],
);
