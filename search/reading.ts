import { foldedTerm } from "./terms";
import {
  decodeTelex,
  decodeVni,
  isWithinOneEdit,
  normalise,
  phoneticKey,
  stripDiacritics,
  telexSlips,
  wordKey,
} from "./vietnamese";
import type { Vocabulary } from "./vocabulary";

/** How a typed word was understood. */
export type ReadAs =
  | "typed"
  | "other-marks"
  | "keystrokes"
  | "slip"
  | "joined"
  | "split"
  | "beginning"
  | "sound"
  | "letter"
  | "unknown";

export interface ReadWord {
  folded: string;
  /** The spelling with marks, where the shopper gave marks or a correction supplied them; null where any spelling will do. */
  key: string | null;
  display: string;
  how: ReadAs;
}

export interface Reading {
  words: ReadWord[];
  cost: number;
  /** Whether any word differs from what was typed by more than marks. */
  isCorrected: boolean;
}

/**
 * What each kind of doubt costs. Only the order matters much: keystrokes of an input method that was
 * off are surer than a slip of a letter, a slip surer than a southern ear.
 */
const costs = {
  otherTone: 0.3,
  otherMarks: 0.5,
  joined: 0.1,
  keystrokes: 0.8,
  slip: 0.9,
  split: 0.7,
  splitPart: 0.1,
  beginning: 1.3,
  sound: 1.2,
  swappedLetters: 1.3,
  letter: 1.5,
  firstLetter: 0.4,
  unsureMarks: 0.4,
  doubtingKnownWord: 0.7,
  unknown: 4,
  knownPair: -0.3,
  knownPairOften: -0.4,
  agreeingMarks: -0.15,
  strangePair: 0.3,
} as const;

const beamWidth = 24;
const candidatesPerWord = 24;

interface Candidate {
  words: ReadWord[];
  /** How many typed words it stands for. */
  span: number;
  cost: number;
}

/** The words just as typed. */
export function typedReading(typed: readonly string[], vocabulary: Vocabulary): Reading {
  return { words: typed.map((word) => typedWord(word, vocabulary)), cost: 0, isCorrected: false };
}

/** Every word the catalogue does not have, read as keystrokes where it can be; null where none can. */
export function keystrokesReading(
  typed: readonly string[],
  vocabulary: Vocabulary,
): Reading | null {
  let isCorrected = false;
  const list = typed.map((word) => {
    const own = typedWord(word, vocabulary);
    const decoded = decodeTelex(word) ?? decodeVni(word);
    if (!decoded || own.how === "typed") return own;
    isCorrected = true;
    return { ...typedWord(decoded, vocabulary), how: "keystrokes" as const };
  });
  return isCorrected ? { words: list, cost: 0, isCorrected } : null;
}

/**
 * The likeliest readings of typed words, likeliest first: as typed, then with keystrokes decoded, words
 * joined or split, slips mended, each judged by the catalogue's own words and pairs of words. The
 * words as typed are among the answers only where they are likely.
 */
