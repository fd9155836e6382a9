import { categoryWords, certificateWords, sameThing, specialityWords } from "./synonyms";
import { foldedTerm, type TermWords, termWords } from "./terms";
import { normalise, phoneticKey, wordKey, words } from "./vietnamese";

/** What the catalogue itself says: the yardstick of every correction. */
export interface VocabularySource {
  /** Product names, or single words and neighbouring pairs of them, with how often they occur. */
  names: Iterable<{ text: string; occurrences: number }>;
  /** Product kinds with all they are called. */
  kinds: Iterable<{ id: string; name: string; altNames: readonly string[] }>;
  categories: Iterable<{ id: string; name: string }>;
  /** Names of places present and past, without xã, phường, huyện, tỉnh. */
  places: Iterable<string>;
  sellers: Iterable<{ slug: string; name: string }>;
}

export interface KnownWord {
  folded: string;
  occurrences: number;
  /** Spellings with their marks, by key, the frequent first. */
  forms: { key: string; display: string; occurrences: number }[];
}

export interface KnownPair {
  display: string;
  occurrences: number;
}

/** A phrase the planner recognises as a whole. */
export interface KnownPhrase {
  words: TermWords;
  display: string;
  meaning:
    | { type: "kind"; id: string }
    | { type: "category"; id: string }
    | { type: "place" }
    | { type: "seller"; slug: string };
}

export interface Suggestion {
  text: string;
  type: "kind" | "name" | "category" | "place" | "seller";
  /** Kind id, category id or seller slug; empty for a name or a place. */
  id: string;
}

export interface Vocabulary {
  words: ReadonlyMap<string, KnownWord>;
  /** Display form of every spelling, by key. */
  keys: ReadonlyMap<string, string>;
  /** Neighbouring words, folded, with their usual spelling. */
  pairs: ReadonlyMap<string, KnownPair>;
  foldedByLength: ReadonlyMap<number, readonly string[]>;
  foldedByPhonetic: ReadonlyMap<string, readonly string[]>;
  /** By folded phrase. */
  phrases: ReadonlyMap<string, readonly KnownPhrase[]>;
  longestPhrase: number;
  suggestions: readonly (Suggestion & { folded: string; occurrences: number })[];
}

const emptySource: VocabularySource = {
  names: [],
  kinds: [],
  categories: [],
  places: [],
  sellers: [],
};

/** Words shoppers use whether or not the catalogue does: no slips, and what slips may be meant for. */
const languageOfTheMarket = [
  ...sameThing.flat(),
  ...Object.values(categoryWords).flat(),
  ...Object.values(certificateWords).flat(),
  ...specialityWords,
];

/** Business words before the part of a seller's name that tells it apart. */
const sellerTitles = new Set(
  "hợp tác xã htx hộ kinh doanh hkd cơ sở công ty tnhh cổ phần cp mtv một thành viên vườn nhà vườn trang trại trại tổ hợp tác cửa hàng nông trại gian hàng nông sản"
    .split(" ")
    .map(foldedTerm),
);

