import { nextStepInWords } from "#app/domain/orders/next-step";
import type { OrderLineView, OrderView, ShareView } from "#app/domain/orders/order-queries.server";
import { formatPhone } from "#app/domain/orders/phone";
import { promiseInWords } from "#app/domain/shipping/quote-delivery";
import { sellerPath } from "#app/paths";
import { formatMoney, formatQuantity } from "../format";
import { Icon } from "../icon";
import { useLocale, useWordsOf } from "../locale";
import { Notice } from "../notice";
import { Picture } from "../picture";
import { Receipt, Sum } from "../receipt";
import { Steps } from "../steps";
import { orderWords } from "../words/checkout-order";
import { plainPicture } from "./cart-line";
import { StateMark } from "./order-state";
import { orderSteps } from "./order-steps";
import { TransferPanel } from "./transfer-panel";

/** One seller's part of an order: how it stands, what comes next, whom to call, and what was bought. */
export function OrderShare({
  order,
  share,
  now,
  formAction,
  transferCode,
}: {
  order: OrderView;
  share: ShareView;
  now: Date;
  /** Where the forms of the page post to, with the link's token. */
  formAction: string;
  /** Address of the picture of the VietQR code; null where there is none. */
  transferCode: string | null;
}) {
  const locale = useLocale();
  const words = useWordsOf(orderWords);
  const money = (amount: bigint) => formatMoney(amount, locale);
  const { seller } = share;
  const next = nextStepInWords(share.next, locale, now);
  return (
    <Receipt
      label={seller.name}
      header={
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h2 className="text-lg leading-snug" lang="vi">
            <a className="hover:text-leaf hover:underline" href={sellerPath(locale, seller.slug)}>
              {seller.name}
            </a>
          </h2>
          <StateMark status={share.status} />
        </div>
      }
      footer={
        <Sum
          rows={[
            { label: words.itemsTotal, figure: money(share.itemsTotal) },
            {
              label: `${words.deliveryFee} (${words.deliveryKinds[share.deliveryKind].toLowerCase()})`,
              figure: money(share.deliveryFee),
            },
            { label: words.sellerTotal, figure: <b>{money(share.total)}</b> },
          ]}
        />
      }
    >
      <div className="grid gap-4">
        {next && <p className="font-semibold">{next}.</p>}
        {share.promise && <p>{promiseInWords(share.deliveryKind, share.promise, locale, now)}.</p>}
        {share.status === "cancelled" && share.cancelledBy && (
          <p>{words.cancelledBy[share.cancelledBy]}</p>
        )}
        {seller.message && isUnderWay(share.status) && (
          <Notice title={words.sellerMessage}>
            <p lang="vi">{seller.message}</p>
          </Notice>
        )}
        {share.pickupAddress && <p lang="vi">{words.pickupAt(share.pickupAddress)}</p>}
        {share.transfer && (
          <TransferPanel
            transfer={share.transfer}
            share={share}
            code={transferCode}
            formAction={formAction}
          />
        )}
        <MoneySentences order={order} share={share} />
        <Steps steps={orderSteps({ order, share, locale, now })} />
        <ul className="divide-y divide-line border-t border-line">
          {share.lines.map((line) => (
            <OrderLine key={line.variantId} line={line} />
          ))}
        </ul>
        <div className="text-sm text-muted">
          <p lang="vi">{seller.legalName}</p>
          <p lang="vi">{seller.address}</p>
          {seller.taxCode && <p>{words.sellerTax(seller.taxCode)}</p>}
          <p>{words.sellerPart(share.number)}</p>
        </div>
        <a className="button button-quiet" href={`tel:${seller.phone}`}>
          <Icon name="phone" size={20} />
          {words.call(formatPhone(seller.phone))}
        </a>
      </div>
    </Receipt>
  );
}

const isUnderWay = (status: ShareView["status"]) => status !== "cancelled" && status !== "expired";

/** What this part costs, or what comes back, as whole sentences. */
function MoneySentences({ order, share }: { order: OrderView; share: ShareView }) {
  const locale = useLocale();
  const words = useWordsOf(orderWords);
  const money = (amount: bigint) => formatMoney(amount, locale);
  const isLive = share.status !== "cancelled" && share.status !== "expired";
  const isDue = isLive && share.paymentStatus === "pending";
  const refundWords = {
    requested: words.refundAsked,
    accepted: words.refundAccepted,
    returned: words.refundReturned,
    refused: words.refundRefused,
  };
  return (
    <>
      {order.paymentMethod === "cod" && isDue && (
        <p>{words.codShare(money(share.total), share.seller.name)}</p>
      )}
      {order.paymentMethod === "vietqr" && share.paymentStatus === "paid" && (
        <p>{words.vietqrPaid}</p>
      )}
      {share.refunds.map((refund, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: refunds never change places
        <p key={index}>{refundWords[refund.status](money(refund.amount))}</p>
      ))}
    </>
  );
}

function OrderLine({ line }: { line: OrderLineView }) {
  const locale = useLocale();
  return (
    <li className="flex gap-3 py-3">
      <Picture
        picture={line.mediaId ? plainPicture(line.mediaId) : null}
        sizes="3.5rem"
        widths={[160]}
        decorative
        className="aspect-square w-14 flex-none rounded-control"
      />
      <div className="min-w-0 flex-1">
        <p lang="vi">{line.productName}</p>
        <p className="text-sm text-muted" lang="vi">
          {line.variantName} · {formatQuantity(line.quantity, line, locale)}
        </p>
      </div>
      <p className="flex-none font-semibold">{formatMoney(line.total, locale)}</p>
    </li>
  );
}
