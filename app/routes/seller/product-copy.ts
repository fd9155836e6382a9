import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { copyProduct } from "#app/domain/listing/copy-product.server";
import { requirePreparer } from "#app/http/authorize.server";
import { member } from "#app/http/desk.server";
import { privatePage } from "#app/http/page-tags";
import { services } from "#app/services.server";
import { productId } from "./product-id";

/** Begins another product like this one. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePreparer(request, params.seller);
  const { db, now } = services();
  const answer = await copyProduct(db, {
    actor: member(actor),
    sellerId: actor.sellerId,
    farmerId: actor.farmerId,
    productId: productId(params.product),
    now: now(),
  });
  if (!answer) return new Response(null, { status: 404, headers: privatePage });
  const home = `/nguoi-ban/${actor.slug}/san-pham`;
  return "refused" in answer
    ? redirect(`${home}/moi?loi=${answer.refused}`, 303)
    : redirect(`${home}/${answer.productId}?bao=da-chep`, 303);
}
