import type { AuditRow } from "./audit-queries.server";

/** What a spreadsheet would run as a formula is made a text by an apostrophe before it. */
const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const cell = (value: unknown) => {
  const text = harmless(value === null || value === undefined ? "" : String(value));
  return /[",\n\r;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const columns = [
  ["Số", "number"],
  ["Thời điểm", "at"],
  ["Người làm", "actorName"],
  ["Vai trò", "actorRole"],
  ["Việc", "act"],
  ["Đối tượng", "subjectLabel"],
  ["Loại", "subjectKind"],
  ["Mã đối tượng", "subjectId"],
  ["Gian hàng", "sellerName"],
  ["Làm giúp", "isOnBehalf"],
  ["Lý do", "reason"],
  ["Căn cứ", "legalBasis"],
  ["Trước", "before"],
  ["Sau", "after"],
  ["Mạng", "clientNetwork"],
  ["Dấu niêm", "hash"],
] as const satisfies readonly (readonly [string, keyof AuditRow])[];

export const auditCsvHead = `\ufeff${columns.map(([name]) => cell(name)).join(",")}\r\n`;

/** One entry as a line of CSV. */
export function auditCsvLine(row: AuditRow): string {
  const values = columns.map(([, key]) => {
    const value = row[key];
    return cell(value !== null && typeof value === "object" ? JSON.stringify(value) : value);
  });
  return `${values.join(",")}\r\n`;
}

/** One entry as a line of JSON. */
export const auditJsonLine = (row: AuditRow) => `${JSON.stringify(row)}\n`;
