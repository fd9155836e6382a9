import { currentCertificates, hasFact, type ProductDocument } from "./product-document";
import type { Alternative, Attempt, Concept } from "./query-plan";
import { type TermWords, termWords } from "./terms";
import { wordKey } from "./vietnamese";

/**
 * Everything that decides the order of hits, and by how much. Nobody can pay for any of it. The page
 * that explains the order to the public is made from this table, so it cannot say anything else.
 * Weights are points; a perfect match of every word is 1 point before the bonuses.
 */
export const rankingWeights = {
  version: "2026-11",
  /** How much a word counts by where it is found. */
  place: { name: 1, kindName: 0.96, altName: 0.92 },
  /** Of a word's points: right marks keep all, other marks keep this part. */
  otherMarks: 0.75,
  /** Of a phrase's points when its words are there but apart. */
  wordsApart: 0.85,
  /** Added when the whole query stands together in a name. */
  together: 0.15,
  /** Added when the name begins with the query. */
  atStart: 0.1,
  /** Added when the query is the whole name. */
  wholeName: 0.15,
  /** Added by the part of the product's name the query covers. */
  coverage: 0.05,
  /** Added by the part of the thing's other names the product also goes by. */
  otherNames: 0.15,
  /** Added for each dispensable word (tươi, trái, ngon) that is there after all, twice at most. */
  optionalWord: 0.03,
  /** Added in full at standing 1. */
  standing: 0.12,
  /** Added in a month of harvest. */
  inSeason: 0.03,
  /** Taken away while nothing is in stock. */
  outOfStock: 0.3,
  /** Taken away for each product of the same kind, and of the same seller, already higher up. */
  repeatedKind: 0.07,
  repeatedSeller: 0.03,
} as const;

/** Parts of the standing; they sum to 1. */
export const standingWeights = {
  /** Sold in all, on a logarithmic scale that is full at 1,000. */
  sold: 0.45,
  /** Average of reviews, drawn towards 4 by five imaginary ones so that one review cannot lift a product. */
  rating: 0.3,
  /** Verified marks, full at three. */
  certificates: 0.25,
} as const;

/** What a product has earned apart from any query, 0 to 1. */
export function standingOf(document: ProductDocument, now: Date): number {
  const sold = Math.min(1, Math.log10(1 + document.soldCount) / 3);
  const drawn = (document.rating * document.ratingCount + 4 * 5) / (document.ratingCount + 5);
  const rating = Math.max(0, (drawn - 1) / 4);
  const certificates = Math.min(1, currentCertificates(document, now).length / 3);
  return (
    standingWeights.sold * sold +
    standingWeights.rating * rating +
    standingWeights.certificates * certificates
  );
}

/**
 * The order of what is listed without words, and of candidates found alike: by standing, and whatever
 * cannot be bought now after all that can. Between -1 and 1.
 */
export function shelfOrderOf(document: ProductDocument, now: Date): number {
  return standingOf(document, now) - (document.isInStock ? 0 : 1);
}

export interface RankedHit {
  document: ProductDocument;
  /** Points by `rankingWeights`, before repeated kinds and sellers are spread out. */
  score: number;
}

/**
 * Puts the candidates an engine found into the published order, for either engine alike. `month` is 1 to 12.
 */
export function rank(
  documents: readonly ProductDocument[],
  attempt: Attempt,
  { now, month }: { now: Date; month: number },
): RankedHit[] {
  const query: Query = {
    attempt,
    folded: attempt.words.map((word) => word.folded),
    keys: attempt.words.map((word) => word.key),
    typedKeys: attempt.words.map((word) => word.key ?? wordKey(word.display)),
    lengths: attempt.concepts.map(({ display }) => display.split(" ").length),
  };
  const scored = documents.map((document) => ({
    document,
    score: scoreOf(document, query, now, month),
  }));
  scored.sort((a, b) => b.score - a.score || (a.document.id < b.document.id ? -1 : 1));
  return spread(scored);
}

/** An attempt with what every document is compared with, worked out once. */
interface Query {
  attempt: Attempt;
  folded: readonly string[];
  keys: readonly (string | null)[];
  /** As typed, marks or none. */
  typedKeys: readonly string[];
  /** Words in each concept. */
  lengths: readonly number[];
}

interface Field {
  weight: number;
  words: TermWords;
}

function scoreOf(document: ProductDocument, query: Query, now: Date, month: number): number {
  const { attempt } = query;
  const weights = rankingWeights;
  const names: Field[] = [
    { weight: weights.place.name, words: termWords(document.name) },
    { weight: weights.place.kindName, words: termWords(document.kind.name) },
    ...document.kind.altNames.map((altName) => ({
      weight: weights.place.altName,
      words: termWords(altName),
    })),
  ];
  const bears = (term: string) => hasFact(document, term, now);
  let points = 0;
  let size = 0;
  let otherNames = 0;
  for (const [i, concept] of attempt.concepts.entries()) {
    const length = query.lengths[i]!;
    const values = concept.alternatives.map((one) => alternativeValue(one, names, bears));
    points += Math.max(0, ...values) * length;
    size += length;
    otherNames += otherNamesPart(concept, values);
  }
  const text = size > 0 ? points / size : 0;
  return (
    text +
    closeness(query, names) +
    (attempt.concepts.length > 0
      ? (otherNames / attempt.concepts.length) * weights.otherNames
      : 0) +
    optionalPoints(attempt, names) +
    standingOf(document, now) * weights.standing +
    (document.seasonMonths.includes(month) ? weights.inSeason : 0) -
    (document.isInStock ? 0 : weights.outOfStock)
  );
}

