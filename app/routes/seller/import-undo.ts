import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { undoImport } from "#app/domain/listing/undo-import.server";
import { requireSeller } from "#app/http/authorize.server";
import { member } from "#app/http/desk.server";
import { privatePage } from "#app/http/page-tags";
import { services } from "#app/services.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { slug } = await requireSeller(request, params.seller, "owner", "manager");
  return redirect(`/nguoi-ban/${slug}/san-pham/nhap`, 303);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireSeller(request, params.seller, "owner", "manager");
  const { db, now } = services();
  const importId = params.import ?? "";
  const answer = /^[0-9a-f-]{36}$/.test(importId)
    ? await undoImport(db, { actor: member(actor), sellerId: actor.sellerId, importId, now: now() })
    : null;
  if (!answer) throw new Response(null, { status: 404, headers: privatePage });
  const kept = "kept" in answer && answer.kept > 0 ? `?giu=${answer.kept}` : "";
  return redirect(`/nguoi-ban/${actor.slug}/san-pham/nhap/${importId}${kept}`, 303);
}
