import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { removePaper } from "#app/domain/sellers/remove-paper.server";
import { requireSeller } from "#app/http/authorize.server";
import { member } from "#app/http/desk.server";
import { privatePage } from "#app/http/page-tags";
import { isId } from "#app/http/read-id";
import { dossierPath } from "#app/paths";
import { services } from "#app/services.server";
import { saveForm } from "./read-dossier.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { slug } = await requireSeller(request, params.seller, "owner", "manager");
  return redirect(dossierPath(slug), { status: 303, headers: privatePage });
}

/** Takes one paper out of the dossier; what stands in the form beside it is kept. */
export async function action({ request, params }: ActionFunctionArgs) {
  const seller = await requireSeller(request, params.seller, "owner", "manager");
  await saveForm(request, seller);
  const { db, now } = services();
  const { sellerId, slug } = seller;
  const fileId = params.file ?? "";
  const removed = isId(fileId)
    ? await removePaper(db, { actor: member(seller), sellerId, fileId, now: now() })
    : null;
  if (!removed) throw new Response(null, { status: 404, headers: privatePage });
  const at = "requirementId" in removed ? `#muc-${removed.requirementId}` : "";
  return redirect(`${dossierPath(slug)}${at}`, { status: 303, headers: privatePage });
}
