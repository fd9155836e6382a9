import {
  readAmount,
  readCount,
  readDong,
  writeAmount,
  writeDong,
  writeKilos,
} from "./amount-texts";
import { unitInEnglish, usualVariant } from "./kind-defaults";
import { composeDescription, type DescribedKind, questionsFor } from "./kind-questions";
import type { ContentLot, ContentVariant, ProductContent } from "./product-content";

/** What the editor's fields hold, by name; lists as their ids in order. */
export interface ProductFormValues {
  fields: Record<string, string>;
  pictures: string[];
  variants: string[];
  lots: string[];
  months: number[];
  certificates: string[];
}

export interface FormKind extends DescribedKind {
  unit: string;
  seasonMonths: number[];
}

export interface FormContext {
  kind: FormKind;
  seller: { name: string; communeCode: string; communeName: string };
  /** The content the form was filled from. */
  content: ProductContent;
  /** "2026-11-22". */
  today: string;
  newId(): string;
}

export type FormErrorCode = "not-an-amount" | "not-a-count" | "not-a-day" | "too-long";

export interface ReadProductForm {
  content: ProductContent;
  /** What could not be read, by field; the content keeps what it had there. */
  errors: { field: string; code: FormErrorCode }[];
}

/** The fields of a page as the editor shows them. */
export function formValues(
  content: ProductContent,
  kind: Pick<FormKind, "seasonMonths" | "shelfLifeDays" | "maxTransitHours">,
): ProductFormValues {
  const fields: Record<string, string> = {
    name: content.name,
    nameEn: content.nameEn ?? "",
    description: content.description,
    descriptionEn: content.descriptionEn ?? "",
    storage: content.storage,
    shelfLifeDays: String(content.shelfLifeDays ?? kind.shelfLifeDays),
    maxTransitHours: String(content.maxTransitHours ?? kind.maxTransitHours ?? ""),
    "preorder.from": content.preorder?.from ?? "",
    "preorder.to": content.preorder?.to ?? "",
  };
  for (const [question, choice] of Object.entries(content.answers)) {
    fields[`answers.${question}`] = choice;
  }
  for (const { mediaId, alt } of content.pictures) fields[`pictures.${mediaId}.alt`] = alt;
  for (const variant of content.variants) {
    const put = (name: string, value: string) => {
      fields[`variants.${variant.id}.${name}`] = value;
    };
    put("name", variant.name);
    put("sku", variant.sku ?? "");
    put("way", wayOf(variant));
    put("unitLabel", variant.unitLabel);
    put("price", writeDong(variant.price));
    put("netGrams", variant.netGrams === null ? "" : writeKilos(variant.netGrams));
    put("netMillilitres", variant.netMillilitres === null ? "" : String(variant.netMillilitres));
    put("minQuantity", writeAmount(variant.sellBy, variant.minQuantity));
    put("stepQuantity", writeAmount(variant.sellBy, variant.stepQuantity));
    put("maxQuantity", writeAmount(variant.sellBy, variant.maxQuantity));
    put(
      "tolerancePercent",
      variant.tolerancePercent === null ? "" : String(variant.tolerancePercent),
    );
    put("stock", writeAmount(variant.sellBy, variant.stock));
  }
  for (const lot of content.lots) {
    fields[`lots.${lot.id}.harvestedOn`] = lot.harvestedOn;
    fields[`lots.${lot.id}.bestBefore`] = lot.bestBefore ?? "";
    fields[`lots.${lot.id}.communeCode`] = lot.communeCode;
    fields[`lots.${lot.id}.plotName`] = lot.plotName ?? "";
    fields[`lots.${lot.id}.note`] = lot.note;
  }
  return {
    fields,
    pictures: content.pictures.map(({ mediaId }) => mediaId),
    variants: content.variants.map(({ id }) => id),
    lots: content.lots.map(({ id }) => id),
    months: content.seasonMonths ?? kind.seasonMonths,
    certificates: content.certificateIds,
  };
}

export type WayOfSelling = "pack" | "piece" | "piece-by-kilo" | "weight";

/** How a variant is sold and priced, as one choice. */
export function wayOf({
  sellBy,
  pricedBy,
}: Pick<ContentVariant, "sellBy" | "pricedBy">): WayOfSelling {
  if (sellBy === "weight") return "weight";
  if (sellBy === "piece") return pricedBy === "kilogram" ? "piece-by-kilo" : "piece";
  return "pack";
}

