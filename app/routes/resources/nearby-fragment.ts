import type { LoaderFunctionArgs } from "@remix-run/node";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { productsNear } from "#app/domain/catalog/card-queries.server";
import { getCommune } from "#app/domain/places/place-queries.server";
import { allowAnyone } from "#app/http/authorize.server";
import { nearbyPath } from "#app/paths";
import { services } from "#app/services.server";
import { LocaleProvider, wordsFor } from "#app/ui/locale";
import { NearbyShelves } from "#app/ui/nearby-shelves";

/** The home page's shelf for a remembered commune: `/manh/gan-ban?xa=&tieng=`, HTML without a document. */
export async function loader({ request }: LoaderFunctionArgs) {
  allowAnyone(request);
  const { searchParams } = new URL(request.url);
  const code = searchParams.get("xa") ?? "";
  const locale = searchParams.get("tieng") === "en" ? "en" : "vi";
  const { db, now } = services();
  const commune = /^\d{5}$/.test(code) ? await getCommune(db, code) : null;
  if (!commune) return new Response("", { status: 404 });
  const near = await productsNear(db, { communeCode: commune.code, limit: 4, now: now() });
  const html = renderToStaticMarkup(
    createElement(
      LocaleProvider,
      { locale },
      createElement(NearbyShelves, { place: commune.fullName, ...near }),
      createElement(
        "p",
        { className: "mt-3" },
        createElement(
          "a",
          { className: "link-alone", href: nearbyPath(locale) },
          wordsFor(locale).nearby.change,
        ),
      ),
    ),
  );
  return new Response(html, {
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "public, max-age=60" },
  });
}
