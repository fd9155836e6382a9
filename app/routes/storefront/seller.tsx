import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { productsOfSeller } from "#app/domain/catalog/card-queries.server";
import { listCategoryNames } from "#app/domain/catalog/category-queries.server";
import { sellerCertificates } from "#app/domain/provenance/certificate-queries.server";
import { closedSellers } from "#app/domain/sellers/closure-queries.server";
import { getSellerProfile } from "#app/domain/sellers/seller-queries.server";
import { saigonDay } from "#app/domain/time/saigon-time";
import { allowAnyone } from "#app/http/authorize.server";
import { keepPage, type PageTag, pageHeaders } from "#app/http/page-tags";
import { homePath, localeOf, reportPath, sellerPath, sellersPath } from "#app/paths";
import { services } from "#app/services.server";
import { Breadcrumbs, breadcrumbsLd } from "#app/ui/breadcrumbs";
import { ButtonLink } from "#app/ui/button";
import { EmptyState } from "#app/ui/empty-state";
import { formatMonth } from "#app/ui/format";
import { Icon } from "#app/ui/icon";
import { JsonLd } from "#app/ui/json-ld";
import { inLanguage, useLocale, useWords, useWordsOf, wordsFor } from "#app/ui/locale";
import { originOf, pageMeta, shorten } from "#app/ui/page-meta";
import { Pagination } from "#app/ui/pagination";
import { Picture } from "#app/ui/picture";
import { Certificates } from "#app/ui/product/certificates";
import { DeliveryTerms } from "#app/ui/product/delivery-terms";
import { SellerFacts } from "#app/ui/product/seller-facts";
import { ProductShelf, pictureView } from "#app/ui/product-card";
import { Section } from "#app/ui/section";
import { ShopClosed } from "#app/ui/shop-closed";
import { voiceWords } from "#app/ui/words/voices";
import { NotFoundPage } from "./not-found";

const pageSize = 24;

export const headers = pageHeaders;

const address = (path: string, page: number) => (page > 1 ? `${path}?trang=${page}` : path);

export const meta: MetaFunction<typeof loader> = ({ data: page, location, matches }) => {
  const locale = localeOf(location.pathname);
  const words = wordsFor(locale);
  const origin = originOf(matches);
  if (page?.state !== "open") {
    const title = page?.state === "closed" ? words.seller.gone : words.errors.notFoundTitle;
    return pageMeta({
      title,
      description: title,
      locale,
      origin,
      canonical: location.pathname,
      isHidden: true,
    });
  }
  const { seller } = page;
  const path = sellerPath(locale, seller.slug);
  return pageMeta({
    title: words.seller.ogTitle(seller.name, seller.communeName),
    description: shorten(
      inLanguage(locale, seller.story, seller.storyEn).text || words.shop.tagline,
    ),
    locale,
    origin,
    canonical: address(path, page.page),
    type: "profile",
    picture: seller.picture && {
      id: seller.picture.id,
      alt: locale === "vi" ? seller.picture.altVi : seller.picture.altEn,
    },
    previous: page.page > 1 ? address(path, page.page - 1) : null,
    next: page.page < page.pages ? address(path, page.page + 1) : null,
  });
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  allowAnyone(request);
  const { db, env, now } = services();
  const moment = now();
  const seller = await getSellerProfile(db, { slug: params.slug ?? "" });
  if (!seller) {
    const categories = await listCategoryNames(db);
    return data(
      { state: "missing" as const, categories },
      { status: 404, headers: keepPage(["lists"]) },
    );
  }
  const tags: PageTag[] = ["lists", `seller:${seller.id}`];
  if (!seller.isOpen) {
    return data(
      { state: "closed" as const, name: seller.name },
      { status: 410, headers: keepPage(tags) },
    );
  }
  const number = Number(new URL(request.url).searchParams.get("trang") ?? 1);
  const page = Number.isInteger(number) && number >= 1 && number <= 100 ? number : 1;
  const [{ products, total }, certificates, closed] = await Promise.all([
    productsOfSeller(db, {
      sellerId: seller.id,
      limit: pageSize,
      offset: (page - 1) * pageSize,
      now: moment,
    }),
    sellerCertificates(db, { sellerId: seller.id, today: saigonDay(moment) }),
    closedSellers(db, { sellerIds: [seller.id], now: moment }),
  ]);
  return data(
    {
      state: "open" as const,
      origin: env.APP_ORIGIN,
      seller,
      closed: closed.get(seller.id) ?? null,
      certificates,
      products,
      total,
      page,
      pages: Math.max(1, Math.ceil(total / pageSize)),
    },
    { headers: keepPage([...tags, ...products.map(({ id }): PageTag => `product:${id}`)]) },
  );
}

