import { readAmount } from "#app/domain/money/read-amount";
import { isPrice, mostStock } from "../product-content";
import { type ColumnMap, folded, type SheetField } from "./columns";
import { isFormula, readPlain } from "./plain-cells";
import { knownUnits, type WayOfSelling, waysOfSelling } from "./ways-of-selling";

/** One row as the shop understands it; null where the file says nothing. */
export interface RowFields {
  sku: string;
  name: string | null;
  kindId: string | null;
  variant: string | null;
  way: WayOfSelling | null;
  unit: string | null;
  /** Whole đồng. */
  price: number | null;
  /** As written: kilograms for goods by weight, pieces otherwise; see `stockUnits`. */
  stock: number | null;
  grams: number | null;
  description: string | null;
  pictures: string[];
}

export interface RowProblem {
  column: SheetField;
  message: string;
}

export interface KnownKind {
  id: string;
  name: string;
  altNames: readonly string[];
  unit: string;
}

/** Reads rows with the names of the kinds at hand, which thousands of rows share. */
export function createRowReader(kinds: readonly KnownKind[]) {
  const byName = new Map<string, string>();
  for (const kind of kinds) {
    for (const name of [...kind.altNames, kind.name, kind.id]) byName.set(folded(name), kind.id);
  }
  const units = new Map(
    [...knownUnits, ...kinds.map(({ unit }) => unit.trim().split(/\s+/)[0]!)].map((unit) => [
      unit.toLowerCase(),
      unit,
    ]),
  );
  const suggestions = new Map<string, string>();

  function nearestKind(typed: string): string {
    const known = suggestions.get(typed);
    if (known) return known;
    const wanted = folded(typed);
    const [best] = kinds
      .map(({ name }) => ({ name, far: distance(wanted, folded(name)) }))
      .sort((a, b) => a.far - b.far);
    suggestions.set(typed, best!.name);
    return best!.name;
  }

  return function readRow(
    { cells, formulas }: { cells: readonly string[]; formulas: readonly number[] },
    columns: ColumnMap,
  ): { fields: RowFields; problems: RowProblem[] } {
    const problems: RowProblem[] = [];
    const add = (column: SheetField, message: string) => problems.push({ column, message });
    const text = (field: SheetField): string | null => {
      const at = columns[field];
      if (at === undefined) return null;
      if (formulas.includes(at) || isFormula(cells[at] ?? "")) {
        add(field, "Ô này là công thức. Mời bạn dán lại thành chữ hoặc số.");
        return null;
      }
      return readPlain(cells[at] ?? "").trim() || null;
    };
    const short = (field: SheetField, longest: number): string | null => {
      const value = text(field);
      if (value && value.length > longest) add(field, `Dài nhất ${longest} chữ.`);
      return value;
    };

    const sku = short("sku", 60) ?? "";
    if (!sku && !problems.some(({ column }) => column === "sku")) {
      add("sku", "Thiếu mã hàng. Mỗi dòng cần một mã riêng, ví dụ MC-01.");
    }
    const name = short("name", 120);
    const kind = text("kind");
    const kindId = kind ? (byName.get(folded(kind)) ?? null) : null;
    if (kind && !kindId) {
      add("kind", `Chợ chưa có loại hàng “${kind}”. Có phải “${nearestKind(kind)}”?`);
    }
    const variant = short("variant", 80);
    const how = text("how");
    const way = how
      ? (waysOfSelling.find(({ word }) => folded(word) === folded(how)) ?? null)
      : null;
    if (how && !way) {
      add("how", `Cách bán ghi một trong: ${waysOfSelling.map(({ word }) => word).join("; ")}.`);
    }
    const typedUnit = text("unit");
    const unit = typedUnit ? (units.get(typedUnit.toLowerCase()) ?? null) : null;
    if (typedUnit && !unit) {
      add("unit", `Đơn vị “${typedUnit}” chưa dùng được. Ghi kg, trái, hộp, gói, chai, bó…`);
    }
    const price = readPrice(text("price"), add);
    const stock = readStock(text("stock"), add);
    const typedGrams = text("grams");
    const grams = typedGrams ? readAmount(typedGrams) : null;
    if (typedGrams && (grams === null || grams < 1n || grams > 1_000_000n)) {
      add("grams", "Khối lượng ghi bằng gam, từ 1 tới 1.000.000.");
    }
    return {
      fields: {
        sku,
        name,
        kindId,
        variant,
        way,
        unit,
        price,
        stock,
        grams: grams === null ? null : Number(grams),
        description: short("description", 5_000),
        pictures: (text("pictures") ?? "")
          .split(/[;\n|]/)
          .map((file) => file.trim())
          .filter(Boolean)
          .slice(0, 8),
      },
      problems,
    };
  };
}

type Add = (column: SheetField, message: string) => void;

function readPrice(typed: string | null, add: Add): number | null {
  if (!typed) return null;
  const price = readAmount(typed);
  if (price === null) add("price", "Giá ghi bằng đồng, chỉ có chữ số, ví dụ 25000.");
  else if (!isPrice(price)) add("price", "Giá phải lớn hơn 0 và nhỏ hơn 1 tỷ đồng.");
  else return Number(price);
  return null;
}

/** Kilograms to the gram, or whole pieces: "12", "12,5", "1.250". */
function readStock(typed: string | null, add: Add): number | null {
  if (!typed) return null;
  const whole = readAmount(typed);
  const decimal = /^\d{1,6}[.,]\d{1,3}$/.test(typed) ? Number(typed.replace(",", ".")) : null;
  const value = whole === null ? decimal : Number(whole);
  if (value === null) add("stock", "Số lượng ghi bằng số, ví dụ 40 hoặc 12,5.");
  else if (value > mostStock) add("stock", "Số lượng lớn quá. Mời bạn xem lại.");
  else return value;
  return null;
}

/** Stock in the variant's quantity units: grams by weight. Null where half a piece is written. */
export function stockUnits(stock: number, sellBy: "piece" | "pack" | "weight"): number | null {
  const units = sellBy === "weight" ? Math.round(stock * 1_000) : stock;
  return Number.isInteger(units) && units <= mostStock ? units : null;
}

/** How many letters two words are apart. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, swap));
    }
    row = next;
  }
  return row[b.length]!;
}
