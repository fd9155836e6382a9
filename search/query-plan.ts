import { forbiddenGoods, type PolicyNotice } from "./policy";
import { keystrokesReading, type Reading, type ReadWord, readWords, typedReading } from "./reading";
import {
  alsoFinds,
  categoryWords,
  certificateWords,
  describesAfterNoun,
  fillers,
  markedFillers,
  numberWords,
  placeUnits,
  plainUnits,
  sameThing,
  specialityWords,
  units,
} from "./synonyms";
import {
  categoryTerm,
  certificateTerm,
  foldedTerm,
  placeTerm,
  sellerTerm,
  specialityTerm,
  type TermWords,
  termWords,
} from "./terms";
import { hasDiacritics, normalise, wordKey, words } from "./vietnamese";
import type { Vocabulary } from "./vocabulary";

/**
 * One way a concept may be met by a product: by words in its names, or by a fact about it (its place,
 * mark, category, seller), which products carry as terms.
 */
export type Alternative =
  | {
      by: "words";
      words: readonly string[];
      /** Spellings with marks, null where any will do, word by word. */
      keys: readonly (string | null)[];
      /** Whether the marks must agree: synonyms are not to drag in words that merely fold alike. */
      isStrict: boolean;
      weight: number;
    }
  | { by: "fact"; terms: readonly string[]; weight: number };

/** Something the product must be, in any of several ways. */
export interface Concept {
  display: string;
  sort: "words" | "place" | "certificate" | "category" | "speciality" | "seller";
  alternatives: readonly Alternative[];
  isUnknown: boolean;
}

/** One reading of the query that an engine can look up: every concept, and optional words for order. */
export interface Attempt {
  concepts: readonly Concept[];
  optional: readonly ReadWord[];
  /** The words in order, for closeness and completeness. */
  words: readonly ReadWord[];
  /** What the shopper is told was searched for instead; null where it is what was typed. */
  correctedTo: string | null;
  /** Parts of the query left out because nothing has them. */
  dropped: readonly string[];
}

export interface QueryPlan {
  text: string;
  /** Set where the market does not sell such goods; there are no attempts then. */
  notice: PolicyNotice | null;
  /**
   * In the order to try; the first with any hit answers. None for an empty query or a notice. Made one
   * by one, for correcting costs more than looking up what was typed, which mostly answers.
   */
  attempts(): Iterable<Attempt>;
}

const longestQuery = 200;
const mostWords = 14;
const mostAttempts = 8;

/** Puts a typed query into the readings both engines look up. Pure. */
export function planQuery(query: string, vocabulary: Vocabulary): QueryPlan {
  const text = normalise(query.slice(0, longestQuery * 4)).slice(0, longestQuery);
  const none = { text, notice: null, attempts: () => [] };
  const everything = joinCodes(words(text).slice(0, mostWords), vocabulary);
  const readable = everything.filter((word) => foldedTerm(word) !== "");
  if (readable.length === 0) return none;
  const isMarked = hasDiacritics(text);
  const kept = dropMeasures(readable, isMarked);
  const typed = kept.length > 0 ? kept : readable;
  const asTyped = typedReading(typed, vocabulary);
  const notice =
    findNotice(asTyped, vocabulary, isMarked) ??
    findNotice(keystrokesReading(typed, vocabulary), vocabulary, true);
  if (notice) return { ...none, notice };
  return { text, notice, attempts: () => makeAttempts(typed, asTyped, vocabulary) };
}

function* makeAttempts(
  typed: readonly string[],
  asTyped: Reading,
  vocabulary: Vocabulary,
): Generator<Attempt> {
  const seen = new Set<string>();
  const isNew = (attempt: Attempt) => {
    const key = JSON.stringify(attempt.concepts.map(({ alternatives }) => alternatives));
    if (seen.size >= mostAttempts || seen.has(key)) return false;
    seen.add(key);
    return true;
  };
  const first = attemptOf(asTyped, vocabulary);
  if (isNew(first)) yield first;
  const hasUnknown = asTyped.words.some(({ how }) => how === "unknown");
  const readings = isBeyondDoubt(asTyped, vocabulary) ? [] : readWords(typed, vocabulary);
  const corrected = readings.map((reading) => attemptOf(reading, vocabulary));
  const relaxed = [first, ...corrected].map((attempt) => relax(attempt, vocabulary));
  // Known words that nothing has together ask for less before they are doubted.
  const order = hasUnknown
    ? [corrected, ...relaxed.slice(1), relaxed[0]!]
    : [relaxed[0]!, corrected, ...relaxed.slice(1)];
  for (const attempt of order.flat()) if (isNew(attempt)) yield attempt;
}

