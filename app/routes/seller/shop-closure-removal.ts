import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { removeClosure } from "#app/domain/sellers/remove-closure.server";
import { requireSeller } from "#app/http/authorize.server";
import { member } from "#app/http/desk.server";
import { privatePage } from "#app/http/page-tags";
import { services } from "#app/services.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { slug } = await requireSeller(request, params.seller, "owner", "manager");
  return redirect(`/nguoi-ban/${slug}/gian-hang/ngay-nghi`, 303);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireSeller(request, params.seller, "owner", "manager");
  const { db, now } = services();
  const closureId = params.closure ?? "";
  const removed = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(closureId)
    ? await removeClosure(db, {
        actor: member(actor),
        sellerId: actor.sellerId,
        closureId,
        now: now(),
      })
    : null;
  if (!removed) throw new Response(null, { status: 404, headers: privatePage });
  return redirect(`/nguoi-ban/${actor.slug}/gian-hang?bao=da-luu`, 303);
}
