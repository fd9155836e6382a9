import type { LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sanctionsForSeller } from "#app/domain/moderation/sanction-review-queries.server";
import { requireSeller } from "#app/http/authorize.server";
import { sellerDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { services } from "#app/services.server";
import { deskMeta } from "#app/ui/province/desk-meta";
import { SellerDecisions } from "#app/ui/province/seller-decisions";

export const meta = deskMeta("Quyết định");
export const headers = pageHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSeller(request, params.seller);
  const sanctions = await sanctionsForSeller(services().db, actor.sellerId);
  return data({ desk: sellerDesk(actor), slug: actor.slug, sanctions }, { headers: privatePage });
}

export default function Decisions() {
  const { slug, sanctions } = useLoaderData<typeof loader>();
  return <SellerDecisions slug={slug} sanctions={sanctions} refused={null} />;
}
