import type { PolicyNotice } from "./policy";
import type { PriceBand, ProductDocument, SellerKind } from "./product-document";
import type { Suggestion } from "./vocabulary";

export const sorts = ["relevance", "newest", "price-asc", "price-desc", "best-selling"] as const;
export type Sort = (typeof sorts)[number];

/** What a shopper asks. Lists within a filter mean "any of"; filters together mean "all of". */
export interface SearchRequest {
  q?: string;
  /** A category id; its children are included. */
  category?: string;
  commune?: readonly string[];
  /** Certificate kinds; "ocop" stands for any star. */
  certificate?: readonly string[];
  /** A month, 1 to 12. */
  inSeason?: number;
  /** Đồng, inclusive. */
  minPrice?: number;
  /** Đồng, inclusive. */
  maxPrice?: number;
  sellerKind?: readonly SellerKind[];
  /** A seller's slug. */
  seller?: string;
  /** A product kind's id. */
  kind?: string;
  sort?: Sort;
  /** What a previous answer gave as `nextCursor`; anything else starts at the top. */
  cursor?: string | null;
  /** 1 to 100; 24 where not given. */
  limit?: number;
}

/** Counts of hits by value. Each leaves its own filter aside, so that a second value can be added. */
export interface Facets {
  category: Record<string, number>;
  commune: Record<string, number>;
  certificate: Record<string, number>;
  /** By month, "1" to "12". */
  inSeason: Record<string, number>;
  price: Partial<Record<PriceBand, number>>;
  sellerKind: Partial<Record<SellerKind, number>>;
}

export interface SearchResult {
  hits: ProductDocument[];
  total: number;
  facets: Facets;
  /** The engine that answered. */
  engine: "meilisearch" | "postgres";
  nextCursor: string | null;
  /** What was searched for instead of what was typed; null where nothing was changed. */
  correctedTo: string | null;
  /** Parts of the query that were left out because nothing has them. */
  dropped: readonly string[];
  /** Set where the market does not sell such goods; there are no hits then. */
  notice: PolicyNotice | null;
  /** Things to try instead; only where there are no hits. */
  suggestions: readonly Suggestion[];
}

/** The port. Both engines answer the same contract tests. */
export interface SearchEngine {
  readonly name: "meilisearch" | "postgres";
  /** Throws where the engine cannot be reached. */
  search(request: SearchRequest): Promise<SearchResult>;
  /** Completions of what is being typed; at most `limit`. */
  suggest(prefix: string, limit: number): Promise<Suggestion[]>;
  /** Adds or replaces, by id. Resolves once the documents can be found. */
  index(documents: readonly ProductDocument[]): Promise<void>;
  /** Resolves once they cannot be found. Unknown ids are no error. */
  remove(ids: readonly string[]): Promise<void>;
  /** Puts exactly these documents in place of all, without a moment in which fewer can be found. */
  replaceAll(documents: AsyncIterable<readonly ProductDocument[]>): Promise<number>;
  /** Throws where the engine is not fit to answer. */
  health(): Promise<void>;
}

export const defaultLimit = 24;
export const largestLimit = 100;
/** Nobody pages further; it bounds what one request may cost. */
export const deepestOffset = 10_000;

/** An opaque place in a list. */
export function encodeCursor(offset: number): string {
  return Buffer.from(`o${offset}`).toString("base64url");
}

/** The place a cursor stands for; 0 for anything that is no cursor of ours. */
export function decodeCursor(cursor: string | null | undefined): number {
  if (!cursor) return 0;
  const match = /^o(\d{1,6})$/.exec(Buffer.from(cursor, "base64url").toString("latin1"));
  return match ? Math.min(Number(match[1]), deepestOffset) : 0;
}

/** The cursor of the page after this one; null at the end. */
export function cursorAfter(offset: number, limit: number, total: number): string | null {
  const next = offset + limit;
  return next < total && next < deepestOffset ? encodeCursor(next) : null;
}

export const facetNames = [
  "category",
  "commune",
  "certificate",
  "inSeason",
  "price",
  "sellerKind",
] as const satisfies readonly (keyof Facets)[];

export function emptyFacets(): Facets {
  return { category: {}, commune: {}, certificate: {}, inSeason: {}, price: {}, sellerKind: {} };
}
