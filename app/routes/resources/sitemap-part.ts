import type { LoaderFunctionArgs } from "@remix-run/node";
import { listCategoryNames } from "#app/domain/catalog/category-queries.server";
import { productAddresses } from "#app/domain/catalog/site-map-queries.server";
import { currentPolicies } from "#app/domain/policies/policy-queries.server";
import { sellerAddresses } from "#app/domain/sellers/seller-queries.server";
import { allowAnyone } from "#app/http/authorize.server";
import {
  categoriesPath,
  categoryPath,
  homePath,
  type Locale,
  nearbyPath,
  picturePath,
  policyPath,
  productPath,
  sellerPath,
  sellersPath,
} from "#app/paths";
import { services } from "#app/services.server";
import { escapeXml, partSize, xml } from "./site-map.server";

interface Entry {
  path(locale: Locale): string;
  /** ISO 8601 day or moment. */
  changed?: string;
  pictureId?: string | null;
}

/** One part of the site map; every address in both languages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  allowAnyone(request);
  const { env } = services();
  const [, type = "", number] = /^([a-z-]+?)(?:-(\d{1,4}))?\.xml$/.exec(params.part ?? "") ?? [];
  const entries = await entriesOf(type, number ? Number(number) : null);
  if (!entries) return new Response("", { status: 404 });
  const full = (path: string) => escapeXml(env.APP_ORIGIN + path);
  const rows = entries.flatMap((entry) => {
    const twins = (["vi", "en"] as const).map(
      (locale) =>
        `<xhtml:link rel="alternate" hreflang="${locale}" href="${full(entry.path(locale))}"/>`,
    );
    const rest = [
      entry.changed ? `<lastmod>${entry.changed}</lastmod>` : "",
      ...twins,
      `<xhtml:link rel="alternate" hreflang="x-default" href="${full(entry.path("vi"))}"/>`,
      entry.pictureId
        ? `<image:image><image:loc>${full(picturePath(entry.pictureId, 1200, "jpg"))}</image:loc></image:image>`
        : "",
    ].join("");
    return (["vi", "en"] as const).map(
      (locale) => `<url><loc>${full(entry.path(locale))}</loc>${rest}</url>`,
    );
  });
  return xml(
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">${rows.join("")}</urlset>`,
  );
}

/** Null for a part that is not named by the index. */
async function entriesOf(type: string, number: number | null): Promise<Entry[] | null> {
  const { db, now } = services();
  const place = number && number >= 1 ? { limit: partSize, offset: (number - 1) * partSize } : null;
  if (type === "san-pham" && place) {
    const products = await productAddresses(db, place);
    return products.map(({ slug, updatedAt, pictureId }) => ({
      path: (locale) => productPath(locale, slug),
      changed: updatedAt,
      pictureId,
    }));
  }
  if (type === "gian-hang" && place) {
    const sellers = await sellerAddresses(db, place);
    return sellers.map(({ slug, updatedAt }) => ({
      path: (locale) => sellerPath(locale, slug),
      changed: updatedAt,
    }));
  }
  if (type === "danh-muc" && number === null) {
    const categories = await listCategoryNames(db);
    return categories.map(({ id }) => ({ path: (locale) => categoryPath(locale, id) }));
  }
  if (type === "trang" && number === null) {
    const policies = await currentPolicies(db, { locale: "vi", now: now() });
    return [
      { path: homePath },
      { path: categoriesPath },
      { path: sellersPath },
      { path: (locale) => nearbyPath(locale) },
      ...policies.map(
        ({ slug, effectiveFrom }): Entry => ({
          path: (locale) => policyPath(locale, slug),
          changed: effectiveFrom,
        }),
      ),
    ];
  }
  return null;
}