/** The fields as they were posted, for showing them again. */
export function postedValues(form: FormData): ProductFormValues {
  const fields: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === "string") fields[name] = value;
  const list = (name: string) => form.getAll(name).map(String);
  return {
    fields,
    pictures: list("picture"),
    variants: list("variant"),
    lots: list("lot"),
    months: list("month").map(Number),
    certificates: list("certificate"),
  };
}

/** Reads the posted editor. What cannot be read stays as it was and is named. */
export function readProductForm(form: FormData, context: FormContext): ReadProductForm {
  const { kind, seller, content: old, today } = context;
  const errors: ReadProductForm["errors"] = [];
  const text = (name: string, longest: number, before = "") => {
    const value = form.get(name);
    if (typeof value !== "string") return before;
    if (value.length <= longest) return value.trim();
    errors.push({ field: name, code: "too-long" });
    return before;
  };
  const parsed = <T>(
    name: string,
    before: T,
    read: (text: string) => T | undefined,
    code: FormErrorCode,
  ) => {
    const value = form.get(name);
    if (typeof value !== "string") return before;
    const result = read(value.trim());
    if (result !== undefined) return result;
    errors.push({ field: name, code });
    return before;
  };
  const count = (name: string, before: number | null) =>
    parsed(name, before, readCount, "not-a-count");
  const day = (name: string, before: string | null) =>
    parsed<string | null>(name, before, readDay, "not-a-day");

  const variants = listOf(form, "variant", old.variants, context, (id) =>
    usualVariant(kind.unit, id),
  ).map((variant) => readVariant(variant, { form, text, parsed, count }));
  const lots = listOf<ContentLot>(form, "lot", old.lots, context, (id) => ({
    id,
    harvestedOn: today,
    bestBefore: null,
    communeCode: seller.communeCode,
    plotName: null,
    note: "",
  })).map((lot) => {
    const at = `lots.${lot.id}`;
    return {
      ...lot,
      harvestedOn: day(`${at}.harvestedOn`, lot.harvestedOn) ?? lot.harvestedOn,
      bestBefore: day(`${at}.bestBefore`, lot.bestBefore),
      communeCode: text(`${at}.communeCode`, 5, lot.communeCode) || lot.communeCode,
      plotName: text(`${at}.plotName`, 80, lot.plotName ?? "") || null,
      note: text(`${at}.note`, 500, lot.note),
    };
  });
  const answers = Object.fromEntries(
    questionsFor(kind).flatMap(({ id }) => {
      const choice = text(`answers.${id}`, 40, old.answers[id]);
      return choice ? [[id, choice]] : [];
    }),
  );
  const months = form.has("season")
    ? [...new Set(form.getAll("month").map(Number))].filter((month) => month >= 1 && month <= 12)
    : (old.seasonMonths ?? kind.seasonMonths);
  const isUsualSeason = [...months].sort().join() === [...kind.seasonMonths].sort().join();
  const shelfLife = count("shelfLifeDays", old.shelfLifeDays);
  const transit = count("maxTransitHours", old.maxTransitHours);
  const from = day("preorder.from", old.preorder?.from ?? null);
  const to = day("preorder.to", old.preorder?.to ?? null);
  const typed = text("description", 5_000, old.description);
  // Still ours: the description follows the answers until the seller writes their own.
  const isComposed =
    typed.replace(/\r\n/g, "\n") === composeDescription(kind, seller, old.answers) || typed === "";
  return {
    content: {
      name: text("name", 120, old.name),
      nameEn: text("nameEn", 120, old.nameEn ?? "") || null,
      description: isComposed
        ? composeDescription(kind, seller, answers)
        : typed.replace(/\r\n/g, "\n"),
      descriptionEn: text("descriptionEn", 5_000, old.descriptionEn ?? "") || null,
      storage: text("storage", 500, old.storage),
      seasonMonths: isUsualSeason ? null : months.sort((a, b) => a - b),
      shelfLifeDays: shelfLife === kind.shelfLifeDays ? null : shelfLife || null,
      maxTransitHours: transit === kind.maxTransitHours ? null : transit || null,
      preorder: from ? { from, to } : null,
      pictures: readPictures(form, old, text),
      variants,
      certificateIds: form.has("papers")
        ? form.getAll("certificate").map(String)
        : old.certificateIds,
      lots,
      answers,
    },
    errors,
  };
}

/** "2026-11-22", or "22/11/2026" where the browser has no calendar. */
export function readDay(text: string): string | null | undefined {
  if (text === "") return null;
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const day = local
    ? `${local[3]}-${local[2]!.padStart(2, "0")}-${local[1]!.padStart(2, "0")}`
    : text;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const read = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day) ? day : undefined;
}

