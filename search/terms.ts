import { foldWord, wordKey, words } from "./vietnamese";

/**
 * The lexemes both engines store and look up. All are lower-case ASCII letters and digits, so neither
 * engine's own tokeniser can take them apart, and none can carry an operator of a query language.
 * Namespaces start with z and a consonant, which no Vietnamese word does.
 */

const ascii = (text: string) => text.replace(/[^a-z0-9]/g, "");

/** A word without diacritics. Empty for a word of another script. */
export function foldedTerm(word: string): string {
  return ascii(foldWord(word));
}

/** A word with its diacritics. */
export function exactTerm(word: string): string {
  return exactTermOfKey(wordKey(word));
}

export function exactTermOfKey(key: string): string {
  return `zx${ascii(key)}`;
}

/** A word of a seller's name: apart from product words, or every product of the shop would match them. */
export function sellerTerm(word: string): string {
  return `zs${ascii(foldWord(word))}`;
}

/** A place by its name without xã, phường, huyện; tone marks kept, for Tân Thành is not Tân Thạnh. */
export function placeTerm(name: string): string {
  return termWords(name).place;
}

export function categoryTerm(id: string): string {
  return `zc${ascii(id)}`;
}

export function certificateTerm(kind: string): string {
  return `zm${ascii(kind)}`;
}

/** Borne by goods their place is known for. */
export const specialityTerm = "zdspeciality";

export interface TermWords {
  folded: readonly string[];
  keys: readonly string[];
  /** All keys with a space around each, for finding one phrase in another. */
  padded: string;
  /** The term of a place of this name. */
  place: string;
}

const remembered = new Map<string, TermWords>();
const rememberedAtMost = 20_000;

/** The words of a phrase in both forms. Remembered, because hits repeat the same names. */
export function termWords(phrase: string): TermWords {
  const known = remembered.get(phrase);
  if (known) return known;
  const list = words(phrase).filter((word) => foldedTerm(word) !== "");
  const keys = list.map(wordKey);
  const made = {
    folded: list.map(foldedTerm),
    keys,
    padded: ` ${keys.join(" ")} `,
    place: `zp${keys.map(ascii).join("")}`,
  };
  if (remembered.size >= rememberedAtMost) remembered.clear();
  remembered.set(phrase, made);
  return made;
}