function alternativeValue(
  alternative: Alternative,
  fields: readonly Field[],
  bears: (term: string) => boolean,
): number {
  if (alternative.by === "fact") {
    return alternative.terms.every(bears) ? alternative.weight : 0;
  }
  let best = 0;
  for (const { weight, words } of fields) {
    const found = phraseMatch(alternative.words, alternative.keys, words);
    if (found.part === 0 || (alternative.isStrict && !found.hasMarks)) continue;
    const marks = found.hasMarks ? 1 : rankingWeights.otherMarks;
    best = Math.max(best, weight * found.part * marks);
  }
  return best * alternative.weight;
}

interface PhraseMatch {
  /** Together 1, apart less, 0 where a word is missing. */
  part: number;
  hasMarks: boolean;
  /** Index of the first word where they stand together, else -1. */
  at: number;
}

const missing: PhraseMatch = { part: 0, hasMarks: false, at: -1 };

/** Where a phrase stands among a name's words. Plain loops: a search calls it some thousand times. */
function phraseMatch(
  folded: readonly string[],
  keys: readonly (string | null)[],
  words: TermWords,
): PhraseMatch {
  let together = -1;
  const last = words.folded.length - folded.length;
  for (let at = words.folded.indexOf(folded[0]!); at >= 0 && at <= last; at += 1) {
    let isHere = true;
    let hasMarks = true;
    for (let i = 0; i < folded.length && isHere; i += 1) {
      isHere = folded[i] === words.folded[at + i];
      if (keys[i] !== null && keys[i] !== words.keys[at + i]) hasMarks = false;
    }
    if (!isHere) continue;
    if (hasMarks) return { part: 1, hasMarks, at };
    if (together < 0) together = at;
  }
  if (together >= 0) return { part: 1, hasMarks: false, at: together };
  if (folded.length === 1) return missing;
  let hasMarks = true;
  for (let i = 0; i < folded.length; i += 1) {
    if (!words.folded.includes(folded[i]!)) return missing;
    const key = keys[i] ?? null;
    if (key !== null && !words.keys.includes(key)) hasMarks = false;
  }
  return { part: rankingWeights.wordsApart, hasMarks, at: -1 };
}

function otherNamesPart(concept: Concept, values: readonly number[]): number {
  const others = concept.alternatives.flatMap((one, i) =>
    one.by === "words" && one.isStrict ? [values[i]! > 0 ? 1 : 0] : [],
  );
  if (others.length === 0) return 0;
  return others.reduce<number>((sum, value) => sum + value, 0) / others.length;
}

/** Points for the query standing whole in a name, at its start, being all of it, and covering it. */
function closeness(query: Query, names: readonly Field[]): number {
  const weights = rankingWeights;
  const { folded, keys, typedKeys } = query;
  if (folded.length === 0) return 0;
  let best = 0;
  for (const { weight, words } of names) {
    const { at, hasMarks } = phraseMatch(folded, keys, words);
    if (at < 0) continue;
    const isWhole = folded.length === words.folded.length;
    const plainMarks = typedKeys.every((key, i) => key === words.keys[at + i]);
    const points =
      weights.together +
      (at === 0 ? weights.atStart : 0) +
      (isWhole ? weights.wholeName : 0) +
      (plainMarks ? 0.01 : 0);
    best = Math.max(best, points * weight * (hasMarks ? 1 : weights.otherMarks));
  }
  const own = names[0]!.words.folded;
  const covered = own.filter((word) => folded.includes(word)).length / Math.max(1, own.length);
  return best + covered * weights.coverage;
}

function optionalPoints(attempt: Attempt, fields: readonly Field[]): number {
  const present = attempt.optional.filter(({ folded, key }) =>
    fields.some(({ words }) => phraseMatch([folded], [key], words).part > 0),
  );
  return Math.min(2, present.length) * rankingWeights.optionalWord;
}

/** Keeps one kind or one seller from filling the top: each repetition costs a little. */
function spread(scored: readonly RankedHit[]): RankedHit[] {
  const left = [...scored];
  const kinds = new Map<string, number>();
  const sellers = new Map<string, number>();
  const ordered: RankedHit[] = [];
  while (left.length > 0) {
    let bestAt = 0;
    let best = Number.NEGATIVE_INFINITY;
    for (const [at, { document, score }] of left.entries()) {
      if (score <= best) break;
      const value =
        score -
        (kinds.get(document.kind.id) ?? 0) * rankingWeights.repeatedKind -
        (sellers.get(document.seller.id) ?? 0) * rankingWeights.repeatedSeller;
      if (value > best) {
        best = value;
        bestAt = at;
      }
    }
    const [hit] = left.splice(bestAt, 1);
    ordered.push(hit!);
    const { kind, seller } = hit!.document;
    kinds.set(kind.id, (kinds.get(kind.id) ?? 0) + 1);
    sellers.set(seller.id, (sellers.get(seller.id) ?? 0) + 1);
  }
  return ordered;
}
