import type { ReactNode } from "react";
import type { ProductCardData } from "#app/domain/catalog/product-card";
import { policyPath } from "#app/paths";
import { Button } from "./button";
import { formatNumber } from "./format";
import { Icon } from "./icon";
import {
  type FacetChoice,
  filterCount,
  type ListFacets,
  type ListParams,
  listHref,
  listParamNames,
  listSorts,
  withoutFilters,
} from "./list-params";
import { useLocale, useWords } from "./locale";
import { Pagination } from "./pagination";
import { ProductShelf } from "./product-card";

export interface ProductListProps {
  /** The address without its query. */
  path: string;
  params: ListParams;
  products: readonly ProductCardData[];
  total: number;
  pages: number;
  facets: ListFacets;
  /** The present one, 1 to 12. */
  month: number;
  /** Count in words, above the list. */
  count: string;
  /** Instead of the list where it is empty. */
  empty: ReactNode;
  /** Search lists can be narrowed by category; a category's own page cannot. */
  hasCategoryFilter?: boolean;
}

/** A list of products with its filters: beside it on a wide screen, a page of their own on a phone. */
export function ProductList(props: ProductListProps) {
  const { path, params, products, pages, total, count, empty } = props;
  const words = useWords();
  const locale = useLocale();
  const isSheet = params.isFilterSheet;
  const chosen = filterCount(params);
  const sheet = listHref(path, { ...params, isFilterSheet: true, page: 1 });
  return (
    <div className="lg:grid lg:grid-cols-[17rem_minmax(0,1fr)] lg:gap-8">
      <aside
        id="loc"
        aria-label={words.list.filtersTitle}
        className={isSheet ? "" : "hidden lg:block"}
      >
        <Filters {...props} />
      </aside>
      <div className={isSheet ? "hidden lg:block" : ""}>
        {(products.length > 0 || chosen > 0) && (
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <p className="text-muted" role="status">
              {count}
            </p>
            <div className="flex w-full flex-wrap gap-2 sm:w-auto">
              <a className="button button-quiet grow lg:hidden" href={sheet} rel="nofollow">
                <Icon name="filter" size={20} />
                {chosen > 0 ? words.list.filtersChosen(chosen) : words.list.filters}
              </a>
              <SortForm path={path} params={params} />
            </div>
          </div>
        )}
        {chosen > 0 && <ChosenFilters {...props} />}
        {products.length === 0 ? (
          empty
        ) : (
          <>
            <h2 className="visually-hidden">{count}</h2>
            <div className="mt-4">
              <ProductShelf products={products} urgentCount={2} />
            </div>
            <Pagination
              page={params.page}
              pages={pages}
              hrefOf={(page) => listHref(path, { ...params, page, isFilterSheet: false })}
            />
            {total > 1 && (
              <p className="mt-4">
                <a className="link-alone text-sm" href={policyPath(locale, "tieu-chi-xep-hang")}>
                  {words.list.ranking}
                </a>
              </p>
            )}
          </>
        )}
      </div>
    </div>
  );
}

/** What the address holds, for forms that change one thing of it. */
function KeptParams({ params, except }: { params: ListParams; except: readonly string[] }) {
  const query = listHref("", { ...params, page: 1, isFilterSheet: false }).slice(1);
  return [...new URLSearchParams(query)]
    .filter(([name]) => !except.includes(name))
    .map(([name, value]) => (
      <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
    ));
}

function SortForm({ path, params }: { path: string; params: ListParams }) {
  const words = useWords();
  // Nothing was asked for, so nothing can fit it best: the same published order goes by another name.
  const nameOf = (sort: (typeof listSorts)[number]) =>
    sort === "relevance" && !params.q ? words.list.sortSuggested : words.list.sorts[sort];
  return (
    <form action={path} method="get" className="grow">
      <auto-submit class="sort-form flex gap-2">
        <KeptParams params={params} except={[listParamNames.sort]} />
        <label className="min-w-40 flex-1">
          <span className="visually-hidden">{words.list.sort}</span>
          <select
            className="input"
            name={listParamNames.sort}
            defaultValue={params.sort ?? "relevance"}
          >
            {listSorts.map((sort) => (
              <option key={sort} value={sort}>
                {nameOf(sort)}
              </option>
            ))}
          </select>
        </label>
        <Button look="quiet" className="flex-none px-3">
          {words.list.sortApply}
        </Button>
      </auto-submit>
    </form>
  );
}

/** How many choices of a facet are in sight before "others". */
const inSight = 8;

