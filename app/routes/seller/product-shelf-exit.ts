import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { setOnShelves } from "#app/domain/listing/set-on-shelves.server";
import { requireSeller } from "#app/http/authorize.server";
import { member } from "#app/http/desk.server";
import { privatePage } from "#app/http/page-tags";
import { services } from "#app/services.server";
import { productId } from "./product-id";

/** Takes a product from the shelves. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireSeller(request, params.seller, "owner", "manager");
  const { db, now } = services();
  const answer = await setOnShelves(db, {
    actor: member(actor),
    sellerId: actor.sellerId,
    isOnShelves: false,
    productId: productId(params.product),
    now: now(),
  });
  if (!answer) return new Response(null, { status: 404, headers: privatePage });
  const said = "refused" in answer ? "" : "?bao=da-ngung";
  return redirect(`/nguoi-ban/${actor.slug}/san-pham/${params.product}${said}`, 303);
}
