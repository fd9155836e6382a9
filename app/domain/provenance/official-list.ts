import { certificateKindNames } from "./certificate-kinds";

/** A row of the province's list, read. */
export interface OfficialRow {
  kind: (typeof certificateKindNames)[number];
  number: string;
  holderName: string;
  taxCode: string;
  scope: string;
  issuer: string;
  issuedOn: string;
  expiresOn: string | null;
}

export interface OfficialRowProblem {
  /** As the spreadsheet counts them: the heading is row 1. */
  row: number;
  column: string;
  message: string;
}

/** The headings of the list, in the order of the template. */
export const officialColumns = [
  "Loại",
  "Số",
  "Người được cấp",
  "Mã số thuế",
  "Phạm vi",
  "Cơ quan cấp",
  "Ngày cấp",
  "Ngày hết hạn",
] as const;

type Cell = string | number | boolean | Date | null | undefined;

const kinds = new Map<string, OfficialRow["kind"]>([
  ["ocop 3 sao", "ocop-3"],
  ["ocop 4 sao", "ocop-4"],
  ["ocop 5 sao", "ocop-5"],
  ["hữu cơ", "organic"],
  ["chỉ dẫn địa lý", "geographical-indication"],
  ["mã số vùng trồng", "growing-area-code"],
  ["an toàn thực phẩm", "food-safety"],
  ["nhãn hiệu tập thể", "collective-mark"],
  ["globalg.a.p.", "globalgap"],
  ["iso 22000", "iso-22000"],
  ...certificateKindNames.map((name) => [name, name] as const),
]);

const textOf = (cell: Cell) =>
  cell === null || cell === undefined || cell instanceof Date
    ? ""
    : String(cell).normalize("NFC").trim().slice(0, 500);

/** yyyy-mm-dd from a date cell, "24/11/2026" or "2026-11-24"; null where it is neither. */
function dayOf(cell: Cell): string | null {
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? null : cell.toISOString().slice(0, 10);
  const text = textOf(cell);
  const [, d, m, y] = text.match(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/) ?? [];
  const day = y ? `${y}-${m!.padStart(2, "0")}-${d!.padStart(2, "0")}` : text;
  const time = Date.parse(`${day}T00:00:00Z`);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(time);
  return isDay && new Date(time).toISOString().startsWith(day) ? day : null;
}

/**
 * Reads the sheet of the list, heading first. Rows with a mistake are named and left out; the others
 * count. A number twice: the later row counts.
 */
export function readOfficialRows(sheet: readonly (readonly Cell[])[]): {
  rows: OfficialRow[];
  problems: OfficialRowProblem[];
} {
  const problems: OfficialRowProblem[] = [];
  const heading = (sheet[0] ?? []).map((cell) => textOf(cell).toLowerCase());
  const places = officialColumns.map((name) => heading.indexOf(name.toLowerCase()));
  officialColumns.forEach((column, index) => {
    if (places[index]! < 0) problems.push({ row: 1, column, message: `Thiếu cột "${column}".` });
  });
  if (problems.length > 0) return { rows: [], problems };
  const byNumber = new Map<string, OfficialRow>();
  sheet.slice(1).forEach((cells, index) => {
    const row = index + 2;
    if (cells.every((cell) => textOf(cell) === "" && !(cell instanceof Date))) return;
    const at = (column: (typeof officialColumns)[number]) =>
      cells[places[officialColumns.indexOf(column)]!];
    const wrong = (column: string, message: string) => problems.push({ row, column, message });
    const before = problems.length;
    const kind = kinds.get(textOf(at("Loại")).toLowerCase());
    const number = textOf(at("Số"));
    const holderName = textOf(at("Người được cấp"));
    const issuer = textOf(at("Cơ quan cấp"));
    const issuedOn = dayOf(at("Ngày cấp"));
    const hasEnd = textOf(at("Ngày hết hạn")) !== "" || at("Ngày hết hạn") instanceof Date;
    const expiresOn = hasEnd ? dayOf(at("Ngày hết hạn")) : null;
    if (!kind) wrong("Loại", "Ghi một loại của mẫu, ví dụ OCOP 4 sao hoặc VietGAP.");
    if (!number) wrong("Số", "Ghi số của giấy.");
    if (!holderName) wrong("Người được cấp", "Ghi tên người được cấp.");
    if (!issuer) wrong("Cơ quan cấp", "Ghi cơ quan cấp.");
    if (!issuedOn) wrong("Ngày cấp", "Ghi ngày theo dạng 24/11/2026.");
    if (hasEnd && !expiresOn)
      wrong("Ngày hết hạn", "Ghi ngày theo dạng 24/11/2026, hoặc để trống.");
    if (issuedOn && expiresOn && expiresOn < issuedOn) {
      wrong("Ngày hết hạn", "Ngày hết hạn phải sau ngày cấp.");
    }
    if (problems.length > before) return;
    byNumber.set(`${kind} ${number.toLowerCase()}`, {
      kind: kind!,
      number,
      holderName,
      taxCode: textOf(at("Mã số thuế")),
      scope: textOf(at("Phạm vi")),
      issuer,
      issuedOn: issuedOn!,
      expiresOn,
    });
  });
  return { rows: [...byNumber.values()], problems };
}
