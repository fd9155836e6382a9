import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listCategoryNames } from "#app/domain/catalog/category-queries.server";
import { allowAnyone } from "#app/http/authorize.server";
import { pageHeaders } from "#app/http/page-tags";
import { categoryPath, localeOf, policyPath, searchPath } from "#app/paths";
import { services } from "#app/services.server";
import { ButtonLink } from "#app/ui/button";
import { EmptyState } from "#app/ui/empty-state";
import { formatNumber } from "#app/ui/format";
import { filterCount, listHref, parseListParams, withoutFilters } from "#app/ui/list-params";
import { useLocale, useWords, wordsFor } from "#app/ui/locale";
import { Notice } from "#app/ui/notice";
import { originOf, pageMeta } from "#app/ui/page-meta";
import { ProductList } from "#app/ui/product-list";
import { loadListPage } from "./list-page.server";

export const headers = pageHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: page, location, matches }) => {
  const locale = localeOf(location.pathname);
  const words = wordsFor(locale);
  const query = page?.list.params.q ?? "";
  return pageMeta({
    title: query ? words.search.title(query) : words.search.all,
    description: words.shop.description,
    locale,
    origin: originOf(matches),
    canonical: searchPath(locale),
    // Endless questions make endless pages: only the bare list is for search machines.
    isHidden: location.search !== "",
  });
};

export async function loader({ request }: LoaderFunctionArgs) {
  allowAnyone(request);
  const url = new URL(request.url);
  const locale = localeOf(url.pathname);
  const { list, headers } = await loadListPage(parseListParams(url.searchParams), { locale });
  const categories =
    list.products.length === 0
      ? (await listCategoryNames(services().db)).filter(({ parentId }) => parentId === null)
      : [];
  return data({ list, categories }, { headers });
}

export default function Search() {
  const { list, categories } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const words = useWords();
  const { q } = list.params;
  const path = searchPath(locale);
  const hasFilters = filterCount(list.params) > 0;
  const total = formatNumber(list.total, locale);
  return (
    <div className="edge pt-5">
      <h1 className="break-words">{q ? words.search.title(q) : words.search.all}</h1>
      <div className="mt-3 grid gap-3">
        {list.correctedTo && <Notice>{words.search.corrected(q, list.correctedTo)}</Notice>}
        {list.dropped.length > 0 && list.total > 0 && (
          <Notice>{words.search.dropped(list.dropped.join(", "))}</Notice>
        )}
        {list.isFallback && <Notice>{words.search.fallback}</Notice>}
        {list.notice && (
          <Notice tone="care" title={words.search.noticeTitle}>
            <p>{words.search.notices[list.notice]}</p>
            <a className="link" href={policyPath(locale, "hang-cam-va-han-che")}>
              {words.policies["hang-cam-va-han-che"]}
            </a>
          </Notice>
        )}
      </div>
      <div className="mt-4">
        <ProductList
          {...list}
          path={path}
          hasCategoryFilter
          count={q ? words.search.count(total, q) : words.list.count(total)}
          empty={
            <EmptyState
              drawing="no-results"
              level={2}
              title={
                hasFilters || !q
                  ? words.search.noneFiltered
                  : list.notice
                    ? words.search.otherGoods
                    : words.search.noneTitle(q)
              }
              action={
                hasFilters && (
                  <ButtonLink href={listHref(path, withoutFilters(list.params))}>
                    {words.list.clear}
                  </ButtonLink>
                )
              }
            >
              {!hasFilters && !list.notice && <p>{words.search.noneAdvice}</p>}
              {list.suggestions.length > 0 && !list.notice && (
                <>
                  <h3 className="mt-4 mb-2 text-ink">{words.search.tryInstead}</h3>
                  <ul className="flex flex-wrap justify-center gap-2">
                    {list.suggestions.map((suggestion) => (
                      <li key={suggestion.text}>
                        <a className="chip" href={searchPath(locale, suggestion.text)}>
                          {suggestion.text}
                        </a>
                      </li>
                    ))}
                  </ul>
                </>
              )}
              {!list.notice && <h3 className="mt-6 mb-2 text-ink">{words.search.orCategories}</h3>}
              <ul className="flex flex-wrap justify-center gap-2">
                {categories.map((category) => (
                  <li key={category.id}>
                    <a className="chip" href={categoryPath(locale, category.id)}>
                      {locale === "vi" ? category.name : category.nameEn}
                    </a>
                  </li>
                ))}
              </ul>
            </EmptyState>
          }
        />
      </div>
    </div>
  );
}
