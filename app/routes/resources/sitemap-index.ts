import type { LoaderFunctionArgs } from "@remix-run/node";
import { countAddresses } from "#app/domain/catalog/site-map-queries.server";
import { allowAnyone } from "#app/http/authorize.server";
import { services } from "#app/services.server";
import { escapeXml, partSize, xml } from "./site-map.server";

/** Names the parts of the site map. */
export async function loader({ request }: LoaderFunctionArgs) {
  allowAnyone(request);
  const { db, env } = services();
  const counts = await countAddresses(db);
  const numbered = (type: string, count: number) =>
    Array.from(
      { length: Math.max(1, Math.ceil(count / partSize)) },
      (_, index) => `${type}-${index + 1}.xml`,
    );
  const parts = [
    "trang.xml",
    "danh-muc.xml",
    ...numbered("san-pham", counts.products),
    ...numbered("gian-hang", counts.sellers),
  ];
  const rows = parts.map(
    (part) => `<sitemap><loc>${escapeXml(`${env.APP_ORIGIN}/sitemap/${part}`)}</loc></sitemap>`,
  );
  return xml(
    `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${rows.join("")}</sitemapindex>`,
  );
}
