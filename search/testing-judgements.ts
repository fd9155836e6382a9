import { seedKinds } from "#db/seed/kinds";
import type { SearchEngine } from "./engine";
import judged from "./judgements.json" with { type: "json" };
import { encodeTelex, encodeVni, fold, isVietnameseSyllable, words } from "./vietnamese";

/** What people should find for a query; kinds by id. */
export interface Judgement {
  query: string;
  /** What the query tries: "typo", "synonym", "place"… */
  why: string;
  expect: string[];
  mode: "first" | "any-in-top-5" | "two-in-top-5" | "three-in-top-5" | "all-in-top-5" | "nothing";
  notFirst?: string[];
}

/** Queries judged by people who know the province. */
export const judgements = judged as Judgement[];

export interface Verdict {
  passed: number;
  /** One line for each miss. */
  misses: string[];
}

/** Puts judgements to an engine. */
export async function judge(engine: SearchEngine, list: readonly Judgement[]): Promise<Verdict> {
  const misses: string[] = [];
  for (const { query, why, expect, mode, notFirst = [] } of list) {
    const { hits, total, correctedTo } = await engine.search({ q: query });
    const kinds = hits.map((hit) => hit.kind.id);
    const top = kinds.slice(0, 5);
    const there = expect.filter((id) => top.includes(id)).length;
    const holds = {
      first: kinds[0] === expect[0],
      "any-in-top-5": there >= 1,
      "two-in-top-5": there >= 2,
      "three-in-top-5": there >= 3,
      "all-in-top-5": there === expect.length,
      nothing: total === 0,
    }[mode];
    if (holds && !notFirst.includes(kinds[0] ?? "")) continue;
    const corrected = correctedTo === null ? "" : ` (for "${correctedTo}")`;
    misses.push(
      `${why}: "${query}"${corrected}: ${mode} ${expect.join(", ")}; got ${top.join(", ") || "nothing"}`,
    );
  }
  return { passed: list.length - misses.length, misses };
}

/**
 * The same names as people without marks, with decomposed letters, with their input method off, in a
 * hurry or by ear would type them: for every kind, so that nothing rests on the judged list.
 */
export const slips: Record<string, (phrase: string, dice: () => number) => string | null> = {
  "without marks": (phrase) => fold(phrase),
  decomposed: (phrase) => phrase.normalize("NFD"),
  telex: (phrase) => raw(phrase, encodeTelex),
  vni: (phrase) => raw(phrase, encodeVni),
  "run together": (phrase) => {
    const list = words(phrase).filter((word) => !/\d/.test(word));
    return list.length < 2 ? null : list.slice(0, 4).join("");
  },
  "a letter lost": (phrase, dice) =>
    changeLetter(phrase, dice, (word, at) => word.slice(0, at) + word.slice(at + 1)),
  "letters swapped": (phrase, dice) =>
    changeLetter(
      phrase,
      dice,
      (word, at) => word.slice(0, at - 1) + word[at] + word[at - 1] + word.slice(at + 1),
    ),
  "a letter doubled": (phrase, dice) =>
    changeLetter(phrase, dice, (word, at) => word.slice(0, at) + word[at] + word.slice(at)),
  "by a southern ear": (phrase) => {
    const heard = words(phrase).map((word) =>
      word
        .replace(/^tr/, "ch#")
        .replace(/^ch(?!#)/, "tr")
        .replace("#", "")
        .replace(/^x/, "s#")
        .replace(/^s(?!#)/, "x")
        .replace("#", ""),
    );
    return heard.join(" ") === words(phrase).join(" ") ? null : heard.join(" ");
  },
  "with an amount": (phrase) => `2 ký ${phrase} ngon`,
};

function raw(phrase: string, encode: (word: string) => string): string | null {
  const typed = words(phrase).map((word) => (isVietnameseSyllable(word) ? encode(word) : word));
  return typed.join(" ") === words(phrase).join(" ") ? null : typed.join(" ");
}

/** Changes one letter, not the first, of one of the longer words, without marks. */
function changeLetter(
  phrase: string,
  dice: () => number,
  change: (word: string, at: number) => string,
): string | null {
  const list = fold(phrase).split(" ");
  const long = list.flatMap((word, i) => (word.length >= 4 && !/\d/.test(word) ? [i] : []));
  const chosen = long[Math.floor(dice() * long.length)];
  if (chosen === undefined) return null;
  const word = list[chosen]!;
  const at = 2 + Math.floor(dice() * (word.length - 2));
  const changed = change(word, at);
  if (changed === word) return null;
  list[chosen] = changed;
  return list.join(" ");
}

/** Judgements of one sort of slip over all kinds: the kind must be among the first five. */
export function slippedJudgements(slip: string): Judgement[] {
  let state = 1;
  const dice = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  return seedKinds.flatMap((kind) => {
    const query = slips[slip]!(kind.name.replace(/\(.*\)/, "").trim(), dice);
    return query === null
      ? []
      : [{ query, why: slip, expect: [kind.id], mode: "any-in-top-5" as const }];
  });
}