export function readWords(typed: readonly string[], vocabulary: Vocabulary, limit = 5): Reading[] {
  if (typed.length === 0) return [];
  const beams: Reading[][] = typed.map(() => []);
  beams.push([]);
  beams[0] = [{ words: [], cost: 0, isCorrected: false }];
  for (let at = 0; at < typed.length; at += 1) {
    const candidates = candidatesAt(typed, at, vocabulary);
    for (const reading of prune(beams[at]!)) {
      for (const candidate of candidates) {
        beams[at + candidate.span]!.push(extend(reading, candidate, vocabulary));
      }
    }
  }
  // Readings that differ by marks alone look up the same words: the likeliest stands for them.
  const seen = new Set<string>();
  const distinct = prune(beams[typed.length]!).filter((reading) => {
    const folded = reading.words.map((word) => word.folded).join(" ");
    if (seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
  return distinct.slice(0, limit);
}

function typedWord(word: string, vocabulary: Vocabulary): ReadWord {
  const folded = foldedTerm(word);
  const key = wordKey(word);
  const isMarked = stripDiacritics(word) !== normalise(word);
  return {
    folded,
    key: isMarked ? key : null,
    display: word,
    how: vocabulary.words.has(folded) ? "typed" : "unknown",
  };
}

function extend(reading: Reading, candidate: Candidate, vocabulary: Vocabulary): Reading {
  let cost = reading.cost + candidate.cost;
  let before = reading.words.at(-1);
  for (const word of candidate.words) {
    if (before) cost += pairCost(before, word, vocabulary);
    before = word;
  }
  return {
    words: [...reading.words, ...candidate.words],
    cost,
    isCorrected:
      reading.isCorrected ||
      candidate.words.some(
        ({ how }) => how !== "typed" && how !== "other-marks" && how !== "unknown",
      ),
  };
}

function pairCost(before: ReadWord, word: ReadWord, vocabulary: Vocabulary): number {
  const pair = vocabulary.pairs.get(`${before.folded} ${word.folded}`);
  if (!pair) return word.how === "typed" && before.how === "typed" ? 0 : costs.strangePair;
  const [first, second] = pair.display.split(" ");
  const agrees =
    (before.key === null || wordKey(first!) === before.key) &&
    (word.key === null || wordKey(second!) === word.key);
  const often = Math.min(1, Math.log10(1 + pair.occurrences) / 2) * costs.knownPairOften;
  const marks = agrees && (before.key !== null || word.key !== null) ? costs.agreeingMarks : 0;
  return costs.knownPair + often + marks;
}

function prune(readings: Reading[]): Reading[] {
  const best = new Map<string, Reading>();
  for (const reading of readings) {
    const key = reading.words.map((word) => word.key ?? word.folded).join(" ");
    const seen = best.get(key);
    if (!seen || reading.cost < seen.cost) best.set(key, reading);
  }
  return [...best.values()].sort((a, b) => a.cost - b.cost).slice(0, beamWidth);
}

function candidatesAt(typed: readonly string[], at: number, vocabulary: Vocabulary): Candidate[] {
  const word = typed[at]!;
  const isLast = at === typed.length - 1;
  const found: Candidate[] = [];
  const add = (display: string, how: ReadAs, cost: number, sure: boolean) => {
    const folded = foldedTerm(display);
    found.push({
      span: 1,
      cost: cost - frequency(folded, vocabulary),
      words: [{ folded, key: sure ? wordKey(display) : null, display, how }],
    });
  };

  const own = typedWord(word, vocabulary);
  const isKnown = own.how === "typed";
  const isNumber = /^\d+$/.test(word);
  found.push({ span: 1, cost: isKnown ? markCost(own, vocabulary) : costs.unknown, words: [own] });
  if (isKnown && own.key !== null && !vocabulary.keys.has(own.key)) {
    for (const form of vocabulary.words.get(own.folded)!.forms) {
      found.push({
        span: 1,
        cost: markCost(own, vocabulary) + 0.01,
        words: [{ ...own, key: form.key, display: form.display, how: "other-marks" }],
      });
    }
  }

  const next = typed[at + 1];
  if (next !== undefined) {
    const together = word + next;
    const isFragment = !isKnown || !vocabulary.words.has(foldedTerm(next)) || /\d/.test(together);
    if (isFragment && vocabulary.words.has(foldedTerm(together))) {
      const joined = { ...typedWord(together, vocabulary), how: "joined" as const };
      found.push({ span: 2, cost: costs.joined, words: [joined] });
    }
  }
  if (isNumber) return found;

  const doubt = isKnown ? costs.doubtingKnownWord : 0;
  for (const decoded of [decodeTelex(word), decodeVni(word)]) {
    if (decoded && vocabulary.words.has(foldedTerm(decoded))) {
      const sure = vocabulary.keys.has(wordKey(decoded));
      add(decoded, "keystrokes", costs.keystrokes + doubt + (sure ? 0 : costs.unsureMarks), sure);
    }
  }
  if (!isKnown) {
    for (const slip of telexSlips(word)) {
      if (!vocabulary.words.has(foldedTerm(slip))) continue;
      const sure = vocabulary.keys.has(wordKey(slip));
      add(slip, "slip", costs.slip + (sure ? 0 : costs.unsureMarks), sure);
    }
    const parts = splitJoined(word, vocabulary);
    if (parts) {
      const list = parts.map((part) => ({ ...typedWord(part, vocabulary), how: "split" as const }));
      found.push({ span: 1, cost: costs.split + costs.splitPart * list.length, words: list });
    }
  }
  addNearWords(word, own, { isKnown, isLast, isAlone: typed.length === 1, vocabulary, add });
  return found.sort((a, b) => a.cost - b.cost).slice(0, candidatesPerWord);
}

/** Nothing for the marks the catalogue knows; a little where only other marks are known. */
function markCost(word: ReadWord, vocabulary: Vocabulary): number {
  if (word.key === null || vocabulary.keys.has(word.key)) return 0;
  const levelled = levelHoiNga(word.key);
  const forms = vocabulary.words.get(word.folded)?.forms ?? [];
  return forms.some((form) => levelHoiNga(form.key) === levelled)
    ? costs.otherTone
    : costs.otherMarks;
}

const levelHoiNga = (key: string) => key.replace(/x$/, "r");

function addNearWords(
  word: string,
  own: ReadWord,
  context: {
    isKnown: boolean;
    isLast: boolean;
    isAlone: boolean;
    vocabulary: Vocabulary;
    add: (display: string, how: ReadAs, cost: number, sure: boolean) => void;
  },
): void {
  const { isKnown, isLast, isAlone, vocabulary, add } = context;
  const { folded } = own;
  const isMarked = own.key !== null;
  const doubt = isKnown ? costs.doubtingKnownWord : 0;
  const normal = normalise(word);
  const bestForm = (near: string) => {
    const forms = vocabulary.words.get(near)!.forms;
    return (isMarked && forms.find(({ display }) => isWithinOneEdit(display, normal))) || forms[0]!;
  };

  if (folded.length >= 2) {
    for (const near of vocabulary.foldedByPhonetic.get(phoneticKey(folded)) ?? []) {
      if (near === folded) continue;
      const forms = vocabulary.words.get(near)!.forms;
      const tone = own.key === null ? null : toneOf(own.key);
      const form = (tone !== null && forms.find(({ key }) => toneOf(key) === tone)) || forms[0]!;
      const agrees = tone === null || toneOf(form.key) === tone;
      add(form.display, "sound", costs.sound + doubt + (agrees ? 0 : costs.unsureMarks), isMarked);
    }
  }
  if (folded.length >= 3) {
    // A short word alone has too many neighbours; only one that lost a letter is worth a guess.
    const isShort = isAlone && folded.length === 3;
    for (
      let length = folded.length + (isShort ? 1 : -1);
      length <= folded.length + 1;
      length += 1
    ) {
      for (const near of vocabulary.foldedByLength.get(length) ?? []) {
        if (near === folded || !isWithinOneEdit(folded, near)) continue;
        if (isShort && near[0] !== folded[0]) continue;
        const isSwap = near.length === folded.length && sameLetters(near, folded);
        const form = bestForm(near);
        const cost =
          (isSwap ? costs.swappedLetters : costs.letter) +
          (near[0] === folded[0] ? 0 : costs.firstLetter) +
          (isMarked && !isWithinOneEdit(form.display, normal) ? costs.unsureMarks : 0);
        add(form.display, "letter", cost + doubt, isMarked);
      }
    }
  }
  if (isLast && !isKnown && folded.length >= 2) {
    for (const [length, list] of vocabulary.foldedByLength) {
      if (length <= folded.length) continue;
      for (const longer of list) {
        if (!longer.startsWith(folded)) continue;
        add(bestForm(longer).display, "beginning", costs.beginning, false);
      }
    }
  }
}

const toneOf = (key: string) => (/[sfrxj]$/.exec(key)?.[0] ?? "").replace("x", "r");

function sameLetters(a: string, b: string): boolean {
  return [...a].sort().join("") === [...b].sort().join("");
}

/** Up to 0.2 for a word the catalogue is full of, so that of two near words the common one wins. */
function frequency(folded: string, vocabulary: Vocabulary): number {
  const occurrences = vocabulary.words.get(folded)?.occurrences ?? 0;
  return Math.min(0.2, Math.log10(1 + occurrences) * 0.05);
}

/**
 * Words run together ("thanhlong", "sầuriêng") as the known words they are made of; the split with the
 * most known pairs, then the fewest parts. null where there is none.
 */
export function splitJoined(word: string, vocabulary: Vocabulary): string[] | null {
  const normal = normalise(word);
  if (normal.length < 4 || normal.length > 40) return null;
  const best: ({ parts: string[]; score: number } | null)[] = [{ parts: [], score: 0 }];
  for (let end = 1; end <= normal.length; end += 1) {
    best[end] = null;
    for (let start = Math.max(0, end - 12); start < end; start += 1) {
      const before = best[start];
      const part = normal.slice(start, end);
      const folded = foldedTerm(part);
      if (!before || part.length < 2 || !vocabulary.words.has(folded)) continue;
      const last = before.parts.at(-1);
      const isPair = last !== undefined && vocabulary.pairs.has(`${foldedTerm(last)} ${folded}`);
      const score = before.score - 1 + (isPair ? 0.9 : 0);
      const seen = best[end];
      if (!seen || score > seen.score) {
        best[end] = { parts: [...before.parts, part], score };
      }
    }
  }
  const parts = best[normal.length]?.parts;
  return parts && parts.length > 1 ? parts : null;
}
