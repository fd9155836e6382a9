import { parse } from "csv-parse/sync";
import readXlsxFile from "read-excel-file/node";
import { isFormula } from "./plain-cells";
import { readZip } from "./read-zip.server";

/** A file of rows: what stands at the heads, and the cells beneath. */
export interface Table {
  headers: string[];
  rows: TableRow[];
}

export interface TableRow {
  /** As the spreadsheet counts, the head being 1. */
  number: number;
  cells: string[];
  /** Columns whose cell is a formula. */
  formulas: number[];
}

export type TableRefusal =
  | "not-a-table"
  | "zip-bomb"
  | "too-many-rows"
  | "too-many-columns"
  | "empty";

export const mostTableBytes = 10_000_000;
export const mostRows = 5_000;
const mostColumns = 100;
const longestCell = 20_000;
const unpacked = { bytes: 60_000_000, files: 500 };

/** Reads an xlsx or a CSV in UTF-8 or UTF-16, with `,`, `;` or tabs; its content tells which. */
export async function readTable(bytes: Uint8Array): Promise<Table | { refused: TableRefusal }> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const raw = isZip ? await readXlsx(bytes) : readCsv(bytes);
  if ("refused" in raw) return raw;
  const [head, ...body] = raw.rows;
  const headers = (head ?? []).map((cell) => cell.trim());
  while (headers.at(-1) === "") headers.pop();
  if (headers.length === 0) return { refused: "empty" };
  if (headers.length > mostColumns) return { refused: "too-many-columns" };
  const rows = body
    .map((cells, index) => ({
      number: index + 2,
      cells: headers.map((_, column) => (cells[column] ?? "").slice(0, longestCell)),
      formulas: headers.flatMap((_, column) => (raw.isFormula(index + 1, column) ? [column] : [])),
    }))
    .filter(({ cells, formulas }) => formulas.length > 0 || cells.some((cell) => cell.trim()));
  if (rows.length === 0) return { refused: "empty" };
  if (rows.length > mostRows) return { refused: "too-many-rows" };
  return { headers, rows };
}

interface Raw {
  rows: string[][];
  isFormula(row: number, column: number): boolean;
}

async function readXlsx(bytes: Uint8Array): Promise<Raw | { refused: TableRefusal }> {
  const parts = await readZip(bytes, unpacked, (name) => /\.(xml|rels)$/.test(name));
  if ("refused" in parts) {
    return { refused: parts.refused === "zip-bomb" ? "zip-bomb" : "not-a-table" };
  }
  const sheet = firstSheet(parts);
  if (!sheet) return { refused: "not-a-table" };
  const formulas = new Set(
    [...sheet.matchAll(/<c\s[^>]*?r="([A-Z]{1,3}\d+)"[^>]*>\s*<f[\s>/]/g)].map(([, ref]) => ref),
  );
  try {
    const [first] = await readXlsxFile(Buffer.from(bytes), { trim: false });
    const rows = (first?.data ?? []).map((cells) => cells.map(cellText));
    const offset = firstRow(sheet) - 1;
    return {
      rows,
      isFormula: (row, column) => formulas.has(`${letters(column)}${row + 1 + offset}`),
    };
  } catch {
    return { refused: "not-a-table" };
  }
}

/** The reader leaves out empty rows before the first; formulas are named by the sheet's own count. */
const firstRow = (sheet: string) => Number(/<row\s[^>]*?r="(\d+)"/.exec(sheet)?.[1] ?? 1);

/** The file of the sheet that is shown first. */
function firstSheet(parts: ReadonlyMap<string, Buffer>): string | null {
  const text = (name: string) => parts.get(name)?.toString("utf8");
  const id = /<sheet\s[^>]*?r:id="([^"]+)"/.exec(text("xl/workbook.xml") ?? "")?.[1];
  const relations = text("xl/_rels/workbook.xml.rels") ?? "";
  const relation = [...relations.matchAll(/<Relationship\s[^>]*>/g)].find(([tag]) =>
    tag.includes(`Id="${id}"`),
  )?.[0];
  const target = /Target="\/?(?:xl\/)?([^"]+)"/.exec(relation ?? "")?.[1];
  return (target && text(`xl/${target}`)) ?? text("xl/worksheets/sheet1.xml") ?? null;
}

function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value).normalize("NFC");
}

function readCsv(bytes: Uint8Array): Raw | { refused: TableRefusal } {
  const text = decode(bytes);
  if (text === null) return { refused: "not-a-table" };
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const count = (sign: string) => head.split(sign).length;
  const delimiter = [";", "\t", ","].reduce((best, sign) =>
    count(sign) > count(best) ? sign : best,
  );
  try {
    const rows = parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: 200_000,
    }) as string[][];
    return {
      rows: rows.map((cells) => cells.map((cell) => cell.normalize("NFC"))),
      isFormula: (row, column) => isFormula(rows[row]?.[column] ?? ""),
    };
  } catch {
    return { refused: "not-a-table" };
  }
}

/** Null for anything that is no text: a picture, a PDF, an old binary workbook. */
function decode(bytes: Uint8Array): string | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes("\0") ? null : text;
  } catch {
    return null;
  }
}
