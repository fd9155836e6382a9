import { inArray, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { searchDocuments, searchWords } from "#db/schema";
import { emptyFacets, type Facets, facetNames, type SearchEngine } from "../engine";
import {
  certificateFilters,
  factTerms,
  nextExpiry,
  type ProductDocument,
  priceBands,
  wordTerms,
} from "../product-document";
import type { Alternative, Attempt } from "../query-plan";
import { shelfOrderOf } from "../ranking";
import { type Filters, type Found, type LookUp, runSearch } from "../run-search";
import { exactTermOfKey } from "../terms";
import { fold, words } from "../vietnamese";
import { suggestFrom, type Vocabulary } from "../vocabulary";

const batchSize = 500;

/**
 * The search engine where there is no Meilisearch, and the one that answers while it is down. A query
 * is one tsquery over lexemes made by `search/terms.ts`; it reaches the server as a parameter, and its
 * lexemes are bare letters and digits.
 */
export function createPostgresEngine(options: {
  db: Db;
  vocabulary: () => Promise<Vocabulary>;
  now?: () => Date;
}): SearchEngine {
  const { db, vocabulary } = options;
  const now = options.now ?? (() => new Date());
  let counts = rememberCounts();
  return {
    name: "postgres",
    async search(request) {
      return runSearch(request, {
        engine: "postgres",
        vocabulary: await vocabulary(),
        lookUp: (what) => lookUp(db, what, counts),
        now: now(),
      });
    },
    async suggest(prefix, limit) {
      return suggestFrom(await vocabulary(), prefix, limit);
    },
    async index(documents) {
      counts = rememberCounts();
      for (let at = 0; at < documents.length; at += batchSize) {
        const batch = documents.slice(at, at + batchSize);
        await upsert(db, batch, now());
        await learnWords(db, countWords(batch));
      }
    },
    async remove(ids) {
      counts = rememberCounts();
      if (ids.length > 0) {
        await db.delete(searchDocuments).where(inArray(searchDocuments.productId, [...ids]));
      }
    },
    async replaceAll(documents) {
      const count = await db.transaction(async (tx) => {
        // Readers see the old rows until the commit; other writers wait for it.
        await tx.execute(sql`lock table ${searchDocuments}, ${searchWords} in exclusive mode`);
        await tx.delete(searchDocuments);
        await tx.delete(searchWords);
        const counts = new Map<string, number>();
        let count = 0;
        for await (const chunk of documents) {
          for (let at = 0; at < chunk.length; at += batchSize) {
            const batch = chunk.slice(at, at + batchSize);
            await upsert(tx, batch, now());
            for (const [word, times] of countWords(batch)) {
              counts.set(word, (counts.get(word) ?? 0) + times);
            }
            count += batch.length;
          }
        }
        await learnWords(tx, counts);
        return count;
      });
      await settle(db);
      counts = rememberCounts();
      return count;
    },
    async health() {
      await db.execute(sql`select 1 from ${searchDocuments} limit 1`);
    },
  };
}

/** After many writes: what the index put off is put in its place, and the planner learns the new sizes. */
async function settle(db: Db): Promise<void> {
  await db.execute(sql`select gin_clean_pending_list('search_documents_vector')`);
  // Whoever holds the lock is analysing it already.
  await db.execute(sql`analyze (skip_locked) ${searchDocuments}`);
}

async function upsert(db: Db, documents: readonly ProductDocument[], now: Date): Promise<void> {
  if (documents.length === 0) return;
  const newest = new Map(documents.map((document) => [document.id, document]));
  await db
    .insert(searchDocuments)
    .values([...newest.values()].map((document) => rowOf(document, now)))
    .onConflictDoUpdate({
      target: searchDocuments.productId,
      set: {
        document: sql`excluded.document`,
        vector: sql`excluded.vector`,
        kindId: sql`excluded.kind_id`,
        categoryIds: sql`excluded.category_ids`,
        communeCode: sql`excluded.commune_code`,
        sellerSlug: sql`excluded.seller_slug`,
        sellerKind: sql`excluded.seller_kind`,
        certificateKinds: sql`excluded.certificate_kinds`,
        certificatesExpireAt: sql`excluded.certificates_expire_at`,
        seasonMonths: sql`excluded.season_months`,
        price: sql`excluded.price`,
        soldCount: sql`excluded.sold_count`,
        standing: sql`excluded.standing`,
        approvedAt: sql`excluded.approved_at`,
      },
    });
}

function rowOf(document: ProductDocument, now: Date): typeof searchDocuments.$inferInsert {
  return {
    productId: document.id,
    document,
    vector: vectorOf(document, now),
    kindId: document.kind.id,
    categoryIds: document.categories.map(({ id }) => id),
    communeCode: document.commune.code,
    sellerSlug: document.seller.slug,
    sellerKind: document.seller.kind,
    certificateKinds: certificateFilters(document, now),
    certificatesExpireAt: nextExpiry(document, now),
    seasonMonths: document.seasonMonths,
    price: document.price,
    soldCount: document.soldCount,
    standing: shelfOrderOf(document, now),
    approvedAt: new Date(document.approvedAt),
  };
}

/** Words at their places (weight A in the product's name, B elsewhere) and facts at none. */
function vectorOf(document: ProductDocument, now: Date): string {
  const places = new Map<string, string[]>();
  let place = 1;
  const put = (phrase: readonly (readonly string[])[], weight: "A" | "B") => {
    for (const forms of phrase) {
      for (const term of forms)
        places.set(term, [...(places.get(term) ?? []), `${place}${weight}`]);
      place += 1;
    }
    // Words of one name are no neighbours of the next name's.
    place += 8;
  };
  const { name, other } = wordTerms(document);
  put(name, "A");
  for (const phrase of other) put(phrase, "B");
  const lexemes = [...places].map(([term, at]) => `'${term}':${at.slice(0, 200).join(",")}`);
  for (const fact of factTerms(document, now)) lexemes.push(`'${fact}'`);
  return lexemes.join(" ");
}

function countWords(documents: readonly ProductDocument[]): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (text: string) => counts.set(text, (counts.get(text) ?? 0) + 1);
  for (const { name } of documents) {
    const list = words(name);
    list.forEach((word, i) => {
      add(word);
      if (i > 0) add(`${list[i - 1]} ${word}`);
    });
  }
  return counts;
}