function Filters({ path, params, facets, month, hasCategoryFilter }: ProductListProps) {
  const words = useWords();
  const locale = useLocale();
  const list = words.list;
  const boxes = (name: string, choices: readonly FacetChoice[], chosen: readonly string[]) =>
    choices.map((choice) => (
      <Tick
        key={choice.value}
        type="checkbox"
        name={name}
        choice={choice}
        isChosen={chosen.includes(choice.value)}
      />
    ));
  const communes = boxes(listParamNames.commune, facets.communes, params.communes);
  return (
    <form action={path} method="get">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2>{list.filtersTitle}</h2>
        <a
          className="link-alone lg:hidden"
          href={listHref(path, { ...params, isFilterSheet: false })}
        >
          {list.back}
        </a>
      </div>
      {params.q && <input type="hidden" name={listParamNames.q} value={params.q} />}
      {params.sort && <input type="hidden" name={listParamNames.sort} value={params.sort} />}
      {facets.inSeason > 0 || params.inSeason ? (
        <Facet title={list.facets.season}>
          <Tick
            type="checkbox"
            name={listParamNames.season}
            choice={{ value: "1", name: list.inSeasonNow(month), count: facets.inSeason }}
            isChosen={params.inSeason}
          />
        </Facet>
      ) : null}
      {hasCategoryFilter && facets.categories.length > 0 && (
        <Facet title={list.facets.category}>
          <Tick
            type="radio"
            name={listParamNames.category}
            choice={{ value: "", name: list.anyCategory, count: null }}
            isChosen={!params.category}
          />
          {facets.categories.map((choice) => (
            <Tick
              key={choice.value}
              type="radio"
              name={listParamNames.category}
              choice={choice}
              isChosen={params.category === choice.value}
            />
          ))}
        </Facet>
      )}
      {facets.certificates.length > 0 && (
        <Facet title={list.facets.certificate}>
          {boxes(listParamNames.certificate, facets.certificates, params.certificates)}
        </Facet>
      )}
      <Facet title={list.facets.price}>
        <Tick
          type="radio"
          name={listParamNames.price}
          choice={{ value: "", name: list.anyPrice, count: null }}
          isChosen={!params.price}
        />
        {facets.prices
          .filter(({ value, count }) => count > 0 || value === params.price)
          .map((choice) => (
            <Tick
              key={choice.value}
              type="radio"
              name={listParamNames.price}
              choice={choice}
              isChosen={params.price === choice.value}
            />
          ))}
      </Facet>
      <Facet title={list.facets.seller}>
        {boxes(
          listParamNames.sellerKind,
          facets.sellerKinds.filter(
            ({ value, count }) => count > 0 || params.sellerKinds.some((kind) => kind === value),
          ),
          params.sellerKinds,
        )}
      </Facet>
      {communes.length > 0 && (
        <Facet title={list.facets.commune}>
          <div lang={locale === "en" ? "vi" : undefined}>{communes.slice(0, inSight)}</div>
          {communes.length > inSight && (
            <details>
              <summary className="link-alone">{list.moreCommunes}</summary>
              <div lang={locale === "en" ? "vi" : undefined}>{communes.slice(inSight)}</div>
            </details>
          )}
        </Facet>
      )}
      <div className="sticky bottom-0 flex gap-2 bg-paper py-3 max-lg:bottom-14">
        <Button className="flex-1">{list.apply}</Button>
      </div>
    </form>
  );
}

function Facet({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="border-b border-line py-3">
      <legend className="float-start mb-1 w-full font-semibold">{title}</legend>
      <div className="clear-both">{children}</div>
    </fieldset>
  );
}

function Tick({
  type,
  name,
  choice,
  isChosen,
}: {
  type: "checkbox" | "radio";
  name: string;
  choice: Omit<FacetChoice, "count"> & { count: number | null };
  isChosen: boolean;
}) {
  const locale = useLocale();
  return (
    <label className="flex min-h-11 items-center gap-3 hover:text-leaf">
      <input
        className="tick"
        type={type}
        name={name}
        value={choice.value}
        defaultChecked={isChosen}
      />
      <span className="flex-1">{choice.name}</span>
      {choice.count !== null && (
        <span className="text-sm text-muted">{formatNumber(choice.count, locale)}</span>
      )}
    </label>
  );
}

function ChosenFilters({ path, params, facets, month }: ProductListProps) {
  const words = useWords();
  const nameIn = (choices: readonly FacetChoice[], value: string) =>
    choices.find((choice) => choice.value === value)?.name ?? value;
  const without = (change: Partial<ListParams>): ListParams => ({ ...params, page: 1, ...change });
  const chips: [string, ListParams][] = [
    ...(params.category
      ? ([[nameIn(facets.categories, params.category), without({ category: null })]] as [
          string,
          ListParams,
        ][])
      : []),
    ...params.communes.map((code): [string, ListParams] => [
      nameIn(facets.communes, code),
      without({ communes: params.communes.filter((other) => other !== code) }),
    ]),
    ...params.certificates.map((kind): [string, ListParams] => [
      nameIn(facets.certificates, kind),
      without({ certificates: params.certificates.filter((other) => other !== kind) }),
    ]),
    ...(params.inSeason
      ? ([[words.list.inSeasonNow(month), without({ inSeason: false })]] as [string, ListParams][])
      : []),
    ...(params.price
      ? ([[words.list.priceBands[params.price], without({ price: null })]] as [
          string,
          ListParams,
        ][])
      : []),
    ...params.sellerKinds.map((kind): [string, ListParams] => [
      words.seller.kinds[kind],
      without({ sellerKinds: params.sellerKinds.filter((other) => other !== kind) }),
    ]),
  ];
  return (
    <nav aria-label={words.list.chosen} className="mt-3">
      <ul className="flex flex-wrap gap-2">
        {chips.map(([name, target]) => (
          <li key={name}>
            <a
              className="chip chip-on"
              href={listHref(path, target)}
              rel="nofollow"
              aria-label={words.list.remove(name)}
            >
              {name}
              <Icon name="close" size={16} />
            </a>
          </li>
        ))}
        <li>
          <a
            className="link-alone px-2"
            href={listHref(path, withoutFilters(params))}
            rel="nofollow"
          >
            {words.list.clear}
          </a>
        </li>
      </ul>
    </nav>
  );
}
