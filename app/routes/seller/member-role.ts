import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { changeMemberRole } from "#app/domain/accounts/change-member.server";
import { requireMember } from "#app/http/authorize.server";
import { privatePage } from "#app/http/page-tags";
import { readForm } from "#app/http/read-body.server";
import { isId } from "#app/http/read-id";
import { membersPath } from "#app/paths";
import { services } from "#app/services.server";
import { readRole } from "./members-view.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { slug } = await requireMember(request, params.seller);
  return redirect(membersPath(slug), { status: 303, headers: privatePage });
}

/** An owner gives a member other work. */
export async function action({ request, params }: ActionFunctionArgs) {
  const seller = await requireMember(request, params.seller, "owner");
  const { db, now } = services();
  const { accountId: by, sellerId, slug } = seller;
  const role = readRole((await readForm(request)).get("role"));
  const accountId = params.account ?? "";
  const changed =
    role && isId(accountId)
      ? await changeMemberRole(db, { by, sellerId, accountId, role, now: now() })
      : null;
  if (!changed) throw new Response(null, { status: 404, headers: privatePage });
  const why = "refused" in changed ? `?loi=${changed.refused}` : "";
  return redirect(membersPath(slug) + why, { status: 303, headers: privatePage });
}
