import { stripDiacritics } from "#search/vietnamese";

/** What a column of a file of products may be. */
export const sheetFields = [
  "sku",
  "name",
  "kind",
  "variant",
  "how",
  "unit",
  "price",
  "stock",
  "grams",
  "description",
  "pictures",
] as const;

export type SheetField = (typeof sheetFields)[number];

/** Which column of the file, counted from 0, is which field. */
export type ColumnMap = Partial<Record<SheetField, number>>;

export const fieldHeaders: Readonly<Record<SheetField, string>> = {
  sku: "Mã hàng",
  name: "Tên sản phẩm",
  kind: "Loại hàng",
  variant: "Quy cách",
  how: "Cách bán",
  unit: "Đơn vị",
  price: "Giá (đồng)",
  stock: "Số lượng còn",
  grams: "Khối lượng một đơn vị (g)",
  description: "Mô tả",
  pictures: "Ảnh",
};

/** Written at the end of an export and not read again. */
export const stateHeader = "Tình trạng";

/** What other marketplaces and shops call them, folded; the likelier first. */
const otherNames: Readonly<Record<SheetField, readonly string[]>> = {
  sku: [
    "ma hang",
    "sku phan loai",
    "sku phan loai hang",
    "seller sku",
    "sellersku",
    "sku nguoi ban",
    "ma sku",
    "sku san pham",
    "sku",
    "ma san pham",
    "ma hang hoa",
  ],
  name: ["ten san pham", "ten hang", "ten hang hoa", "product name", "name"],
  kind: ["loai hang", "nganh hang", "danh muc", "nhom hang", "category"],
  variant: [
    "quy cach",
    "ten phan loai hang",
    "ten phan loai",
    "phan loai hang",
    "phan loai",
    "bien the",
    "variation name",
    "variation",
  ],
  how: ["cach ban"],
  unit: ["don vi", "don vi tinh", "dvt", "unit"],
  price: ["gia dong", "gia ban", "gia", "gia ban le", "gia san pham", "gia goc", "price"],
  stock: [
    "so luong con",
    "so luong ton kho",
    "ton kho",
    "kho hang",
    "so luong kho",
    "so luong",
    "kho",
    "quantity",
    "stock",
  ],
  grams: [
    "khoi luong mot don vi g",
    "can nang g",
    "can nang san pham g",
    "can nang",
    "khoi luong",
    "trong luong",
    "weight",
  ],
  description: ["mo ta", "mo ta san pham", "mo ta chi tiet", "description"],
  pictures: ["anh", "hinh anh", "anh san pham", "hinh anh san pham", "anh bia", "image"],
};

/** Letters and figures without accents, for comparing headers and names of kinds. */
export const folded = (text: string) =>
  stripDiacritics(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** Which column is likely which field, by what stands at its head. */
export function guessColumns(headers: readonly string[]): ColumnMap {
  const heads = headers.map(folded);
  const taken = new Set<number>();
  const map: ColumnMap = {};
  for (const field of sheetFields) {
    for (const name of otherNames[field]) {
      const at = heads.findIndex((head, column) => head === name && !taken.has(column));
      if (at < 0) continue;
      map[field] = at;
      taken.add(at);
      break;
    }
  }
  return map;
}

/** Columns as they were kept or posted: whole numbers within the file, each used once. */
export function readColumnMap(stored: unknown, columnCount: number): ColumnMap {
  const map: ColumnMap = {};
  const used = new Set<number>();
  for (const field of sheetFields) {
    const at = Number((stored as Record<string, unknown> | null)?.[field] ?? Number.NaN);
    if (!Number.isInteger(at) || at < 0 || at >= columnCount || used.has(at)) continue;
    map[field] = at;
    used.add(at);
  }
  return map;
}
