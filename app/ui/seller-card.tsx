import type { SellerCard } from "#app/domain/sellers/seller-queries.server";
import { sellerPath } from "#app/paths";
import { Icon } from "./icon";
import { inLanguage, useLocale, useWords } from "./locale";
import { shorten } from "./page-meta";
import { Picture } from "./picture";
import { pictureView } from "./product-card";

/** The first letter of the given name, which comes last in Vietnamese. */
const initialOf = (name: string) => (name.trim().split(/\s+/).at(-1) ?? "").charAt(0);

/** Stalls with their place, who stands behind them, and where. */
export function SellerCards({
  sellers,
  level = 3,
}: {
  sellers: readonly SellerCard[];
  level?: 2 | 3;
}) {
  const locale = useLocale();
  const words = useWords();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <ul className="grid gap-4 md:grid-cols-2 lg:grid-cols-3">
      {sellers.map((seller) => {
        const story = inLanguage(locale, seller.story, seller.storyEn);
        const face = seller.representativeName ?? seller.name;
        return (
          <li key={seller.id} className="product-card">
            <Picture
              picture={pictureView(seller.picture, locale)}
              sizes="(min-width: 64rem) 24rem, 92vw"
              widths={[320, 640, 960]}
              decorative
              className="wide"
            />
            <div className="body">
              <div className="flex items-center gap-3">
                <span className="initial" aria-hidden="true">
                  {initialOf(face)}
                </span>
                <div className="min-w-0">
                  <Heading lang={locale === "en" ? "vi" : undefined}>
                    <a href={sellerPath(locale, seller.slug)}>{seller.name}</a>
                  </Heading>
                  <p className="from" lang={locale === "en" ? "vi" : undefined}>
                    {seller.representativeName && `${seller.representativeName} · `}
                    {seller.communeName}
                  </p>
                </div>
              </div>
              {story.text && (
                <p className="text-muted" lang={story.lang}>
                  {shorten(story.text, 120)}
                </p>
              )}
              <p className="mt-auto flex flex-wrap gap-2 pt-1">
                <span className="mark mark-quiet">{words.seller.kinds[seller.kind]}</span>
                {seller.isVerified && (
                  <span className="mark mark-leaf">
                    <Icon name="check" size={14} />
                    {words.sellers.verified}
                  </span>
                )}
                <span className="mark mark-sky">{words.categories.count(seller.productCount)}</span>
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