async function learnWords(db: Db, counts: ReadonlyMap<string, number>): Promise<void> {
  // In one order, so that two writers wait for each other instead of locking each other out.
  const rows = [...counts]
    .map(([word, occurrences]) => ({ word, folded: fold(word), occurrences }))
    .sort((a, b) => (a.word < b.word ? -1 : 1));
  for (let at = 0; at < rows.length; at += 2000) {
    await db
      .insert(searchWords)
      .values(rows.slice(at, at + 2000))
      .onConflictDoNothing();
  }
}

interface Counted {
  total: number;
  facets: Facets;
}

interface LookedUp extends Record<string, unknown> {
  documents: ProductDocument[] | null;
  total: number;
  facets: FacetRow[] | null;
}

/**
 * One statement: the rows that match are read once, then ordered for the page and counted by facet.
 * Without words, where the rows may be the whole catalogue, the page comes off an index instead and the
 * counts are remembered a while.
 */
async function lookUp(
  db: Db,
  what: LookUp,
  counts: ReturnType<typeof rememberCounts>,
): Promise<Found> {
  const { attempt, filters, sort, offset, limit, withFacets } = what;
  if (!attempt) {
    const [documents, counted] = await Promise.all([
      listDocuments(db, what),
      counts(JSON.stringify(filters), () => readPage(db, { ...what, offset: 0, limit: 0 })),
    ]);
    return { ...counted, documents };
  }
  return readPage(db, { attempt, filters, sort, offset, limit, withFacets });
}

const countsLastMs = 20_000;
const countsAtMost = 300;

/** Counts of unworded lists. They may be some seconds old; the lists themselves never are. */
function rememberCounts() {
  const remembered = new Map<string, { at: number; counted: Promise<Counted> }>();
  return (key: string, read: () => Promise<Counted>): Promise<Counted> => {
    const known = remembered.get(key);
    if (known && Date.now() - known.at < countsLastMs) return known.counted;
    if (remembered.size >= countsAtMost) remembered.clear();
    const counted = read();
    remembered.set(key, { at: Date.now(), counted });
    counted.catch(() => remembered.delete(key));
    return counted;
  };
}

async function listDocuments(db: Db, what: LookUp): Promise<ProductDocument[]> {
  const { filters, sort, offset, limit } = what;
  const rows = await db.execute<{ document: ProductDocument }>(sql`
    select d.document from ${searchDocuments} d
    where ${conjunction(Object.values(conditionsOf(filters)))}
    order by ${listOrders[sort]} limit ${limit} offset ${offset}`);
  return rows.map(({ document }) => document);
}

