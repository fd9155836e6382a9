import type { Dong } from "#app/domain/money/dong";
import { type PricedVariant, unitPrice } from "#app/domain/money/line-price";
import { measureOf } from "./kind-defaults";

export interface PriceBand {
  /** What the band's prices buy: "kg", "hộp 500 g". */
  unit: string;
  priceMin: Dong;
  priceMax: Dong;
}

/**
 * Where a price stands to what goods of the kind usually cost, the band widened by a factor.
 * @param widthPercent 200 lets a price be half the lowest and twice the highest
 * @returns "unknown" where pack and band cannot be compared
 */
export function standInBand(
  variant: PricedVariant,
  band: PriceBand,
  widthPercent: number,
): "below" | "within" | "above" | "unknown" {
  const price = inBandUnits(variant, band.unit);
  if (price === null) return "unknown";
  const width = BigInt(widthPercent);
  if (price * width < band.priceMin * 100n) return "below";
  return price * 100n > band.priceMax * width ? "above" : "within";
}

/** What so much as the band's unit costs; null where there is no common measure. */
function inBandUnits(variant: PricedVariant, unit: string): Dong | null {
  const { grams, millilitres } = measureOf(unit);
  const own = unitPrice(variant);
  const size = own?.per === "kg" ? grams : millilitres;
  if (own && size) return (own.amount * BigInt(size)) / 1_000n;
  const hasMeasure = grams !== null || millilitres !== null;
  return !hasMeasure && variant.pricedBy === "unit" && variant.sellBy !== "weight"
    ? variant.price
    : null;
}
