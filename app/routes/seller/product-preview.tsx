import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { previewPage } from "#app/domain/listing/preview-queries.server";
import { rulesInForce, ruleValue } from "#app/domain/policies/dated-rules.server";
import { getSellerProfile } from "#app/domain/sellers/seller-queries.server";
import { saigonClock, saigonDay } from "#app/domain/time/saigon-time";
import { requirePreparer } from "#app/http/authorize.server";
import { sellerDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { services } from "#app/services.server";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { ProductPreview } from "#app/ui/seller/product-preview";
import { productWords as words } from "#app/ui/words/seller-products";
import { productId } from "./product-id";

export const meta = privateMeta(() => words.editor.preview);
export const headers = pageHeaders;

/** The page as a shopper would see it, before anybody does. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePreparer(request, params.seller);
  const { db, now } = services();
  const moment = now();
  const [page, seller, rules] = await Promise.all([
    previewPage(db, {
      sellerId: actor.sellerId,
      farmerId: actor.farmerId,
      productId: productId(params.product),
      today: saigonDay(moment),
    }),
    getSellerProfile(db, { id: actor.sellerId, isForItself: true }),
    rulesInForce(db, moment),
  ]);
  if (!page || !seller) throw new Response(null, { status: 404, headers: privatePage });
  return data(
    {
      desk: sellerDesk(actor),
      ...page,
      seller,
      month: saigonClock(moment).month,
      complaintHours:
        page.product.maxTransitHours === null
          ? ruleValue(rules, "complaint-window-days") * 24
          : ruleValue(rules, "complaint-window-hours-perishable"),
    },
    { headers: privatePage },
  );
}

export default function Preview() {
  const { desk, ...page } = useLoaderData<typeof loader>();
  return (
    <ProductPreview back={`/nguoi-ban/${desk.slug}/san-pham/${page.product.id}`} page={page} />
  );
}
