import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { startDossier } from "#app/domain/sellers/start-dossier.server";
import { requireSeller } from "#app/http/authorize.server";
import { member } from "#app/http/desk.server";
import { privatePage } from "#app/http/page-tags";
import { dossierPath } from "#app/paths";
import { services } from "#app/services.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { slug } = await requireSeller(request, params.seller, "owner", "manager");
  return redirect(dossierPath(slug), { status: 303, headers: privatePage });
}

/** Begins a new dossier with the answers of the one before. */
export async function action({ request, params }: ActionFunctionArgs) {
  const seller = await requireSeller(request, params.seller, "owner", "manager");
  const { db, now } = services();
  const { sellerId, slug } = seller;
  await startDossier(db, { actor: member(seller), sellerId, now: now() });
  return redirect(dossierPath(slug), { status: 303, headers: privatePage });
}
