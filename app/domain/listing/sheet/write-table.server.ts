import writeXlsxFile from "write-excel-file/node";
import { makeHarmless } from "./plain-cells";

export type SheetCell = string | number | null;

export interface Sheet {
  name: string;
  headers: readonly string[];
  rows: readonly (readonly SheetCell[])[];
}

/** A CSV that spreadsheets open as it is: UTF-8 with its mark, every text quoted and harmless. */
export function writeCsv({ headers, rows }: Pick<Sheet, "headers" | "rows">): Buffer {
  const cell = (value: SheetCell) =>
    typeof value === "string" ? `"${makeHarmless(value).replaceAll('"', '""')}"` : (value ?? "");
  const lines = [headers, ...rows].map((row) => row.map(cell).join(","));
  return Buffer.from(`\ufeff${lines.join("\r\n")}\r\n`, "utf8");
}

/** A workbook; texts are texts and harmless also when somebody types into their cells again. */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  const written = sheets.map(({ name, headers, rows }) => ({
    sheet: name,
    stickyRowsCount: 1,
    columns: headers.map((header) => ({ width: Math.min(40, Math.max(12, header.length + 4)) })),
    data: [
      headers.map((value) => ({ value: makeHarmless(value), fontWeight: "bold" as const })),
      ...rows.map((row) =>
        row.map((value) =>
          value === null || value === ""
            ? null
            : typeof value === "number"
              ? { value, type: Number }
              : { value: makeHarmless(value), type: String },
        ),
      ),
    ],
  }));
  return Buffer.from(await writeXlsxFile(written).toBuffer());
}
