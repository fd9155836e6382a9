import type { Dong } from "./dong";

/**
 * An amount of đồng as people type it: "25000", "25.000", "25,000 đ", "25 000đ". Null for anything else:
 * fractions, signs, letters, more than fifteen digits.
 */
export function readAmount(typed: string): Dong | null {
  const bare = typed.trim().replace(/\s*(đồng|vnđ|vnd|₫|đ)\s*$/i, "");
  const digits = /^\d{1,3}([.,\s\u00a0]\d{3})+$/.test(bare)
    ? bare.replace(/[.,\s\u00a0]/g, "")
    : bare.replace(/[.,]0{1,2}$/, "");
  return /^\d{1,15}$/.test(digits) ? BigInt(digits) : null;
}
