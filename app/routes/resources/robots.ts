import type { LoaderFunctionArgs } from "@remix-run/node";
import { allowAnyone } from "#app/http/authorize.server";
import { services } from "#app/services.server";

/** Nobody's own pages, and none of the endless filtered lists. */
const closed = [
  "/gio-hang",
  "/thanh-toan",
  "/don-hang",
  "/tai-khoan",
  "/tim-kiem?",
  "/manh/",
  "/goi-y",
  "/dia-danh",
  "/*?*xa=",
  "/*?*chung-nhan=",
  "/*?*gia=",
  "/*?*nguoi-ban=",
  "/*?*mua=",
  "/*?*xep=",
  "/*?*loc=",
];

export function loader({ request }: LoaderFunctionArgs) {
  allowAnyone(request);
  const rows = closed.flatMap((path) =>
    path.startsWith("/*") || ["/manh/", "/goi-y", "/dia-danh"].includes(path)
      ? [`Disallow: ${path}`]
      : [`Disallow: ${path}`, `Disallow: /en${path}`],
  );
  const text = [
    "User-agent: *",
    ...rows,
    "Allow: /gan-ban?xa=",
    "Allow: /en/gan-ban?xa=",
    "",
    `Sitemap: ${services().env.APP_ORIGIN}/sitemap.xml`,
    "",
  ].join("\n");
  return new Response(text, {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "public, max-age=3600",
    },
  });
}