/** Words the catalogue has, in an order it has: nothing is for sale, but nothing is misspelt either. */
function isBeyondDoubt({ words: list }: Reading, vocabulary: Vocabulary): boolean {
  return list.every(
    (word, i) =>
      word.how === "typed" &&
      (i === 0 || vocabulary.pairs.has(`${list[i - 1]!.folded} ${word.folded}`)),
  );
}

/** "ri 6" and "st 25" are one word of the catalogue, and their numbers no measure. */
function joinCodes(typed: readonly string[], vocabulary: Vocabulary): string[] {
  const joined: string[] = [];
  for (const word of typed) {
    const before = joined.at(-1);
    const together = before === undefined ? "" : before + word;
    const isCode = /^\d+$/.test(word) && vocabulary.words.has(foldedTerm(together));
    if (before !== undefined && isCode && !/^\d+$/.test(before)) {
      joined[joined.length - 1] = together;
    } else {
      joined.push(word);
    }
  }
  return joined;
}

const unitKeys = new Set(Object.keys(units).map(wordKey));
const unitFolds = new Set(Object.keys(units).map(foldedTerm));
const plainUnitKeys = new Set(plainUnits.map(wordKey));
const plainUnitFolds = new Set(plainUnits.filter((unit) => unit.length > 1).map(foldedTerm));
const numberKeys = new Set(numberWords.map(wordKey));
const numberFolds = new Set(numberWords.map(foldedTerm));
const starFold = "sao";
const attachedMeasure = /^\d+(\p{L}+)$/u;

/** Leaves out amounts ("200g", "1 chục", "nửa ký") but not the number of a name or of stars. */
function dropMeasures(typed: readonly string[], isMarked: boolean): string[] {
  const isUnit = (word: string | undefined) =>
    word !== undefined &&
    (unitKeys.has(wordKey(word)) || (!isMarked && unitFolds.has(foldedTerm(word))));
  const isPlainUnit = (word: string | undefined) =>
    word !== undefined &&
    (plainUnitKeys.has(wordKey(word)) || (!isMarked && plainUnitFolds.has(foldedTerm(word))));
  const kept: string[] = [];
  for (let at = 0; at < typed.length; at += 1) {
    const word = typed[at]!;
    const next = typed[at + 1];
    const isNumber = /^\d+$/.test(word);
    const attached = attachedMeasure.exec(word)?.[1];
    const isNumberWord =
      numberKeys.has(wordKey(word)) && isMarked
        ? isUnit(next)
        : numberFolds.has(foldedTerm(word)) && !isMarked && isPlainUnit(next);
    if (attached !== undefined && isUnit(attached)) continue;
    if (isNumber && attachedToUnit(next, isUnit)) continue;
    if (isNumber && isUnit(next)) at += 1;
    else if (isNumberWord) at += 1;
    else if (isNumber && isStarCount(typed, at)) kept.push(word);
    else if (isNumber || isPlainUnit(word)) continue;
    else kept.push(word);
  }
  return kept;
}

/** The whole part of "1,5kg", whose words are "1" and "5kg". */
function attachedToUnit(next: string | undefined, isUnit: (word: string) => boolean): boolean {
  const attached = next === undefined ? undefined : attachedMeasure.exec(next)?.[1];
  return attached !== undefined && isUnit(attached);
}

/** "ocop 5 sao", "5 sao", "ocop 4", "iso 22000" and "loại 1" keep their number. */
function isStarCount(typed: readonly string[], at: number): boolean {
  const before = foldedTerm(typed[at - 1] ?? "");
  return foldedTerm(typed[at + 1] ?? "") === starFold || ["ocop", "iso", "loai"].includes(before);
}

interface StaticPhrase {
  words: TermWords;
  make: (span: readonly ReadWord[]) => Partial<Concept> & { alternatives: readonly Alternative[] };
  isFiller?: boolean;
  needsMarks?: boolean;
}

const synonymWeight = 0.85;
const coveredWeight = 0.8;
const categoryWeight = 0.8;
const certificateWeight = 0.95;
const placeWeight = 0.85;
const sellerWeight = 0.85;
const specialityWeight = 0.9;

