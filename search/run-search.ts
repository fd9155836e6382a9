import {
  cursorAfter,
  decodeCursor,
  defaultLimit,
  emptyFacets,
  type Facets,
  largestLimit,
  type SearchEngine,
  type SearchRequest,
  type SearchResult,
} from "./engine";
import type { ProductDocument } from "./product-document";
import { type Attempt, planQuery } from "./query-plan";
import { rank } from "./ranking";
import { type Suggestion, suggestFrom, type Vocabulary } from "./vocabulary";

/** What a shopper narrowed the list to. */
export type Filters = Pick<
  SearchRequest,
  | "category"
  | "commune"
  | "certificate"
  | "inSeason"
  | "minPrice"
  | "maxPrice"
  | "sellerKind"
  | "seller"
  | "kind"
>;

export interface LookUp {
  /** null lists everything the filters let through. */
  attempt: Attempt | null;
  filters: Filters;
  sort: NonNullable<SearchRequest["sort"]>;
  offset: number;
  limit: number;
  withFacets: boolean;
}

export interface Found {
  documents: ProductDocument[];
  total: number;
  facets: Facets;
}

/**
 * The best of an engine's candidates are put into the published order; further down, where people
 * rarely look, the engine's own order stands.
 */
export const rankedWindow = 48;

/** Plans, looks up, corrects and orders: all of a search that is the same for both engines. */
export async function runSearch(
  request: SearchRequest,
  context: {
    engine: SearchEngine["name"];
    vocabulary: Vocabulary;
    lookUp: (what: LookUp) => Promise<Found>;
    now: Date;
  },
): Promise<SearchResult> {
  const { engine, vocabulary, lookUp, now } = context;
  const sort = request.sort ?? "relevance";
  const limit = Math.min(Math.max(1, Math.trunc(request.limit ?? defaultLimit)), largestLimit);
  const offset = decodeCursor(request.cursor);
  const month = monthInSaigon(now);
  const { q = "", sort: _sort, cursor: _cursor, limit: _limit, ...filters } = request;
  const plan = planQuery(q, vocabulary);
  const empty: SearchResult = {
    hits: [],
    total: 0,
    facets: emptyFacets(),
    engine,
    nextCursor: null,
    correctedTo: null,
    dropped: [],
    notice: plan.notice,
    suggestions: [],
  };
  if (plan.notice) return { ...empty, suggestions: suggestionsInstead(null, vocabulary) };

  const page = async (attempt: Attempt | null): Promise<Found> => {
    const isRanked = sort === "relevance" && offset < rankedWindow;
    const what = { attempt, filters, sort, withFacets: true };
    if (!isRanked) return lookUp({ ...what, offset, limit });
    const found = await lookUp({ ...what, offset: 0, limit: rankedWindow });
    const ranked = rank(found.documents, attempt ?? noAttempt, { now, month });
    const documents = ranked.slice(offset, offset + limit).map(({ document }) => document);
    const missing = Math.min(offset + limit, found.total) - rankedWindow;
    if (missing > 0) {
      const rest = await lookUp({
        ...what,
        offset: rankedWindow,
        limit: missing,
        withFacets: false,
      });
      documents.push(...rest.documents);
    }
    return { ...found, documents };
  };
  const answer = (attempt: Attempt | null, found: Found): SearchResult => ({
    ...empty,
    hits: found.documents,
    total: found.total,
    facets: found.facets,
    nextCursor: cursorAfter(offset, limit, found.total),
    correctedTo: attempt?.correctedTo ?? null,
    dropped: attempt?.dropped ?? [],
  });

  // Something was typed but nothing of it is a word: no hits, not everything.
  const hasWords = plan.text !== "";
  if (!hasWords) return answer(null, await page(null));
  let first: Attempt | null = null;
  for (const attempt of plan.attempts()) {
    const isFirst = first === null;
    first ??= attempt;
    const found = await page(attempt);
    if (found.total > 0) return answer(attempt, found);
    if (!isFirst || !isNarrowed(filters)) continue;
    const unfiltered = await lookUp({
      attempt,
      filters: {},
      sort,
      offset: 0,
      limit: 1,
      withFacets: false,
    });
    // The filters left nothing over, not the spelling.
    if (unfiltered.total > 0) return { ...answer(attempt, found), suggestions: [] };
  }
  return { ...empty, suggestions: suggestionsInstead(first, vocabulary) };
}

const noAttempt: Attempt = {
  concepts: [],
  optional: [],
  words: [],
  correctedTo: null,
  dropped: [],
};

function isNarrowed(filters: Filters): boolean {
  return Object.values(filters).some((value) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined,
  );
}

/** Names that share a word with what was typed; else the commonest names of the market. */
function suggestionsInstead(attempt: Attempt | null, vocabulary: Vocabulary): Suggestion[] {
  const limit = 6;
  const found = new Map<string, Suggestion>();
  for (const word of attempt?.words ?? []) {
    for (const one of suggestFrom(vocabulary, word.display, 3)) found.set(one.text, one);
  }
  for (const { text, type, id } of vocabulary.suggestions) {
    if (found.size >= limit) break;
    if (type === "kind") found.set(text, { text, type, id });
  }
  return [...found.values()].slice(0, limit);
}

/** The month in Tây Ninh, 1 to 12. */
export function monthInSaigon(now: Date): number {
  return new Date(now.getTime() + 7 * 3_600_000).getUTCMonth() + 1;
}
