import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { revokeInvitation } from "#app/domain/accounts/invite-member.server";
import { requireMember } from "#app/http/authorize.server";
import { privatePage } from "#app/http/page-tags";
import { isId } from "#app/http/read-id";
import { membersPath } from "#app/paths";
import { services } from "#app/services.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { slug } = await requireMember(request, params.seller);
  return redirect(membersPath(slug), { status: 303, headers: privatePage });
}

/** Takes an open invitation back. */
export async function action({ request, params }: ActionFunctionArgs) {
  const seller = await requireMember(request, params.seller, "owner", "manager");
  const { db, now } = services();
  const { accountId: by, sellerId, slug } = seller;
  const invitationId = params.invitation ?? "";
  const revoked = isId(invitationId)
    ? await revokeInvitation(db, { by, sellerId, invitationId, now: now() })
    : null;
  if (!revoked) throw new Response(null, { status: 404, headers: privatePage });
  const why = "refused" in revoked ? `?loi=${revoked.refused}` : "";
  return redirect(membersPath(slug) + why, { status: 303, headers: privatePage });
}
