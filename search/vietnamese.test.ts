import fc from "fast-check";
import { expect, test } from "vitest";
import { phrasesOfTheMarket } from "./testing-catalogue";
import {
  canonical,
  compareVietnamese,
  decodeTelex,
  decodeVni,
  encodeTelex,
  encodeVni,
  fold,
  foldWord,
  hasDiacritics,
  isVietnameseSyllable,
  isWithinOneEdit,
  normalise,
  phoneticKey,
  stripDiacritics,
  telexSlips,
  wordKey,
  words,
} from "./vietnamese";

const marketWords = [...new Set(phrasesOfTheMarket().flatMap(words))];
const vietnameseWords = marketWords.filter(isVietnameseSyllable);
const anyText = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.array(fc.constantFrom(...marketWords)).map((list) => list.join(" ")),
);

test("a phone that sends decomposed letters finds the same words", () => {
  expect(normalise("mãng cầu".normalize("NFD"))).toBe("mãng cầu");
  fc.assert(
    fc.property(anyText, (text) => {
      expect(fold(text.normalize("NFD"))).toBe(fold(text.normalize("NFC")));
      expect(normalise(text.normalize("NFD"))).toBe(normalise(text.normalize("NFC")));
    }),
  );
});

test("pasted no-break spaces, soft hyphens and zero-width characters are not there", () => {
  expect(normalise("  Mãng\u00A0 c\u00ADầu\u200B Bà\u2003Đen ")).toBe("mãng cầu bà đen");
  expect(words("ST-25, “Ri6”")).toEqual(["st", "25", "ri6"]);
});

test("folding is done once and for all, and leaves only bare letters", () => {
  expect(fold("Đậu phộng Đức Hòa")).toBe("dau phong duc hoa");
  fc.assert(
    fc.property(anyText, (text) => {
      expect(fold(fold(text))).toBe(fold(text));
      expect(normalise(normalise(text))).toBe(normalise(text));
    }),
  );
  for (const word of vietnameseWords) expect(foldWord(word)).toMatch(/^[a-z]+$/);
});

test("hòa is hoà, thúy is thuý, mì is mỳ, Mỹ is Mĩ, but dưa is neither dứa nor dừa", () => {
  for (const [one, other] of [
    ["hòa", "hoà"],
    ["thúy", "thuý"],
    ["mì", "mỳ"],
    ["Mỹ", "Mĩ"],
    ["lý", "lí"],
    ["quý", "quí"],
    ["khỏe", "khoẻ"],
  ] as const) {
    expect(wordKey(one)).toBe(wordKey(other));
    expect(canonical(one)).toBe(canonical(other));
    expect(foldWord(one)).toBe(foldWord(other));
  }
  for (const [one, other] of [
    ["dưa", "dứa"],
    ["dứa", "dừa"],
    ["cá", "cà"],
    ["đen", "den"],
    ["thúy", "thúi"],
    ["tay", "tai"],
  ] as const) {
    expect(wordKey(one)).not.toBe(wordKey(other));
  }
});

test("every word of the market survives raw Telex and raw VNI", () => {
  for (const word of vietnameseWords) {
    if (encodeTelex(word) !== word) {
      expect(wordKey(decodeTelex(encodeTelex(word)) ?? ""), word).toBe(wordKey(word));
    }
    if (encodeVni(word) !== word) {
      expect(wordKey(decodeVni(encodeVni(word)) ?? ""), word).toBe(wordKey(word));
    }
  }
});

test("keys typed in any order an input method takes are read", () => {
  for (const [keys, word] of [
    ["mangx", "mãng"],
    ["caauf", "cầu"],
    ["ddaauj", "đậu"],
    ["daauj", "dậu"],
    ["ruouwj", "rượu"],
    ["buowir", "bưởi"],
    ["nuwowcs", "nước"],
    ["nuocws", "nước"],
    ["thowm", "thơm"],
    ["thomw", "thơm"],
    ["muaw", "mưa"],
    ["dduwowngf", "đường"],
    ["câuf", "cầu"],
  ] as const) {
    expect(decodeTelex(keys), keys).toBe(word);
  }
  for (const [keys, word] of [
    ["ca6u2", "cầu"],
    ["sa6u2", "sầu"],
    ["bu7o7i3", "bưởi"],
    ["buo7i3", "bưởi"],
    ["d9a65u", "đậu"],
    ["d9o3", "đỏ"],
  ] as const) {
    expect(decodeVni(keys), keys).toBe(word);
  }
});

test("codes and plain words are not taken for keystrokes", () => {
  for (const code of ["st25", "ri6", "200g", "5"]) expect(decodeVni(code)).toBeNull();
  for (const word of ["thanh", "long", "kg", "ocop"]) expect(decodeTelex(word)).toBeNull();
});

test("a held vowel and a tone key too many are seen as slips", () => {
  expect(telexSlips("maãng")).toContain("mãng");
  expect(telexSlips("trángs")).toContain("tráng");
  expect(telexSlips("sâầu")).toContain("sầu");
});

test("southern ears hear s as x, tr as ch, v as d, and ends alike", () => {
  for (const [one, other] of [
    ["xuong", "suong"],
    ["trom", "chom"],
    ["vua", "dua"],
    ["giong", "vong"],
    ["rang", "ran"],
    ["mat", "mac"],
  ] as const) {
    expect(phoneticKey(one)).toBe(phoneticKey(other));
  }
  expect(phoneticKey("cam")).not.toBe(phoneticKey("can"));
});

test("one slip of a letter is one, two are not", () => {
  for (const slip of ["bahn", "ban", "banhh", "canh", "banh"]) {
    expect(isWithinOneEdit("banh", slip), slip).toBe(true);
  }
  for (const other of ["ba", "bnha", "cann", "banhhh"]) {
    expect(isWithinOneEdit("banh", other), other).toBe(false);
  }
  fc.assert(
    fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
      expect(isWithinOneEdit(a, b)).toBe(isWithinOneEdit(b, a));
    }),
  );
});

test("names sort by the Vietnamese alphabet", () => {
  const sorted = ["ổi", "ớt", "đậu", "dưa", "dứa", "ca", "cá", "cà", "ăn"].sort(compareVietnamese);
  expect(sorted).toEqual(["ăn", "ca", "cà", "cá", "dưa", "dứa", "đậu", "ổi", "ớt"]);
});

test("typing with marks is told from typing without", () => {
  expect(hasDiacritics("mang cau")).toBe(false);
  expect(hasDiacritics("đen")).toBe(true);
  expect(stripDiacritics("Mỹ Lệ")).toBe("my le");
});
