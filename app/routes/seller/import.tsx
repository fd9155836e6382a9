import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getImport } from "#app/domain/listing/import-queries.server";
import { requireSeller } from "#app/http/authorize.server";
import { sellerDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { services } from "#app/services.server";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { ImportPage } from "#app/ui/shop/import-page";
import { importWords as words } from "#app/ui/words/import-desk";

const ownMeta = privateMeta(() => words.importTitle);
export const headers = pageHeaders;

/** Without script the page of a running import asks again by itself. */
export const meta: MetaFunction<typeof loader> = (page) => [
  ...((ownMeta as MetaFunction)(page as never) ?? []),
  ...(page.data?.import.status === "running" ? [{ httpEquiv: "refresh", content: "3" }] : []),
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSeller(request, params.seller, "owner", "manager");
  const { db } = services();
  const found = /^[0-9a-f-]{36}$/.test(params.import ?? "")
    ? await getImport(db, { sellerId: actor.sellerId, importId: params.import! })
    : null;
  if (!found) throw new Response(null, { status: 404, headers: privatePage });
  const path = `/nguoi-ban/${actor.slug}/san-pham/nhap/${found.id}`;
  if (found.status === "checking") throw redirect(`${path}/cot`, 303);
  const kept = Number(new URL(request.url).searchParams.get("giu") ?? 0);
  return data({ desk: sellerDesk(actor), path, import: found, kept }, { headers: privatePage });
}

export default function Import() {
  const { desk, path, import: found, kept } = useLoaderData<typeof loader>();
  return (
    <ImportPage
      path={path}
      products={`/nguoi-ban/${desk.slug}/san-pham`}
      found={found}
      kept={Number.isInteger(kept) && kept > 0 ? kept : 0}
    />
  );
}
