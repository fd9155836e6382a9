import sharp from "sharp";
import { expect, test } from "vitest";
import { drawProduct } from "./draw-product";
import { ARRANGEMENTS, PICTURED_KINDS } from "./kinds";
import { describeProduct } from "./picture-alt";

const VARIATIONS = Array.from({ length: ARRANGEMENTS }, (_, index) => index);

/** Mean absolute difference of two rasters, 0 to 255. */
function difference(first: Buffer, second: Buffer): number {
  let sum = 0;
  for (let index = 0; index < first.length; index++) {
    sum += Math.abs((first[index] as number) - (second[index] as number));
  }
  return sum / first.length;
}

const raster = (svg: string) =>
  sharp(Buffer.from(svg)).resize(160, 160).removeAlpha().raw().toBuffer();

test("the sixty-four kinds of the market have a picture", () => {
  expect(new Set(PICTURED_KINDS).size).toBe(64);
});

test("an unknown kind or a broken variation number is an error", () => {
  expect(() => drawProduct("tao-my", 0)).toThrow(/tao-my/);
  expect(() => describeProduct("tao-my", 0)).toThrow(/tao-my/);
  expect(() => drawProduct("mang-cau-ba-den", -1)).toThrow(/variation/);
  expect(() => drawProduct("mang-cau-ba-den", 0.5)).toThrow(/variation/);
});

test("the same kind and variation always give the same drawing, a fourth one new details", () => {
  for (const kind of ["mang-cau-ba-den", "rau-ma", "mat-ong-bao-an"]) {
    expect(drawProduct(kind, 1)).toBe(drawProduct(kind, 1));
    expect(drawProduct(kind, 3)).not.toBe(drawProduct(kind, 0));
    expect(describeProduct(kind, 3)).toEqual(describeProduct(kind, 0));
  }
});

test("every description is its own sentence in both languages", () => {
  const said = PICTURED_KINDS.flatMap((kind) =>
    VARIATIONS.map((variation) => describeProduct(kind, variation)),
  );
  expect(new Set(said.map(({ vi }) => vi)).size).toBe(said.length);
  expect(new Set(said.map(({ en }) => en)).size).toBe(said.length);
  for (const { vi, en } of said) {
    expect(vi.length, vi).toBeGreaterThan(15);
    expect(vi.length, vi).toBeLessThan(125);
    expect(en.length, en).toBeGreaterThan(15);
    expect(en.length, en).toBeLessThan(125);
  }
});

test.each(PICTURED_KINDS)(
  "a buyer sees three different, wordless, light pictures of %s",
  async (kind) => {
    const rasters: Buffer[] = [];
    for (const variation of VARIATIONS) {
      const svg = drawProduct(kind, variation);
      expect(svg).toMatch(/^<svg [^>]*width="1200" height="1200" viewBox="0 0 1200 1200">/);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      expect(svg).not.toMatch(/<text|<image|<script|<style|<foreignObject|<filter/);
      for (const [, target] of svg.matchAll(/(?:href|src)="([^"]*)"|url\(([^)]*)\)/g)) {
        expect(target ?? "#").toMatch(/^#/);
      }
      for (const [, target] of svg.matchAll(/(?:href="#|url\(#)([^")]*)/g)) {
        expect(svg).toContain(`id="${target}"`);
      }
      expect(Buffer.byteLength(svg), `${kind} ${variation}`).toBeLessThan(60_000);
      const pixels = await raster(svg);
      const spread = await sharp(pixels, { raw: { width: 160, height: 160, channels: 3 } }).stats();
      const deviation = Math.max(...spread.channels.map(({ stdev }) => stdev));
      expect(deviation, `${kind} ${variation} is nearly blank`).toBeGreaterThan(18);
      rasters.push(pixels);
    }
    for (const [first, second] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      const gap = difference(rasters[first] as Buffer, rasters[second] as Buffer);
      expect(gap, `${kind}: ${first} and ${second} look alike`).toBeGreaterThan(10);
    }
  },
);

test("no two kinds share a picture", async () => {
  const heroes = await Promise.all(PICTURED_KINDS.map((kind) => raster(drawProduct(kind, 0))));
  for (let first = 0; first < heroes.length; first++) {
    for (let second = first + 1; second < heroes.length; second++) {
      const gap = difference(heroes[first] as Buffer, heroes[second] as Buffer);
      expect(gap, `${PICTURED_KINDS[first]} and ${PICTURED_KINDS[second]}`).toBeGreaterThan(5);
    }
  }
});
