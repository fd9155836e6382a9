import { ocopStars, type ProductCardData } from "#app/domain/catalog/product-card";
import type { ProductPage } from "#app/domain/catalog/product-queries.server";
import type { ShownCertificate } from "#app/domain/provenance/certificate-queries.server";
import type { ShownQuestion } from "#app/domain/reviews/question-queries.server";
import type { ProductReviews } from "#app/domain/reviews/review-queries.server";
import type { SellerProfile } from "#app/domain/sellers/seller-queries.server";
import {
  categoryPath,
  homePath,
  policyPath,
  productPath,
  reportPath,
  sellerPath,
} from "#app/paths";
import { Breadcrumbs, breadcrumbsLd } from "../breadcrumbs";
import { ButtonLink } from "../button";
import { formatDate, formatHours, formatMonths, formatNumber, formatRating } from "../format";
import { Icon } from "../icon";
import { JsonLd } from "../json-ld";
import { inLanguage, useLocale, useWords, useWordsOf } from "../locale";
import { ProductShelf } from "../product-card";
import { MonthStrip } from "../season-row";
import { Section } from "../section";
import { voiceWords } from "../words/voices";
import { BuyForm, VariantPrice } from "./buy-form";
import { Certificates } from "./certificates";
import { DeliveryTerms } from "./delivery-terms";
import { Gallery } from "./gallery";
import { productLd } from "./product-ld";
import { Questions } from "./questions";
import { Reviews } from "./reviews";
import { SellerFacts } from "./seller-facts";

export interface ProductViewProps {
  origin: string;
  /** The present one, 1 to 12. */
  month: number;
  /** How long after receiving one may complain. */
  complaintHours: number;
  product: ProductPage;
  seller: SellerProfile;
  /** Set while the shop is on holiday. */
  closed: { opensOn: string; note: string } | null;
  certificates: ShownCertificate[];
  reviews: ProductReviews;
  questions: ShownQuestion[];
  ofSeller: ProductCardData[];
  ofKind: ProductCardData[];
}

