import type { CartLineView } from "#app/domain/cart/cart-view";
import { cartLinesPath, productPath } from "#app/paths";
import { Button } from "../button";
import { formatMoney } from "../format";
import { useLocale, useWordsOf } from "../locale";
import { Picture } from "../picture";
import { QuantityStepper } from "../quantity-stepper";
import { cartWords } from "../words/checkout-cart";
import { lineNames, linePrice, lineQuantity } from "./line-words";

/** One line of the cart: what it is, what it costs, how much of it, and the way out. */
export function CartLine({ line }: { line: CartLineView }) {
  const locale = useLocale();
  const words = useWordsOf(cartWords);
  const { product, variant, whole, unitLabel } = lineNames(line, locale);
  const isGone = line.problem === "withdrawn" || line.problem === "sold-out";
  const total = formatMoney(line.total, locale);
  return (
    <li id={`mon-${line.variantId}`} className="grid grid-cols-[4.5rem_1fr] gap-x-3 gap-y-2 py-3">
      <Picture
        picture={line.mediaId ? plainPicture(line.mediaId) : null}
        sizes="4.5rem"
        widths={[160, 320]}
        decorative
        className={`aspect-square w-18 rounded-control ${isGone ? "opacity-60" : ""}`}
      />
      <div className="min-w-0">
        <div className="flex flex-wrap justify-between gap-x-3">
          <h3 className="min-w-0 text-base leading-snug">
            <a
              className="hover:text-leaf hover:underline"
              href={productPath(locale, line.productSlug)}
              lang={product.lang}
            >
              {product.text}
            </a>
          </h3>
          <p className={`font-semibold ${isGone ? "text-muted line-through" : ""}`}>
            {line.isEstimate ? words.approximately(total) : total}
          </p>
        </div>
        <p className="text-sm text-muted">
          <span lang={variant.lang}>{variant.text}</span> · {linePrice(line, locale)}
        </p>
        {line.isEstimate && line.tolerancePercent !== null && (
          <p className="mt-1 text-sm text-muted">{words.estimate(line.tolerancePercent)}</p>
        )}
        {line.problem && (
          <p className="mt-1">
            <span className="mark mark-chili whitespace-normal">
              {line.problem === "short"
                ? words.lineProblems.short(lineQuantity(line, line.available, locale))
                : words.lineProblems[line.problem]}
            </span>
          </p>
        )}
      </div>
      <div className="col-span-2 flex flex-wrap items-center justify-between gap-2 sm:col-start-2 sm:col-span-1">
        {isGone ? (
          <span />
        ) : (
          <form method="post" action={cartLinesPath(locale)} className="flex items-center gap-2">
            <input type="hidden" name="variantId" value={line.variantId} />
            <div className="flex items-center gap-2">
              <QuantityStepper
                variant={{ ...line, unitLabel }}
                available={Math.max(line.available, line.quantity)}
                name="newQuantity"
                id={`so-luong-${line.variantId}`}
                label={words.quantityOf(whole)}
                value={line.quantity}
              />
              <Button
                look="quiet"
                className="px-3"
                aria-label={words.updateOf(whole)}
                data-without-script
              >
                {words.update}
              </Button>
            </div>
          </form>
        )}
        <form method="post" action={cartLinesPath(locale)}>
          <input type="hidden" name="variantId" value={line.variantId} />
          <input type="hidden" name="newQuantity" value="0" />
          <button
            type="submit"
            className="link-alone px-1 font-normal text-chili"
            aria-label={words.removeOf(whole)}
          >
            {words.remove}
          </button>
        </form>
      </div>
    </li>
  );
}

/** A small picture whose name stands beside it. */
export const plainPicture = (id: string) => ({
  id,
  width: 1200,
  height: 1200,
  alt: "",
  blur: null,
});
