import { randomBytes } from "node:crypto";
import { type EnqueuedTaskPromise, Meilisearch, type Settings } from "meilisearch";
import { deepestOffset, emptyFacets, type Facets, facetNames, type SearchEngine } from "../engine";
import {
  certificateFilters,
  documentVersion,
  factTerms,
  type PriceBand,
  type ProductDocument,
  priceBandOf,
  type SellerKind,
  wordTerms,
} from "../product-document";
import type { Alternative, Attempt } from "../query-plan";
import { shelfOrderOf } from "../ranking";
import { type Filters, type Found, type LookUp, runSearch } from "../run-search";
import { exactTermOfKey } from "../terms";
import { suggestFrom, type Vocabulary } from "../vocabulary";
import { clientFor } from "./http-client.server";

const batchSize = 2000;

/** A document as Meilisearch keeps it: what is shown, what is searched, what is filtered and sorted by. */
interface IndexedProduct {
  id: string;
  /** JSON text: the server hands a text over faster than it builds an object. */
  document: string;
  name: string;
  nameMarks: string;
  otherNames: string[];
  otherNameMarks: string[];
  facts: string[];
  kindId: string;
  category: string[];
  commune: string;
  certificate: string[];
  inSeason: string[];
  price: number;
  priceBand: PriceBand;
  sellerKind: SellerKind;
  seller: string;
  soldCount: number;
  approvedAt: number;
  standing: number;
}

const facetAttributes: Record<keyof Facets, keyof IndexedProduct> = {
  category: "category",
  commune: "commune",
  certificate: "certificate",
  inSeason: "inSeason",
  price: "priceBand",
  sellerKind: "sellerKind",
};

/**
 * Slips, synonyms and unfinished words are settled by the query plan before the engine is asked, so the
 * engine's own guessing is off: it would count near misses among the hits. The order within the
 * candidates is the unpaid standing; `search/ranking.ts` does the rest.
 */
const settings: Settings = {
  searchableAttributes: ["name", "nameMarks", "otherNames", "otherNameMarks", "facts"],
  filterableAttributes: [
    "category",
    "commune",
    "certificate",
    "inSeason",
    "price",
    "priceBand",
    "sellerKind",
    "seller",
    "kindId",
  ],
  sortableAttributes: ["price", "soldCount", "approvedAt", "standing"],
  rankingRules: ["words", "sort", "standing:desc"],
  typoTolerance: { enabled: false },
  prefixSearch: "disabled",
  faceting: { maxValuesPerFacet: 200 },
  pagination: { maxTotalHits: deepestOffset + 200 },
};

export interface MeilisearchEngine extends SearchEngine {
  readonly name: "meilisearch";
  /** How many documents can be found; null where there is no index yet. */
  count(): Promise<number | null>;
}

