import type { variants } from "#db/schema";
import type { SeedKind } from "../kinds";

type VariantRow = typeof variants.$inferInsert;

/** A way of selling, before it has a price: everything of a variant that follows from its form. */
export interface Form {
  name: string;
  nameEn: string;
  unitLabel: string;
  unitLabelEn: string;
  sellBy: VariantRow["sellBy"];
  pricedBy: VariantRow["pricedBy"];
  netGrams: number | null;
  netMillilitres: number | null;
  minQuantity: number;
  stepQuantity: number;
  maxQuantity: number;
  tolerancePercent: number | null;
  /** How many of the kind's band units one unit of price buys: 0.5 of a "kg", 2 of a "gói 500 g". */
  bandUnits: number;
}

const english: Readonly<Record<string, string>> = {
  bao: "sack",
  bịch: "bag",
  bó: "bunch",
  can: "can",
  chai: "bottle",
  chục: "set",
  củ: "root",
  đòn: "roll",
  giỏ: "basket",
  gói: "packet",
  hộp: "box",
  hũ: "jar",
  khay: "tray",
  lốc: "six-pack",
  nải: "hand",
  phuy: "drum",
  thùng: "case",
  trái: "fruit",
  túi: "bag",
  vỉ: "tray",
  xấp: "stack",
};

/** Names of counted packs, where a weight alone would not tell what is in them. */
const counted: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  "bap-nep p3600chục": ["Chục 12 trái", "A dozen ears"],
  "bap-nep p4200chục": ["Chục 12 trái lớn", "A dozen large ears"],
  "bap-nep p1800bịch": ["Bịch 6 trái", "Bag of 6 ears"],
  "bap-nep p7200bao": ["Bao 24 trái", "Sack of 24 ears"],
  "trung-ga-ta p550chục": ["Chục 10 trứng", "10 eggs"],
  "trung-ga-ta p450chục": ["Chục 10 trứng nhỏ", "10 small eggs"],
  "trung-ga-ta p1650vỉ": ["Vỉ 30 trứng", "Tray of 30 eggs"],
  "nuoc-mat-phuoc-thinh m2100lốc": ["Lốc 6 chai 350 ml", "Six bottles of 350 ml"],
  "khom-ben-luc p6000thùng": ["Thùng 6 trái", "Case of 6"],
  "khom-ben-luc p8000thùng": ["Thùng 10 trái nhỏ", "Case of 10 small fruit"],
};

/** Counted packs in units of the kind's price band. */
const bandUnitsOf: Readonly<Record<string, number>> = {
  "bap-nep p3600chục": 1,
  "bap-nep p4200chục": 1,
  "bap-nep p1800bịch": 0.5,
  "bap-nep p7200bao": 2,
  "trung-ga-ta p550chục": 1,
  "trung-ga-ta p450chục": 1,
  "trung-ga-ta p1650vỉ": 3,
  "khom-ben-luc p6000thùng": 6,
  "khom-ben-luc p8000thùng": 10,
};

/** Latex is priced by the degree of dry rubber in a kilogram; demo cans hold 30 degrees. */
const latexDegrees = 30;

/** What a kind's band buys: grams, millilitres, or a piece. */
export function bandMeasure(kind: Pick<SeedKind, "id" | "unit">): {
  grams?: number;
  millilitres?: number;
} {
  if (kind.id === "mu-cao-su") return { grams: 1_000 / latexDegrees };
  if (kind.unit === "kg") return { grams: 1_000 };
  const match = /(\d+) (kg|g|ml)$/.exec(kind.unit);
  if (!match) return {};
  const amount = Number(match[1]);
  return match[2] === "ml"
    ? { millilitres: amount }
    : { grams: amount * (match[2] === "kg" ? 1_000 : 1) };
}

/** Reads a form word of an edition, such as `p3000hộp`. @throws {Error} none of the known words */
export function readForm(kind: SeedKind, word: string): Form {
  const measure = bandMeasure(kind);
  if (word === "w") {
    return {
      name: "Cân theo ký",
      nameEn: "By weight",
      unitLabel: "kg",
      unitLabelEn: "kg",
      sellBy: "weight",
      pricedBy: "kilogram",
      netGrams: null,
      netMillilitres: null,
      minQuantity: 500,
      stepQuantity: 500,
      maxQuantity: 30_000,
      tolerancePercent: null,
      bandUnits: 1_000 / measure.grams!,
    };
  }
  const match = /^([pcum])(\d+)(.+)$/.exec(word);
  const letter = match?.[1];
  const amount = Number(match?.[2]);
  const label = match?.[3] ?? "";
  const labelEn = english[label];
  if (!match || !labelEn) throw new Error(`not a form: ${word}`);
  const key = `${kind.id} ${word}`;
  const title = label[0]!.toUpperCase() + label.slice(1);
  const titleEn = labelEn[0]!.toUpperCase() + labelEn.slice(1);
  const base = {
    unitLabel: label,
    unitLabelEn: labelEn,
    netGrams: amount as number | null,
    netMillilitres: null as number | null,
    minQuantity: 1,
    stepQuantity: 1,
    maxQuantity: amount >= 20_000 ? 100 : 50,
    tolerancePercent: null as number | null,
  };
  const names = counted[key];
  if (letter === "m") {
    return {
      ...base,
      name: names?.[0] ?? `${title} ${volume(amount, ",")}`,
      nameEn: names?.[1] ?? `${titleEn} of ${volume(amount, ".")}`,
      sellBy: "pack",
      pricedBy: "unit",
      netGrams: null,
      netMillilitres: amount,
      bandUnits: amount / measure.millilitres!,
    };
  }
  if (letter === "c") {
    return {
      ...base,
      name: `${title} khoảng ${weight(amount, ",")}, tính tiền theo cân`,
      nameEn: `${titleEn} of about ${weight(amount, ".")}, charged by weight`,
      sellBy: "piece",
      pricedBy: "kilogram",
      maxQuantity: 20,
      tolerancePercent: amount < 1_000 ? 12 : 15,
      bandUnits: 1_000 / measure.grams!,
    };
  }
  if (letter === "u") {
    const isBox = label === "hộp" || label === "giỏ";
    const threeFruit = kind.id === "mang-cau-hop-qua";
    return {
      ...base,
      name: threeFruit
        ? `${title} 3 trái, khoảng ${weight(amount, ",")}`
        : `${title} khoảng ${weight(amount, ",")}`,
      nameEn: threeFruit
        ? `${titleEn} of 3 fruit, about ${weight(amount, ".")}`
        : `${titleEn} of about ${weight(amount, ".")}`,
      sellBy: isBox ? "pack" : "piece",
      pricedBy: "unit",
      bandUnits: 1,
    };
  }
  return {
    ...base,
    name: names?.[0] ?? `${title} ${weight(amount, ",")}`,
    nameEn: names?.[1] ?? `${titleEn} of ${weight(amount, ".")}`,
    sellBy: "pack",
    pricedBy: "unit",
    bandUnits: bandUnitsOf[key] ?? amount / measure.grams!,
  };
}

function weight(grams: number, comma: "," | "."): string {
  return grams < 1_000 ? `${grams} g` : `${String(grams / 1_000).replace(".", comma)} kg`;
}

function volume(millilitres: number, comma: "," | "."): string {
  if (millilitres < 1_000) return `${millilitres} ml`;
  const litres = String(millilitres / 1_000).replace(".", comma);
  return comma === "," ? `${litres} lít` : `${litres} l`;
}
