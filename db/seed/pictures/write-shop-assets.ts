/**
 * Writes what the shop shows of itself into `public/`: the mark, the icons of a home screen, the
 * drawings of empty pages, and the picture a messenger shows for pages without one of their own.
 *
 * Run `npx tsx db/seed/pictures/write-shop-assets.ts` after a drawing changed; the files are kept.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { drawEmptyState, drawShopMark, EMPTY_STATES } from "./draw-small";

const folder = fileURLToPath(new URL("../../../public/", import.meta.url));

const png = (svg: string, size: number) =>
  sharp(Buffer.from(svg), { density: Math.ceil((72 * size) / 64) })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();

async function write(name: string, content: string | Buffer) {
  await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
  await writeFile(path.join(folder, name), content);
}

await write("mark.svg", drawShopMark());
for (const size of [192, 512]) {
  await write(`icons/icon-${size}.png`, await png(drawShopMark(), size));
}
await write("icons/maskable-512.png", await png(drawShopMark({ maskable: true }), 512));
await write("icons/apple-touch-icon.png", await png(drawShopMark({ maskable: true }), 180));
for (const name of EMPTY_STATES) await write(`drawings/${name}.svg`, drawEmptyState(name));

const landscape = await sharp(await readFile(path.join(folder, "nui-ba-den.svg")), { density: 96 })
  .resize(1680, 315)
  .toBuffer();
const mark = await png(drawShopMark(), 190);
await write(
  "chia-se.jpg",
  await sharp({ create: { width: 1200, height: 630, channels: 3, background: "#fdf1d3" } })
    .composite([
      {
        input: await sharp(landscape)
          .extract({ left: 420, top: 0, width: 1200, height: 315 })
          .toBuffer(),
        left: 0,
        top: 315,
      },
      { input: mark, left: 90, top: 110 },
    ])
    .jpeg({ quality: 84, mozjpeg: true })
    .toBuffer(),
);
