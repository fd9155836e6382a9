import type { ActionFunctionArgs } from "@remix-run/node";
import { requirePreparer } from "#app/http/authorize.server";
import { privatePage } from "#app/http/page-tags";
import { saveForm } from "./edit-product.server";

/** Keeps the editor's form while its seller writes; the page stays where it is. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePreparer(request, params.seller);
  const saved = await saveForm(actor, params.product, request);
  if (!saved) return new Response(null, { status: 404, headers: privatePage });
  return saved.isSaved
    ? Response.json({ version: saved.version }, { headers: privatePage })
    : Response.json(
        { alert: saved.view.alert, errors: saved.view.errors, version: saved.view.product.version },
        { status: 422, headers: privatePage },
      );
}