const staticPhrases = buildStaticPhrases();

function buildStaticPhrases(): Map<string, StaticPhrase[]> {
  const phrases = new Map<string, StaticPhrase[]>();
  const add = (text: string, phrase: Omit<StaticPhrase, "words">) => {
    const entry = { ...phrase, words: termWords(text) };
    const folded = entry.words.folded.join(" ");
    phrases.set(folded, [...(phrases.get(folded) ?? []), entry]);
  };
  for (const group of sameThing) {
    for (const name of group) {
      const others = group.filter((other) => other !== name);
      add(name, {
        make: () => ({ alternatives: others.map((other) => wordsOf(other, synonymWeight)) }),
      });
    }
  }
  for (const [wider, covered] of alsoFinds) {
    add(wider, { make: () => ({ alternatives: [wordsOf(covered, coveredWeight)] }) });
  }
  for (const [id, names] of Object.entries(categoryWords)) {
    for (const name of names) {
      add(name, {
        make: () => ({
          sort: "category",
          alternatives: [{ by: "fact", terms: [categoryTerm(id)], weight: categoryWeight }],
        }),
      });
    }
  }
  for (const [kind, names] of Object.entries(certificateWords)) {
    for (const name of names) {
      add(name, {
        make: () => ({
          sort: "certificate",
          alternatives: [{ by: "fact", terms: [certificateTerm(kind)], weight: certificateWeight }],
        }),
      });
    }
  }
  for (const name of specialityWords) {
    add(name, {
      make: () => ({
        sort: "speciality",
        alternatives: [{ by: "fact", terms: [specialityTerm], weight: specialityWeight }],
      }),
    });
  }
  const nothing = () => ({ alternatives: [] });
  for (const name of fillers) add(name, { isFiller: true, make: nothing });
  for (const name of markedFillers) add(name, { isFiller: true, needsMarks: true, make: nothing });
  return phrases;
}

function wordsOf(phrase: string, weight: number): Alternative {
  const { folded, keys } = termWords(phrase);
  return { by: "words", words: folded, keys, isStrict: true, weight };
}

const longestStaticPhrase = Math.max(
  ...[...staticPhrases.keys()].map((folded) => folded.split(" ").length),
);
const placeUnitFolds = new Set(placeUnits.map((unit) => termWords(unit).folded.join(" ")));

/** Whether a phrase's marks agree with what was typed: typed marks must be equal, missing ones are not missed. */
function agrees(span: readonly ReadWord[], phrase: TermWords): boolean {
  return span.every((word, i) => word.key === null || word.key === phrase.keys[i]);
}

interface Segment {
  span: ReadWord[];
  isFiller: boolean;
  concept: Concept;
}

function attemptOf(reading: Reading, vocabulary: Vocabulary): Attempt {
  const segments = segment(reading.words, vocabulary);
  const required = segments.filter(({ isFiller }) => !isFiller);
  const isOnlyFiller = required.length === 0;
  const concepts = isOnlyFiller
    ? segments.flatMap(({ span }) => span.map(plainConcept))
    : required.map(({ concept }) => concept);
  return {
    concepts,
    optional: isOnlyFiller
      ? []
      : segments.filter(({ isFiller }) => isFiller).flatMap(({ span }) => span),
    words: reading.words,
    correctedTo: reading.isCorrected ? displayOf(reading.words, vocabulary) : null,
    dropped: [],
  };
}

/** The longest phrase with a meaning from each place on; a word without one stands for itself. */
function segment(list: readonly ReadWord[], vocabulary: Vocabulary): Segment[] {
  const segments: Segment[] = [];
  const longest = Math.max(longestStaticPhrase, vocabulary.longestPhrase);
  let at = 0;
  while (at < list.length) {
    let found: Segment | null = null;
    for (let length = Math.min(longest, list.length - at); length > 0 && !found; length -= 1) {
      found = recognise(list.slice(at, at + length), list.slice(0, at), vocabulary);
    }
    const next = found ?? { span: [list[at]!], isFiller: false, concept: plainConcept(list[at]!) };
    segments.push(next);
    at += next.span.length;
  }
  return markPlaceUnits(segments);
}

