import type { LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "#app/http/authorize.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { deskMeta } from "#app/ui/province/desk-meta";
import { blankDecision } from "#app/ui/province/item-page";
import { ItemScreen } from "#app/ui/province/item-screen";
import { loadItemView } from "./item-view.server";

export const meta = deskMeta("Việc");
export const headers = pageHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  return data(await loadItemView(request, staff, params.item), { headers: privatePage });
}

export default function Item() {
  return <ItemScreen view={useLoaderData<typeof loader>()} form={blankDecision} />;
}
