import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { endMembership } from "#app/domain/accounts/change-member.server";
import { requireMember } from "#app/http/authorize.server";
import { privatePage } from "#app/http/page-tags";
import { isId } from "#app/http/read-id";
import { membersPath, sellersStartPath } from "#app/paths";
import { services } from "#app/services.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { slug } = await requireMember(request, params.seller);
  return redirect(membersPath(slug), { status: 303, headers: privatePage });
}

/** A member leaves, or an owner ends a membership. */
export async function action({ request, params }: ActionFunctionArgs) {
  const seller = await requireMember(request, params.seller);
  const { db, now } = services();
  const { accountId: by, sellerId, slug } = seller;
  const accountId = params.account ?? "";
  const ended = isId(accountId)
    ? await endMembership(db, { by, sellerId, accountId, now: now() })
    : null;
  if (!ended) throw new Response(null, { status: 404, headers: privatePage });
  if ("refused" in ended) {
    const to = `${membersPath(slug)}?loi=${ended.refused}`;
    return redirect(to, { status: 303, headers: privatePage });
  }
  const to = accountId === by ? sellersStartPath : membersPath(slug);
  return redirect(to, { status: 303, headers: privatePage });
}