function recognise(
  span: ReadWord[],
  before: readonly ReadWord[],
  vocabulary: Vocabulary,
): Segment | null {
  const folded = span.map((word) => word.folded).join(" ");
  const isMarked = span.some((word) => word.key !== null);
  const isGuess = span.some(
    ({ how }) => how === "letter" || how === "sound" || how === "beginning",
  );
  const statics = (staticPhrases.get(folded) ?? []).filter(
    (one) =>
      agrees(span, one.words) &&
      (isMarked || !one.needsMarks) &&
      // A guess must not do away with the word it stands for.
      !(one.isFiller && isGuess),
  );
  const known = (vocabulary.phrases.get(folded) ?? []).filter((one) => agrees(span, one.words));
  const facts = known.filter(
    (one) =>
      one.meaning.type !== "kind" &&
      !(one.meaning.type === "place" && isRatherGoods(folded, one.words, vocabulary)),
  );
  const meant = statics.filter((one) => !one.isFiller);
  const isAdjective = describesNoun(span, before);
  if (isAdjective && facts.length === 0) return null;
  if (meant.length === 0 && facts.length === 0) {
    const isFiller = statics.length > 0;
    return isFiller
      ? { span, isFiller, concept: { ...plainConcept(span[0]!), display: displayOfSpan(span) } }
      : null;
  }
  const isFillerToo = meant.length < statics.length;
  if (isFillerToo && span.length === 1 && facts.length === 0) {
    return { span, isFiller: true, concept: plainConcept(span[0]!) };
  }
  const alternatives: Alternative[] = [typedAlternative(span)];
  let sort: Concept["sort"] = "words";
  for (const phrase of meant) {
    const made = phrase.make(span);
    sort = made.sort ?? sort;
    alternatives.push(...made.alternatives);
  }
  for (const { meaning, words: phraseWords, display } of facts) {
    if (meaning.type === "place") {
      sort = "place";
      alternatives.push({ by: "fact", terms: [placeTerm(display)], weight: placeWeight });
    } else if (meaning.type === "category") {
      sort = sort === "words" ? "category" : sort;
      alternatives.push({ by: "fact", terms: [categoryTerm(meaning.id)], weight: categoryWeight });
    } else if (meaning.type === "seller") {
      sort = sort === "words" ? "seller" : sort;
      const terms = phraseWords.folded.map(sellerTerm);
      alternatives.push({ by: "fact", terms, weight: sellerWeight });
    }
  }
  return {
    span,
    isFiller: false,
    concept: {
      display: displayOfSpan(span),
      sort,
      alternatives: uniqueAlternatives(alternatives),
      isUnknown: span.every((word) => word.how === "unknown"),
    },
  };
}

const oftenInNames = 8;

/** "thanh long" without marks is the fruit, not the commune of Thành Long. */
function isRatherGoods(folded: string, place: TermWords, vocabulary: Vocabulary): boolean {
  const pair = vocabulary.pairs.get(folded);
  if (!pair || pair.occurrences < oftenInNames) return false;
  return words(pair.display).some((word, i) => wordKey(word) !== place.keys[i]);
}

/** "gạo thơm" is fragrant rice, "trái thơm" and "thơm" a pineapple. */
function describesNoun(span: readonly ReadWord[], before: readonly ReadWord[]): boolean {
  if (span.length !== 1 || before.length === 0) return false;
  const isDescribing = describesAfterNoun.some((word) => foldedTerm(word) === span[0]!.folded);
  const noun = before.at(-1)!.folded;
  return isDescribing && !["trai", "qua", "cu"].includes(noun);
}

function plainConcept(word: ReadWord): Concept {
  return {
    display: word.display,
    sort: "words",
    alternatives: [typedAlternative([word])],
    isUnknown: word.how === "unknown",
  };
}

function typedAlternative(span: readonly ReadWord[]): Alternative {
  return {
    by: "words",
    words: span.map((word) => word.folded),
    keys: span.map((word) => word.key),
    isStrict: false,
    weight: 1,
  };
}

function displayOfSpan(span: readonly ReadWord[]): string {
  return span.map((word) => word.display).join(" ");
}

/** "huyện Đức Hòa" means the place; huyện alone is no word to look for. */
function markPlaceUnits(segments: Segment[]): Segment[] {
  return segments.map((one, i) => {
    const next = segments[i + 1];
    const isUnit = placeUnitFolds.has(one.span.map((word) => word.folded).join(" "));
    return isUnit && next?.concept.sort === "place" ? { ...one, isFiller: true } : one;
  });
}

