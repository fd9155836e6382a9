import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { confirmSellerOrder } from "#app/domain/orders/confirm-seller-order.server";
import { requireSeller } from "#app/http/authorize.server";
import { member } from "#app/http/desk.server";
import { privatePage } from "#app/http/page-tags";
import { services } from "#app/services.server";

/** The seller takes an order on; the buyer is told. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireSeller(request, params.seller, "owner", "manager", "packer");
  const { db, now } = services();
  const answer = await confirmSellerOrder(db, {
    actor: member(actor),
    sellerId: actor.sellerId,
    number: params.number ?? "",
    now: now(),
  });
  if (!answer) return new Response(null, { status: 404, headers: privatePage });
  const told = "refused" in answer ? "khong" : "xac-nhan";
  return redirect(`/nguoi-ban/${actor.slug}/don-hang/${params.number}?bao=${told}`, 303);
}
