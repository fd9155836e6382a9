/**
 * Renders every picture into one PNG grid, to be looked at before it goes on a shelf.
 *
 *   npx tsx db/seed/pictures/contact-sheet.ts OUT.png [--only=id,id] [--tile=240] [--variations=0,1,2]
 *   npx tsx db/seed/pictures/contact-sheet.ts OUT.png --places
 *   npx tsx db/seed/pictures/contact-sheet.ts OUT.png --small
 *   npx tsx db/seed/pictures/contact-sheet.ts OUT.png --marks
 */
import sharp, { type OverlayOptions } from "sharp";
import { drawPlace, PLACE_MOTIFS } from "./draw-place";
import { drawProduct } from "./draw-product";
import { drawEmptyState, drawShopMark, EMPTY_STATES } from "./draw-small";
import { PICTURED_KINDS } from "./kinds";

const options = new Map<string, string>();
const files: string[] = [];
for (const argument of process.argv.slice(2)) {
  const [name, value] = argument.split("=", 2) as [string, string | undefined];
  if (name.startsWith("--")) options.set(name.slice(2), value ?? "");
  else files.push(argument);
}
const [out] = files;
if (!out) throw new Error("Say where the PNG goes: contact-sheet.ts OUT.png");

const pictures = collect();
const tileWidth = Number(options.get("tile") || 240);
const tileHeight = Math.round(tileWidth * pictures.ratio);
const columns = Math.min(Number(options.get("columns") || pictures.columns), pictures.svgs.length);
const gap = 6;
const started = performance.now();
const tiles: OverlayOptions[] = [];
for (const [index, svg] of pictures.svgs.entries()) {
  tiles.push({
    input: await sharp(Buffer.from(svg))
      .resize(tileWidth, tileHeight, { fit: "fill" })
      .png()
      .toBuffer(),
    left: (index % columns) * (tileWidth + gap),
    top: Math.floor(index / columns) * (tileHeight + gap),
  });
}
const mean = (performance.now() - started) / pictures.svgs.length;
await sharp({
  create: {
    width: columns * (tileWidth + gap),
    height: Math.ceil(pictures.svgs.length / columns) * (tileHeight + gap),
    channels: 3,
    background: "#fbf8f1",
  },
})
  .composite(tiles)
  .png()
  .toFile(out);
const sizes = pictures.svgs.map((svg) => svg.length);
process.stdout.write(
  `${pictures.svgs.length} pictures, mean ${mean.toFixed(0)} ms each, largest ${(Math.max(...sizes) / 1000).toFixed(1)} kB\n`,
);

function collect(): { svgs: string[]; ratio: number; columns: number } {
  const only = options.get("only")?.split(",");
  const variations = (options.get("variations") || "0,1,2").split(",").map(Number);
  if (options.has("places")) {
    const motifs = only ?? PLACE_MOTIFS;
    return {
      svgs: motifs.flatMap((motif) => variations.map((variation) => drawPlace(motif, variation))),
      ratio: 9 / 16,
      columns: variations.length,
    };
  }
  if (options.has("small")) {
    return { svgs: EMPTY_STATES.map((name) => drawEmptyState(name)), ratio: 3 / 4, columns: 3 };
  }
  if (options.has("marks")) {
    return { svgs: [drawShopMark(), drawShopMark({ maskable: true })], ratio: 1, columns: 2 };
  }
  const kinds = only ?? PICTURED_KINDS;
  return {
    svgs: kinds.flatMap((kind) => variations.map((variation) => drawProduct(kind, variation))),
    ratio: 1,
    columns: variations.length * 4,
  };
}
