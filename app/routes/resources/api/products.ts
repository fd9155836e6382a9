import type { LoaderFunctionArgs } from "@remix-run/node";
import { saigonClock } from "#app/domain/time/saigon-time";
import { allowAnyone } from "#app/http/authorize.server";
import { picturePath, productPath, sellerPath } from "#app/paths";
import { services } from "#app/services.server";
import { currentCertificates, type ProductDocument } from "#search/product-document";
import { absolute, answer, readParameters, wrongParameter } from "./answer.server";
import { type ProductItem, productList, productListParameters } from "./schema.server";

export async function loader({ request }: LoaderFunctionArgs) {
  allowAnyone(request);
  const { search, env, now } = services();
  const given = readParameters(request, productListParameters);
  if ((given.min_price ?? 0) > (given.max_price ?? Number.MAX_SAFE_INTEGER)) {
    throw wrongParameter("max_price", "max_price must not be below min_price.");
  }
  const today = now();
  const month = saigonClock(today).month;
  const result = await search.search({
    q: given.q,
    category: given.category,
    commune: given.commune,
    certificate: given.certificate,
    inSeason: given.in_season === "now" ? month : (given.in_season ?? undefined),
    minPrice: given.min_price,
    maxPrice: given.max_price,
    sellerKind: given.seller_kind,
    seller: given.seller,
    sort: given.sort,
    cursor: given.cursor,
    limit: given.limit,
  });
  return answer(productList, {
    items: result.hits.map((hit) => item(hit, env.APP_ORIGIN, today, month)),
    total: result.total,
    next_cursor: result.nextCursor,
    facets: {
      category: result.facets.category,
      commune: result.facets.commune,
      certificate: result.facets.certificate,
      in_season: result.facets.inSeason,
      price: result.facets.price as Record<string, number>,
      seller_kind: result.facets.sellerKind as Record<string, number>,
    },
    corrected_to: result.correctedTo,
    engine: result.engine,
  });
}

function item(hit: ProductDocument, origin: string, now: Date, month: number): ProductItem {
  return {
    id: hit.id,
    slug: hit.slug,
    name: hit.name,
    kind: { id: hit.kind.id, name: hit.kind.name },
    categories: hit.categories,
    seller: {
      id: hit.seller.id,
      slug: hit.seller.slug,
      name: hit.seller.name,
      kind: hit.seller.kind,
      commune: { code: hit.commune.code, name: hit.commune.name },
      url: absolute(origin, sellerPath("vi", hit.seller.slug)),
    },
    price: { amount: hit.price, currency: "VND", per: hit.unitLabel },
    unit_price: hit.unitPrice && {
      amount: hit.unitPrice.amount,
      per: hit.unitPrice.per,
      currency: "VND",
    },
    in_stock: hit.isInStock,
    in_season: hit.seasonMonths.includes(month),
    certificates: currentCertificates(hit, now),
    rating: { average: hit.rating, count: hit.ratingCount },
    picture: hit.picture && {
      url: absolute(origin, picturePath(hit.picture.id, 640, "jpg")),
      width: 640,
      height: Math.round((640 * hit.picture.height) / hit.picture.width),
      alt: hit.picture.altVi,
    },
    url: absolute(origin, productPath("vi", hit.slug)),
  };
}