/** The search engine of the market, over a connection of our own kind (`http-client.server.ts`). */
export function createMeilisearchEngine(options: {
  url: string;
  apiKey?: string;
  vocabulary: () => Promise<Vocabulary>;
  now?: () => Date;
  /** Name of the index; one for each market on a shared server. */
  indexName?: string;
  /** Milliseconds a search may take. */
  timeoutMs?: number;
}): MeilisearchEngine {
  const { vocabulary, indexName = `products-${documentVersion}`, timeoutMs = 800 } = options;
  const now = options.now ?? (() => new Date());
  const client = new Meilisearch({
    host: options.url,
    ...(options.apiKey === undefined ? {} : { apiKey: options.apiKey }),
    httpClient: clientFor(timeoutMs, 30_000),
  });

  /** The server would make a missing index by itself, but with settings of its own. */
  const prepare = async () => {
    const known = await client.getRawIndex(indexName).catch((error: unknown) => {
      if (isMissingIndex(error)) return null;
      throw error;
    });
    if (known) return;
    await done(client.createIndex(indexName, { primaryKey: "id" }));
    await done(client.index(indexName).updateSettings(settings));
  };
  const put = async (name: string, documents: readonly ProductDocument[]) => {
    for (let at = 0; at < documents.length; at += batchSize) {
      const batch = documents.slice(at, at + batchSize).map((one) => indexed(one, now()));
      await done(client.index<IndexedProduct>(name).addDocuments(batch));
    }
  };

  return {
    name: "meilisearch",
    async search(request) {
      return runSearch(request, {
        engine: "meilisearch",
        vocabulary: await vocabulary(),
        lookUp: (what) => lookUp(client, indexName, what),
        now: now(),
      });
    },
    async suggest(prefix, limit) {
      return suggestFrom(await vocabulary(), prefix, limit);
    },
    async index(documents) {
      await prepare();
      await put(indexName, documents);
    },
    async remove(ids) {
      if (ids.length === 0) return;
      await prepare();
      await done(client.index(indexName).deleteDocuments([...ids]));
    },
    async replaceAll(documents) {
      const shadow = `${indexName}-${randomBytes(4).toString("hex")}`;
      let count = 0;
      try {
        await done(client.createIndex(shadow, { primaryKey: "id" }));
        await done(client.index(shadow).updateSettings(settings));
        for await (const chunk of documents) {
          await put(shadow, chunk);
          count += chunk.length;
        }
        await prepare();
        await done(client.swapIndexes([{ indexes: [indexName, shadow], rename: false }]));
      } finally {
        await done(client.deleteIndex(shadow)).catch((error: unknown) => {
          if (!isMissingIndex(error)) throw error;
        });
      }
      return count;
    },
    async health() {
      await client.health();
      await client.index(indexName).search("", { limit: 0 });
    },
    async count() {
      try {
        const stats = await client.index(indexName).getStats();
        return stats.numberOfDocuments;
      } catch (error) {
        if (isMissingIndex(error)) return null;
        throw error;
      }
    },
  };
}

/** The server took the task in; this waits until it has carried it out, and fails where it failed. */
async function done(enqueued: EnqueuedTaskPromise): Promise<void> {
  const task = await enqueued.waitTask({ interval: 15, timeout: 120_000 });
  if (task.status !== "succeeded") {
    throw new Error(`Meilisearch could not ${task.type}: ${task.error?.message ?? task.status}`, {
      cause: task.error,
    });
  }
}

/** Whether the server answered but has no such index: it lost its data, or never had any. */
function isMissingIndex(error: unknown): boolean {
  for (let one = error; one instanceof Error; one = one.cause) {
    const { body } = one as { body?: { code?: string } };
    if (
      body?.code === "index_not_found" ||
      /index_not_found|Index .* not found/.test(one.message)
    ) {
      return true;
    }
  }
  return false;
}

function indexed(document: ProductDocument, now: Date): IndexedProduct {
  const { name, other } = wordTerms(document);
  const form = (phrase: readonly (readonly string[])[], at: 0 | 1) =>
    phrase.map((forms) => forms[at]).join(" ");
  return {
    id: document.id,
    document: JSON.stringify(document),
    name: form(name, 0),
    nameMarks: form(name, 1),
    otherNames: other.map((phrase) => form(phrase, 0)),
    otherNameMarks: other.map((phrase) => form(phrase, 1)),
    facts: factTerms(document, now),
    kindId: document.kind.id,
    category: document.categories.map(({ id }) => id),
    commune: document.commune.code,
    certificate: certificateFilters(document, now),
    inSeason: document.seasonMonths.map(String),
    price: document.price,
    priceBand: priceBandOf(document.price),
    sellerKind: document.seller.kind,
    seller: document.seller.slug,
    soldCount: document.soldCount,
    approvedAt: Date.parse(document.approvedAt),
    standing: shelfOrderOf(document, now),
  };
}

const sortRules: Record<LookUp["sort"], string[]> = {
  relevance: [],
  newest: ["approvedAt:desc"],
  "price-asc": ["price:asc"],
  "price-desc": ["price:desc"],
  "best-selling": ["soldCount:desc"],
};

