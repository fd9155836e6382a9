import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { newestProducts, staffPicks } from "#app/domain/catalog/card-queries.server";
import { listCategories } from "#app/domain/catalog/category-queries.server";
import { kindsInSeason } from "#app/domain/catalog/season-queries.server";
import { sellersOfTheDay } from "#app/domain/sellers/seller-queries.server";
import { saigonClock, saigonDay } from "#app/domain/time/saigon-time";
import { allowAnyone } from "#app/http/authorize.server";
import { keepPage, type PageTag, pageHeaders } from "#app/http/page-tags";
import {
  categoriesPath,
  homePath,
  localeOf,
  nearbyPath,
  policyPath,
  searchPath,
  sellersPath,
} from "#app/paths";
import { services } from "#app/services.server";
import { CategoryTiles } from "#app/ui/category-tiles";
import { Icon, type IconName } from "#app/ui/icon";
import { JsonLd } from "#app/ui/json-ld";
import { listHref, parseListParams } from "#app/ui/list-params";
import { useLocale, useWords, wordsFor } from "#app/ui/locale";
import { originOf, pageMeta } from "#app/ui/page-meta";
import { ProductCard, ProductShelf } from "#app/ui/product-card";
import { SeasonRow } from "#app/ui/season-row";
import { Section } from "#app/ui/section";
import { SellerCards } from "#app/ui/seller-card";
import { SearchForm } from "#app/ui/shop-frame";

export const handle = { hasOwnSearch: true };
export const headers = pageHeaders;

export const meta: MetaFunction<typeof loader> = ({ location, matches }) => {
  const locale = localeOf(location.pathname);
  const words = wordsFor(locale);
  return pageMeta({
    title: words.home.title,
    description: words.shop.description,
    locale,
    origin: originOf(matches),
    canonical: homePath(locale),
  });
};

export async function loader({ request }: LoaderFunctionArgs) {
  allowAnyone(request);
  const { db, env, now } = services();
  const moment = now();
  const { month } = saigonClock(moment);
  const [inSeason, categories, producers, picks, fresh] = await Promise.all([
    kindsInSeason(db, { month, limit: 12 }),
    listCategories(db),
    sellersOfTheDay(db, { day: saigonDay(moment), limit: 3 }),
    staffPicks(db, { limit: 4, now: moment }),
    newestProducts(db, { limit: 8, now: moment }),
  ]);
  const tags: PageTag[] = [
    "home",
    "lists",
    ...producers.map(({ id }): PageTag => `seller:${id}`),
    ...[...picks, ...fresh].map(({ id }): PageTag => `product:${id}`),
  ];
  return data(
    {
      origin: env.APP_ORIGIN,
      month,
      inSeason,
      categories: categories.filter(({ parentId, count }) => parentId === null && count > 0),
      producers,
      picks,
      fresh,
    },
    { headers: keepPage(tags) },
  );
}

export default function Home() {
  const { origin, month, inSeason, categories, producers, picks, fresh } =
    useLoaderData<typeof loader>();
  const locale = useLocale();
  const words = useWords();
  const { home } = words;
  const newest = { ...parseListParams(new URLSearchParams()), sort: "newest" as const };
  return (
    <>
      <div className="hero">
        <div className="edge">
          <h1 className="max-w-2xl">{home.lead}</h1>
          <p className="mt-2 max-w-xl">{home.sub}</p>
          <div className="mt-5 flex max-w-xl">
            <SearchForm large />
          </div>
        </div>
      </div>
      <div className="edge grid gap-10 pt-8">
        {inSeason.length > 0 && (
          <Section title={home.inSeason} lead={home.inSeasonLead(month)}>
            <SeasonRow kinds={inSeason} month={month} />
          </Section>
        )}
        <Section
          title={home.categories}
          more={{ href: categoriesPath(locale), text: home.allCategories }}
        >
          <CategoryTiles categories={categories} isCompact />
        </Section>
        {picks.length > 0 && (
          <Section title={home.picks} lead={home.picksLead}>
            <ul className="shelf">
              {picks.map((pick) => (
                <ProductCard
                  key={pick.id}
                  product={pick}
                  reason={locale === "vi" ? pick.reason : pick.reasonEn}
                />
              ))}
            </ul>
          </Section>
        )}
        {producers.length > 0 && (
          <Section
            title={home.producers}
            lead={home.producersLead}
            more={{ href: sellersPath(locale), text: home.allProducers }}
          >
            <SellerCards sellers={producers} />
          </Section>
        )}
        <Section title={home.nearby} lead={home.nearbyLead}>
          <nearby-shelf data-locale={locale}>
            <a className="button button-quiet" href={nearbyPath(locale)}>
              <Icon name="pin" size={20} />
              {words.nearby.pick}
            </a>
          </nearby-shelf>
        </Section>
        <Section
          title={home.fresh}
          more={{ href: listHref(searchPath(locale), newest), text: home.allFresh }}
        >
          <ProductShelf products={fresh} />
        </Section>
        <Section title={home.how}>
          <ul className="grid gap-4 md:grid-cols-3">
            {(
              [
                ["basket", home.howBuy],
                ["wallet", home.howPay],
                ["shield", home.howComplain],
              ] as [IconName, string][]
            ).map(([icon, text]) => (
              <li key={icon} className="card flex gap-3 p-4">
                <span className="flex-none text-leaf">
                  <Icon name={icon} size={28} />
                </span>
                <p>{text}</p>
              </li>
            ))}
          </ul>
          <p className="mt-2">
            <a className="link-alone" href={policyPath(locale, "quy-che-hoat-dong")}>
              {home.howMore}
            </a>
          </p>
        </Section>
      </div>
      <JsonLd
        data={{
          "@context": "https://schema.org",
          "@type": "WebSite",
          name: words.shop.name,
          url: origin + homePath(locale),
          inLanguage: locale,
          potentialAction: {
            "@type": "SearchAction",
            target: `${origin}${searchPath(locale)}?q={q}`,
            "query-input": "required name=q",
          },
        }}
      />
    </>
  );
}
