import { type Dong, divideRounded } from "./dong";

/** What of a variant decides a price; weights in grams, volumes in millilitres. */
export interface PricedVariant {
  sellBy: "piece" | "pack" | "weight";
  pricedBy: "unit" | "kilogram";
  /** Đồng for one unit or one kilogram, as `pricedBy` says. */
  price: Dong;
  netGrams: number | null;
  netMillilitres: number | null;
}

/** Grams in so many quantity units; null for goods not measured by weight. */
export function lineGrams(
  variant: Pick<PricedVariant, "sellBy" | "netGrams">,
  quantity: number,
): number | null {
  if (variant.sellBy === "weight") return quantity;
  return variant.netGrams === null ? null : variant.netGrams * quantity;
}

/**
 * What a line costs, in whole đồng, half a đồng rounded up and never less than one đồng. For catch
 * weight this is the estimate from the usual weight of a piece.
 * @throws {RangeError} quantity not a positive whole number, or priced by the kilogram without a weight
 */
export function lineTotal(variant: PricedVariant, quantity: number): Dong {
  if (!Number.isSafeInteger(quantity) || quantity <= 0) {
    throw new RangeError("a line needs a positive whole quantity");
  }
  if (variant.pricedBy === "unit") return variant.price * BigInt(quantity);
  const grams = lineGrams(variant, quantity);
  if (grams === null) throw new RangeError("goods priced by the kilogram need a weight");
  const total = divideRounded(variant.price * BigInt(grams), 1000n);
  return total > 0n ? total : 1n;
}

/** Catch weight: the packed weight decides, the total shown before is an estimate. */
export function isEstimate(variant: Pick<PricedVariant, "sellBy" | "pricedBy">): boolean {
  return variant.sellBy === "piece" && variant.pricedBy === "kilogram";
}

export interface UnitPrice {
  /** Đồng for one kilogram or one litre. */
  amount: Dong;
  per: "kg" | "l";
  /** True where the weight of a piece is only usual, so the figure is "about". */
  isApproximate: boolean;
}

/** The price for one kilogram or one litre, to compare packs; null where neither is known. */
export function unitPrice(variant: PricedVariant): UnitPrice | null {
  if (variant.pricedBy === "kilogram") {
    return { amount: variant.price, per: "kg", isApproximate: false };
  }
  const perThousand = (measure: number) => divideRounded(variant.price * 1000n, BigInt(measure));
  if (variant.netGrams !== null && variant.netGrams > 0) {
    return {
      amount: perThousand(variant.netGrams),
      per: "kg",
      isApproximate: variant.sellBy === "piece",
    };
  }
  if (variant.netMillilitres !== null && variant.netMillilitres > 0) {
    return { amount: perThousand(variant.netMillilitres), per: "l", isApproximate: false };
  }
  return null;
}

/** "1,5 kg" or "500 g" (English: "1.5 kg"). */
export function formatGrams(grams: number, locale: "vi" | "en"): string {
  if (grams < 1000) return `${grams}\u00A0g`;
  const figure = new Intl.NumberFormat(locale === "vi" ? "vi-VN" : "en-GB", {
    maximumFractionDigits: 3,
  }).format(grams / 1000);
  return `${figure}\u00A0kg`;
}