interface Lookable {
  q: string;
  weight: number;
}

async function lookUp(client: Meilisearch, indexName: string, what: LookUp): Promise<Found> {
  const { attempt, sort, offset, limit, withFacets } = what;
  const filters = filtersOf(what.filters);
  const queries = attempt ? queriesOf(attempt, sort === "relevance") : [{ q: "", weight: 1 }];
  const isActive = (facet: keyof Facets) => filters[facet] !== undefined;
  const plainFacets = withFacets ? facetNames.filter((facet) => !isActive(facet)) : [];
  const asides = withFacets ? facetNames.filter(isActive) : [];
  const ask = (own: keyof Facets | null, facets: readonly (keyof Facets)[], size: number) =>
    askFor(client, indexName, {
      queries,
      filter: Object.entries(filters)
        .filter(([facet]) => facet !== own)
        .map(([, filter]) => filter),
      sort: sortRules[sort],
      facets: facets.map((facet) => facetAttributes[facet]),
      offset: size === 0 ? 0 : offset,
      limit: size,
    });
  const [main, ...aside] = await Promise.all([
    ask(null, plainFacets, limit),
    ...asides.map((facet) => ask(facet, [facet], 0)),
  ]);
  const facets = emptyFacets();
  for (const facet of plainFacets) {
    Object.assign(facets[facet], main.facets[facetAttributes[facet]]);
  }
  for (const [i, facet] of asides.entries()) {
    Object.assign(facets[facet], aside[i]?.facets[facetAttributes[facet]]);
  }
  return { documents: main.documents, total: main.total, facets };
}

interface Answer {
  documents: ProductDocument[];
  total: number;
  facets: Record<string, Record<string, number>>;
}

async function askFor(
  client: Meilisearch,
  indexName: string,
  what: {
    queries: readonly Lookable[];
    filter: string[];
    sort: string[];
    facets: string[];
    offset: number;
    limit: number;
  },
): Promise<Answer> {
  const { queries, filter, sort, facets, offset, limit } = what;
  const shared = {
    filter,
    sort,
    matchingStrategy: "all" as const,
    attributesToRetrieve: ["document"],
  };
  const only = queries.length === 1 ? queries[0] : undefined;
  if (only) {
    const answer = await client
      .index<{ document: string }>(indexName)
      .search(only.q, { ...shared, facets, offset, limit });
    return {
      documents: answer.hits.map(parsed),
      total: answer.estimatedTotalHits,
      facets: answer.facetDistribution ?? {},
    };
  }
  const answer = await client.multiSearch<
    { federation: object; queries: [] },
    { document: string }
  >({
    federation: { limit, offset, facetsByIndex: { [indexName]: facets } },
    queries: queries.map(({ q, weight }) => ({
      indexUid: indexName,
      q,
      ...shared,
      federationOptions: { weight },
    })) as unknown as [],
  });
  const found = answer as unknown as {
    hits: { document: string }[];
    estimatedTotalHits: number;
    facetsByIndex?: Record<string, { distribution: Record<string, Record<string, number>> }>;
  };
  return {
    documents: found.hits.map(parsed),
    total: found.estimatedTotalHits,
    facets: found.facetsByIndex?.[indexName]?.distribution ?? {},
  };
}

const parsed = ({ document }: { document: string }) => JSON.parse(document) as ProductDocument;

