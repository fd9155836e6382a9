import { privatePage } from "./page-tags";

const types = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const;

/** A file to keep, that no browser takes for a page. */
export function sheetResponse(bytes: Uint8Array, name: string, kind: keyof typeof types): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...privatePage,
      "Content-Type": types[kind],
      "Content-Disposition": `attachment; filename="${name}.${kind}"`,
    },
  });
}
