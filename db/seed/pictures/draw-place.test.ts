import sharp from "sharp";
import { expect, test } from "vitest";
import { drawPlace, PLACE_MOTIFS } from "./draw-place";
import { drawEmptyState, drawShopMark, EMPTY_STATES } from "./draw-small";

async function spread(svg: string, width: number, height: number): Promise<number> {
  const pixels = await sharp(Buffer.from(svg))
    .resize(width, height)
    .flatten({ background: "#ffffff" })
    .raw()
    .toBuffer();
  const { channels } = await sharp(pixels, { raw: { width, height, channels: 3 } }).stats();
  return Math.max(...channels.map(({ stdev }) => stdev));
}

test.each(PLACE_MOTIFS)(
  "a seller's place is drawn at three hours of the day: %s",
  async (motif) => {
    const drawn = [0, 1, 2].map((variation) => drawPlace(motif, variation));
    expect(new Set(drawn).size).toBe(3);
    expect(drawPlace(motif, 1)).toBe(drawn[1]);
    for (const svg of drawn) {
      expect(svg).toMatch(/^<svg [^>]*width="1600" height="900"/);
      expect(svg).not.toMatch(/<text|<image|NaN|undefined|href="(?!#)/);
      expect(Buffer.byteLength(svg)).toBeLessThan(60_000);
      expect(await spread(svg, 160, 90)).toBeGreaterThan(18);
    }
  },
);

test("an unknown place, drawing or hour is an error", () => {
  expect(() => drawPlace("harbour", 0)).toThrow(/harbour/);
  expect(() => drawPlace("kitchen", -1)).toThrow(/variation/);
  expect(() => drawEmptyState("toString")).toThrow(/toString/);
});

test.each(EMPTY_STATES)("the small drawing %s can stand inline in a page", async (name) => {
  const svg = drawEmptyState(name);
  expect(svg).toMatch(/width="480" height="360"/);
  expect(svg).not.toMatch(/<text|\bid=|NaN|undefined/);
  expect(Buffer.byteLength(svg)).toBeLessThan(8_000);
  expect(await spread(svg, 120, 90)).toBeGreaterThan(10);
});

test("the market's mark is small, and its maskable form fills the square", async () => {
  const corner = async (svg: string) => [
    ...(await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer()).subarray(0, 4),
  ];
  expect(Buffer.byteLength(drawShopMark())).toBeLessThan(2_000);
  expect(await corner(drawShopMark())).toEqual([0, 0, 0, 0]);
  expect(await corner(drawShopMark({ maskable: true }))).toEqual([0x1e, 0x6b, 0x3a, 255]);
});
