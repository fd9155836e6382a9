import type { OrderView } from "#app/domain/orders/order-queries.server";
import { responseCodeText } from "#app/domain/payments/vnpay/codes";
import { formatMoment } from "#app/domain/time/saigon-time";
import { orderPath, orderPaymentsPath } from "#app/paths";
import { Button } from "../button";
import { formatMoney } from "../format";
import { useLocale, useWordsOf } from "../locale";
import { Notice } from "../notice";
import { orderWords } from "../words/checkout-order";

/** That the gateway has the money, once it does. */
export function PaidSentence({ order, now }: { order: OrderView; now: Date }) {
  const locale = useLocale();
  const words = useWordsOf(orderWords);
  const payment = order.gatewayPayment;
  const paid = order.events.find(({ kind }) => kind === "paid");
  if (payment?.status !== "paid" || !paid) return null;
  const amount = formatMoney(payment.amount, locale);
  return <p>{words.paidVnpay(amount, formatMoment(paid.at, locale, now))}</p>;
}

export function PaidNotice({ order, now }: { order: OrderView; now: Date }) {
  if (order.gatewayPayment?.status !== "paid") return null;
  return (
    <Notice tone="good">
      <PaidSentence order={order} now={now} />
    </Notice>
  );
}

/** The payment at the gateway while it is awaited, failed or under review, and what is on its way back. */
export function PaymentState({
  order,
  token,
  now,
}: {
  order: OrderView;
  token: string;
  now: Date;
}) {
  const locale = useLocale();
  const words = useWordsOf(orderWords);
  const refundWords = {
    requested: words.refundAsked,
    accepted: words.refundAccepted,
    returned: words.refundReturned,
    refused: words.refundRefused,
  };
  return (
    <>
      {order.gatewayPayment?.status === "pending" && (
        <Unpaid order={order} token={token} now={now} />
      )}
      {order.extraRefunds.map((refund, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: refunds never change places
        <Notice key={index} tone="care">
          <p>{refundWords[refund.status](formatMoney(refund.amount, locale))}</p>
        </Notice>
      ))}
    </>
  );
}

function Unpaid({ order, token, now }: { order: OrderView; token: string; now: Date }) {
  const locale = useLocale();
  const words = useWordsOf(orderWords);
  const { latestAttempt, canPay, payUntil, amount } = order.gatewayPayment!;
  const state = order.shares.map(({ status }) => status).join() + (latestAttempt?.status ?? "");
  const until = words.nextVnpay(formatMoney(amount, locale), formatMoment(payUntil, locale, now));
  const payForm = (label: string) =>
    canPay && (
      <form method="post" action={orderPaymentsPath(locale, order.number, token)} className="mt-3">
        <Button>{label}</Button>
      </form>
    );
  switch (latestAttempt?.status) {
    case "pending":
      return (
        <payment-wait data-state={state}>
          <noscript>
            <meta httpEquiv="refresh" content="8" />
          </noscript>
          <Notice title={words.waitingTitle} role="status">
            <p>{words.waitingText}</p>
            {canPay && <p className="mt-1">{until}</p>}
            <div className="mt-3 flex flex-wrap items-end gap-3">
              <a className="button button-quiet" href={orderPath(locale, order.number, token)}>
                {words.waitingAgain}
              </a>
              {payForm(words.payAgain)}
            </div>
          </Notice>
        </payment-wait>
      );
    case "review":
      return (
        <Notice tone="care" title={words.reviewTitle}>
          <p>{words.reviewText}</p>
        </Notice>
      );
    case undefined:
      return canPay ? (
        <Notice tone="care">
          <p>{until}</p>
          {payForm(words.payNow)}
        </Notice>
      ) : null;
    default:
      return canPay ? (
        <Notice tone="wrong" title={words.failedTitle}>
          <p>
            {latestAttempt?.responseCode &&
              `${responseCodeText(latestAttempt.responseCode)[locale]}. `}
            {words.failedText}
          </p>
          <p className="mt-1">{until}</p>
          {payForm(words.payAgain)}
        </Notice>
      ) : null;
  }
}
