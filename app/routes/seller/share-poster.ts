import type { LoaderFunctionArgs } from "@remix-run/node";
import { masterKey } from "#app/domain/catalog/store-picture.server";
import { drawPoster } from "#app/domain/listing/qr-poster.server";
import { findShared } from "#app/domain/listing/share-queries.server";
import { formatDong } from "#app/domain/money/dong";
import { requireSeller } from "#app/http/authorize.server";
import { privatePage } from "#app/http/page-tags";
import { productPath, sellerPath } from "#app/paths";
import { services } from "#app/services.server";
import { shareKitWords as words } from "#app/ui/words/share-kit";

/** "<slug of a product>.pdf", or the shop's own poster under a name no slug can have. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSeller(request, params.seller);
  const slug = /^([a-z0-9_-]{1,200})\.pdf$/.exec(params.poster ?? "")?.[1];
  const { db, env, files } = services();
  const shared = slug
    ? await findShared(db, {
        sellerId: actor.sellerId,
        productSlug: slug === "gian-hang_" ? null : slug,
      })
    : null;
  if (!shared) throw new Response(null, { status: 404, headers: privatePage });
  const { shop, product } = shared;
  const size = new URL(request.url).searchParams.get("co") === "a5" ? "a5" : "a4";
  const pdf = await drawPoster({
    size,
    url: env.APP_ORIGIN + (product ? productPath("vi", product.slug) : sellerPath("vi", shop.slug)),
    title: product?.name ?? shop.name,
    lines: product
      ? [`${shop.name}, ${shop.communeName}`, `${formatDong(product.price)} / ${product.unitLabel}`]
      : [shop.communeName, words.shopPosterLine],
    picture: shared.mediaId ? await files.get(masterKey(shared.mediaId)) : null,
  });
  return new Response(new Uint8Array(pdf), {
    headers: {
      ...privatePage,
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="${product?.slug ?? shop.slug}-${size}.pdf"`,
    },
  });
}