interface Reader {
  form: FormData;
  text(name: string, longest: number, before?: string): string;
  parsed<T>(name: string, before: T, read: (text: string) => T | undefined, code: FormErrorCode): T;
  count(name: string, before: number | null): number | null;
}

const ways: Readonly<Record<WayOfSelling, Pick<ContentVariant, "sellBy" | "pricedBy">>> = {
  pack: { sellBy: "pack", pricedBy: "unit" },
  piece: { sellBy: "piece", pricedBy: "unit" },
  "piece-by-kilo": { sellBy: "piece", pricedBy: "kilogram" },
  weight: { sellBy: "weight", pricedBy: "kilogram" },
};

function readVariant(variant: ContentVariant, { text, parsed, count }: Reader): ContentVariant {
  const at = `variants.${variant.id}`;
  const way = ways[text(`${at}.way`, 20, wayOf(variant)) as WayOfSelling] ?? variant;
  const { sellBy, pricedBy } = way;
  const hasTurned = (sellBy === "weight") !== (variant.sellBy === "weight");
  const usual = usualVariant(sellBy === "weight" ? "kg" : "hộp", variant.id);
  const amount = (name: "minQuantity" | "stepQuantity" | "maxQuantity") =>
    hasTurned
      ? usual[name]
      : (parsed<number | null>(
          `${at}.${name}`,
          variant[name],
          (t) => readAmount(sellBy, t),
          "not-a-count",
        ) ?? usual[name]);
  const unitLabel = text(`${at}.unitLabel`, 20, variant.unitLabel);
  const label = sellBy === "weight" ? "kg" : hasTurned && unitLabel === "kg" ? "hộp" : unitLabel;
  return {
    ...variant,
    ...way,
    name: text(`${at}.name`, 80, variant.name),
    sku: text(`${at}.sku`, 60, variant.sku ?? "") || null,
    unitLabel: label,
    unitLabelEn: unitInEnglish(label),
    price: parsed<number | null>(`${at}.price`, variant.price, readDong, "not-an-amount"),
    netGrams:
      sellBy === "weight"
        ? null
        : parsed<number | null>(
            `${at}.netGrams`,
            variant.netGrams,
            (t) => readAmount("weight", t),
            "not-an-amount",
          ) || null,
    netMillilitres:
      sellBy === "weight" ? null : count(`${at}.netMillilitres`, variant.netMillilitres) || null,
    minQuantity: amount("minQuantity"),
    stepQuantity: amount("stepQuantity"),
    maxQuantity: amount("maxQuantity"),
    tolerancePercent:
      sellBy === "piece" && pricedBy === "kilogram"
        ? (count(`${at}.tolerancePercent`, variant.tolerancePercent) ?? 10)
        : null,
    stock: hasTurned
      ? null
      : parsed<number | null>(
          `${at}.stock`,
          variant.stock,
          (t) => readAmount(sellBy, t),
          "not-a-count",
        ),
  };
}

/** The rows of a list in the posted order; `<name>Add` puts one behind them, `<name>Remove` takes one out. */
function listOf<T extends { id: string }>(
  form: FormData,
  name: string,
  before: readonly T[],
  { newId }: Pick<FormContext, "newId">,
  make: (id: string) => T,
): T[] {
  const ids = form.has(`${name}s`) ? form.getAll(name).map(String) : before.map(({ id }) => id);
  const removed = form.get(`${name}Remove`);
  const rows = ids
    .filter((id) => id !== removed)
    .flatMap((id) => before.find((row) => row.id === id) ?? []);
  return form.has(`${name}Add`) ? [...rows, make(newId())] : rows;
}

/** Pictures in the posted order, one moved or taken out where a button said so. */
function readPictures(form: FormData, old: ProductContent, text: Reader["text"]) {
  const ids = form.has("pictures")
    ? form.getAll("picture").map(String)
    : old.pictures.map((p) => p.mediaId);
  const order = ids.filter((id) => id !== form.get("pictureRemove"));
  const [direction, moved] = String(form.get("pictureMove") ?? "").split(":");
  const from = order.indexOf(moved ?? "");
  const to = from + (direction === "up" ? -1 : 1);
  if (from >= 0 && to >= 0 && to < order.length) {
    [order[from], order[to]] = [order[to]!, order[from]!];
  }
  return order.flatMap((mediaId) => {
    const picture = old.pictures.find((candidate) => candidate.mediaId === mediaId);
    return picture ? [{ mediaId, alt: text(`pictures.${mediaId}.alt`, 200, picture.alt) }] : [];
  });
}
