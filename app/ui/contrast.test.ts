import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("../app.css", import.meta.url), "utf8");

/** The roles of one scheme, from the style sheet itself. */
function roles(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/--color-([a-z-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  );
}

const light = roles(css.slice(css.indexOf("@theme"), css.indexOf("@view-transition")));
const darkStart = css.indexOf("@media (prefers-color-scheme: dark)");
const dark = { ...light, ...roles(css.slice(darkStart, css.indexOf("body {", darkStart))) };

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Text on its grounds, as the pages use them. */
const texts: [string, string[]][] = [
  ["ink", ["paper", "surface", "leaf-soft", "chili-soft", "sun-soft", "sky-soft", "line"]],
  ["muted", ["paper", "surface", "leaf-soft", "sun-soft", "line"]],
  ["leaf", ["paper", "surface", "leaf-soft"]],
  ["leaf-strong", ["paper", "surface", "leaf-soft"]],
  ["on-leaf", ["leaf", "leaf-strong"]],
  ["chili", ["paper", "surface", "chili-soft"]],
  ["on-chili", ["chili"]],
  ["sky", ["paper", "surface", "sky-soft"]],
  ["star", ["paper", "surface"]],
  ["on-sun", ["sun"]],
];

for (const [scheme, colours] of [
  ["light", light],
  ["dark", dark],
] as const) {
  test(`a shopper can read every text in the ${scheme} scheme`, () => {
    const weak = texts.flatMap(([text, grounds]) =>
      grounds
        .map((ground) => ({ text, ground, ratio: contrast(colours[text]!, colours[ground]!) }))
        .filter(({ ratio }) => ratio < 4.5),
    );
    expect(weak).toEqual([]);
  });

  test(`a shopper can see the borders of what can be used in the ${scheme} scheme`, () => {
    for (const ground of ["paper", "surface"]) {
      expect(contrast(colours.control!, colours[ground]!)).toBeGreaterThanOrEqual(3);
    }
  });
}
