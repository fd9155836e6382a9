import type { LoaderFunctionArgs } from "@remix-run/node";
import { findCommunes } from "#app/domain/places/place-queries.server";
import { allowAnyone } from "#app/http/authorize.server";
import { services } from "#app/services.server";

/** Communes by what was typed, old names too: `/dia-danh?q=&tinh=`. For pickers of places. */
export async function loader({ request }: LoaderFunctionArgs) {
  allowAnyone(request);
  const { searchParams } = new URL(request.url);
  const q = (searchParams.get("q") ?? "").trim().slice(0, 80);
  const province = searchParams.get("tinh") ?? "";
  const communes = q
    ? await findCommunes(services().db, {
        q,
        limit: 8,
        ...(/^\d{2}$/.test(province) && { provinceCode: province }),
      })
    : [];
  return Response.json(
    {
      communes: communes.map((commune) => ({
        code: commune.code,
        name: commune.fullName,
        province: commune.provinceName,
        provinceCode: commune.provinceCode,
        formerName: commune.formerName ?? null,
      })),
    },
    { headers: { "Cache-Control": "public, max-age=3600" } },
  );
}
