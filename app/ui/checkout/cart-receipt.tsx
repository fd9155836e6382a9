import type { CartGroup } from "#app/domain/cart/cart-view";
import { formatDay, startOfSaigonDay } from "#app/domain/time/saigon-time";
import { cartDeliveriesPath, sellerPath } from "#app/paths";
import { Button } from "../button";
import { formatMoney } from "../format";
import { useLocale, useWordsOf } from "../locale";
import { Notice } from "../notice";
import { Receipt, Sum } from "../receipt";
import { cartWords } from "../words/checkout-cart";
import { CartLine } from "./cart-line";
import { DeliveryChoices } from "./delivery-choices";

/** One seller's slip in the cart: lines, how far the least order is, delivery, sum. */
export function CartReceipt({ group, now }: { group: CartGroup; now: Date }) {
  const locale = useLocale();
  const words = useWordsOf(cartWords);
  const money = (amount: bigint) => formatMoney(amount, locale);
  const { seller, missingForMinimum } = group;
  return (
    <Receipt
      label={seller.name}
      header={
        <>
          <h2 className="text-lg leading-snug">
            <a className="hover:text-leaf hover:underline" href={sellerPath(locale, seller.slug)}>
              {seller.name}
            </a>
          </h2>
          <p className="text-sm text-muted">{seller.communeName}</p>
        </>
      }
      footer={
        <Sum
          rows={[
            { label: words.itemsTotal, figure: money(group.itemsTotal) },
            {
              label: words.deliveryFee,
              figure: group.delivery ? money(group.delivery.fee) : words.deliveryUnknown,
            },
            { label: words.sellerTotal, figure: <b>{money(group.total)}</b> },
          ]}
        />
      }
    >
      {seller.opensOn && (
        <div className="mb-4">
          <Notice
            tone="care"
            title={words.shopClosed(formatDay(startOfSaigonDay(seller.opensOn), locale, now))}
          >
            <p>{words.shopClosedText}</p>
          </Notice>
        </div>
      )}
      <ul className="-my-3 divide-y divide-line">
        {group.lines.map((line) => (
          <CartLine key={line.variantId} line={line} />
        ))}
      </ul>
      {missingForMinimum !== null && (
        <div className="mt-3 rounded-control bg-sun-soft p-3">
          <p>{words.minimumLeft(money(missingForMinimum), money(seller.minimumOrder))}</p>
          <progress
            className="mt-2 h-2 w-full"
            aria-label={words.minimumLabel(money(seller.minimumOrder))}
            max={Number(seller.minimumOrder)}
            value={Number(group.itemsTotal)}
          />
          <a className="link-alone" href={sellerPath(locale, seller.slug)}>
            {words.moreFromSeller}
          </a>
        </div>
      )}
      <form
        method="post"
        action={cartDeliveriesPath(locale)}
        className="mt-4 border-t border-line pt-3"
      >
        <input type="hidden" name="sellerId" value={seller.id} />
        <div className="grid gap-2">
          <DeliveryChoices group={group} name="kind" id={`giao-${seller.id}`} now={now} />
          {group.options.length > 1 && (
            <Button look="quiet" data-without-script>
              {words.deliverySave}
            </Button>
          )}
        </div>
      </form>
    </Receipt>
  );
}
