import { certificateKindNames } from "#app/domain/provenance/certificate-kinds";

import type { SearchRequest, Sort } from "#search/engine";
import { type PriceBand, priceBands, type SellerKind, sellerKinds } from "#search/product-document";

export const listSorts = [
  "relevance",
  "newest",
  "best-selling",
  "price-asc",
  "price-desc",
] as const satisfies readonly Sort[];

export const pageSize = 24;
const deepestPage = 400;
const longestFilter = 12;

/** A list page's address in parts. Whatever the address holds beyond these is ignored. */
export interface ListParams {
  q: string;
  category: string | null;
  communes: string[];
  certificates: string[];
  inSeason: boolean;
  price: PriceBand | null;
  sellerKinds: SellerKind[];
  sort: Sort | null;
  /** From 1. */
  page: number;
  /** The phone's page of filters. */
  isFilterSheet: boolean;
}

/** The words of the address, Vietnamese without diacritics as all addresses are. */
const names = {
  q: "q",
  category: "danh-muc",
  commune: "xa",
  certificate: "chung-nhan",
  season: "mua",
  price: "gia",
  sellerKind: "nguoi-ban",
  sort: "xep",
  page: "trang",
  sheet: "loc",
} as const;
export const listParamNames = names;

/** Reads an address; what makes no sense is as if it were not there. */
export function parseListParams(search: URLSearchParams): ListParams {
  const among = <T extends string>(name: string, allowed: readonly T[]) =>
    unique(search.getAll(name)).filter((value): value is T => allowed.includes(value as T));
  const page = Number(search.get(names.page) ?? 1);
  const sort = among(names.sort, listSorts)[0] ?? null;
  return {
    q: (search.get(names.q) ?? "").normalize("NFC").trim().slice(0, 120),
    category: /^[a-z0-9-]{1,60}$/.test(search.get(names.category) ?? "")
      ? search.get(names.category)
      : null,
    communes: unique(search.getAll(names.commune))
      .filter((code) => /^\d{5}$/.test(code))
      .slice(0, longestFilter),
    certificates: among(names.certificate, ["ocop", ...certificateKindNames]),
    inSeason: search.get(names.season) === "1",
    price:
      among(
        names.price,
        priceBands.map(({ id }) => id),
      )[0] ?? null,
    sellerKinds: among(names.sellerKind, sellerKinds),
    sort: sort === "relevance" ? null : sort,
    page: Number.isInteger(page) && page >= 1 && page <= deepestPage ? page : 1,
    isFilterSheet: search.get(names.sheet) === "1",
  };
}

const unique = (values: readonly string[]) => [...new Set(values)].sort();

/** The address of a list: parts always in the same order, so that one list has one address. */
export function listHref(path: string, params: ListParams): string {
  const query = new URLSearchParams();
  if (params.q) query.set(names.q, params.q);
  if (params.category) query.set(names.category, params.category);
  for (const code of params.communes) query.append(names.commune, code);
  for (const kind of params.certificates) query.append(names.certificate, kind);
  if (params.inSeason) query.set(names.season, "1");
  if (params.price) query.set(names.price, params.price);
  for (const kind of params.sellerKinds) query.append(names.sellerKind, kind);
  if (params.sort) query.set(names.sort, params.sort);
  if (params.page > 1) query.set(names.page, String(params.page));
  if (params.isFilterSheet) query.set(names.sheet, "1");
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** How many filters are on; the query and the order are none. */
export const filterCount = (params: ListParams) =>
  (params.category ? 1 : 0) +
  params.communes.length +
  params.certificates.length +
  (params.inSeason ? 1 : 0) +
  (params.price ? 1 : 0) +
  params.sellerKinds.length;

/** The same list without filters. */
export const withoutFilters = (params: ListParams): ListParams => ({
  ...params,
  category: null,
  communes: [],
  certificates: [],
  inSeason: false,
  price: null,
  sellerKinds: [],
  page: 1,
  isFilterSheet: false,
});

/** What the search is asked. `month` is the present one, 1 to 12. */
export function searchRequestOf(
  params: ListParams,
  { month, category = params.category }: { month: number; category?: string | null },
): Omit<SearchRequest, "cursor"> {
  const band = priceBands.find(({ id }) => id === params.price);
  return {
    ...(params.q && { q: params.q }),
    ...(category && { category }),
    ...(params.communes.length > 0 && { commune: params.communes }),
    ...(params.certificates.length > 0 && { certificate: params.certificates }),
    ...(params.inSeason && { inSeason: month }),
    ...(band && band.min > 0 && { minPrice: band.min }),
    ...(band && band.max < Number.MAX_SAFE_INTEGER && { maxPrice: band.max - 1 }),
    ...(params.sellerKinds.length > 0 && { sellerKind: params.sellerKinds }),
    sort: params.sort ?? "relevance",
    limit: pageSize,
  };
}

export interface FacetChoice {
  value: string;
  name: string;
  count: number;
}

/** What can be chosen beside a list, named in the page's language. */
export interface ListFacets {
  categories: FacetChoice[];
  communes: FacetChoice[];
  certificates: FacetChoice[];
  prices: FacetChoice[];
  sellerKinds: FacetChoice[];
  /** Hits in season this month. */
  inSeason: number;
}
