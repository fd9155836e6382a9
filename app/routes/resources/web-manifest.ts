import type { LoaderFunctionArgs } from "@remix-run/node";
import { allowAnyone } from "#app/http/authorize.server";
import { categoriesPath, homePath, orderLookupPath, searchPath } from "#app/paths";
import { wordsFor } from "#app/ui/locale";

/** What a phone needs to put the shop on its home screen. */
export function loader({ request }: LoaderFunctionArgs) {
  allowAnyone(request);
  const { shop, frame } = wordsFor("vi");
  const manifest = {
    id: "/",
    name: shop.name,
    short_name: shop.name,
    description: shop.description,
    lang: "vi",
    dir: "ltr",
    start_url: homePath("vi"),
    scope: "/",
    display: "standalone",
    background_color: "#fbf8f1",
    theme_color: "#fbf8f1",
    categories: ["shopping", "food"],
    icons: [
      { src: "/mark.svg", sizes: "any", type: "image/svg+xml" },
      { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icons/maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
    shortcuts: [
      { name: frame.searchLabel, url: searchPath("vi") },
      { name: frame.categories, url: categoriesPath("vi") },
      { name: frame.orders, url: orderLookupPath("vi") },
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: {
      "Content-Type": "application/manifest+json; charset=utf-8",
      "Cache-Control": "public, max-age=86400",
    },
  });
}
