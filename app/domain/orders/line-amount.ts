import { formatGrams } from "#app/domain/money/line-price";

/** "1,5 kg" for goods by weight, "2 hộp" for the others. */
export function lineAmountInWords(
  line: { sellBy: "piece" | "pack" | "weight"; unitLabel: string; quantity: number },
  locale: "vi" | "en",
): string {
  return line.sellBy === "weight"
    ? formatGrams(line.quantity, locale)
    : `${line.quantity}\u00A0${line.unitLabel}`;
}
