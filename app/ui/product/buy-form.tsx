import type { ProductVariant } from "#app/domain/catalog/product-queries.server";
import { stockInWords } from "#app/domain/inventory/stock-in-words";
import { isEstimate, lineTotal, unitPrice } from "#app/domain/money/line-price";
import { cartLinesPath, cartPath, type Locale } from "#app/paths";
import { formatMoney, formatQuantity } from "../format";
import { Icon } from "../icon";
import { useLocale, useWords } from "../locale";
import { Notice } from "../notice";
import { QuantityStepper } from "../quantity-stepper";
import { ShopClosed } from "../shop-closed";

const labelOf = (variant: ProductVariant, locale: Locale) =>
  locale === "vi" ? variant.unitLabel : variant.unitLabelEn;
const nameOf = (variant: ProductVariant, locale: Locale) =>
  locale === "vi" ? variant.name : (variant.nameEn ?? variant.name);

const isSoldOut = (variant: ProductVariant) => variant.available < variant.minQuantity;

/** What one unit costs: for catch weight the estimate of a usual piece. */
export function shownPrice(variant: ProductVariant) {
  return isEstimate(variant) ? lineTotal(variant, 1) : variant.price;
}

/** "25.000 đ / trái", and "khoảng 62.500 đ/kg" where that says more. */
export function VariantPrice({ variant }: { variant: ProductVariant }) {
  const locale = useLocale();
  const words = useWords();
  const unit = unitPrice(variant);
  const price = shownPrice(variant);
  const measure = unit && unit.amount !== price ? unit : null;
  return (
    <>
      <span className="figure">
        {isEstimate(variant) && <span className="font-normal">{words.card.about}</span>}
        {formatMoney(price, locale)}
      </span>
      <span>{words.card.per(labelOf(variant, locale))}</span>
      {measure && (
        <span className="block text-muted">
          {measure.isApproximate && words.card.about}
          {formatMoney(measure.amount, locale)}
          {measure.per === "kg" ? words.card.perKg : words.card.perLitre}
        </span>
      )}
    </>
  );
}

export function StockWords({ variant }: { variant: ProductVariant }) {
  const stock = stockInWords(variant, variant.available, useLocale());
  const tone = { "in-stock": "text-leaf", low: "text-chili", "sold-out": "text-muted" }[
    stock.state
  ];
  return <span className={tone}>{stock.text}</span>;
}

/**
 * Which one, how much, into the cart. Without script it posts like any form. Options that are measured
 * differently (by the piece and by the kilogram) each have an amount of their own, shown for the one
 * that is chosen.
 */
export function BuyForm({
  variants,
  minimumAge,
  closed = null,
}: {
  variants: readonly ProductVariant[];
  minimumAge: number | null;
  /** The shop is on holiday: nothing can be put into the cart. */
  closed?: { opensOn: string; note: string } | null;
}) {
  const locale = useLocale();
  const words = useWords();
  const onSale = variants.filter((variant) => !isSoldOut(variant));
  const first = onSale[0] ?? variants[0];
  if (!first) return null;
  const hasOwnAmounts =
    variants.length > 1 && variants.some((variant) => variant.sellBy === "weight");
  const stepped = (variant: ProductVariant) => ({
    ...variant,
    unitLabel: labelOf(variant, locale),
  });
  const amount = (variant: ProductVariant, name: string) => (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <label htmlFor={name} className="font-semibold">
        {words.product.quantity}
      </label>
      <QuantityStepper
        variant={stepped(variant)}
        available={variant.available}
        name={name}
        label={words.product.quantity}
      />
    </div>
  );
  // One amount for all: the least that any of them allows; the cart brings it to what one may order.
  const shared: ProductVariant = {
    ...first,
    minQuantity: Math.min(...variants.map((variant) => variant.minQuantity)),
    maxQuantity: Math.max(...variants.map((variant) => variant.maxQuantity)),
    stepQuantity: variants.length === 1 ? first.stepQuantity : 1,
    available: Math.max(...variants.map((variant) => variant.available)),
  };
  return (
    <add-to-cart
      class="block"
      data-cart={cartPath(locale)}
      data-added={words.product.added}
      data-see={words.product.seeCart}
      data-adding={words.product.adding}
    >
      <form action={cartLinesPath(locale)} method="post" className="grid gap-4">
        {variants.length === 1 ? (
          <>
            <input type="hidden" name="variantId" value={first.id} />
            <p>
              <StockWords variant={first} />
            </p>
          </>
        ) : (
          <fieldset>
            <legend className="mb-2 font-semibold">{words.product.options}</legend>
            <div className="grid gap-2">
              {variants.map((variant) => (
                <div key={variant.id} className="choice-box">
                  <label className="choice">
                    <input
                      type="radio"
                      className="tick mt-0.5"
                      name="variantId"
                      value={variant.id}
                      defaultChecked={variant === first}
                      disabled={isSoldOut(variant)}
                    />
                    <span className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)_auto] gap-x-3">
                      <span>
                        <span
                          className="block font-semibold"
                          lang={locale === "en" && !variant.nameEn ? "vi" : undefined}
                        >
                          {nameOf(variant, locale)}
                        </span>
                        <span className="text-sm">
                          <StockWords variant={variant} />
                        </span>
                      </span>
                      <span className="price-in-card" data-price="">
                        <VariantPrice variant={variant} />
                      </span>
                    </span>
                  </label>
                  {!isSoldOut(variant) && (hasOwnAmounts || variant.tolerancePercent) && (
                    <div className="amount">
                      {variant.tolerancePercent && (
                        <Notice>{words.product.estimated(variant.tolerancePercent)}</Notice>
                      )}
                      {hasOwnAmounts && amount(variant, `quantity-${variant.id}`)}
                    </div>
                  )}
                </div>
              ))}
            </div>
          </fieldset>
        )}
        {variants.length === 1 && first.tolerancePercent && (
          <Notice>{words.product.estimated(first.tolerancePercent)}</Notice>
        )}
        {minimumAge && <Notice tone="care">{words.product.ageLimit(minimumAge)}</Notice>}
        {closed ? (
          <ShopClosed {...closed} />
        ) : onSale.length > 0 ? (
          <>
            {!hasOwnAmounts && amount(shared, "quantity")}
            {!hasOwnAmounts && first.minQuantity > 1 && variants.length === 1 && (
              <p className="text-sm text-muted">
                {words.product.quantityHint(
                  formatQuantity(first.minQuantity, stepped(first), locale),
                  formatQuantity(
                    Math.min(first.maxQuantity, first.available),
                    stepped(first),
                    locale,
                  ),
                )}
              </p>
            )}
            <div className="within-reach">
              <div className="mx-auto flex max-w-xl items-center gap-3">
                <p className="price-in-bar" data-shown-price="" aria-hidden="true">
                  <VariantPrice variant={first} />
                </p>
                <button type="submit" className="button min-h-13 flex-1 text-lg">
                  <Icon name="cart" />
                  {words.product.addToCart}
                </button>
              </div>
            </div>
          </>
        ) : (
          <Notice tone="care">{words.product.soldOut}</Notice>
        )}
        <p className="text-sm text-muted">{words.product.priceIncludes}</p>
      </form>
    </add-to-cart>
  );
}
