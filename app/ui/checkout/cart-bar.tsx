import type { CartView } from "#app/domain/cart/cart-view";
import { checkoutPath } from "#app/paths";
import { ButtonLink } from "../button";
import { formatMoney } from "../format";
import { useLocale, useWordsOf } from "../locale";
import { Sum } from "../receipt";
import { cartWords } from "../words/checkout-cart";

/** The total and the way on: under the thumb on a phone, beside the cart elsewhere. */
export function CartBar({ cart }: { cart: CartView }) {
  const locale = useLocale();
  const words = useWordsOf(cartWords);
  const money = (amount: bigint) => formatMoney(amount, locale);
  const blocker = cart.blockers.find(
    (reason) =>
      reason === "line-problems" || reason === "shop-closed" || reason === "below-minimum",
  );
  return (
    <aside
      className="within-reach lg:sticky lg:top-4 lg:rounded-card lg:border lg:border-line lg:bg-surface lg:p-4"
      aria-label={words.total}
    >
      <div className="max-lg:hidden">
        <Sum
          rows={[
            { label: words.itemsTotal, figure: money(cart.itemsTotal) },
            {
              label: words.deliveryFee,
              figure:
                cart.deliveryTotal === null ? words.deliveryUnknown : money(cart.deliveryTotal),
            },
            ...(cart.total === null
              ? []
              : [{ label: words.total, figure: money(cart.total), isTotal: true }]),
          ]}
        />
      </div>
      <div className="flex items-center justify-between gap-3 lg:mt-4 lg:block">
        <p className="min-w-0 leading-tight lg:hidden">
          {cart.total === null ? (
            <span className="text-sm">{words.totalUnknown(money(cart.itemsTotal))}</span>
          ) : (
            <>
              <span className="block text-sm text-muted">{words.total}</span>
              <b className="text-lg">{money(cart.total)}</b>
            </>
          )}
        </p>
        {!blocker && (
          <ButtonLink className="flex-none lg:w-full" href={checkoutPath(locale)}>
            {words.checkout}
          </ButtonLink>
        )}
      </div>
      {blocker ? (
        <p className="mt-1 text-sm text-chili">{words.checkoutBlocked[blocker]}</p>
      ) : (
        <p className="mt-3 text-sm text-muted max-lg:hidden">{words.next}</p>
      )}
    </aside>
  );
}
