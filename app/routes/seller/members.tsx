import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { inviteMember } from "#app/domain/accounts/invite-member.server";
import { requireMember } from "#app/http/authorize.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { readForm } from "#app/http/read-body.server";
import { invitationPath } from "#app/paths";
import { services } from "#app/services.server";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { MembersPage } from "#app/ui/seller/members-page";
import { memberWords as words } from "#app/ui/words/members";
import { membersView, readRole, refusalInAddress } from "./members-view.server";

export const meta = privateMeta(() => words.title);
export const headers = pageHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const seller = await requireMember(request, params.seller);
  const errors = { member: refusalInAddress(request) };
  return data(await membersView(seller, { errors }), { headers: privatePage });
}

/** Makes a link that brings one person in; it is shown in this answer and never again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const seller = await requireMember(request, params.seller, "owner", "manager");
  const form = await readForm(request);
  const { db, env, now } = services();
  const role = readRole(form.get("role"));
  const note = String(form.get("note") ?? "")
    .trim()
    .slice(0, 120);
  const refuse = async (errors: { role?: string; note?: string }) =>
    data(await membersView(seller, { typed: { role: role ?? "", note }, errors }), {
      status: 422,
      headers: privatePage,
    });
  if (!note) return refuse({ note: words.refusals.note });
  if (!role) return refuse({ role: words.refusals.role });
  const { accountId: by, sellerId } = seller;
  const made = await inviteMember(db, { by, sellerId, role, note, now: now() });
  if (!made) throw new Response(null, { status: 404, headers: privatePage });
  if ("refused" in made) return refuse({ role: words.refusals["not-your-role"] });
  const link = env.APP_ORIGIN + invitationPath(made.token);
  const view = await membersView(seller, { made: { link, expiresAt: made.expiresAt } });
  return data(view, { headers: privatePage });
}

export default function Members() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return <MembersPage view={answered ?? loaded} />;
}