async function readPage(db: Db, what: LookUp): Promise<Found> {
  const { attempt, filters, sort, offset, limit, withFacets } = what;
  const conditions = conditionsOf(filters);
  const active = facetNames.filter((one) => conditions[one]);
  const own = active.map((one) => conditions[one]!);
  const where = conjunction([
    ...(attempt ? [sql`d.vector @@ ${queryOf(attempt, "any")}::tsquery`] : []),
    ...(conditions.fixed ? [conditions.fixed] : []),
    // Rows that fail two filters count nowhere; without facets, neither do those that fail one.
    ...(withFacets ? atMostOneMissing(own) : own),
  ]);
  const flags = active.map((one) => sql`, (${conditions[one]!}) as ${flagOf(one)}`);
  const passing = conjunction(active.map((one) => sql`${flagOf(one)}`));
  const order = pageOrders[sort];
  const [found] = await db.execute<LookedUp>(sql`
    with m as materialized (
      select d.product_id, ${placeOf(attempt, sort)} as place, d.standing,
             d.category_ids, d.commune_code, d.certificate_kinds, d.season_months, d.seller_kind,
             case ${bandCases} end as band ${sql.join(flags)}
      from ${searchDocuments} d where ${where}
    ), page as (
      select product_id, place, standing from m where ${passing}
      order by ${order} limit ${limit} offset ${offset}
    )
    select (select json_agg(d.document order by ${order})
            from page join (select product_id, document from ${searchDocuments}) d using (product_id))
             as documents,
           (select count(*)::int from m where ${passing}) as total,
           ${withFacets ? facetRows(active) : sql`null::json`} as facets`);
  return {
    documents: found?.documents ?? [],
    total: found?.total ?? 0,
    facets: facetsOf(found?.facets ?? []),
  };
}

const listOrders: Record<LookUp["sort"], SQL> = {
  relevance: sql`d.standing desc, d.product_id desc`,
  newest: sql`d.approved_at desc, d.product_id desc`,
  "price-asc": sql`d.price, d.product_id`,
  "price-desc": sql`d.price desc, d.product_id desc`,
  "best-selling": sql`d.sold_count desc, d.product_id desc`,
};

const pageOrders: Record<LookUp["sort"], SQL> = {
  relevance: sql`place desc, standing desc, product_id desc`,
  newest: sql`place desc, product_id desc`,
  "price-asc": sql`place, product_id`,
  "price-desc": sql`place desc, product_id desc`,
  "best-selling": sql`place desc, product_id desc`,
};

type Dimension = keyof Facets | "fixed";

/** One condition for each facet's own filter, and one for those that are no facet. */
function conditionsOf(filters: Filters): Partial<Record<Dimension, SQL>> {
  const { category, commune, certificate, inSeason, minPrice, maxPrice, sellerKind } = filters;
  const price = [
    ...(minPrice === undefined ? [] : [sql`d.price >= ${minPrice}`]),
    ...(maxPrice === undefined ? [] : [sql`d.price <= ${maxPrice}`]),
  ];
  const fixed = [
    ...(filters.seller === undefined ? [] : [sql`d.seller_slug = ${filters.seller}`]),
    ...(filters.kind === undefined ? [] : [sql`d.kind_id = ${filters.kind}`]),
  ];
  return {
    ...(category === undefined
      ? {}
      : { category: sql`d.category_ids @> ${textArray([category])}` }),
    ...(commune?.length ? { commune: sql`d.commune_code = any(${textArray(commune)})` } : {}),
    ...(certificate?.length
      ? { certificate: sql`d.certificate_kinds && ${textArray(certificate)}` }
      : {}),
    ...(inSeason === undefined ? {} : { inSeason: sql`${inSeason} = any(d.season_months)` }),
    ...(price.length > 0 ? { price: conjunction(price) } : {}),
    ...(sellerKind?.length
      ? { sellerKind: sql`d.seller_kind = any(${textArray(sellerKind)})` }
      : {}),
    ...(fixed.length > 0 ? { fixed: conjunction(fixed) } : {}),
  };
}

const textArray = (values: readonly string[]) => sql`${sql.param([...values])}::text[]`;

const conjunction = (parts: readonly SQL[]) =>
  parts.length > 0 ? sql.join([...parts], sql` and `) : sql`true`;

/** What a row is ordered by: for relevance, right marks before words in the name before the rest. */
function placeOf(attempt: Attempt | null, sort: LookUp["sort"]): SQL {
  if (sort === "newest") return sql`d.approved_at`;
  if (sort === "price-asc" || sort === "price-desc") return sql`d.price`;
  if (sort === "best-selling") return sql`d.sold_count`;
  if (!attempt) return sql`0`;
  const exact = queryOf(attempt, "exact");
  const inName = queryOf(attempt, "in-name");
  const isInName = sql`(d.vector @@ ${inName}::tsquery)::int`;
  // Where nothing but what was typed is looked for, and without marks, all rows are exact alike.
  if (exact === queryOf(attempt, "any")) return isInName;
  return sql`(d.vector @@ ${exact}::tsquery)::int * 2 + ${isInName}`;
}

