import type { ProductCardData } from "#app/domain/catalog/product-card";
import { type Locale, productPath } from "#app/paths";
import { formatMoney, formatNumber, formatRating } from "./format";
import { Icon } from "./icon";
import { inLanguage, useLocale, useWords } from "./locale";
import { Picture, type PictureView } from "./picture";

export function pictureView(
  picture: ProductCardData["picture"],
  locale: Locale,
  { withBlur = true } = {},
): PictureView | null {
  return (
    picture && {
      id: picture.id,
      width: picture.width,
      height: picture.height,
      alt: locale === "vi" ? picture.altVi : picture.altEn,
      blur: withBlur ? picture.blurDataUri : null,
    }
  );
}

/** Two beside each other on a phone, as many as fit on a wide screen. */
const cardSizes = "(min-width: 64rem) 16rem, (min-width: 48rem) 30vw, calc(50vw - 1.5rem)";

/** One product of a list. `urgent` for those in sight at once. */
export function ProductCard({
  product,
  urgent = false,
  level = 3,
  reason,
}: {
  product: ProductCardData;
  urgent?: boolean;
  level?: 2 | 3;
  /** Why staff chose it. */
  reason?: string;
}) {
  const locale = useLocale();
  const words = useWords();
  const Heading = level === 2 ? "h2" : "h3";
  const name = inLanguage(locale, product.name, product.nameEn);
  const unitLabel = locale === "vi" ? product.unitLabel : product.unitLabelEn;
  return (
    <li className="product-card">
      <Picture
        picture={pictureView(product.picture, locale)}
        sizes={cardSizes}
        urgent={urgent}
        decorative
      />
      <div className="body">
        <Heading className="name">
          <a href={productPath(locale, product.slug)} lang={name.lang}>
            {name.text}
          </a>
        </Heading>
        <p className="from" lang={locale === "en" ? "vi" : undefined}>
          {words.card.by(product.sellerName, product.communeName)}
        </p>
        {product.ratingCount > 0 && (
          <p className="from">
            <span aria-hidden="true">
              <span className="stars">★</span> {formatRating(product.rating, locale)}
              {product.soldCount > 0 &&
                ` · ${words.card.sold(formatNumber(product.soldCount, locale))}`}
            </span>
            <span className="visually-hidden">
              {words.card.rating(formatRating(product.rating, locale), product.ratingCount)}
            </span>
          </p>
        )}
        {reason && <p className="text-sm">{reason}</p>}
        <p className="price">
          <b>{formatMoney(product.price, locale)}</b>
          <span className="whitespace-nowrap">{words.card.per(unitLabel)}</span>
          {product.unitPrice && (
            <span className="from block">
              {product.unitPrice.isApproximate && words.card.about}
              {formatMoney(product.unitPrice.amount, locale)}
              {product.unitPrice.per === "kg" ? words.card.perKg : words.card.perLitre}
            </span>
          )}
        </p>
        <p className="marks">
          {!product.isInStock && <span className="mark mark-quiet">{words.card.outOfStock}</span>}
          {product.isInStock && product.isInSeason && (
            <span className="mark mark-leaf">
              <Icon name="leaf" size={14} />
              {words.card.inSeason}
            </span>
          )}
          {product.ocopStars && <span className="mark">{words.card.ocop(product.ocopStars)}</span>}
        </p>
      </div>
    </li>
  );
}

export function ProductShelf({
  products,
  urgentCount = 0,
  level,
}: {
  products: readonly ProductCardData[];
  urgentCount?: number;
  level?: 2 | 3;
}) {
  return (
    <ul className="shelf">
      {products.map((product, index) => (
        <ProductCard
          key={product.id}
          product={product}
          urgent={index < urgentCount}
          level={level}
        />
      ))}
    </ul>
  );
}
