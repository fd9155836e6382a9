import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { cancelByBuyer } from "#app/domain/orders/cancel-by-buyer.server";
import { getOrderForLink } from "#app/domain/orders/order-queries.server";
import { formatPhone } from "#app/domain/orders/phone";
import { allowOrderLink } from "#app/http/authorize.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { readForm } from "#app/http/read-body.server";
import { localeOf, orderCancellationPath, orderPath } from "#app/paths";
import { services } from "#app/services.server";
import { Button, ButtonLink } from "#app/ui/button";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { formatMoney } from "#app/ui/format";
import { useLocale, useWordsOf } from "#app/ui/locale";
import { Sum } from "#app/ui/receipt";
import { orderWords } from "#app/ui/words/checkout-order";

export { OrderNotFound as ErrorBoundary } from "#app/ui/checkout/order-not-found";

export const meta = privateMeta((locale, params) =>
  orderWords[locale].cancelTitle(params.number ?? ""),
);
export const headers = pageHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { number, token } = allowOrderLink(request, params.number);
  const { db, env, now } = services();
  const order = await getOrderForLink(db, { number, token, secret: env.APP_SECRET, now: now() });
  if (!order) throw new Response(null, { status: 404, headers: privatePage });
  if (!order.canCancel) {
    const path = orderPath(localeOf(new URL(request.url).pathname), number, token);
    throw redirect(`${path}&bao=cancel-too-late`, 303);
  }
  const share = ({ seller, total }: (typeof order.shares)[number]) => ({
    name: seller.name,
    phone: seller.phone,
    total,
  });
  return data(
    {
      number,
      token,
      ending: order.shares.filter((each) => each.canCancel).map(share),
      kept: order.shares
        .filter((each) => !each.canCancel && each.status !== "cancelled")
        .map(share),
      paymentMethod: order.paymentMethod,
      isPaid: order.gatewayPayment?.status === "paid",
    },
    { headers: privatePage },
  );
}

/** Calls off whatever the sellers have not confirmed. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { number, token } = allowOrderLink(request, params.number);
  await readForm(request);
  const { db, env, now } = services();
  const path = orderPath(localeOf(new URL(request.url).pathname), number, token);
  const result = await cancelByBuyer(db, { number, token, secret: env.APP_SECRET, now: now() });
  if (!result) throw new Response(null, { status: 404, headers: privatePage });
  if ("refused" in result) {
    const notice = result.refused === "too-late" ? "cancel-too-late" : "cancel-reported";
    return redirect(`${path}&bao=${notice}`, 303);
  }
  return redirect(path, 303);
}

export default function OrderCancellation() {
  const { number, token, ending, kept, paymentMethod, isPaid } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const words = useWordsOf(orderWords);
  const money = (amount: bigint) => formatMoney(amount, locale);
  const [before, after] = words.cancelTitle(number).split(number);
  const total = ending.reduce((sum, share) => sum + share.total, 0n);
  return (
    <div className="edge grid max-w-2xl gap-5 py-5">
      <h1>
        {before}
        <span className="whitespace-nowrap">{number}</span>
        {after}
      </h1>
      <p>{words.cancelText}</p>
      <section className="card grid gap-3 p-4" aria-labelledby="phan-huy">
        <h2 id="phan-huy" className="text-lg">
          {words.cancelPart}
        </h2>
        <Sum rows={ending.map((share) => ({ label: share.name, figure: money(share.total) }))} />
        <p>{isPaid ? words.cancelPaid(money(total)) : words.cancelUnpaid}</p>
        {paymentMethod === "vietqr" && <p>{words.cancelTransferred}</p>}
      </section>
      {kept.length > 0 && (
        <section className="grid gap-1">
          <p>{words.cancelKept}</p>
          <ul>
            {kept.map(({ name, phone }) => (
              <li key={name}>
                <a className="link-alone" href={`tel:${phone}`}>
                  {name}: {formatPhone(phone)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="flex flex-wrap gap-3">
        <ButtonLink look="quiet" href={orderPath(locale, number, token)}>
          {words.cancelKeep}
        </ButtonLink>
        <form method="post" action={orderCancellationPath(locale, number, token)}>
          <Button look="danger">{words.cancelConfirm}</Button>
        </form>
      </div>
    </div>
  );
}
