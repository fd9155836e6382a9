import type { KnownSku } from "./known-skus.server";
import { mostVariants } from "./product-content";
import { type RowFields, type RowProblem, stockUnits } from "./sheet/read-rows";

/** What a row would do when the file is brought in. */
export type RowAct =
  | { act: "create"; group: string }
  /** Price and stock, in quantity units; null leaves it as it is. */
  | { act: "shelf"; price: number | null; stock: number | null }
  | { act: "draft"; price: number | null; stock: number | null }
  | { act: "none" };

export interface JudgedRow {
  number: number;
  fields: RowFields;
  problems: RowProblem[];
  act: RowAct;
  known: KnownSku | null;
}

/**
 * What every row of a file means for this seller: goods with a known code change price and stock, others
 * become drafts, one product for rows of the same name and kind.
 * @param keyOf how codes are compared
 */
export function judgeRows(
  rows: readonly { number: number; fields: RowFields; problems: RowProblem[] }[],
  known: ReadonlyMap<string, KnownSku>,
  keyOf: (sku: string) => string,
): JudgedRow[] {
  const firstWith = new Map<string, number>();
  const variantsOf = new Map<string, number>();
  return rows.map(({ number, fields, problems: found }) => {
    const problems = [...found];
    const key = keyOf(fields.sku);
    const earlier = fields.sku ? firstWith.get(key) : undefined;
    if (earlier !== undefined) {
      problems.push({
        column: "sku",
        message: `Mã này đã có ở dòng ${earlier}. Mỗi mã ghi một lần.`,
      });
    } else if (fields.sku) firstWith.set(key, number);
    const present = known.get(key) ?? null;
    const act = present
      ? judgeKnown(present, fields, problems)
      : judgeNew(fields, problems, variantsOf);
    return { number, fields, problems, act, known: present };
  });
}

function judgeKnown(present: KnownSku, fields: RowFields, problems: RowProblem[]): RowAct {
  const stock = fields.stock === null ? null : stockUnits(fields.stock, present.sellBy);
  if (fields.stock !== null && stock === null) problems.push(halfPiece);
  const price = fields.price === present.price ? null : fields.price;
  const wantedStock = stock === present.stock ? null : stock;
  if (price === null && wantedStock === null) return { act: "none" };
  if (present.at === "draft" && present.isSent) {
    problems.push({
      column: "sku",
      message: "Món này đang chờ duyệt. Đợi duyệt xong rồi nhập lại.",
    });
  }
  return { act: present.at, price, stock: wantedStock };
}

const halfPiece: RowProblem = {
  column: "stock",
  message: "Hàng bán theo cái, theo gói thì số lượng là số nguyên.",
};

function judgeNew(
  fields: RowFields,
  problems: RowProblem[],
  variantsOf: Map<string, number>,
): RowAct {
  const has = (column: RowProblem["column"]) => problems.some((one) => one.column === column);
  const need = (column: RowProblem["column"], value: unknown, message: string) => {
    if ((value === null || value === "") && !has(column)) problems.push({ column, message });
  };
  need("name", fields.name, "Thiếu tên sản phẩm.");
  if (fields.name && fields.name.length < 3) {
    problems.push({ column: "name", message: "Tên sản phẩm cần ít nhất 3 chữ." });
  }
  need("kind", fields.kindId, "Thiếu loại hàng. Xem trang “Giá trị” của tệp mẫu.");
  need("price", fields.price, "Thiếu giá. Ghi số tiền bằng đồng, ví dụ 25000.");
  need("stock", fields.stock, "Thiếu số lượng còn. Hết hàng thì ghi 0.");
  need("unit", fields.unit, "Thiếu đơn vị. Ghi kg, trái, hộp, gói, chai, bó…");
  const sellBy = fields.way?.sellBy ?? (fields.unit === "kg" ? "weight" : "pack");
  if (fields.stock !== null && stockUnits(fields.stock, sellBy) === null) problems.push(halfPiece);
  if (
    fields.way?.pricedBy === "kilogram" &&
    sellBy !== "weight" &&
    !fields.grams &&
    !has("grams")
  ) {
    problems.push({
      column: "grams",
      message: "Tính tiền theo ký thì cần khối lượng một cái, bằng gam.",
    });
  }
  const group = `${fields.name ?? ""}|${fields.kindId ?? ""}`;
  const nth = (variantsOf.get(group) ?? 0) + 1;
  variantsOf.set(group, nth);
  if (fields.name && nth > mostVariants) {
    problems.push({
      column: "name",
      message: `Một sản phẩm có nhiều nhất ${mostVariants} quy cách.`,
    });
  }
  return { act: "create", group };
}
