import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireSeller } from "#app/http/authorize.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { dossierPath } from "#app/paths";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { DossierPage } from "#app/ui/seller/dossier-page";
import { dossierWords as words } from "#app/ui/words/dossier";
import { dossierView, refuseForm, saveForm } from "./read-dossier.server";

export const meta = privateMeta(() => words.title);
export const headers = pageHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const seller = await requireSeller(request, params.seller, "owner", "manager");
  const isSaved = new URL(request.url).searchParams.has("luu");
  return data(await dossierView(seller, { isSaved }), { headers: privatePage });
}

/** Keeps what is filled in so far. */
export async function action({ request, params }: ActionFunctionArgs) {
  const seller = await requireSeller(request, params.seller, "owner", "manager");
  const { answers, at, saved } = await saveForm(request, seller);
  if ("refused" in saved) return redirect(dossierPath(seller.slug), 303);
  if (saved.refusals.length > 0) {
    return refuseForm(seller, { typed: answers, refusals: saved.refusals });
  }
  return redirect(`${dossierPath(seller.slug)}?luu=1${at && `#muc-${at}`}`, 303);
}

export default function DossierRoute() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return <DossierPage view={answered ?? loaded} />;
}
