import { expect, test } from "vitest";
import { wordDiff } from "./word-diff";

const shown = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ state, text }) =>
      state === "same" ? text : `${state === "added" ? "+" : "-"}[${text}]`,
    )
    .join("");

test("an officer sees which words went and which came", () => {
  expect(shown("Mãng cầu chín cây, hái sáng.", "Mãng cầu dai chín cây, hái chiều.")).toBe(
    "Mãng cầu +[dai ]chín cây, hái -[sáng.]+[chiều.]",
  );
});

test("a text that came whole or went whole is one part", () => {
  expect(shown("", "Hái sáng nay.")).toBe("+[Hái sáng nay.]");
  expect(shown("Hái sáng nay.", "")).toBe("-[Hái sáng nay.]");
  expect(wordDiff("như cũ", "như cũ")).toEqual([{ state: "same", text: "như cũ" }]);
});

test("before and after can be read back from the parts, whatever the texts", () => {
  const texts = ["a b c d", "b d a", "", "x", "a a a b", "d c b a ", "a\nb  c"];
  for (const before of texts) {
    for (const after of texts) {
      const parts = wordDiff(before, after);
      const side = (gone: string) =>
        parts
          .filter(({ state }) => state !== gone)
          .map(({ text }) => text)
          .join("");
      expect(side("added")).toBe(before);
      expect(side("removed")).toBe(after);
    }
  }
});

test("two very long texts are shown one after the other", () => {
  const long = "từ ".repeat(700);
  expect(wordDiff(long, `${long}thêm`).map(({ state }) => state)).toEqual(["removed", "added"]);
});
