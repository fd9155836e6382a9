import type { LoaderFunctionArgs } from "@remix-run/node";
import { auditCsvHead, auditCsvLine, auditJsonLine } from "#app/domain/audit/audit-export";
import { listAudit } from "#app/domain/audit/audit-queries.server";
import { requireStaff } from "#app/http/authorize.server";
import { privatePage } from "#app/http/page-tags";
import { services } from "#app/services.server";
import { readAuditFilter } from "./audit-filter.server";

const batch = 1_000;

/** The log under its filters as a file, read batch by batch so that its length does not matter. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireStaff(request, "auditor", "administrator");
  const { db } = services();
  const isCsv = params.form === "csv";
  if (!isCsv && params.form !== "jsonl") {
    throw new Response(null, { status: 404, headers: privatePage });
  }
  const { filter } = readAuditFilter(new URL(request.url).searchParams);
  const encoder = new TextEncoder();
  let before: number | null = null;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      if (isCsv) controller.enqueue(encoder.encode(auditCsvHead));
    },
    async pull(controller) {
      const rows = await listAudit(db, { filter, before, limit: batch });
      const line = isCsv ? auditCsvLine : auditJsonLine;
      if (rows.length > 0) controller.enqueue(encoder.encode(rows.map(line).join("")));
      before = rows.at(-1)?.number ?? null;
      if (rows.length < batch) controller.close();
    },
  });
  return new Response(body, {
    headers: {
      ...privatePage,
      "Content-Type": isCsv ? "text/csv; charset=utf-8" : "application/x-ndjson; charset=utf-8",
      "Content-Disposition": `attachment; filename="nhat-ky.${isCsv ? "csv" : "jsonl"}"`,
    },
  });
}