/** The words as the catalogue spells them, for "showing results for". */
function displayOf(list: readonly ReadWord[], vocabulary: Vocabulary): string {
  return list
    .map((word, i) => {
      if (word.key !== null) return vocabulary.keys.get(word.key) ?? word.display;
      const withNext = vocabulary.pairs.get(`${word.folded} ${list[i + 1]?.folded}`);
      const withLast = vocabulary.pairs.get(`${list[i - 1]?.folded} ${word.folded}`);
      return withLast?.display.split(" ")[1] ?? withNext?.display.split(" ")[0] ?? word.display;
    })
    .join(" ");
}

/**
 * Less than was asked, for when nothing has it all: first without the place, the mark or the call for
 * specialities, then without words nobody uses, provided what is left still names something by at
 * least two words.
 */
function relax(attempt: Attempt, vocabulary: Vocabulary): Attempt[] {
  const relaxed: Attempt[] = [];
  const without = (
    leave: (concept: Concept) => boolean,
    isEnoughLeft: (left: readonly Concept[]) => boolean,
  ) => {
    const dropped = attempt.concepts.filter(leave);
    const concepts = attempt.concepts.filter((concept) => !leave(concept));
    const isEnough = isEnoughLeft(concepts);
    if (dropped.length === 0 || concepts.length === 0 || !isEnough) return;
    const left = concepts.flatMap((concept) => concept.display.split(" "));
    relaxed.push({
      ...attempt,
      concepts,
      words: attempt.words.filter((word) => left.includes(word.display)),
      dropped: dropped.map(({ display }) => display),
    });
  };
  const isKnown = (left: readonly Concept[]) => left.every(({ isUnknown }) => !isUnknown);
  const namesSomething = (left: readonly Concept[]) => isKnown(left) && isName(left, vocabulary);
  without(({ sort }) => sort === "speciality", isKnown);
  without(({ sort }) => sort === "place", isKnown);
  without(({ sort }) => sort === "certificate", isKnown);
  without(
    ({ sort }) => sort === "place" || sort === "certificate" || sort === "speciality",
    isKnown,
  );
  without(({ isUnknown }) => isUnknown, namesSomething);
  return relaxed;
}

/** A category, a thing with several names, or two words the catalogue has side by side. */
function isName(concepts: readonly Concept[], vocabulary: Vocabulary): boolean {
  if (concepts.some(({ sort, alternatives }) => sort === "category" || alternatives.length > 1)) {
    return true;
  }
  const folded = concepts.flatMap(({ alternatives }) =>
    alternatives[0]?.by === "words" ? alternatives[0].words : [],
  );
  return folded.some((word, i) => i > 0 && vocabulary.pairs.has(`${folded[i - 1]} ${word}`));
}

function findNotice(
  reading: Reading | null,
  vocabulary: Vocabulary,
  isMarked: boolean,
): PolicyNotice | null {
  const list = reading?.words ?? [];
  for (let at = 0; at < list.length; at += 1) {
    for (let length = 1; length <= longestForbidden && at + length <= list.length; length += 1) {
      const span = list.slice(at, at + length);
      const phrases = forbidden.get(span.map((word) => word.folded).join(" ")) ?? [];
      const isSure = span.some((word) => word.key !== null) || (isMarked && length > 1);
      const isOrdinary = span.every(
        (word, i) => i === 0 || vocabulary.pairs.has(`${span[i - 1]!.folded} ${word.folded}`),
      );
      const found = phrases.find((phrase) => agrees(span, phrase.words));
      if (found && (isSure || !isOrdinary)) return found.notice;
    }
  }
  return null;
}

const forbidden = new Map<string, { words: TermWords; notice: PolicyNotice }[]>();
let longestForbidden = 1;
for (const [notice, phrases] of Object.entries(forbiddenGoods) as [PolicyNotice, string[]][]) {
  for (const phrase of phrases) {
    const entry = { words: termWords(phrase), notice };
    const folded = entry.words.folded.join(" ");
    forbidden.set(folded, [...(forbidden.get(folded) ?? []), entry]);
    longestForbidden = Math.max(longestForbidden, entry.words.folded.length);
  }
}

function uniqueAlternatives(alternatives: readonly Alternative[]): Alternative[] {
  const seen = new Set<string>();
  return alternatives.filter((one) => {
    const key =
      one.by === "words" ? `w ${one.words.join(" ")} ${one.keys.join(" ")}` : one.terms.join(" ");
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
