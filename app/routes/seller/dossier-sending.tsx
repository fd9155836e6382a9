import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sendDossier } from "#app/domain/sellers/send-dossier.server";
import { requireSeller } from "#app/http/authorize.server";
import { member } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { dossierPath } from "#app/paths";
import { services } from "#app/services.server";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { DossierPage } from "#app/ui/seller/dossier-page";
import { dossierWords as words } from "#app/ui/words/dossier";
import { dossierView, refuseForm, saveForm } from "./read-dossier.server";

export const meta = privateMeta(() => words.title);
export const headers = pageHeaders;

/** A form that was refused here and is loaded again shows the dossier as it stands. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const seller = await requireSeller(request, params.seller, "owner", "manager");
  return data(await dossierView(seller), { headers: privatePage });
}

/** Keeps the form and hands the dossier in. */
export async function action({ request, params }: ActionFunctionArgs) {
  const seller = await requireSeller(request, params.seller, "owner", "manager");
  const { answers, saved } = await saveForm(request, seller);
  const toDossier = redirect(dossierPath(seller.slug), 303);
  if ("refused" in saved) return toDossier;
  if (saved.refusals.length > 0) {
    return refuseForm(seller, { typed: answers, refusals: saved.refusals });
  }
  const { db, now } = services();
  const { sellerId } = seller;
  const sent = await sendDossier(db, { actor: member(seller), sellerId, now: now() });
  if (sent && "refused" in sent && sent.refused === "incomplete") {
    return refuseForm(seller, { missing: sent.requirementIds });
  }
  return toDossier;
}

export default function DossierSending() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return <DossierPage view={answered ?? loaded} />;
}
