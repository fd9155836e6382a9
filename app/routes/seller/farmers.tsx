import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readPhone } from "#app/domain/orders/phone";
import { listCommunes } from "#app/domain/places/place-queries.server";
import { addMemberFarmer } from "#app/domain/sellers/keep-member-farmer.server";
import { farmerToken } from "#app/domain/sellers/link-member-farmer.server";
import { isCooperative, listMemberFarmers } from "#app/domain/sellers/list-member-farmers.server";
import { requireMember, type SellerActor } from "#app/http/authorize.server";
import { member, sellerDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { readForm } from "#app/http/read-body.server";
import { farmerInvitationPath, farmersPath } from "#app/paths";
import { services } from "#app/services.server";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { FarmersPage, type FarmersView } from "#app/ui/seller/farmers-page";
import { farmerWords as words } from "#app/ui/words/farmers";
import { readRights } from "./read-rights";

export const meta = privateMeta(() => words.title);
export const headers = pageHeaders;

/** @throws {Response} 404 where the shop is no co-operative's */
async function viewOf(
  seller: SellerActor,
  changes: Partial<Pick<FarmersView, "typed" | "errors">> = {},
) {
  const { db, env } = services();
  const { sellerId, slug } = seller;
  if (!(await isCooperative(db, sellerId))) {
    throw new Response(null, { status: 404, headers: privatePage });
  }
  const [farmers, communes] = await Promise.all([
    listMemberFarmers(db, sellerId),
    listCommunes(db, "80"),
  ]);
  const linkOf = (id: string) =>
    env.APP_ORIGIN + farmerInvitationPath(id, farmerToken(env.APP_SECRET, id));
  const view: FarmersView = {
    slug,
    farmers: farmers.map((farmer) => ({ ...farmer, link: linkOf(farmer.id) })),
    communes: communes.map(({ code, fullName }) => ({ code, fullName })),
    typed: { name: "", phone: "", communeCode: "" },
    errors: {},
    ...changes,
  };
  return { desk: sellerDesk(seller), ...view };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const seller = await requireMember(request, params.seller, "owner", "manager");
  return data(await viewOf(seller), { headers: privatePage });
}

/** Writes a member farmer down. */
export async function action({ request, params }: ActionFunctionArgs) {
  const seller = await requireMember(request, params.seller, "owner", "manager");
  const form = await readForm(request);
  const { db, now } = services();
  const text = (name: string) =>
    String(form.get(name) ?? "")
      .trim()
      .slice(0, 120);
  const typed = { name: text("name"), phone: text("phone"), communeCode: text("communeCode") };
  const refuse = async (errors: FarmersView["errors"]) =>
    data(await viewOf(seller, { typed, errors }), { status: 422, headers: privatePage });
  const phone = readPhone(typed.phone);
  if (typed.name === "") return refuse({ name: words.refusals.name });
  if (!phone) return refuse({ phone: words.refusals.phone });
  const added = await addMemberFarmer(db, {
    actor: member(seller),
    sellerId: seller.sellerId,
    name: typed.name,
    phone,
    communeCode: typed.communeCode,
    rights: readRights(form),
    now: now(),
  });
  if (!added) throw new Response(null, { status: 404, headers: privatePage });
  if ("refused" in added) {
    const sentence = words.refusals[added.refused];
    return refuse(
      added.refused === "phone-known" ? { phone: sentence } : { communeCode: sentence },
    );
  }
  return redirect(farmersPath(seller.slug), { status: 303, headers: privatePage });
}

export default function Farmers() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return <FarmersPage view={answered ?? loaded} />;
}
