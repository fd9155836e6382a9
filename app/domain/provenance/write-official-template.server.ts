import writeXlsxFile from "write-excel-file/node";
import { officialColumns } from "./official-list";

const example = [
  "OCOP 4 sao",
  "812/QĐ-UBND",
  "Hộ kinh doanh Nguyễn Thị Thảo",
  "072980001234",
  "Mãng cầu Bà Đen",
  "Ủy ban nhân dân tỉnh Tây Ninh",
  "02/03/2026",
  "01/03/2029",
];

/** The list's headings and one row to follow, as an xlsx file. */
export async function writeOfficialTemplate(): Promise<Uint8Array<ArrayBuffer>> {
  const rows = [
    officialColumns.map((value) => ({ value, type: String, fontWeight: "bold" as const })),
    example.map((value) => ({ value, type: String })),
  ];
  const buffer = await writeXlsxFile(rows).toBuffer();
  return new Uint8Array(buffer);
}
