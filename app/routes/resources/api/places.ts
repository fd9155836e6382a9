import type { LoaderFunctionArgs } from "@remix-run/node";
import { findCommunes } from "#app/domain/places/place-queries.server";
import { allowAnyone } from "#app/http/authorize.server";
import { services } from "#app/services.server";
import { answer, readParameters } from "./answer.server";
import { placeList, placeListParameters } from "./schema.server";

export async function loader({ request }: LoaderFunctionArgs) {
  allowAnyone(request);
  const given = readParameters(request, placeListParameters);
  const places = await findCommunes(services().db, {
    q: given.q ?? "",
    provinceCode: given.province,
    limit: given.limit ?? 100,
  });
  return answer(placeList, {
    items: places.map((place) => ({
      code: place.code,
      name: place.name,
      full_name: place.fullName,
      province: { code: place.provinceCode, name: place.provinceName },
      former_name: place.formerName ?? null,
    })),
  });
}
