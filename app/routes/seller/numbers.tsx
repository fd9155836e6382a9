import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readPeriod } from "#app/domain/reporting/periods";
import { shopNumbers } from "#app/domain/reporting/shop-numbers.server";
import { requireSeller } from "#app/http/authorize.server";
import { sellerDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { services } from "#app/services.server";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { NumbersPage } from "#app/ui/shop/numbers-page";
import { numbersWords } from "#app/ui/words/numbers";

export const meta = privateMeta(() => numbersWords.title);
export const headers = pageHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSeller(request, params.seller, "owner", "manager", "accountant");
  const { db, now } = services();
  const period = readPeriod(new URL(request.url).searchParams.get("ngay"));
  const numbers = await shopNumbers(db, { sellerId: actor.sellerId, period, now: now() });
  return data({ desk: sellerDesk(actor), period, numbers }, { headers: privatePage });
}

export default function Numbers() {
  const { desk, period, numbers } = useLoaderData<typeof loader>();
  return <NumbersPage slug={desk.slug} period={period} numbers={numbers} />;
}
