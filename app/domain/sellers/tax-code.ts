const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/**
 * A tax code of an organisation or an older one of a household: 10 digits with their check digit, or 13
 * with the three of a branch. Since 2025-07-01 a person's is their identity number, which is not kept.
 * @returns the digits, or why they are none
 */
export function readTaxCode(text: string): { taxCode: string } | { refused: TaxCodeRefusal } {
  const digits = text.normalize("NFKC").replace(/[\s.\-–]/g, "");
  if (/^\d{12}$/.test(digits)) return { refused: "tax-code-is-identity" };
  if (!/^\d{10}(\d{3})?$/.test(digits)) return { refused: "tax-code-digits" };
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  // A remainder of 0 would make the digit 10: no such code is given out.
  if (10 - (sum % 11) !== Number(digits[9])) return { refused: "tax-code-check" };
  return { taxCode: digits };
}

export type TaxCodeRefusal = "tax-code-digits" | "tax-code-check" | "tax-code-is-identity";
