/** A product's page as a revision keeps it, in JSON. The browser may read this file. */
export interface ProductContent {
  name: string;
  nameEn: string | null;
  description: string;
  descriptionEn: string | null;
  storage: string;
  /** Months 1 to 12; null for those of the kind. */
  seasonMonths: number[] | null;
  /** Null for the kind's. */
  shelfLifeDays: number | null;
  /** Null for the kind's. */
  maxTransitHours: number | null;
  /** Ordered now, sent from `from` on; days as "2026-12-01". */
  preorder: { from: string; to: string | null } | null;
  pictures: ContentPicture[];
  variants: ContentVariant[];
  certificateIds: string[];
  lots: ContentLot[];
  /** What the seller answered to the questions of the kind: question to choice. */
  answers: Record<string, string>;
}

export interface ContentPicture {
  mediaId: string;
  /** What is in it, for those who do not see it. */
  alt: string;
}

export interface ContentVariant {
  /** The variant's own id, the same in every revision. */
  id: string;
  name: string;
  nameEn: string | null;
  sku: string | null;
  sellBy: "piece" | "pack" | "weight";
  pricedBy: "unit" | "kilogram";
  unitLabel: string;
  unitLabelEn: string;
  /** Whole đồng; null until the seller gave one. */
  price: number | null;
  netGrams: number | null;
  netMillilitres: number | null;
  minQuantity: number;
  stepQuantity: number;
  maxQuantity: number;
  /** Catch weight only. */
  tolerancePercent: number | null;
  /** What is there at first, in quantity units (grams by weight); of no effect once the variant is live. */
  stock: number | null;
}

export interface ContentLot {
  /** The lot's own id, the same in every revision. */
  id: string;
  /** "2026-11-20". */
  harvestedOn: string;
  bestBefore: string | null;
  communeCode: string;
  plotName: string | null;
  note: string;
}

export const mostPictures = 8;
export const mostVariants = 20;
export const mostLots = 12;
/** A price is at least 1 đồng and below a billion. */
export const priceCeiling = 1_000_000_000;
/** Most of a variant anybody may have: 100 tonnes by weight. */
export const mostStock = 100_000_000;

/** Nothing filled in yet. */
export const emptyContent: ProductContent = {
  name: "",
  nameEn: null,
  description: "",
  descriptionEn: null,
  storage: "",
  seasonMonths: null,
  shelfLifeDays: null,
  maxTransitHours: null,
  preorder: null,
  pictures: [],
  variants: [],
  certificateIds: [],
  lots: [],
  answers: {},
};

export type ContentProblemCode =
  | "name-missing"
  | "description-missing"
  | "pictures-missing"
  | "pictures-too-many"
  | "picture-alt-missing"
  | "variants-missing"
  | "variants-too-many"
  | "variant-name-missing"
  | "price-missing"
  | "price-out-of-range"
  | "unit-missing"
  | "weight-missing"
  | "measure-mismatch"
  | "quantities-wrong"
  | "tolerance-wrong"
  | "stock-missing"
  | "stock-out-of-range"
  | "sku-twice"
  | "season-empty"
  | "preorder-order"
  | "preorder-past"
  | "harvest-in-future"
  | "best-before-order";

/** What keeps a page from being sent, at the field where it is: "name", "pictures", "variants.<id>.price". */
export interface ContentProblem {
  field: string;
  code: ContentProblemCode;
}

/**
 * Everything that a page lacks before it may be sent.
 * @param today a day of Asia/Ho_Chi_Minh, "2026-11-22"
 * @param liveVariantIds those already on sale, whose stock is changed elsewhere
 */
export function findContentProblems(
  content: ProductContent,
  { today, liveVariantIds }: { today: string; liveVariantIds: ReadonlySet<string> },
): ContentProblem[] {
  const problems: ContentProblem[] = [];
  const add = (field: string, code: ContentProblemCode) => problems.push({ field, code });
  if (content.name.trim().length < 3) add("name", "name-missing");
  if (content.description.trim().length < 20) add("description", "description-missing");
  if (content.pictures.length === 0) add("pictures", "pictures-missing");
  if (content.pictures.length > mostPictures) add("pictures", "pictures-too-many");
  for (const { mediaId, alt } of content.pictures) {
    if (alt.trim() === "") add(`pictures.${mediaId}.alt`, "picture-alt-missing");
  }
  if (content.variants.length === 0) add("variants", "variants-missing");
  if (content.variants.length > mostVariants) add("variants", "variants-too-many");
  const skus = new Set<string>();
  for (const variant of content.variants) {
    for (const { field, code } of findVariantProblems(variant, liveVariantIds.has(variant.id))) {
      add(`variants.${variant.id}.${field}`, code);
    }
    const sku = variant.sku?.trim().toLowerCase();
    if (sku && skus.has(sku)) add(`variants.${variant.id}.sku`, "sku-twice");
    if (sku) skus.add(sku);
  }
  if (content.seasonMonths?.length === 0) add("season", "season-empty");
  const { preorder } = content;
  if (preorder?.to && preorder.to < preorder.from) add("preorder.to", "preorder-order");
  if (preorder && (preorder.to ?? preorder.from) < today) add("preorder.from", "preorder-past");
  for (const lot of content.lots) {
    if (lot.harvestedOn > today) add(`lots.${lot.id}.harvestedOn`, "harvest-in-future");
    if (lot.bestBefore && lot.bestBefore < lot.harvestedOn) {
      add(`lots.${lot.id}.bestBefore`, "best-before-order");
    }
  }
  return problems;
}

function findVariantProblems(variant: ContentVariant, isLive: boolean): ContentProblem[] {
  const problems: ContentProblem[] = [];
  const add = (field: string, code: ContentProblemCode) => problems.push({ field, code });
  if (variant.name.trim() === "") add("name", "variant-name-missing");
  if (variant.unitLabel.trim() === "") add("unitLabel", "unit-missing");
  if (variant.price === null) add("price", "price-missing");
  else if (!isPrice(variant.price)) add("price", "price-out-of-range");
  if (variant.sellBy === "weight" && variant.pricedBy !== "kilogram") {
    add("pricedBy", "measure-mismatch");
  }
  if (variant.pricedBy === "kilogram" && variant.sellBy !== "weight" && !variant.netGrams) {
    add("netGrams", "weight-missing");
  }
  if (
    variant.minQuantity < 1 ||
    variant.stepQuantity < 1 ||
    variant.maxQuantity < variant.minQuantity
  ) {
    add("minQuantity", "quantities-wrong");
  }
  const isCatchWeight = variant.sellBy === "piece" && variant.pricedBy === "kilogram";
  const tolerance = variant.tolerancePercent;
  if (tolerance !== null && (!isCatchWeight || tolerance < 1 || tolerance > 30)) {
    add("tolerancePercent", "tolerance-wrong");
  }
  if (!isLive && variant.stock === null) add("stock", "stock-missing");
  if (variant.stock !== null && (variant.stock < 0 || variant.stock > mostStock)) {
    add("stock", "stock-out-of-range");
  }
  return problems;
}

/** Whether an amount may be a price at all. */
export const isPrice = (price: number | bigint) => price > 0 && price < priceCeiling;
