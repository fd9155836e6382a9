import type { SellerDelivery } from "#app/domain/sellers/seller-queries.server";
import { formatHours, formatMoney } from "../format";
import { Icon, type IconName } from "../icon";
import { useLocale, useWords } from "../locale";

const icons: Record<SellerDelivery["kind"], IconName> = {
  "own-delivery": "truck",
  post: "basket",
  pickup: "pin",
};

const namesInSight = 4;

/** How a seller's goods get to the buyer: where, when, for how much. */
export function DeliveryTerms({
  delivery,
  minimumOrder,
  maxTransitHours = null,
}: {
  delivery: readonly SellerDelivery[];
  minimumOrder: bigint;
  /** How long these goods bear the road; null where it does not matter. */
  maxTransitHours?: number | null;
}) {
  const locale = useLocale();
  const { product } = useWords();
  const lang = locale === "en" ? "vi" : undefined;
  return (
    <>
      <ul className="grid gap-3">
        {delivery.map((method) => (
          <li key={method.kind} className="flex gap-3">
            <span className="flex-none text-leaf">
              <Icon name={icons[method.kind]} />
            </span>
            <div className="min-w-0">
              <p className="font-semibold">{product.deliveryKinds[method.kind]}</p>
              {method.kind === "own-delivery" && (
                <>
                  <p>
                    {method.fee === 0n
                      ? product.deliveryFree
                      : product.deliveryFee(formatMoney(method.fee, locale))}
                    {method.fee > 0n &&
                      method.freeFrom !== null &&
                      `, ${product.deliveryFreeFrom(formatMoney(method.freeFrom, locale))}`}
                    {". "}
                    {product.deliveryTime(formatHours(method.transitHours, locale))}.
                  </p>
                  {method.communeNames.length > 0 && (
                    <p className="text-muted">
                      {product.deliveryTo}{" "}
                      <span lang={lang}>
                        {method.communeNames.slice(0, namesInSight).join(", ")}
                      </span>{" "}
                      {method.communeNames.length > namesInSight &&
                        product.deliveryToMore(method.communeNames.length - namesInSight)}
                    </p>
                  )}
                </>
              )}
              {method.kind === "pickup" && (
                <p>
                  {product.deliveryReady(formatHours(method.transitHours, locale))}
                  {". "}
                  <span lang={lang}>{method.pickupAddress}</span>
                </p>
              )}
              {method.kind === "post" && <p>{product.deliveryPost}</p>}
              {method.openingNote && (
                <p className="text-muted" lang={lang}>
                  {method.openingNote}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
      {maxTransitHours !== null && (
        <p className="mt-3 text-muted">
          {product.deliveryLimit(formatHours(maxTransitHours, locale))}
        </p>
      )}
      {minimumOrder > 0n && (
        <p className="mt-2 text-muted">
          {product.minimumOrder(formatMoney(minimumOrder, locale))}.
        </p>
      )}
    </>
  );
}
