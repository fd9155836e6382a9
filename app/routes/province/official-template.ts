import type { LoaderFunctionArgs } from "@remix-run/node";
import { writeOfficialTemplate } from "#app/domain/provenance/write-official-template.server";
import { requireStaff } from "#app/http/authorize.server";
import { privatePage } from "#app/http/page-tags";

/** The empty list of marks to fill in. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request, "certificate");
  return new Response(await writeOfficialTemplate(), {
    headers: {
      ...privatePage,
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": 'attachment; filename="danh-sach-chung-nhan.xlsx"',
    },
  });
}