export default function Seller() {
  const data = useLoaderData<typeof loader>();
  const locale = useLocale();
  const words = useWords();
  const voices = useWordsOf(voiceWords);
  if (data.state === "missing") return <NotFoundPage categories={data.categories} />;
  if (data.state === "closed") {
    return (
      <div className="edge">
        <EmptyState
          drawing="not-found"
          title={words.seller.gone}
          action={<ButtonLink href={sellersPath(locale)}>{words.home.allProducers}</ButtonLink>}
        >
          <p>{words.seller.goneText}</p>
        </EmptyState>
      </div>
    );
  }
  const { origin, seller, closed, certificates, products, total, page, pages } = data;
  const path = sellerPath(locale, seller.slug);
  const lang = locale === "en" ? "vi" : undefined;
  const story = inLanguage(locale, seller.story, seller.storyEn);
  const crumbs = [
    { name: words.frame.home, href: homePath(locale) },
    { name: words.frame.sellers, href: sellersPath(locale) },
  ];
  return (
    <div className="edge pt-2">
      <Breadcrumbs crumbs={crumbs} />
      {seller.picture && (
        <Picture
          picture={pictureView(seller.picture, locale)}
          sizes="(min-width: 76rem) 73rem, 100vw"
          widths={[640, 960, 1200]}
          urgent
          className="banner max-md:-mx-4 md:rounded-card"
        />
      )}
      <div className="mt-4 flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-0">
          <h1 lang={lang}>{seller.name}</h1>
          <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">
            <span className="flex items-center gap-1" lang={lang}>
              <Icon name="pin" size={18} />
              {seller.communeName}, {seller.provinceName}
            </span>
            <span className="mark mark-quiet">{words.seller.kinds[seller.kind]}</span>
            {seller.verifiedAt && (
              <span className="mark mark-leaf">
                <Icon name="check" size={14} />
                {words.sellers.verified}
              </span>
            )}
            <span>{words.seller.joined(formatMonth(seller.joinedAt, locale))}</span>
          </p>
        </div>
        <p className="flex flex-wrap gap-2">
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
      {closed && (
        <div className="mt-4">
          <ShopClosed {...closed} />
        </div>
      )}
      {story.text && page === 1 && (
        <div className="prose mt-4" lang={story.lang}>
          {story.text.split(/\n{2,}/).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      )}
      <div className="mt-8 grid gap-9">
        <Section title={words.seller.products(total)}>
          {products.length > 0 ? (
            <ProductShelf products={products} />
          ) : (
            <p className="text-muted">{words.seller.noProducts}</p>
          )}
          <Pagination page={page} pages={pages} hrefOf={(number) => address(path, number)} />
        </Section>
        {certificates.length > 0 && (
          <Section title={words.seller.certificates}>
            <Certificates certificates={certificates} />
          </Section>
        )}
        <div className="grid gap-9 lg:grid-cols-2">
          <Section title={words.seller.legal}>
            <SellerFacts seller={seller} />
            <a
              className="link-alone mt-2"
              href={reportPath(locale, { seller: seller.slug })}
              rel="nofollow"
            >
              <Icon name="care" size={18} />
              {voices.report}
            </a>
          </Section>
          <Section title={words.seller.delivery}>
            <DeliveryTerms delivery={seller.delivery} minimumOrder={seller.minimumOrder} />
          </Section>
        </div>
      </div>
      <JsonLd
        data={{
          "@context": "https://schema.org",
          "@type": seller.kind === "household" ? "LocalBusiness" : "Organization",
          name: seller.name,
          legalName: seller.legalName,
          url: origin + path,
          telephone: seller.phone,
          ...(seller.taxCode && { taxID: seller.taxCode }),
          address: {
            "@type": "PostalAddress",
            streetAddress: seller.addressLine,
            addressLocality: seller.communeName,
            addressRegion: seller.provinceName,
            addressCountry: "VN",
          },
        }}
      />
      <JsonLd data={breadcrumbsLd([...crumbs, { name: seller.name, href: path }], origin)} />
    </div>
  );
}
