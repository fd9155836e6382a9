import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePreparer } from "#app/http/authorize.server";
import { sellerDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { EditorPage } from "#app/ui/seller/editor-page";
import { productWords } from "#app/ui/words/seller-products";
import { findForEdit, saveForm, viewOf } from "./edit-product.server";

export const meta = privateMeta(() => productWords.title);
export const headers = pageHeaders;
export const handle = { hasBuyBar: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePreparer(request, params.seller);
  const product = await findForEdit(actor, params.product);
  if (!product) throw new Response(null, { status: 404, headers: privatePage });
  const notice = new URL(request.url).searchParams.get("bao");
  return data(
    { desk: sellerDesk(actor), view: viewOf(actor, product, { notice }) },
    { headers: privatePage },
  );
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePreparer(request, params.seller);
  const saved = await saveForm(actor, params.product, request);
  if (!saved) throw new Response(null, { status: 404, headers: privatePage });
  if (!saved.isSaved) return data({ view: saved.view }, { status: 422, headers: privatePage });
  const said = saved.anchor ? "" : "?bao=da-luu";
  return redirect(`/nguoi-ban/${actor.slug}/san-pham/${params.product}${said}${saved.anchor}`, 303);
}

export default function ProductEdit() {
  const { desk, view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <EditorPage slug={desk.slug} view={answer?.view ?? view} />;
}
