import { and, gt, isNull, lte, or } from "drizzle-orm";
import { saigonDay } from "#app/domain/time/saigon-time";
import type { Db } from "#db/client.server";
import { datedRules } from "#db/schema";

/** The rules in force on one day, by key; values in the unit their row names. */
export type Rules = ReadonlyMap<string, number>;

/** Rates, deadlines and allowances in force at that moment in Tây Ninh. */
export async function rulesInForce(db: Db, now: Date): Promise<Rules> {
  const day = saigonDay(now);
  const rows = await db
    .select({ key: datedRules.key, value: datedRules.value })
    .from(datedRules)
    .where(
      and(
        lte(datedRules.validFrom, day),
        or(isNull(datedRules.validTo), gt(datedRules.validTo, day)),
      ),
    )
    .orderBy(datedRules.validFrom);
  return new Map(rows.map(({ key, value }) => [key, value]));
}

/** @throws {Error} no row in force: the tables were not loaded, and nobody should guess the law */
export function ruleValue(rules: Rules, key: string): number {
  const value = rules.get(key);
  if (value === undefined) throw new Error(`no rule in force for ${key}`);
  return value;
}
