import type { LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "#app/http/authorize.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { deskMeta } from "#app/ui/province/desk-meta";
import { SellerScreen } from "#app/ui/province/seller-screen";
import { loadSellerView } from "./seller-view.server";

export const meta = deskMeta("Gian hàng");
export const headers = pageHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  return data(await loadSellerView(staff, params.seller), { headers: privatePage });
}

export default function Seller() {
  return <SellerScreen view={useLoaderData<typeof loader>()} form={null} />;
}
