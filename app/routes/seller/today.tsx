import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getSellerToday } from "#app/domain/reporting/today-queries.server";
import { saigonDay } from "#app/domain/time/saigon-time";
import { requireSeller } from "#app/http/authorize.server";
import { sellerDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { services } from "#app/services.server";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { TodayPage } from "#app/ui/seller/today-page";
import { workWords } from "#app/ui/words/seller-work";

export const meta = privateMeta(() => workWords.today.title);
export const headers = pageHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSeller(request, params.seller);
  const { db, now } = services();
  const moment = now();
  const day = saigonDay(moment);
  const today = await getSellerToday(db, { sellerId: actor.sellerId, today: day, now: moment });
  return data(
    {
      desk: sellerDesk(actor),
      today,
      day,
      shopStatus: actor.shopStatus,
      mayEdit: actor.role === "owner" || actor.role === "manager",
    },
    { headers: privatePage },
  );
}

export default function Today() {
  const { desk, ...page } = useLoaderData<typeof loader>();
  return <TodayPage slug={desk.slug} {...page} />;
}
