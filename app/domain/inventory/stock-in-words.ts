import { formatGrams } from "#app/domain/money/line-price";

export interface StockedVariant {
  sellBy: "piece" | "pack" | "weight";
  unitLabel: string;
  minQuantity: number;
}

export interface StockInWords {
  state: "in-stock" | "low" | "sold-out";
  text: string;
}

/** Fewer than this many smallest orders left is "nearly gone". */
const LOW_ORDERS = 5;

/**
 * Stock as a shopper reads it: "Còn 12 kg", "Sắp hết, còn 3 hộp", "Hết hàng". `available` is in the
 * variant's quantity units (grams for goods by weight). What no longer makes the smallest order is
 * sold out.
 */
export function stockInWords(
  variant: StockedVariant,
  available: number,
  locale: "vi" | "en",
): StockInWords {
  if (available < variant.minQuantity) {
    return { state: "sold-out", text: locale === "vi" ? "Hết hàng" : "Sold out" };
  }
  const amount =
    variant.sellBy === "weight"
      ? formatGrams(available, locale)
      : locale === "vi"
        ? `${new Intl.NumberFormat("vi-VN").format(available)}\u00A0${variant.unitLabel}`
        : new Intl.NumberFormat("en-GB").format(available);
  if (available < LOW_ORDERS * variant.minQuantity) {
    return {
      state: "low",
      text: locale === "vi" ? `Sắp hết, còn ${amount}` : `Nearly gone, ${amount} left`,
    };
  }
  return { state: "in-stock", text: locale === "vi" ? `Còn ${amount}` : `${amount} left` };
}