/** Filters of the engine's language by facet; `fixed` for those that are none. */
function filtersOf(filters: Filters): Partial<Record<keyof Facets | "fixed", string>> {
  const { category, commune, certificate, inSeason, minPrice, maxPrice, sellerKind } = filters;
  const price = [
    ...(minPrice === undefined ? [] : [`price >= ${Number(minPrice)}`]),
    ...(maxPrice === undefined ? [] : [`price <= ${Number(maxPrice)}`]),
  ];
  const fixed = [
    ...(filters.seller === undefined ? [] : [`seller = ${quoted(filters.seller)}`]),
    ...(filters.kind === undefined ? [] : [`kindId = ${quoted(filters.kind)}`]),
  ];
  return {
    ...(category === undefined ? {} : { category: `category = ${quoted(category)}` }),
    ...(commune?.length ? { commune: anyOf("commune", commune) } : {}),
    ...(certificate?.length ? { certificate: anyOf("certificate", certificate) } : {}),
    ...(inSeason === undefined ? {} : { inSeason: `inSeason = ${quoted(String(inSeason))}` }),
    ...(price.length > 0 ? { price: price.join(" AND ") } : {}),
    ...(sellerKind?.length ? { sellerKind: anyOf("sellerKind", sellerKind) } : {}),
    ...(fixed.length > 0 ? { fixed: fixed.join(" AND ") } : {}),
  };
}

const quoted = (value: string) => `"${value.replace(/[\\"]/g, "\\$&")}"`;

const anyOf = (attribute: string, values: readonly string[]) =>
  `${attribute} IN [${values.map(quoted).join(", ")}]`;

const mostQueries = 8;
const otherMarksWeight = 0.6;

/**
 * An attempt as searches whose union answers it: one for each way to meet its concepts, the right marks
 * ahead of any marks. Sorted lists need no order among them, so they get the wide searches only.
 */
function queriesOf(attempt: Attempt, isRanked: boolean): Lookable[] {
  let ways: { parts: Alternative[]; weight: number }[] = [{ parts: [], weight: 1 }];
  for (const { alternatives } of attempt.concepts) {
    ways = ways
      .flatMap(({ parts, weight }) =>
        withoutCovered(alternatives).map((one) => ({
          parts: [...parts, one],
          weight: weight * one.weight,
        })),
      )
      .sort((a, b) => b.weight - a.weight)
      .slice(0, mostQueries);
  }
  const queries = new Map<string, number>();
  const add = (q: string, weight: number) => {
    queries.set(q, Math.max(weight, queries.get(q) ?? 0));
  };
  for (const { parts, weight } of ways) {
    const wide = parts.map((one) => partQuery(one, false)).join(" ");
    const exact = parts.map((one) => partQuery(one, true)).join(" ");
    if (exact === wide || !isRanked) {
      add(wide, weight);
    } else {
      add(exact, weight);
      add(wide, weight * otherMarksWeight);
    }
  }
  return [...queries].map(([q, weight]) => ({ q, weight }));
}

/** Whatever is called "na dai" or "mãng cầu ta" is found by "na" and "mãng cầu" already. */
function withoutCovered(alternatives: readonly Alternative[]): Alternative[] {
  return alternatives.filter(
    (one) => !alternatives.some((other) => other !== one && isCoveredBy(one, other)),
  );
}

function isCoveredBy(one: Alternative, wider: Alternative): boolean {
  if (one.by === "fact" || wider.by === "fact" || wider.words.length >= one.words.length) {
    return false;
  }
  return one.words.some((_, at) =>
    wider.words.every(
      (word, i) =>
        word === one.words[at + i] && (!wider.isStrict || wider.keys[i] === one.keys[at + i]),
    ),
  );
}

/** A phrase in quotes, so that its words stand together; facts as they are. */
function partQuery(one: Alternative, withMarks: boolean): string {
  if (one.by === "fact") return one.terms.map((term) => `"${term}"`).join(" ");
  const useKeys = one.isStrict || withMarks;
  const keys = one.words.map((_, i) => (useKeys ? (one.keys[i] ?? null) : null));
  // Words with and without marks lie in different fields, so a phrase is all of the one or the other.
  const isWhole = keys.every((key) => key !== null);
  if (isWhole) return `"${keys.map((key) => exactTermOfKey(key!)).join(" ")}"`;
  if (one.words.length === 1 || keys.every((key) => key === null)) {
    return `"${one.words.join(" ")}"`;
  }
  const marked = keys.flatMap((key) => (key === null ? [] : [`"${exactTermOfKey(key)}"`]));
  return [`"${one.words.join(" ")}"`, ...marked].join(" ");
}
