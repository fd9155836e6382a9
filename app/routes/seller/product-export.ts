import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportProducts } from "#app/domain/listing/export-queries.server";
import { writeCsv, writeXlsx } from "#app/domain/listing/sheet/write-table.server";
import { saigonDay } from "#app/domain/time/saigon-time";
import { requireSeller } from "#app/http/authorize.server";
import { sheetResponse } from "#app/http/sheet-response.server";
import { services } from "#app/services.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSeller(request, params.seller, "owner", "manager", "accountant");
  const { db, now } = services();
  const sheet = await exportProducts(db, actor.sellerId);
  const name = `${actor.slug}-${saigonDay(now())}`;
  return new URL(request.url).searchParams.get("dang") === "csv"
    ? sheetResponse(writeCsv(sheet), name, "csv")
    : sheetResponse(await writeXlsx([sheet]), name, "xlsx");
}
