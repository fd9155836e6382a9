import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getShopFacts } from "#app/domain/sellers/dossier-queries.server";
import { listAssistances } from "#app/domain/sellers/find-assistance.server";
import { helperCode } from "#app/domain/sellers/helper-code.server";
import { requireMember } from "#app/http/authorize.server";
import { sellerDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { services } from "#app/services.server";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { HelpingParts } from "#app/ui/seller/helping-parts";
import { assistanceWords as words } from "#app/ui/words/assistance";

export const meta = privateMeta(() => words.helpTitle);
export const headers = pageHeaders;

/** A co-operative's manager and the farmers' shops they help. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const seller = await requireMember(request, params.seller, "owner", "manager");
  const { db, env, now: clock } = services();
  const now = clock();
  const { accountId, sellerId } = seller;
  const shop = await getShopFacts(db, sellerId);
  if (shop?.kind !== "cooperative" || shop.status !== "active") {
    throw new Response(null, { status: 404, headers: privatePage });
  }
  return data(
    {
      desk: sellerDesk(seller),
      code: helperCode(env.APP_SECRET, accountId, now),
      helped: await listAssistances(db, { accountId, now }),
    },
    { headers: privatePage },
  );
}

export default function Helping() {
  const { code, helped } = useLoaderData<typeof loader>();
  return (
    <div className="edge max-w-2xl pt-6">
      <h1>{words.helpTitle}</h1>
      <div className="mt-4 grid grid-cols-1 gap-4">
        <HelpingParts code={code} helped={helped} />
      </div>
    </div>
  );
}
