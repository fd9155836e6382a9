import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { revokeConsent } from "#app/domain/sellers/revoke-consent.server";
import { requireMember } from "#app/http/authorize.server";
import { privatePage } from "#app/http/page-tags";
import { isId } from "#app/http/read-id";
import { helpersPath } from "#app/paths";
import { services } from "#app/services.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { slug } = await requireMember(request, params.seller, "owner");
  return redirect(helpersPath(slug), { status: 303, headers: privatePage });
}

/** The owner ends a helper's consent at once. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { accountId, sellerId, slug } = await requireMember(request, params.seller, "owner");
  const { db, now } = services();
  const consentId = params.consent ?? "";
  const ended = isId(consentId)
    ? await revokeConsent(db, { accountId, sellerId, consentId, now: now() })
    : null;
  if (!ended) throw new Response(null, { status: 404, headers: privatePage });
  return redirect(`${helpersPath(slug)}?thoi=1`, { status: 303, headers: privatePage });
}
