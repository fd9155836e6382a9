/** What people type for amounts, and how it is shown to them again. Pure. */

/** "60.000", "60 000 đ", "60k" or "60 ngàn" as đồng; undefined where it is no whole amount. */
export function readDong(text: string): number | null | undefined {
  const bare = text.toLowerCase().replace(/\s|đồng|đ|₫|vnd/gu, "");
  if (bare === "") return null;
  const thousands = /^(\d+(?:[.,]\d+)?)(k|ngàn|nghìn)$/u.exec(bare);
  if (thousands) {
    const amount = Number(thousands[1]!.replace(",", ".")) * 1_000;
    return Number.isSafeInteger(amount) ? amount : undefined;
  }
  if (!/^\d{1,3}([.,]\d{3})+$/.test(bare) && !/^\d+$/.test(bare)) return undefined;
  const amount = Number(bare.replace(/[.,]/g, ""));
  return Number.isSafeInteger(amount) ? amount : undefined;
}

/** "1.500" or "1500" as a whole number; undefined where it is none. */
export function readCount(text: string): number | null | undefined {
  const bare = text.replace(/\s/g, "");
  if (bare === "") return null;
  if (!/^\d+$/.test(bare) && !/^\d{1,3}(\.\d{3})+$/.test(bare)) return undefined;
  const amount = Number(bare.replace(/\./g, ""));
  return amount <= 1_000_000_000 ? amount : undefined;
}

/** "20,5" kilograms as grams; undefined where it is no amount. */
export function readKilos(text: string): number | null | undefined {
  const bare = text.toLowerCase().replace(/\s|kg|ký/gu, "");
  if (bare === "") return null;
  const found = /^(\d{1,6})(?:[.,](\d{1,3}))?$/.exec(bare);
  if (!found) return undefined;
  return Number(found[1]) * 1_000 + Number((found[2] ?? "").padEnd(3, "0"));
}

/** 60000 as "60.000". */
export const writeDong = (amount: number | bigint | null) =>
  amount === null ? "" : amount.toString().replace(/\B(?=(\d{3})+$)/g, ".");

/** 20500 g as "20,5". */
export const writeKilos = (grams: number | null) =>
  grams === null ? "" : String(grams / 1_000).replace(".", ",");

/** How much of a variant, as its field shows it: kilograms by weight, a count otherwise. */
export const writeAmount = (sellBy: "piece" | "pack" | "weight", amount: number | null) =>
  sellBy === "weight" ? writeKilos(amount) : amount === null ? "" : String(amount);

export const readAmount = (sellBy: "piece" | "pack" | "weight", text: string) =>
  sellBy === "weight" ? readKilos(text) : readCount(text);
