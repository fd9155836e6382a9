import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { whoKeepsOrder } from "#app/domain/orders/account-order-queries.server";
import { getOrderForLink, type ShareView } from "#app/domain/orders/order-queries.server";
import { reportTransfer } from "#app/domain/orders/report-transfer.server";
import { buildVietqrPayload, VietqrError } from "#app/domain/payments/vietqr/vietqr";
import { renderVietqrSvg } from "#app/domain/payments/vietqr/vietqr-svg.server";
import { listReviewableLines } from "#app/domain/reviews/order-review-queries.server";
import { allowOrderLink } from "#app/http/authorize.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { readForm } from "#app/http/read-body.server";
import { readSession } from "#app/http/session.server";
import { localeOf, orderPath } from "#app/paths";
import { services } from "#app/services.server";
import { KeepOrder, type OrderKeeper } from "#app/ui/account/keep-order";
import { OrderPage } from "#app/ui/checkout/order-page";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { ReviewInvitation } from "#app/ui/voices/review-invitation";
import { orderWords } from "#app/ui/words/checkout-order";

export { OrderNotFound as ErrorBoundary } from "#app/ui/checkout/order-not-found";

export const meta = privateMeta((locale, params) => orderWords[locale].title(params.number ?? ""));
export const headers = pageHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { number, token } = allowOrderLink(request, params.number);
  const { db, env, now: clock } = services();
  const now = clock();
  const order = await getOrderForLink(db, { number, token, secret: env.APP_SECRET, now });
  if (!order) throw new Response(null, { status: 404, headers: privatePage });
  const transferCodes = Object.fromEntries(
    order.shares.map((share) => [share.number, drawTransfer(share)]),
  );
  const notice = new URL(request.url).searchParams.get("bao");
  const [keeper, reviewable] = await Promise.all([
    findKeeper(request, number),
    listReviewableLines(db, { number, token, secret: env.APP_SECRET }),
  ]);
  return data(
    { order, token, transferCodes, notice, now, keeper, reviewable },
    { headers: privatePage },
  );
}

/** The buyer says that the bank transfer to one seller is made. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { number, token } = allowOrderLink(request, params.number);
  const form = await readForm(request);
  const { db, env, now } = services();
  const reported = await reportTransfer(db, {
    number,
    token,
    secret: env.APP_SECRET,
    sellerOrderNumber: String(form.get("sellerOrderNumber") ?? ""),
    now: now(),
  });
  if (!reported) throw new Response(null, { status: 404, headers: privatePage });
  const path = orderPath(localeOf(new URL(request.url).pathname), number, token);
  return redirect("refused" in reported ? path : `${path}&bao=reported`, 303);
}

/** The picture of a transfer's code as an address; null where the account would make none a bank reads. */
function drawTransfer({ transfer }: ShareView): string | null {
  if (!transfer) return null;
  try {
    const svg = renderVietqrSvg(
      buildVietqrPayload({
        bin: transfer.bankBin,
        account: transfer.accountNumber,
        amount: transfer.amount,
        memo: transfer.memo,
      }),
    );
    return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
  } catch (error) {
    if (error instanceof VietqrError) return null;
    throw error;
  }
}

/** Whose account has the order; null where nobody could sign in anyway. */
async function findKeeper(request: Request, number: string): Promise<OrderKeeper | null> {
  const { db, signOn } = services();
  const session = await readSession(request);
  if (session) return whoKeepsOrder(db, { number, accountId: session.account.id });
  return signOn ? "guest" : null;
}

export default function Order() {
  const { keeper, reviewable, ...shown } = useLoaderData<typeof loader>();
  return (
    <>
      <OrderPage {...shown} />
      <ReviewInvitation lines={reviewable} number={shown.order.number} token={shown.token} />
      {keeper && <KeepOrder keeper={keeper} number={shown.order.number} token={shown.token} />}
    </>
  );
}
