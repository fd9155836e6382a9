import { listCategoryNames } from "#app/domain/catalog/category-queries.server";
import { cardFromDocument, type ProductCardData } from "#app/domain/catalog/product-card";
import { communeNames } from "#app/domain/places/place-queries.server";
import { saigonClock } from "#app/domain/time/saigon-time";
import { keepPage, type PageTag } from "#app/http/page-tags";
import type { Locale } from "#app/paths";
import { services } from "#app/services.server";
import {
  type FacetChoice,
  type ListFacets,
  type ListParams,
  pageSize,
  searchRequestOf,
} from "#app/ui/list-params";
import { wordsFor } from "#app/ui/locale";
import { encodeCursor, type SearchResult } from "#search/engine";
import { priceBands, sellerKinds } from "#search/product-document";

export interface ListPage {
  params: ListParams;
  products: ProductCardData[];
  total: number;
  pages: number;
  facets: ListFacets;
  month: number;
  correctedTo: string | null;
  dropped: readonly string[];
  notice: SearchResult["notice"];
  suggestions: SearchResult["suggestions"];
  /** The main search is down and the second one answered. */
  isFallback: boolean;
}

/** One page of a list of products with all that can be chosen beside it. */
export async function loadListPage(
  params: ListParams,
  { locale, category }: { locale: Locale; category?: string },
): Promise<{ list: ListPage; headers: Record<string, string> }> {
  const { db, search, env, now } = services();
  const moment = now();
  const { month } = saigonClock(moment);
  const result = await search.search({
    ...searchRequestOf(params, { month, ...(category && { category }) }),
    cursor: params.page > 1 ? encodeCursor((params.page - 1) * pageSize) : null,
  });
  const [categories, communes] = await Promise.all([
    listCategoryNames(db),
    communeNames(db, [...new Set([...Object.keys(result.facets.commune), ...params.communes])]),
  ]);
  const products = result.hits.map((hit) => cardFromDocument(hit, { now: moment, month }));
  const isFallback = Boolean(env.MEILISEARCH_URL) && result.engine === "postgres";
  const words = wordsFor(locale);
  const chosenFirst = (chosen: readonly string[]) => (a: FacetChoice, b: FacetChoice) =>
    Number(chosen.includes(b.value)) - Number(chosen.includes(a.value)) || b.count - a.count;
  const counted = (counts: Readonly<Record<string, number>>, value: string, name: string) => ({
    value,
    name,
    count: counts[value] ?? 0,
  });
  const facets: ListFacets = {
    categories: categories
      .filter(({ parentId }) => parentId === null)
      .map(({ id, name, nameEn }) =>
        counted(result.facets.category, id, locale === "vi" ? name : nameEn),
      )
      .filter(({ value, count }) => count > 0 || value === params.category),
    communes: [...communes.values()]
      .map(({ code, fullName }) => counted(result.facets.commune, code, fullName))
      .sort(chosenFirst(params.communes)),
    certificates: [...new Set([...Object.keys(result.facets.certificate), ...params.certificates])]
      // Any OCOP grade is the sum of the three that are listed by themselves.
      .filter(
        (kind) =>
          words.certificates[kind] && (kind !== "ocop" || params.certificates.includes(kind)),
      )
      .map((kind) => counted(result.facets.certificate, kind, words.certificates[kind]!))
      .sort(chosenFirst(params.certificates)),
    prices: priceBands.map(({ id }) =>
      counted(result.facets.price as Record<string, number>, id, words.list.priceBands[id]),
    ),
    sellerKinds: sellerKinds.map((kind) =>
      counted(result.facets.sellerKind as Record<string, number>, kind, words.seller.kinds[kind]),
    ),
    inSeason: result.facets.inSeason[month] ?? 0,
  };
  const tags: PageTag[] = ["lists", ...products.map(({ id }): PageTag => `product:${id}`)];
  return {
    list: {
      params,
      products,
      total: result.total,
      pages: Math.max(1, Math.ceil(result.total / pageSize)),
      facets,
      month,
      correctedTo: result.correctedTo,
      dropped: result.dropped,
      notice: result.notice,
      suggestions: result.suggestions,
      isFallback,
    },
    headers: isFallback ? { "Cache-Control": "no-store" } : keepPage(tags),
  };
}
