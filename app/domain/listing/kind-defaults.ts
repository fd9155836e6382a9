import type { ContentVariant } from "./product-content";

const englishUnits: Readonly<Record<string, string>> = {
  kg: "kg",
  trái: "fruit",
  con: "head",
  củ: "root",
  cây: "plant",
  bó: "bunch",
  bịch: "bag",
  chai: "bottle",
  chục: "set",
  đòn: "roll",
  giỏ: "basket",
  gói: "packet",
  hộp: "box",
  hũ: "jar",
  khay: "tray",
  lốc: "six-pack",
  nải: "hand",
  thùng: "case",
  túi: "bag",
  vỉ: "tray",
  xấp: "stack",
};

const pieces = new Set(["trái", "con", "củ", "cây"]);

/** The English word of a unit; where we have none, the Vietnamese one stands. */
export const unitInEnglish = (unitLabel: string) =>
  englishUnits[unitLabel.trim().toLowerCase()] ?? unitLabel.trim();

/** "Hộp 500 g" as grams and millilitres: what a kind's unit or a name of a pack measures. */
export function measureOf(unit: string): { grams: number | null; millilitres: number | null } {
  const found = /(\d+(?:[.,]\d+)?)\s*(kg|g|ml|lít|l)(?![\p{L}])/iu.exec(unit);
  const bare = /^(kg|lít)$/i.exec(unit.trim());
  const amount = found ? Number(found[1]!.replace(",", ".")) : bare ? 1 : null;
  const name = (found?.[2] ?? bare?.[1] ?? "").toLowerCase();
  if (amount === null) return { grams: null, millilitres: null };
  const whole = Math.round(amount * (name === "kg" || name === "l" || name === "lít" ? 1_000 : 1));
  const isWeight = name === "kg" || name === "g";
  return { grams: isWeight ? whole : null, millilitres: isWeight ? null : whole };
}

/** How goods of a kind are usually sold: what a new page begins with. Price and stock are the seller's. */
export function usualVariant(unit: string, id: string): ContentVariant {
  const label = unit
    .trim()
    .split(/\s+/)[0]!
    .replace(/[^\p{L}]/gu, "");
  const shared = { id, nameEn: null, sku: null, price: null, stock: null, tolerancePercent: null };
  if (label.toLowerCase() === "kg" || label === "độ") {
    return {
      ...shared,
      name: "Bán theo ký",
      nameEn: "By weight",
      sellBy: "weight",
      pricedBy: "kilogram",
      unitLabel: "kg",
      unitLabelEn: "kg",
      netGrams: null,
      netMillilitres: null,
      minQuantity: 500,
      stepQuantity: 500,
      maxQuantity: 50_000,
    };
  }
  const { grams, millilitres } = measureOf(unit);
  const isPiece = pieces.has(label) && grams === null;
  return {
    ...shared,
    name: unit.trim()[0]!.toUpperCase() + unit.trim().slice(1),
    sellBy: isPiece ? "piece" : "pack",
    pricedBy: "unit",
    unitLabel: label,
    unitLabelEn: unitInEnglish(label),
    netGrams: grams,
    netMillilitres: millilitres,
    minQuantity: 1,
    stepQuantity: 1,
    maxQuantity: 200,
  };
}
