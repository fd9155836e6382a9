import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { withdrawRevision } from "#app/domain/listing/withdraw-revision.server";
import { requireSeller } from "#app/http/authorize.server";
import { member } from "#app/http/desk.server";
import { privatePage } from "#app/http/page-tags";
import { services } from "#app/services.server";
import { productId } from "./product-id";

/** Takes a sent page back before an officer decided. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireSeller(request, params.seller, "owner", "manager");
  const { db, now } = services();
  const answer = await withdrawRevision(db, {
    actor: member(actor),
    sellerId: actor.sellerId,
    productId: productId(params.product),
    now: now(),
  });
  if (!answer) return new Response(null, { status: 404, headers: privatePage });
  const said = "refused" in answer ? "" : "?bao=da-lay-lai";
  return redirect(`/nguoi-ban/${actor.slug}/san-pham/${params.product}${said}`, 303);
}
