import type { CartLineView } from "#app/domain/cart/cart-view";
import type { Locale } from "#app/paths";
import { formatMoney, formatQuantity } from "../format";
import { inLanguage } from "../locale";

type Named = Pick<
  CartLineView,
  "productName" | "productNameEn" | "variantName" | "variantNameEn" | "unitLabel" | "unitLabelEn"
>;

/** What a line is called on this page. */
export function lineNames(line: Named, locale: Locale) {
  const product = inLanguage(locale, line.productName, line.productNameEn);
  const variant = inLanguage(locale, line.variantName, line.variantNameEn);
  return {
    product,
    variant,
    /** "Mãng cầu Bà Đen, hộp 2 kg": for sentences and for screen readers. */
    whole: `${product.text}, ${variant.text}`,
    unitLabel: locale === "vi" ? line.unitLabel : line.unitLabelEn,
  };
}

/** "3 hộp", "1,5 kg". */
export function lineQuantity(
  line: Named & Pick<CartLineView, "sellBy">,
  quantity: number,
  locale: Locale,
): string {
  const { unitLabel } = lineNames(line, locale);
  return formatQuantity(quantity, { sellBy: line.sellBy, unitLabel }, locale);
}

/** "60.000 đ / hộp", "35.000 đ / kg". */
export function linePrice(
  line: Named & Pick<CartLineView, "pricedBy" | "price">,
  locale: Locale,
): string {
  const unit = line.pricedBy === "kilogram" ? "kg" : lineNames(line, locale).unitLabel;
  return `${formatMoney(line.price, locale)}\u00A0/\u00A0${unit}`;
}
