import { hasDiacritics, stripDiacritics } from "#search/vietnamese";

export interface ForbiddenTerm {
  term: string;
  severity: "refuse" | "warn";
  explanation: string;
  legalBasis: string;
}

/**
 * The terms found in a text as whole words. Accents count, since "dứa" is not "dừa"; only a text
 * written without any is compared without.
 */
export function findForbiddenTerms<T extends Pick<ForbiddenTerm, "term">>(
  text: string,
  terms: readonly T[],
): T[] {
  const words = spaced(text);
  const isBare = !hasDiacritics(text);
  return terms.filter(({ term }) => {
    if (words.includes(spaced(term))) return true;
    const isPhrase = term.trim().includes(" ");
    return isBare && isPhrase && words.includes(spaced(stripDiacritics(term)));
  });
}

const spaced = (text: string) =>
  ` ${text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
