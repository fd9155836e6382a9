import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { changeMemberFarmer } from "#app/domain/sellers/keep-member-farmer.server";
import { requireMember } from "#app/http/authorize.server";
import { member } from "#app/http/desk.server";
import { privatePage } from "#app/http/page-tags";
import { isId } from "#app/http/read-id";

import { farmersPath } from "#app/paths";
import { services } from "#app/services.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { slug } = await requireMember(request, params.seller, "owner", "manager");
  return redirect(farmersPath(slug), { status: 303, headers: privatePage });
}

/** A member farmer leaves the list. */
export async function action({ request, params }: ActionFunctionArgs) {
  const seller = await requireMember(request, params.seller, "owner", "manager");
  const rights = null;
  const { db, now } = services();
  const { sellerId, slug } = seller;
  const farmerId = params.farmer ?? "";
  const change = { actor: member(seller), sellerId, farmerId, rights, now: now() };
  const changed = isId(farmerId) ? await changeMemberFarmer(db, change) : null;
  if (!changed) throw new Response(null, { status: 404, headers: privatePage });
  return redirect(farmersPath(slug), { status: 303, headers: privatePage });
}
