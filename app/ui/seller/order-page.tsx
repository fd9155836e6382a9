import { formatGrams } from "#app/domain/money/line-price";
import { sellerOrderStatusWords } from "#app/domain/orders/order-status";
import type { SellerOrderView } from "#app/domain/orders/seller-order-queries.server";
import { formatMoment } from "#app/domain/time/saigon-time";
import { picturePath } from "#app/paths";
import { Button } from "../button";
import { formatMoney, formatPhone, formatQuantity } from "../format";
import { Icon } from "../icon";
import { Notice } from "../notice";
import { workWords } from "../words/seller-work";

const words = workWords.orders;

/** One share of an order as its seller works on it. */
export function SellerOrderPage({
  slug,
  order,
  told,
  mayConfirm,
}: {
  slug: string;
  order: SellerOrderView;
  told: string | null;
  mayConfirm: boolean;
}) {
  const here = `/nguoi-ban/${slug}/don-hang`;
  return (
    <div className="edge max-w-3xl pt-2">
      <a className="link-alone" href={here}>
        ‹ {words.back}
      </a>
      <h1>{order.number}</h1>
      <p className="mt-1">
        <span className="mark">{sellerOrderStatusWords[order.status].vi}</span>{" "}
        <span className="text-muted">
          {words.placed} {formatMoment(order.placedAt, "vi")}
        </span>
      </p>
      <div className="mt-3 grid gap-4">
        {told === "xac-nhan" && order.status === "confirmed" && (
          <Notice tone="good" role="status">
            {words.confirmed}
          </Notice>
        )}
        {told === "khong" && <Notice tone="care">{words.notConfirmed}</Notice>}
        {order.cancelledBy && <Notice tone="care">{words.cancelledBy[order.cancelledBy]}</Notice>}
        {order.status === "placed" && order.confirmBy && mayConfirm && (
          <form method="post" action={`${here}/${order.number}/xac-nhan`} className="card p-4">
            <p className="font-semibold text-chili">
              {words.confirmBefore(formatMoment(order.confirmBy, "vi"))}
            </p>
            <p className="mt-1 mb-3 text-muted">{words.confirmLead}</p>
            <Button className="min-h-13 w-full text-lg">{words.confirm}</Button>
          </form>
        )}
        <section className="card p-4">
          <h2 className="text-lg">{words.goods}</h2>
          <ul className="mt-2 grid gap-3">
            {order.lines.map((line) => (
              <li key={line.variantId} className="flex gap-3">
                <span className="photo size-16 flex-none rounded-control">
                  {line.mediaId && (
                    <img
                      src={picturePath(line.mediaId, 160, "webp")}
                      width="64"
                      height="64"
                      alt=""
                    />
                  )}
                </span>
                <span className="min-w-0 flex-1">
                  <b className="block text-lg">
                    {formatQuantity(line.quantity, line, "vi")}
                    {line.grams !== null && line.sellBy !== "weight" && (
                      <span className="font-normal text-muted">
                        {" "}
                        ({words.grams(formatGrams(line.grams, "vi"))})
                      </span>
                    )}
                  </b>
                  <span className="block">
                    {line.productName}, {line.variantName}
                  </span>
                </span>
                <span>{formatMoney(line.total, "vi")}</span>
              </li>
            ))}
          </ul>
          <dl className="facts mt-4">
            <dt>{words.items}</dt>
            <dd>{formatMoney(order.itemsTotal, "vi")}</dd>
            <dt>{words.fee}</dt>
            <dd>{formatMoney(order.deliveryFee, "vi")}</dd>
            <dt>{words.total}</dt>
            <dd>
              <b>{formatMoney(order.total, "vi")}</b>, {words.payment[order.paymentMethod]}
            </dd>
          </dl>
        </section>
        <section className="card p-4">
          <h2 className="text-lg">{words.delivery[order.deliveryKind]}</h2>
          {order.pickupAddress && (
            <p className="mt-1">
              {words.pickup}: {order.pickupAddress}
            </p>
          )}
          {order.buyer && (
            <dl className="facts mt-2">
              <dt>{words.buyer}</dt>
              <dd>
                {order.buyer.name}
                <a className="link-alone" href={`tel:${order.buyer.phone}`}>
                  <Icon name="phone" size={20} />
                  {formatPhone(order.buyer.phone)}
                </a>
              </dd>
              {order.buyer.address && (
                <>
                  <dt>{words.address}</dt>
                  <dd>{order.buyer.address}</dd>
                </>
              )}
              {order.buyer.note && (
                <>
                  <dt>{words.note}</dt>
                  <dd>{order.buyer.note}</dd>
                </>
              )}
            </dl>
          )}
        </section>
        {order.events.some(({ kind }) => words.events[kind]) && (
          <section>
            <h2 className="text-lg">{words.history}</h2>
            <ul className="mt-1">
              {order.events
                .filter(({ kind }) => words.events[kind])
                .map(({ kind, at }) => (
                  <li key={`${kind}-${at.getTime()}`}>
                    {formatMoment(at, "vi")}: {words.events[kind]}
                  </li>
                ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}
