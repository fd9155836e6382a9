import { expect, test } from "vitest";
import { en } from "./en";
import { vi } from "./vi";

/** Every sentence of a dictionary by its place, functions called with plain arguments. */
function sentences(words: object, place = ""): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const here = place ? `${place}.${key}` : key;
    if (typeof value === "string") return [[here, value]];
    if (typeof value === "function") {
      // "2" counts as a number and as a text alike.
      return [[here, String(value(...Array(value.length).fill(2)))]];
    }
    return sentences(value, here);
  });
}

/** Letters no English word has; đ alone is the sign of the currency. */
const vietnameseLetter = /[ăâêôơưĂÂÊÔƠƯ\u1ea0-\u1ef9]|Đ|đ(?=\p{L})|[àáãèéìíòóõùúýÀÁÈÉÌÍÒÓÙÚÝ]/u;

test("the English shop says everything the Vietnamese one says", () => {
  expect(sentences(en).map(([place]) => place)).toEqual(sentences(vi).map(([place]) => place));
  expect(sentences(en).filter(([, text]) => text.trim() === "")).toEqual([]);
});

test("an English page has no Vietnamese word of ours left", () => {
  const left = sentences(en).filter(
    ([place, text]) => vietnameseLetter.test(text) && place !== "frame.otherLanguage",
  );
  expect(left).toEqual([]);
});

test("the shop never shouts at anybody", () => {
  const shouting = [...sentences(vi), ...sentences(en)].filter(([, text]) => text.includes("!"));
  expect(shouting).toEqual([]);
});
