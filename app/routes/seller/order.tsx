import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getSellerOrder } from "#app/domain/orders/seller-order-queries.server";
import { requireSeller } from "#app/http/authorize.server";
import { sellerDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { services } from "#app/services.server";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { SellerOrderPage } from "#app/ui/seller/order-page";
import { workWords } from "#app/ui/words/seller-work";

export const meta = privateMeta((_, { number }) => number ?? workWords.orders.title);
export const headers = pageHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSeller(request, params.seller);
  const order = await getSellerOrder(services().db, {
    sellerId: actor.sellerId,
    number: params.number ?? "",
  });
  if (!order) throw new Response(null, { status: 404, headers: privatePage });
  return data(
    {
      desk: sellerDesk(actor),
      order,
      told: new URL(request.url).searchParams.get("bao"),
      mayConfirm: actor.role !== "accountant",
    },
    { headers: privatePage },
  );
}

export default function Order() {
  const { desk, ...page } = useLoaderData<typeof loader>();
  return <SellerOrderPage slug={desk.slug} {...page} />;
}