/** One product's page, in the order a buyer asks: what, how much, from whom, how it comes, what others say. */
export function ProductView(page: ProductViewProps) {
  const { origin, month, complaintHours, product, seller, closed, certificates } = page;
  const { reviews, questions, ofSeller, ofKind } = page;
  const locale = useLocale();
  const words = useWords();
  const voices = useWordsOf(voiceWords);
  const { name, crumbs } = useProductNames(product);
  const first =
    product.variants.find((variant) => variant.available >= variant.minQuantity) ??
    product.variants[0];
  const description = inLanguage(locale, product.description, product.descriptionEn);
  const storage = inLanguage(locale, product.storage, product.storageEn);
  return (
    <div className="edge pt-2">
      <Breadcrumbs crumbs={crumbs} />
      <div className="lg:grid lg:grid-cols-2 lg:gap-10">
        <div className="max-lg:-mx-4 max-md:-mx-4">
          <Gallery pictures={product.pictures} />
        </div>
        <div className="min-w-0 max-lg:mt-4">
          <h1 lang={name.lang}>{name.text}</h1>
          <p className="mt-1 flex flex-wrap items-center gap-x-4">
            <a
              className="link-alone"
              href={sellerPath(locale, seller.slug)}
              lang={locale === "en" ? "vi" : undefined}
            >
              {seller.name}, {seller.communeName}
            </a>
            {product.ratingCount > 0 && (
              <a
                className="inline-flex min-h-11 items-center gap-1 hover:underline"
                href="#danh-gia"
              >
                <span aria-hidden="true" className="stars">
                  ★
                </span>
                {formatRating(product.rating, locale)}
                <span className="text-muted">
                  ({words.product.reviewsCount(product.ratingCount)})
                </span>
              </a>
            )}
            {product.soldCount > 0 && (
              <span className="text-muted">
                {words.card.sold(formatNumber(product.soldCount, locale))}
              </span>
            )}
          </p>
          <Marks product={product} certificates={certificates} month={month} />
          {first && (
            <p className="price-large mt-3" data-shown-price="">
              <VariantPrice variant={first} />
            </p>
          )}
          <div className="mt-4">
            <BuyForm variants={product.variants} minimumAge={product.minimumAge} closed={closed} />
          </div>
        </div>
      </div>
      <div className="mt-8 grid gap-9 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)] lg:gap-x-12">
        <div className="grid content-start gap-9">
          <Section title={words.product.description}>
            <div className="prose" lang={description.lang}>
              {description.text.split(/\n{2,}/).map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </div>
          </Section>
          <Section title={words.product.harvest}>
            <Harvest product={product} month={month} />
          </Section>
          <Section title={words.product.storage}>
            {storage.text && <p lang={storage.lang}>{storage.text}</p>}
            <p className="text-muted">{words.product.shelfLife(product.shelfLifeDays)}.</p>
          </Section>
        </div>
        <div className="grid content-start gap-9">
          <Section title={words.product.delivery}>
            <DeliveryTerms
              delivery={seller.delivery}
              minimumOrder={seller.minimumOrder}
              maxTransitHours={product.maxTransitHours}
            />
          </Section>
          <Section title={words.product.promise}>
            <p>{words.product.promiseText}</p>
            <p className="mt-1">
              {words.product.promiseWindow(formatHours(complaintHours, locale))}
            </p>
            <a className="link-alone" href={policyPath(locale, "doi-tra-hoan-tien")}>
              {words.product.promiseMore}
            </a>
          </Section>
        </div>
        <div className="lg:col-span-2">
          <Section title={words.product.certificates}>
            {certificates.length > 0 ? (
              <Certificates certificates={certificates} />
            ) : (
              <p className="text-muted">{words.product.certificateNone}</p>
            )}
          </Section>
        </div>
        <div className="lg:col-span-2">
          <Section title={words.product.seller}>
            <div className="card p-4 lg:p-5">
              <p className="mb-3 text-lg font-semibold" lang={locale === "en" ? "vi" : undefined}>
                {seller.name}
              </p>
              <SellerFacts seller={seller} />
              <p className="mt-4 flex flex-wrap gap-3">
                <ButtonLink look="quiet" href={sellerPath(locale, seller.slug)}>
                  {words.product.sellerSee}
                </ButtonLink>
                <ButtonLink look="quiet" href={`tel:${seller.phone}`}>
                  <Icon name="phone" size={20} />
                  {words.product.sellerCall}
                </ButtonLink>
                <share-link hidden data-copied={words.product.copied}>
                  <button type="button" className="button button-quiet">
                    <Icon name="share" size={20} />
                    {words.product.share}
                  </button>
                </share-link>
              </p>
            </div>
          </Section>
        </div>
        <div className="lg:col-span-2" id="danh-gia">
          <Section title={words.product.reviews}>
            <Reviews reviews={reviews} rating={product.rating} count={product.ratingCount} />
          </Section>
        </div>
        <div className="lg:col-span-2" id="hoi-dap">
          <Section title={voices.questions}>
            <Questions questions={questions} productSlug={product.slug} />
          </Section>
          <p className="mt-4">
            <a
              className="link-alone"
              href={reportPath(locale, { product: product.slug })}
              rel="nofollow"
            >
              <Icon name="care" size={18} />
              {voices.report}
            </a>
          </p>
        </div>
      </div>
      {ofSeller.length > 0 && (
        <div className="mt-9">
          <Section title={words.product.moreFromSeller(seller.name)}>
            <ProductShelf products={ofSeller} />
          </Section>
        </div>
      )}
      {ofKind.length > 0 && (
        <div className="mt-9">
          <Section title={words.product.moreOfKind}>
            <ProductShelf products={ofKind} />
          </Section>
        </div>
      )}
      <JsonLd data={productLd({ product, seller, locale, origin, complaintHours })} />
      <JsonLd
        data={breadcrumbsLd(
          [...crumbs, { name: name.text, href: productPath(locale, product.slug) }],
          origin,
        )}
      />
    </div>
  );
}

function useProductNames(product: ProductPage) {
  const locale = useLocale();
  const words = useWords();
  const category = (c: ProductPage["category"]) => ({
    name: locale === "vi" ? c.name : c.nameEn,
    href: categoryPath(locale, c.id),
  });
  return {
    name: inLanguage(locale, product.name, product.nameEn),
    crumbs: [
      { name: words.frame.home, href: homePath(locale) },
      ...(product.parentCategory ? [category(product.parentCategory)] : []),
      category(product.category),
    ],
  };
}

function Marks({
  product,
  certificates,
  month,
}: Pick<ProductViewProps, "product" | "certificates" | "month">) {
  const words = useWords();
  const stars = ocopStars(certificates.map(({ kind }) => kind));
  const isInSeason = product.seasonMonths.length < 12 && product.seasonMonths.includes(month);
  const others = certificates.filter(({ kind }) =>
    ["geographical-indication", "vietgap", "globalgap", "organic"].includes(kind),
  );
  if (!stars && !isInSeason && others.length === 0) return null;
  return (
    <ul className="mt-1 flex flex-wrap gap-1.5">
      {isInSeason && (
        <li className="mark mark-leaf">
          <Icon name="leaf" size={14} />
          {words.product.seasonNow}
        </li>
      )}
      {stars && <li className="mark">{words.card.ocop(stars)}</li>}
      {[...new Set(others.map(({ kind }) => kind))].map((kind) => (
        <li key={kind} className="mark mark-leaf">
          <Icon name="check" size={14} />
          {words.certificates[kind]}
        </li>
      ))}
    </ul>
  );
}

function Harvest({ product, month }: Pick<ProductViewProps, "product" | "month">) {
  const locale = useLocale();
  const words = useWords().product;
  const lang = locale === "en" ? "vi" : undefined;
  const isNow = product.seasonMonths.includes(month);
  const next = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
    .map((after) => ((month - 1 + after) % 12) + 1)
    .find((candidate) => product.seasonMonths.includes(candidate));
  return (
    <dl className="facts">
      <dt>{words.season}</dt>
      <dd>
        <MonthStrip months={product.seasonMonths} month={month} />
        {formatMonths(product.seasonMonths, locale)}
        {product.seasonMonths.length < 12 && (
          <span className="block text-muted">
            {isNow ? words.seasonNow : next && words.seasonNext(next)}
          </span>
        )}
      </dd>
      {product.lot ? (
        <>
          <dt>{words.harvestedOn}</dt>
          <dd>{formatDate(product.lot.harvestedOn, locale)}</dd>
          {product.lot.bestBefore && (
            <>
              <dt>{words.bestBefore}</dt>
              <dd>{formatDate(product.lot.bestBefore, locale)}</dd>
            </>
          )}
          <dt>{words.plot}</dt>
          <dd lang={lang}>
            {[product.lot.plotName, product.lot.communeName].filter(Boolean).join(", ")}
          </dd>
          <dt>{words.lot}</dt>
          <dd className="break-all">{product.lot.code}</dd>
        </>
      ) : (
        <>
          <dt>{words.lot}</dt>
          <dd className="text-muted">{words.noLot}</dd>
        </>
      )}
    </dl>
  );
}
