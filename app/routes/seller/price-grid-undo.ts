import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { undoChanges } from "#app/domain/listing/undo-changes.server";
import { requireSeller } from "#app/http/authorize.server";
import { member } from "#app/http/desk.server";
import { privatePage } from "#app/http/page-tags";
import { readForm } from "#app/http/read-body.server";
import { services } from "#app/services.server";
import { productId as idOrNone } from "./product-id";

/** Takes the newest saving of the grid back. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireSeller(request, params.seller, "owner", "manager");
  const form = await readForm(request);
  const { db, now } = services();
  const answer = await undoChanges(db, {
    actor: member(actor),
    sellerId: actor.sellerId,
    batchId: idOrNone(String(form.get("batch") ?? "")),
    now: now(),
  });
  if (!answer) return new Response(null, { status: 404, headers: privatePage });
  const told = "refused" in answer ? "khong-hoan-tac" : "hoan-tac";
  return redirect(`/nguoi-ban/${actor.slug}/bang-gia?bao=${told}`, 303);
}