/**
 * An attempt as a tsquery. "any" is what must match; "exact" has the typed marks right and no other
 * names; "in-name" has every typed word in the product's own name.
 */
function queryOf(attempt: Attempt, strictness: "any" | "exact" | "in-name"): string {
  return attempt.concepts
    .map(({ alternatives }) => {
      const considered = strictness === "any" ? alternatives : alternatives.slice(0, 1);
      return `(${considered.map((one) => alternativeQuery(one, strictness)).join(" | ")})`;
    })
    .join(" & ");
}

function alternativeQuery(one: Alternative, strictness: "any" | "exact" | "in-name"): string {
  if (one.by === "fact") return `(${one.terms.map((term) => `'${term}'`).join(" & ")})`;
  const useKeys = one.isStrict || strictness === "exact";
  const weight = strictness === "in-name" ? ":A" : "";
  const terms = one.words.map((word, i) => {
    const key = one.keys[i];
    return `'${useKeys && key !== null && key !== undefined ? exactTermOfKey(key) : word}'${weight}`;
  });
  return `(${terms.join(" <-> ")})`;
}

const flagOf = (facet: keyof Facets) => sql.identifier(`ok_${facet.toLowerCase()}`);

const bandCases = sql.join(
  priceBands.map(({ id, max }) => sql.raw(`when d.price < ${max} then '${id}'`)),
  sql` `,
);

const facetColumns: Record<keyof Facets, SQL> = {
  category: sql`to_json(category_ids)`,
  commune: sql`to_json(array[commune_code])`,
  certificate: sql`to_json(certificate_kinds)`,
  inSeason: sql`to_json(season_months)`,
  price: sql`to_json(array[band])`,
  sellerKind: sql`to_json(array[seller_kind])`,
};
const facetKeys: Record<keyof Facets, SQL> = {
  category: sql`category_ids`,
  commune: sql`commune_code`,
  certificate: sql`certificate_kinds`,
  inSeason: sql`season_months`,
  price: sql`band`,
  sellerKind: sql`seller_kind`,
};

interface FacetRow {
  facet: keyof Facets;
  /** The values the rows share: one, or all a product has of marks, months, categories. */
  values: (string | number)[];
  count: number;
}

/**
 * Counts by what rows have in common, in one pass for the facets without a filter and one for each with
 * one, which leaves its own filter aside. Lists (marks, months) are grouped whole, there being few
 * different ones, and taken apart by us.
 */
function facetRows(active: readonly (keyof Facets)[]): SQL {
  const idle = facetNames.filter((one) => !active.includes(one));
  const passing = (own: keyof Facets | null) =>
    conjunction(active.filter((one) => one !== own).map((one) => sql`${flagOf(one)}`));
  const parts = active.map(
    (one) => sql`
      select ${sql.raw(`'${one}'`)} as facet, ${facetColumns[one]} as values, count(*)::int as count
      from m where ${passing(one)} group by ${facetKeys[one]}`,
  );
  if (idle.length > 0) {
    const keys = idle.map((one) => facetKeys[one]);
    const cases = (result: (one: keyof Facets) => SQL) =>
      sql.join(
        idle.map((one) => sql`when grouping(${facetKeys[one]}) = 0 then ${result(one)}`),
        sql` `,
      );
    parts.push(sql`
      select case ${cases((one) => sql.raw(`'${one}'`))} end as facet,
             case ${cases((one) => facetColumns[one])} end as values, count(*)::int as count
      from m where ${passing(null)}
      group by grouping sets (${sql.join(
        keys.map((key) => sql`(${key})`),
        sql`, `,
      )})`);
  }
  return sql`(select json_agg(f) from (${sql.join(parts, sql` union all `)}) f)`;
}

function facetsOf(rows: readonly FacetRow[]): Facets {
  const facets = emptyFacets();
  for (const { facet, values, count } of rows) {
    const counts: Record<string, number> = facets[facet];
    for (const value of values) counts[value] = (counts[value] ?? 0) + count;
  }
  return facets;
}

/** Rows that fail two filters count nowhere. */
function atMostOneMissing(conditions: readonly SQL[]): SQL[] {
  if (conditions.length < 2) return [];
  const passed = sql.join(
    conditions.map((one) => sql`(${one})::int`),
    sql` + `,
  );
  return [sql`${passed} >= ${conditions.length - 1}`];
}
