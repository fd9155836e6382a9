import type { LoaderFunctionArgs } from "@remix-run/node";
import { templateSheets } from "#app/domain/listing/export-queries.server";
import { writeXlsx } from "#app/domain/listing/sheet/write-table.server";
import { requireSeller } from "#app/http/authorize.server";
import { sheetResponse } from "#app/http/sheet-response.server";
import { services } from "#app/services.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireSeller(request, params.seller);
  const sheets = await templateSheets(services().db);
  return sheetResponse(await writeXlsx(sheets), "mau-nhap-hang", "xlsx");
}
