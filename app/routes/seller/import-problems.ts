import type { LoaderFunctionArgs } from "@remix-run/node";
import { importProblemSheet } from "#app/domain/listing/import-queries.server";
import { writeXlsx } from "#app/domain/listing/sheet/write-table.server";
import { requireSeller } from "#app/http/authorize.server";
import { privatePage } from "#app/http/page-tags";
import { sheetResponse } from "#app/http/sheet-response.server";
import { services } from "#app/services.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSeller(request, params.seller, "owner", "manager");
  const importId = params.import ?? "";
  const sheet = /^[0-9a-f-]{36}$/.test(importId)
    ? await importProblemSheet(services().db, { sellerId: actor.sellerId, importId })
    : null;
  if (!sheet) throw new Response(null, { status: 404, headers: privatePage });
  return sheetResponse(await writeXlsx([sheet]), "loi-nhap-hang", "xlsx");
}
