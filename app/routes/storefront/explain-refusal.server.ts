import { randomUUID } from "node:crypto";
import type { PlaceOrderRefusal } from "#app/domain/orders/place-order.server";
import { formatDay, startOfSaigonDay } from "#app/domain/time/saigon-time";
import type { Locale } from "#app/paths";
import type { CheckoutErrors, CheckoutView } from "#app/ui/checkout/checkout-view";
import { formatMoney } from "#app/ui/format";
import { checkoutWords } from "#app/ui/words/checkout-form";

/**
 * The page after an order was refused: each reason beside the place that mends it.
 * @param view the page with the figures of this moment
 */
export function explainRefusal({
  view,
  refusal,
  locale,
}: {
  view: CheckoutView;
  refusal: PlaceOrderRefusal;
  locale: Locale;
}): CheckoutView {
  const words = checkoutWords[locale];
  const money = (amount: bigint) => formatMoney(amount, locale);
  const because = (errors: CheckoutErrors): CheckoutView => ({ ...view, errors });
  switch (refusal.refused) {
    case "total-changed":
      return {
        ...because({ "xem-lai": words.errors.total }),
        change: {
          before: view.values.shownTotal ? BigInt(view.values.shownTotal) : null,
          now: refusal.total,
        },
      };
    case "lines-unavailable": {
      const lines = refusal.lines.map((line) =>
        line.problem === "short"
          ? words.errors.line(line.productName, String(line.available))
          : words.errors.lineGone(line.productName),
      );
      return because({ hang: `${words.errors.lines} (${lines.join("; ")})` });
    }
    case "shop-closed":
      return because({
        hang: refusal.sellers
          .map(({ name, opensOn }) =>
            words.errors.shopClosed(name, formatDay(startOfSaigonDay(opensOn), locale)),
          )
          .join("; "),
      });
    case "below-minimum":
      return because({
        hang: refusal.sellers
          .map(({ name, missing }) => words.errors.minimum(name, money(missing)))
          .join("; "),
      });
    case "delivery-unavailable":
      return because(
        Object.fromEntries(
          refusal.sellers.map(({ sellerId, name }) => {
            const group = view.cart.groups.find(({ seller }) => seller.id === sellerId);
            const say = group?.options.length ? words.errors.delivery : words.errors.deliveryNone;
            return [`deliveries.${sellerId}`, say(name)];
          }),
        ),
      );
    case "age-unconfirmed":
      return because({ ageConfirmed: words.ageNeeded(refusal.minimumAge) });
    case "vietqr-unavailable":
      return because({ paymentMethod: words.errors.vietqr });
    case "vnpay-unavailable":
      return because({ paymentMethod: words.errors.vnpay });
    case "unknown-commune":
      return because({ communeCode: words.communePick });
    case "idempotency-conflict":
      return {
        ...because({ "xem-lai": words.errors.conflict }),
        values: { ...view.values, idempotencyKey: randomUUID() },
      };
    case "empty-cart":
      return view;
  }
}
