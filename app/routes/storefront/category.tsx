import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listCategoryNames } from "#app/domain/catalog/category-queries.server";
import { allowAnyone } from "#app/http/authorize.server";
import { keepPage, pageHeaders } from "#app/http/page-tags";
import { categoriesPath, categoryPath, homePath, localeOf, searchPath } from "#app/paths";
import { services } from "#app/services.server";
import { Breadcrumbs, breadcrumbsLd } from "#app/ui/breadcrumbs";
import { ButtonLink } from "#app/ui/button";
import { EmptyState } from "#app/ui/empty-state";
import { formatNumber } from "#app/ui/format";
import { JsonLd } from "#app/ui/json-ld";
import { filterCount, listHref, parseListParams, withoutFilters } from "#app/ui/list-params";
import { useLocale, useWords, wordsFor } from "#app/ui/locale";
import { Notice } from "#app/ui/notice";
import { originOf, pageMeta } from "#app/ui/page-meta";
import { ProductList } from "#app/ui/product-list";
import { loadListPage } from "./list-page.server";
import { NotFoundPage } from "./not-found";

export const headers = pageHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: page, location, matches }) => {
  const locale = localeOf(location.pathname);
  const origin = originOf(matches);
  if (!page?.list) {
    const title = wordsFor(locale).errors.notFoundTitle;
    return pageMeta({
      title,
      description: title,
      locale,
      origin,
      canonical: location.pathname,
      isHidden: true,
    });
  }
  const { list, category } = page;
  const path = categoryPath(locale, category.id);
  const at = (number: number) =>
    listHref(path, { ...withoutFilters(list.params), sort: null, page: number });
  return pageMeta({
    title: category.name,
    description: category.intro || wordsFor(locale).list.categoryLead(category.name),
    locale,
    origin,
    canonical: at(list.params.page),
    isHidden: filterCount(list.params) > 0 || Boolean(list.params.sort || list.params.q),
    previous: list.params.page > 1 ? at(list.params.page - 1) : null,
    next: list.params.page < list.pages ? at(list.params.page + 1) : null,
    picture: list.products[0]?.picture
      ? { id: list.products[0].picture.id, alt: category.name }
      : null,
  });
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  allowAnyone(request);
  const url = new URL(request.url);
  const locale = localeOf(url.pathname);
  const { db, env } = services();
  const tree = await listCategoryNames(db);
  const found = tree.find(({ id }) => id === params.category);
  if (!found) {
    return data({ list: null, categories: tree }, { status: 404, headers: keepPage(["lists"]) });
  }
  const named = (category: (typeof tree)[number]) => ({
    id: category.id,
    name: locale === "vi" ? category.name : category.nameEn,
    intro: locale === "vi" ? category.intro : category.introEn,
  });
  const parent = tree.find(({ id }) => id === found.parentId);
  const { list, headers } = await loadListPage(parseListParams(url.searchParams), {
    locale,
    category: found.id,
  });
  return data(
    {
      origin: env.APP_ORIGIN,
      category: named(found),
      parent: parent ? named(parent) : null,
      branches: tree.filter(({ parentId }) => parentId === found.id).map(named),
      list,
    },
    { headers },
  );
}

export default function Category() {
  const page = useLoaderData<typeof loader>();
  const locale = useLocale();
  const words = useWords();
  if (!page.list) return <NotFoundPage categories={page.categories} />;
  const { origin, category, parent, branches, list } = page;
  const path = categoryPath(locale, category.id);
  const crumbs = [
    { name: words.frame.home, href: homePath(locale) },
    { name: words.categories.title, href: categoriesPath(locale) },
    ...(parent ? [{ name: parent.name, href: categoryPath(locale, parent.id) }] : []),
  ];
  return (
    <div className="edge pt-2">
      <Breadcrumbs crumbs={crumbs} />
      <h1>{category.name}</h1>
      {category.intro && <p className="mt-1 max-w-2xl text-muted">{category.intro}</p>}
      {branches.length > 0 && !list.params.isFilterSheet && (
        <nav aria-label={words.list.subcategories} className="mt-3">
          <ul className="rail lg:flex-wrap">
            {branches.map((branch) => (
              <li key={branch.id}>
                <a className="chip" href={categoryPath(locale, branch.id)}>
                  {branch.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {list.isFallback && (
        <div className="mt-3">
          <Notice>{words.search.fallback}</Notice>
        </div>
      )}
      <div className="mt-4">
        <ProductList
          {...list}
          path={path}
          count={words.list.count(formatNumber(list.total, locale))}
          empty={
            <EmptyState
              drawing="no-results"
              level={2}
              title={filterCount(list.params) > 0 ? words.search.noneFiltered : words.list.none}
              action={
                filterCount(list.params) > 0 ? (
                  <ButtonLink href={listHref(path, withoutFilters(list.params))}>
                    {words.list.clear}
                  </ButtonLink>
                ) : (
                  <ButtonLink href={searchPath(locale)}>{words.search.all}</ButtonLink>
                )
              }
            />
          }
        />
      </div>
      <JsonLd data={breadcrumbsLd([...crumbs, { name: category.name, href: path }], origin)} />
    </div>
  );
}
