import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { discardRevision } from "#app/domain/listing/discard-revision.server";
import { requirePreparer } from "#app/http/authorize.server";
import { member } from "#app/http/desk.server";
import { privatePage } from "#app/http/page-tags";
import { services } from "#app/services.server";
import { productId } from "./product-id";

/** Drops a draft, or the change to a page on sale. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePreparer(request, params.seller);
  const { db, now } = services();
  const answer = await discardRevision(db, {
    actor: member(actor),
    sellerId: actor.sellerId,
    farmerId: actor.farmerId,
    productId: productId(params.product),
    now: now(),
  });
  if (!answer) return new Response(null, { status: 404, headers: privatePage });
  return redirect(`/nguoi-ban/${actor.slug}/san-pham?bao=da-bo`, 303);
}
