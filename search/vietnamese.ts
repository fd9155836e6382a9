/**
 * Vietnamese spelling as people type it. Pure: no data, no engine.
 *
 * Three forms of a word are used throughout `search/`:
 * - normal: NFC, lower case, one space between words; what a screen shows;
 * - key: ASCII letters that keep every diacritic (`mãng` → `mangx`, `đen` → `dden`), the tone moved to the
 *   end and i/y levelled, so that hòa = hoà and mì = mỳ but dưa ≠ dứa; what an exact match compares;
 * - folded: the key without marks (`mang`, `den`); what a match without diacritics compares.
 */

const invisible = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;
const spaces = /[\s\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/g;

/** NFC, lower case, without invisible characters, with single spaces. */
export function normalise(text: string): string {
  return text.normalize("NFC").replace(invisible, "").replace(spaces, " ").trim().toLowerCase();
}

/** Words of a text: runs of letters and digits of its normal form, so "ST-25," gives "st", "25". */
export function words(text: string): string[] {
  return normalise(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

type Tone = "" | "f" | "r" | "x" | "s" | "j";

const toneByMark: Record<string, Tone> = {
  "\u0300": "f",
  "\u0309": "r",
  "\u0303": "x",
  "\u0301": "s",
  "\u0323": "j",
};
const markByTone: Record<Tone, string> = {
  "": "",
  f: "\u0300",
  r: "\u0309",
  x: "\u0303",
  s: "\u0301",
  j: "\u0323",
};

/** Letters of a syllable with their own marks (â, ơ, đ), and its tone apart. */
interface Syllable {
  letters: string[];
  tone: Tone;
}

function takeApart(word: string): Syllable {
  let tone: Tone = "";
  let rest = "";
  for (const char of normalise(word).normalize("NFD")) {
    const found = toneByMark[char];
    if (found === undefined) rest += char;
    else tone = found;
  }
  return { letters: [...rest.normalize("NFC")], tone };
}

const vowel = /^[aăâeêioôơuưy]$/;
const bare: Record<string, string> = { ă: "a", â: "a", ê: "e", ô: "o", ơ: "o", ư: "u", đ: "d" };
const bareLetter = (letter: string) => bare[letter] ?? letter;

/**
 * Index of the letter that carries the tone mark, by the placement the press uses (hòa, thúy, quý):
 * the vowel with a mark of its own, else the last vowel before a final consonant, else the one before
 * last. -1 where the word has no vowel.
 */
function tonePosition(letters: string[]): number {
  let start = letters.findIndex((letter) => vowel.test(letter));
  if (start < 0) return -1;
  const onset = letters.slice(0, start).join("");
  const next = letters[start + 1];
  const isGlide = next !== undefined && vowel.test(next);
  if (isGlide && onset === "q" && letters[start] === "u") start += 1;
  else if (isGlide && onset === "g" && letters[start] === "i") start += 1;
  let end = start;
  while (end + 1 < letters.length && vowel.test(letters[end + 1]!)) end += 1;
  for (let i = end; i >= start; i -= 1) if (/[ăâêôơư]/.test(letters[i]!)) return i;
  if (end === start || end < letters.length - 1) return end;
  return end - 1;
}

function putTogether({ letters, tone }: Syllable): string {
  const at = tone === "" ? -1 : tonePosition(letters);
  return letters
    .map((letter, i) => (i === at ? letter + markByTone[tone] : letter))
    .join("")
    .normalize("NFC");
}

/** Final y after a consonant is the same sound as i: mỳ = mì, Mỹ = Mĩ, quý = quí; thúy and tay keep theirs. */
function levelY(letters: string[]): string[] {
  if (letters.at(-1) !== "y") return letters;
  const before = letters.slice(0, -1);
  const isAlone = before.every((letter) => !vowel.test(letter));
  const isAfterQu = before.length === 2 && before[0] === "q" && before[1] === "u";
  return isAlone || isAfterQu ? [...before, "i"] : letters;
}

const telexLetter: Record<string, string> = {
  ă: "aw",
  â: "aa",
  ê: "ee",
  ô: "oo",
  ơ: "ow",
  ư: "uw",
  đ: "dd",
};

function encode({ letters, tone }: Syllable): string {
  let key = "";
  letters.forEach((letter, i) => {
    const twin = letter === letters[i - 1] && /[aeod]/.test(letter);
    key += twin ? letter + letter : (telexLetter[letter] ?? letter);
  });
  return key + tone;
}

/** The key of one word: ASCII for Vietnamese words, every diacritic kept. Equal keys are the same word. */
export function wordKey(word: string): string {
  const { letters, tone } = takeApart(word);
  return encode({ letters: levelY(letters), tone });
}

/** Raw Telex of a word, the tone key last, as a keyboard without an input method leaves it. */
export function encodeTelex(word: string): string {
  return encode(takeApart(word));
}

const vniLetter: Record<string, string> = {
  ă: "a8",
  â: "a6",
  ê: "e6",
  ô: "o6",
  ơ: "o7",
  ư: "u7",
  đ: "d9",
};
const vniTone: Record<Tone, string> = { "": "", s: "1", f: "2", r: "3", x: "4", j: "5" };

/** Raw VNI of a word, the tone key last. */
export function encodeVni(word: string): string {
  const { letters, tone } = takeApart(word);
  return letters.map((letter) => vniLetter[letter] ?? letter).join("") + vniTone[tone];
}

/** A word with its tone at the place the press uses and i for y: equal for every spelling of the same word. */
export function canonical(word: string): string {
  const { letters, tone } = takeApart(word);
  return putTogether({ letters: levelY(letters), tone });
}

/** One word without any diacritic, i for y: đậu → dau, mỳ → mi, Đức → duc. */
export function foldWord(word: string): string {
  const letters = takeApart(word).letters.map(bareLetter).join("");
  const plain = letters
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
  return levelY([...plain]).join("");
}

/** A text as its folded words with single spaces. */
export function fold(text: string): string {
  return words(text).map(foldWord).filter(Boolean).join(" ");
}

/** A text without diacritics, spelling otherwise kept ("Mỹ Lệ" → "my le"); for slugs and name matching. */
export function stripDiacritics(text: string): string {
  return normalise(text)
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/đ/g, "d");
}

/** Whether a text bears any Vietnamese mark, that is, whether its writer was typing diacritics. */
export function hasDiacritics(text: string): boolean {
  const normal = normalise(text);
  return stripDiacritics(normal) !== normal;
}

const onsets = "ngh|ng|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx]";
const nuclei =
  "uyê|uye|iêu|yêu|ieu|yeu|ươi|ươu|uôi|uoi|uou|oai|oay|oao|oeo|uây|uay|uya|uyu|iê|ie|yê|ye|uô|uơ|ươ|uo|" +
  "oa|oă|oe|oo|ai|ao|au|ay|âu|ây|eo|êu|eu|ia|iu|oi|ôi|ơi|ua|uâ|uê|ue|ui|uy|ưa|ưi|ưu|uu|[aăâeêioôơuưy]";
const codas = "ch|nh|ng|[cmnpt]";
const syllablePattern = new RegExp(`^(?:${onsets})?(?:${nuclei})(?:${codas})?$`);

/** Words without marks pass too; a syllable ending in a stop bears only sắc or nặng. */
function isSyllable({ letters, tone }: Syllable): boolean {
  const text = letters.join("");
  return syllablePattern.test(text) && (!/(?:ch|[cpt])$/.test(text) || "sj".includes(tone));
}

/** Whether a word could be a Vietnamese syllable. */
export function isVietnameseSyllable(word: string): boolean {
  return isSyllable(takeApart(word));
}

const toneKeys = "sfrxj";

/**
 * Reads a word as raw Telex keystrokes, letters that already bear marks among them: "caauf", "câuf",
 * "ruootj" and "ddor" become cầu, ruột, đỏ. Keys may stand anywhere after the letter they change.
 * null where the keystrokes make no Vietnamese syllable or change nothing.
 */
export function decodeTelex(word: string): string | null {
  const start = takeApart(word);
  let tone = start.tone;
  let changed = false;
  const letters: string[] = [];
  for (const char of start.letters) {
    const hasVowel = letters.some((letter) => vowel.test(letter));
    if (hasVowel && toneKeys.includes(char)) {
      tone = char as Tone;
      changed = true;
    } else if (hasVowel && char === "z") {
      tone = "";
      changed = true;
    } else if (char === "w") {
      addHorn(letters);
      changed = true;
    } else if (char === "d" && letters[0] === "d") {
      letters[0] = "đ";
      changed = true;
    } else if (/[aeo]/.test(char) && addCircumflex(letters, char)) {
      changed = true;
    } else {
      letters.push(char);
    }
  }
  const syllable = { letters, tone };
  return changed && isSyllable(syllable) ? putTogether(syllable) : null;
}

function addHorn(letters: string[]): void {
  const o = letters.findIndex(
    (letter, i) =>
      /[oơ]/.test(letter) && /[uư]/.test(letters[i - 1] ?? "") && letters[i - 2] !== "q",
  );
  if (o > 0) {
    letters.splice(o - 1, 2, "ư", "ơ");
    return;
  }
  for (let i = letters.length - 1; i >= 0; i -= 1) {
    const letter = letters[i]!;
    const isAfterQ = letters[i - 2] === "q";
    if (letter === "a" && letters[i - 1] === "u" && !isAfterQ && i === letters.length - 1) {
      letters[i - 1] = "ư";
      return;
    }
    const horned = { a: "ă", o: "ơ", u: "ư" }[letter];
    if (horned) {
      letters[i] = horned;
      return;
    }
  }
  letters.push("ư");
}

function addCircumflex(letters: string[], key: string): boolean {
  const marked = { a: "â", e: "ê", o: "ô" }[key as "a" | "e" | "o"];
  const isFinalConsonantBetween = !vowel.test(letters.at(-1) ?? "");
  if (letters.at(-1) === marked) {
    letters.splice(-1, 1, key, key);
    return true;
  }
  const at = letters.lastIndexOf(key);
  if (at < 0 || (at !== letters.length - 1 && !isFinalConsonantBetween)) return false;
  letters[at] = marked;
  return true;
}

/**
 * Reads a word as raw VNI keystrokes: "sa6u2", "bu7o7i3", "d9a65u" become sầu, bưởi, đậu. null where
 * there is no digit to read or the result is no Vietnamese syllable.
 */
export function decodeVni(word: string): string | null {
  const start = takeApart(word);
  if (!start.letters.some((char) => /[0-9]/.test(char))) return null;
  let tone = start.tone;
  const letters: string[] = [];
  for (const char of start.letters) {
    if (!/[0-9]/.test(char)) {
      letters.push(char);
    } else if (/[0-5]/.test(char)) {
      tone = (["", "s", "f", "r", "x", "j"] as const)[Number(char)]!;
    } else if (!addVniMark(letters, char)) {
      return null;
    }
  }
  const syllable = { letters, tone };
  return isSyllable(syllable) ? putTogether(syllable) : null;
}

function addVniMark(letters: string[], digit: string): boolean {
  if (digit === "9") {
    if (letters[0] !== "d") return false;
    letters[0] = "đ";
    return true;
  }
  const marks: Record<string, Record<string, string>> = {
    "6": { a: "â", e: "ê", o: "ô" },
    "7": { o: "ơ", u: "ư" },
    "8": { a: "ă" },
  };
  for (let i = letters.length - 1; i >= 0; i -= 1) {
    const marked = marks[digit]?.[letters[i]!];
    if (!marked) continue;
    letters[i] = marked;
    if (digit === "7" && marked === "ơ" && letters[i - 1] === "u" && letters[i - 2] !== "q") {
      letters[i - 1] = "ư";
    }
    return true;
  }
  return false;
}

/**
 * What a hurried Telex typist may have meant by a word that is no syllable: a key that came out as a
 * letter ("trángs", "caauf"), a vowel that came out twice ("maãng"), a consonant held too long.
 */
export function telexSlips(word: string): string[] {
  const normal = normalise(word);
  const found = new Set<string>();
  const decoded = decodeTelex(normal);
  if (decoded) found.add(decoded);
  const { letters, tone } = takeApart(normal);
  if (letters.length > 2 && /[sfrxjzw]/.test(letters.at(-1)!)) {
    found.add(putTogether({ letters: letters.slice(0, -1), tone }));
  }
  for (let i = 1; i < letters.length; i += 1) {
    if (bareLetter(letters[i]!) !== bareLetter(letters[i - 1]!)) continue;
    for (const dropped of [i, i - 1]) {
      const kept = letters.filter((_, at) => at !== dropped);
      found.add(putTogether({ letters: kept, tone }));
    }
  }
  found.delete(normal);
  return [...found].filter((candidate) => isVietnameseSyllable(candidate));
}

/**
 * A folded word as a southern ear hears it: s/x, ch/tr, d/gi/v, and final n/ng/nh and t/c/ch sound alike.
 * (hỏi/ngã are gone already in the folded form.)
 */
export function phoneticKey(folded: string): string {
  const match =
    /^(ngh|ng|gh|gi(?=[aeou])|kh|nh|ph|qu|th|tr|ch|[bcdghklmnpqrstvx])?(.*?)(ch|nh|ng|[cmnpt])?$/.exec(
      folded,
    );
  if (!match) return folded;
  const [, onset = "", nucleus = "", coda = ""] = match;
  const heard: Record<string, string> = {
    s: "x",
    tr: "ch",
    v: "d",
    gi: "d",
    gh: "g",
    ngh: "ng",
    c: "k",
    q: "k",
  };
  const ends: Record<string, string> = { ng: "n", nh: "n", c: "t", ch: "t" };
  return (heard[onset] ?? onset) + nucleus + (ends[coda] ?? coda);
}

/** Two folded or normal words that differ by one letter added, lost, changed, or two neighbours swapped. */
export function isWithinOneEdit(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i += 1;
  if (short.length < long.length) return short.slice(i) === long.slice(i + 1);
  if (short.slice(i + 1) === long.slice(i + 1)) return true;
  return (
    short[i] === long[i + 1] && short[i + 1] === long[i] && short.slice(i + 2) === long.slice(i + 2)
  );
}

const collator = new Intl.Collator("vi");

/** Vietnamese alphabetical order (a, ă, â, … d, đ; tones none, huyền, hỏi, ngã, sắc, nặng). */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(normalise(a), normalise(b));
}
