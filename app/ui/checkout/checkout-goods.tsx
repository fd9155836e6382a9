import type { CartGroup, CartLineView } from "#app/domain/cart/cart-view";
import { cartPath } from "#app/paths";
import { Button } from "../button";
import { formatMoney } from "../format";
import { useLocale, useWordsOf } from "../locale";
import { Receipt, Sum } from "../receipt";
import { cartWords } from "../words/checkout-cart";
import { checkoutWords } from "../words/checkout-form";
import type { CheckoutView } from "./checkout-view";
import { DeliveryChoices } from "./delivery-choices";
import { lineNames, linePrice, lineQuantity } from "./line-words";

/** Each seller's slip: the goods, and how they come. */
export function CheckoutGoods({ view }: { view: CheckoutView }) {
  const locale = useLocale();
  const words = useWordsOf(checkoutWords);
  return (
    <section id="hang" data-swap className="grid gap-4" aria-labelledby="hang-ten">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="hang-ten">{words.goods}</h2>
        <a className="link-alone" href={cartPath(locale)}>
          {words.goodsEdit}
        </a>
      </div>
      {view.cart.groups.map((group) => (
        <SellerSlip key={group.seller.id} group={group} view={view} />
      ))}
      {view.cart.groups.some((group) => group.options.length > 0) && (
        <Button look="quiet" name="step" value="fees" data-without-script>
          {words.feesShow}
        </Button>
      )}
    </section>
  );
}

function SellerSlip({ group, view }: { group: CartGroup; view: CheckoutView }) {
  const locale = useLocale();
  const shared = useWordsOf(cartWords);
  const words = useWordsOf(checkoutWords);
  const money = (amount: bigint) => formatMoney(amount, locale);
  const name = `deliveries.${group.seller.id}`;
  return (
    <Receipt
      label={group.seller.name}
      header={<h3 lang="vi">{group.seller.name}</h3>}
      footer={
        <Sum
          rows={[
            { label: shared.itemsTotal, figure: money(group.itemsTotal) },
            {
              label: shared.deliveryFee,
              figure: group.delivery ? money(group.delivery.fee) : words.deliveryUnknown,
            },
            ...(group.delivery
              ? [{ label: shared.sellerTotal, figure: <b>{money(group.total)}</b> }]
              : []),
          ]}
        />
      }
    >
      <ul className="grid gap-2">
        {group.lines.map((line) => (
          <SlipLine key={line.variantId} line={line} />
        ))}
      </ul>
      <div className="mt-4 border-t border-line pt-3">
        {view.communeCode === null ? (
          <>
            {group.isDeliveryChosen && group.delivery && (
              <input type="hidden" name={name} value={group.delivery.kind} />
            )}
            <p className="text-muted">{shared.destinationLead}</p>
          </>
        ) : (
          <DeliveryChoices group={group} name={name} now={view.now} error={view.errors[name]} />
        )}
      </div>
    </Receipt>
  );
}

function SlipLine({ line }: { line: CartLineView }) {
  const locale = useLocale();
  const words = useWordsOf(cartWords);
  const { product, variant } = lineNames(line, locale);
  const total = formatMoney(line.total, locale);
  return (
    <li>
      <div className="flex justify-between gap-3">
        <span className="min-w-0" lang={product.lang}>
          {product.text}
        </span>
        <span className="flex-none font-semibold">
          {line.isEstimate ? words.approximately(total) : total}
        </span>
      </div>
      <p className="text-sm text-muted">
        <span lang={variant.lang}>{variant.text}</span> ·{" "}
        {lineQuantity(line, line.quantity, locale)}
        {" × "}
        {linePrice(line, locale)}
      </p>
      {line.isEstimate && line.tolerancePercent !== null && (
        <p className="text-sm text-muted">{words.estimate(line.tolerancePercent)}</p>
      )}
    </li>
  );
}
