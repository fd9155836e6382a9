import { and, asc, eq, gt, inArray, isNull, lte, or } from "drizzle-orm";
import { type Rules, ruleValue } from "#app/domain/policies/dated-rules.server";
import type { Db } from "#db/client.server";
import { productKinds, products, stockLevels, variantPrices, variants } from "#db/schema";
import { type ListingScope, withinScope } from "./listing-access.server";
import { standInBand } from "./price-band";

/** A variant on sale, locked. */
export interface LockedVariant {
  id: string;
  productId: string;
  productName: string;
  sellBy: "piece" | "pack" | "weight";
  pricedBy: "unit" | "kilogram";
  price: bigint;
  netGrams: number | null;
  netMillilitres: number | null;
  bandUnit: string;
  priceMin: bigint;
  priceMax: bigint;
  onHand: number;
  reserved: number;
}

/**
 * Variants on sale, with what decides their price. Products are locked first, as a decision on a page
 * does it, then stock by ascending variant, as orders do it: nobody waits in a circle.
 */
export async function lockVariants(
  tx: Db,
  scope: ListingScope,
  ids: string[],
): Promise<Map<string, LockedVariant>> {
  const ofThese = tx
    .select({ productId: variants.productId })
    .from(variants)
    .where(inArray(variants.id, ids));
  await tx
    .select({ id: products.id })
    .from(products)
    .where(and(inArray(products.id, ofThese), withinScope(tx, scope)))
    .orderBy(asc(products.id))
    .for("update");
  const rows = await tx
    .select({
      id: variants.id,
      productId: variants.productId,
      productName: products.name,
      sellBy: variants.sellBy,
      pricedBy: variants.pricedBy,
      price: variants.price,
      netGrams: variants.netGrams,
      netMillilitres: variants.netMillilitres,
      bandUnit: productKinds.unit,
      priceMin: productKinds.priceMin,
      priceMax: productKinds.priceMax,
      onHand: stockLevels.onHand,
      reserved: stockLevels.reserved,
    })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .innerJoin(productKinds, eq(productKinds.id, products.kindId))
    .innerJoin(stockLevels, eq(stockLevels.variantId, variants.id))
    .where(
      and(
        inArray(variants.id, ids),
        eq(variants.isActive, true),
        inArray(products.status, ["approved", "withdrawn"]),
        withinScope(tx, scope),
      ),
    )
    .orderBy(asc(variants.id))
    .for("update", { of: stockLevels });
  return new Map(rows.map((row) => [row.id, row]));
}

/** Whether a price may change at once: near that of a day ago, and near what the kind costs. */
export function isPriceAllowed(
  row: LockedVariant,
  wanted: bigint,
  dayAgo: bigint | undefined,
  rules: Rules,
): boolean {
  const from = dayAgo ?? row.price;
  const moved = wanted > from ? wanted - from : from - wanted;
  if (moved * 100n > from * BigInt(ruleValue(rules, "price-change-limit-percent"))) return false;
  const band = { unit: row.bandUnit, priceMin: row.priceMin, priceMax: row.priceMax };
  const width = ruleValue(rules, "price-band-width-percent");
  const stand = standInBand({ ...row, price: wanted }, band, width);
  return stand === "within" || stand === "unknown";
}

/** Prices of 24 hours ago: many small steps in a day go no further than one. */
export async function pricesADayAgo(
  tx: Db,
  ids: string[],
  now: Date,
): Promise<Map<string, bigint>> {
  const dayAgo = new Date(now.getTime() - 86_400_000);
  const rows = await tx
    .select({ variantId: variantPrices.variantId, price: variantPrices.price })
    .from(variantPrices)
    .where(
      and(
        inArray(variantPrices.variantId, ids),
        or(isNull(variantPrices.validTo), gt(variantPrices.validTo, dayAgo)),
        lte(variantPrices.validFrom, now),
      ),
    )
    .orderBy(asc(variantPrices.validFrom));
  const first = new Map<string, bigint>();
  for (const { variantId, price } of rows) if (!first.has(variantId)) first.set(variantId, price);
  return first;
}