/** Reads the catalogue's words into what corrections, phrases and suggestions need. */
export function buildVocabulary(source: Partial<VocabularySource>): Vocabulary {
  const { names, kinds, categories, places, sellers } = { ...emptySource, ...source };
  const known = new Map<string, KnownWord>();
  const formCounts = new Map<string, { display: string; occurrences: number }>();
  const pairs = new Map<string, KnownPair>();
  const pairForms = new Map<string, KnownPair>();
  const phrases = new Map<string, KnownPhrase[]>();
  const suggestions = new Map<string, Suggestion & { folded: string; occurrences: number }>();

  const learn = (text: string, occurrences: number) => {
    const list = words(text).filter((word) => foldedTerm(word) !== "");
    list.forEach((word, i) => {
      const folded = foldedTerm(word);
      const entry = known.get(folded) ?? { folded, occurrences: 0, forms: [] };
      entry.occurrences += occurrences;
      known.set(folded, entry);
      const key = wordKey(word);
      const form = formCounts.get(key);
      if (form) {
        form.occurrences += occurrences;
      } else {
        const added = { display: word, occurrences };
        formCounts.set(key, added);
        entry.forms.push(Object.assign(added, { key }));
      }
      if (i === 0) return;
      const pair = `${foldedTerm(list[i - 1]!)} ${folded}`;
      const display = `${list[i - 1]} ${word}`;
      const spelling = pairForms.get(display) ?? { display, occurrences: 0 };
      spelling.occurrences += occurrences;
      pairForms.set(display, spelling);
      const usual = pairs.get(pair);
      if (!usual || usual.occurrences < spelling.occurrences) pairs.set(pair, spelling);
    });
  };
  const recognise = (display: string, meaning: KnownPhrase["meaning"]) => {
    const phraseWords = termWords(display);
    if (phraseWords.folded.length === 0) return;
    const folded = phraseWords.folded.join(" ");
    const list = phrases.get(folded) ?? [];
    if (list.some((one) => isSameMeaning(one, { display, words: phraseWords, meaning }))) return;
    list.push({ words: phraseWords, display: normalise(display), meaning });
    phrases.set(folded, list);
  };
  const suggest = (text: string, type: Suggestion["type"], id: string, occurrences: number) => {
    const folded = termWords(text).folded.join(" ");
    const key = `${termWords(text).keys.join(" ")}`;
    if (folded === "" || suggestions.has(key)) return;
    suggestions.set(key, { text, type, id, folded, occurrences });
  };

  for (const phrase of languageOfTheMarket) learn(phrase, 0.5);
  for (const { id, name, altNames } of kinds) {
    learn(name, 20);
    recognise(name, { type: "kind", id });
    suggest(name, "kind", id, 100);
    for (const altName of altNames) {
      learn(altName, 8);
      recognise(altName, { type: "kind", id });
      suggest(altName, "name", "", 60);
    }
  }
  for (const { id, name } of categories) {
    learn(name, 2);
    recognise(name, { type: "category", id });
    suggest(name, "category", id, 40);
  }
  for (const name of places) {
    learn(name, 0.5);
    recognise(name, { type: "place" });
    suggest(name, "place", "", 1);
  }
  for (const { slug, name } of sellers) {
    learn(name, 1);
    suggest(name, "seller", slug, 20);
    for (const part of sellerParts(name)) {
      const folded = termWords(part).folded.join(" ");
      const isProductName = phrases.get(folded)?.some((one) => one.meaning.type === "kind");
      if (!isProductName) recognise(part, { type: "seller", slug });
    }
  }
  for (const { text, occurrences } of names) learn(text, occurrences);

  const foldedByLength = new Map<number, string[]>();
  const foldedByPhonetic = new Map<string, string[]>();
  for (const entry of known.values()) {
    entry.forms.sort((a, b) => b.occurrences - a.occurrences);
    push(foldedByLength, entry.folded.length, entry.folded);
    push(foldedByPhonetic, phoneticKey(entry.folded), entry.folded);
  }
  let longestPhrase = 1;
  for (const folded of phrases.keys()) {
    longestPhrase = Math.max(longestPhrase, folded.split(" ").length);
  }
  return {
    words: known,
    keys: new Map([...formCounts].map(([key, { display }]) => [key, display])),
    pairs,
    foldedByLength,
    foldedByPhonetic,
    phrases,
    longestPhrase: Math.min(longestPhrase, 8),
    suggestions: [...suggestions.values()].sort((a, b) => b.occurrences - a.occurrences),
  };
}

/** The whole name, the name without its business words, and each ending of at least two words. */
function sellerParts(name: string): string[] {
  const list = words(name);
  const parts = [list.join(" ")];
  let start = 0;
  while (start < list.length && sellerTitles.has(foldedTerm(list[start]!))) start += 1;
  for (let from = start; list.length - from >= 2; from += 1) parts.push(list.slice(from).join(" "));
  return parts;
}

function isSameMeaning(a: KnownPhrase, b: KnownPhrase): boolean {
  return (
    a.words.keys.join(" ") === b.words.keys.join(" ") &&
    JSON.stringify(a.meaning) === JSON.stringify(b.meaning)
  );
}

function push<K>(map: Map<K, string[]>, key: K, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/**
 * Completions of what is being typed: phrases whose beginning, then whose any word, continues the last
 * word. Marks typed must agree; marks not typed are not missed.
 */
export function suggestFrom(vocabulary: Vocabulary, prefix: string, limit: number): Suggestion[] {
  const typed = words(prefix);
  const folded = typed.map(foldedTerm).join(" ");
  if (folded === "") return [];
  const normal = typed.join(" ");
  const isMarked = typed.some((word) => wordKey(word) !== foldedTerm(word));
  const scored: { suggestion: Suggestion; score: number }[] = [];
  for (const one of vocabulary.suggestions) {
    const at = one.folded.startsWith(folded) ? 0 : one.folded.indexOf(` ${folded}`);
    if (at < 0) continue;
    const agrees = words(one.text).join(" ").includes(normal);
    const score = (at === 0 ? 2 : 0) + (isMarked && agrees ? 3 : 0) + one.occurrences / 100;
    scored.push({ suggestion: { text: one.text, type: one.type, id: one.id }, score });
  }
  scored.sort((a, b) => b.score - a.score || a.suggestion.text.length - b.suggestion.text.length);
  return scored.slice(0, limit).map(({ suggestion }) => suggestion);
}
