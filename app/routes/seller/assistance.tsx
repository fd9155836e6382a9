import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listConsents, listHelperActs } from "#app/domain/sellers/consent-queries.server";
import { giveConsent } from "#app/domain/sellers/give-consent.server";
import { requireMember, type SellerActor } from "#app/http/authorize.server";
import { sellerDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { readForm } from "#app/http/read-body.server";
import { services } from "#app/services.server";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { formatDate } from "#app/ui/format";
import { HelpersPage, type HelpersView } from "#app/ui/seller/assistance-page";
import { assistanceWords as words } from "#app/ui/words/assistance";

export const meta = privateMeta(() => words.title);
export const headers = pageHeaders;

const mostActs = 100;

async function viewOf(
  seller: SellerActor,
  changes: Partial<Pick<HelpersView, "errors" | "typed" | "done">> = {},
) {
  const { db, now } = services();
  const { sellerId, slug, shopName, role } = seller;
  const [consents, acts] = await Promise.all([
    listConsents(db, { sellerId, now: now() }),
    listHelperActs(db, { sellerId, limit: mostActs }),
  ]);
  const view: HelpersView = {
    slug,
    shopName,
    isOwner: role === "owner",
    consents,
    acts,
    typed: "",
    errors: {},
    done: null,
    ...changes,
  };
  return { desk: sellerDesk(seller), ...view };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const seller = await requireMember(request, params.seller, "owner", "manager");
  const done = new URL(request.url).searchParams.has("thoi") ? words.stopped : null;
  return data(await viewOf(seller, { done }), { headers: privatePage });
}

/** The owner lets somebody help, by the code that person shows. */
export async function action({ request, params }: ActionFunctionArgs) {
  const seller = await requireMember(request, params.seller, "owner");
  const form = await readForm(request);
  const { db, env, now } = services();
  const { accountId, sellerId } = seller;
  const code = String(form.get("code") ?? "").slice(0, 20);
  const refuse = async (errors: HelpersView["errors"]) =>
    data(await viewOf(seller, { errors, typed: code }), { status: 422, headers: privatePage });
  if (form.get("agree") !== "on") return refuse({ agree: words.refusals.agree });
  const secret = env.APP_SECRET;
  const given = await giveConsent(db, { accountId, sellerId, code, secret, now: now() });
  if (!given) throw new Response(null, { status: 404, headers: privatePage });
  if ("refused" in given) return refuse({ code: words.refusals[given.refused] });
  const done = words.given(given.helperName, formatDate(given.expiresAt, "vi"));
  return data(await viewOf(seller, { done }), { headers: privatePage });
}

export default function Helpers() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return <HelpersPage view={answered ?? loaded} />;
}
