import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "#app/http/authorize.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { deskMeta } from "#app/ui/province/desk-meta";
import { blankDecision } from "#app/ui/province/item-page";
import { ItemScreen } from "#app/ui/province/item-screen";
import { answerDecision } from "./answer-decision.server";
import { loadItemView } from "./item-view.server";

export const meta = deskMeta("Yêu cầu bổ sung");
export const headers = pageHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  return data(await loadItemView(request, staff, params.item), { headers: privatePage });
}

/** An officer sends one thing back to be mended, and says what is missing. */
export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "moderation", "certificate", "trade");
  return answerDecision(request, staff, { itemId: params.item, outcome: "returned" });
}

export default function Item() {
  const form = useActionData<typeof action>();
  return <ItemScreen view={useLoaderData<typeof loader>()} form={form ?? blankDecision} />;
}
