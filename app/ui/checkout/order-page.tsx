import type { OrderView } from "#app/domain/orders/order-queries.server";
import { formatPhone } from "#app/domain/orders/phone";
import { formatMoment } from "#app/domain/time/saigon-time";
import { orderCancellationPath, orderPath, policyPath } from "#app/paths";
import { ButtonLink } from "../button";
import { formatMoney } from "../format";
import { Icon } from "../icon";
import { useLocale, useWordsOf } from "../locale";
import { Notice } from "../notice";
import { operator } from "../operator";
import { Sum } from "../receipt";
import { checkoutWords } from "../words/checkout-form";
import { orderWords } from "../words/checkout-order";
import { OrderShare } from "./order-share";
import { StateMark } from "./order-state";
import { PaidNotice, PaidSentence, PaymentState } from "./payment-state";

/** So long after placing the page still says thank you. */
const freshMs = 30 * 60_000;

export interface OrderPageData {
  order: OrderView;
  token: string;
  /** Pictures of the transfers' codes, by the number of the seller's part. */
  transferCodes: Record<string, string | null>;
  /** What the form that led here has to say. */
  notice: string | null;
  now: Date;
}

/** The whole order behind its link: how it stands, what comes next and until when, and whom to call. */
export function OrderPage({ order, token, transferCodes, notice, now }: OrderPageData) {
  const locale = useLocale();
  const words = useWordsOf(orderWords);
  const states = [...new Set(order.shares.map((share) => share.status))];
  const isFresh =
    now.getTime() - order.placedAt.getTime() < freshMs &&
    order.shares.every(({ status }) => status === "placed");
  return (
    <div className="edge grid gap-5 py-5 lg:grid-cols-[1fr_22rem] lg:items-start lg:gap-8">
      <div className="grid min-w-0 gap-5">
        <div>
          <h1 className="grid gap-1">
            <span className="text-base font-normal text-muted">{words.number}</span>
            <span className="break-all">{order.number}</span>
          </h1>
          <p className="mt-2 flex flex-wrap items-center gap-2" data-testid="order-state">
            <span className="visually-hidden">{words.state}:</span>
            {states.map((status) => (
              <StateMark key={status} status={status} />
            ))}
            <span className="text-sm text-muted">
              {words.placedOn(formatMoment(order.placedAt, locale, now))}
            </span>
          </p>
        </div>
        <OrderNotice notice={notice} />
        {isFresh && !notice && (
          <Notice tone="good" title={words.thanks}>
            <PaidSentence order={order} now={now} />
            <p>{order.buyerEmail ? words.keepLinkEmail(order.buyerEmail) : words.keepLink}</p>
          </Notice>
        )}
        {!isFresh && <PaidNotice order={order} now={now} />}
        <PaymentState order={order} token={token} now={now} />
        {order.shares.map((share) => (
          <OrderShare
            key={share.number}
            order={order}
            share={share}
            now={now}
            formAction={orderPath(locale, order.number, token)}
            transferCode={transferCodes[share.number] ?? null}
          />
        ))}
      </div>
      <OrderAside order={order} token={token} />
    </div>
  );
}

const noticeWords = {
  reported: "reported",
  "too-late": "payTooLate",
  "too-many": "payTooMany",
  "pay-failed": "payFailed",
  "cancel-too-late": "cancelTooLate",
  "cancel-reported": "cancelReported",
} as const;

function OrderNotice({ notice }: { notice: string | null }) {
  const words = useWordsOf(orderWords);
  if (!notice || !Object.hasOwn(noticeWords, notice)) return null;
  return (
    <Notice tone={notice === "reported" ? "good" : "care"} role="status">
      <p>{words[noticeWords[notice as keyof typeof noticeWords]]}</p>
    </Notice>
  );
}

function OrderAside({ order, token }: { order: OrderView; token: string }) {
  const locale = useLocale();
  const words = useWordsOf(orderWords);
  const { methods } = useWordsOf(checkoutWords);
  const money = (amount: bigint) => formatMoney(amount, locale);
  const facts = [
    [words.method, methods[order.paymentMethod], undefined],
    [words.receiver, `${order.buyerName}, ${formatPhone(order.buyerPhone)}`, "vi"],
    [words.address, order.addressText, "vi"],
    ...(order.note ? [[words.note, order.note, undefined]] : []),
  ] as const;
  return (
    <aside className="grid gap-4 lg:sticky lg:top-4">
      <section className="card grid gap-4 p-4" aria-label={words.money}>
        <Sum
          rows={[
            { label: words.itemsTotal, figure: money(order.itemsTotal) },
            { label: words.deliveryFee, figure: money(order.deliveryTotal) },
            { label: words.total, figure: money(order.total), isTotal: true },
          ]}
        />
        <dl className="grid gap-3 border-t border-line pt-3">
          {facts.map(([name, value, lang]) => (
            <div key={name}>
              <dt className="text-sm text-muted">{name}</dt>
              <dd lang={lang}>{value}</dd>
            </div>
          ))}
        </dl>
        {order.canCancel && (
          <ButtonLink look="danger" href={orderCancellationPath(locale, order.number, token)}>
            {words.cancel}
          </ButtonLink>
        )}
      </section>
      <section className="card p-4">
        <h2 className="text-base">{words.callMarket}</h2>
        <a className="link-alone" href={`tel:${operator.phone}`}>
          <Icon name="phone" size={20} />
          {formatPhone(operator.phone)}
        </a>
        {order.policies.length > 0 && (
          <details>
            <summary className="link-alone font-normal">{words.agreed}</summary>
            <ul className="text-sm">
              {order.policies.map(({ slug, title, version }) => (
                <li key={slug}>
                  <a
                    className="inline-flex min-h-11 items-center hover:text-leaf hover:underline"
                    href={policyPath(locale, slug)}
                  >
                    {words.agreedVersion(title, version)}
                  </a>
                </li>
              ))}
            </ul>
          </details>
        )}
      </section>
    </aside>
  );
}
