import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type SendRefusal, sendRevision } from "#app/domain/listing/send-revision.server";
import { requireSeller } from "#app/http/authorize.server";
import { member, sellerDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { services } from "#app/services.server";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { EditorPage } from "#app/ui/seller/editor-page";
import { productWords as words } from "#app/ui/words/seller-products";
import { findForEdit, saveForm, viewOf } from "./edit-product.server";

export const meta = privateMeta(() => words.title);
export const headers = pageHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const seller = await requireSeller(request, params.seller, "owner", "manager");
  const actor = { ...seller, farmerId: null };
  const product = await findForEdit(actor, params.product);
  if (!product) throw new Response(null, { status: 404, headers: privatePage });
  return data({ desk: sellerDesk(actor), view: viewOf(actor, product) }, { headers: privatePage });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const seller = await requireSeller(request, params.seller, "owner", "manager");
  const actor = { ...seller, farmerId: null };
  const missing = () => new Response(null, { status: 404, headers: privatePage });
  const again = (view: ReturnType<typeof viewOf>) =>
    data({ view }, { status: 422, headers: privatePage });
  const saved = await saveForm(actor, params.product, request);
  if (!saved) throw missing();
  if (!saved.isSaved) return again(saved.view);
  const { db, now } = services();
  const sent = await sendRevision(db, {
    actor: member(actor),
    sellerId: actor.sellerId,
    productId: params.product!,
    now: now(),
  });
  if (!sent) throw missing();
  if ("sent" in sent) {
    return redirect(`/nguoi-ban/${actor.slug}/san-pham/${params.product}?bao=da-gui`, 303);
  }
  const product = await findForEdit(actor, params.product);
  if (!product) throw missing();
  return again(viewOf(actor, product, refusalView(sent)));
}

function refusalView(refusal: SendRefusal) {
  if (refusal.refused === "incomplete") {
    return {
      errors: Object.fromEntries(
        refusal.problems.map(({ field, code }) => [field, words.problems[code]]),
      ),
    };
  }
  if (refusal.refused === "forbidden") {
    return { errors: Object.fromEntries(refusal.findings.map((f) => [f.field, f.finding])) };
  }
  return { alert: words.editor.refusals[refusal.refused], errors: {} };
}

export default function ProductSend() {
  const { desk, view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <EditorPage slug={desk.slug} view={answer?.view ?? view} />;
}
