import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import QRCode from "qrcode";

export type PosterSize = "a4" | "a5";

export interface Poster {
  size: PosterSize;
  /** What the code leads to, whole. */
  url: string;
  /** Product or shop. */
  title: string;
  /** Shop and commune, price: one line each. */
  lines: readonly string[];
  /** JPEG; none where there is no approved picture. */
  picture: Buffer | null;
}

/** Points, as PDF counts: 72 to the inch. */
const pages: Readonly<Record<PosterSize, readonly [number, number]>> = {
  a4: [595.28, 841.89],
  a5: [419.53, 595.28],
};
const quietModules = 4;
const ink = "#1d2a21";
const leaf = "#1e6b3a";
const marketLine = "Chợ Tây Ninh";
const scanLine = "Mở camera hoặc Zalo, quét mã để xem và đặt mua";

/** Letters of Vietnamese that the Latin half of the typeface has not; ranges as its makers publish them. */
const vietnamese =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u20ab]/u;

type Weight = "400" | "700";
type Subset = "latin" | "vietnamese";

const require = createRequire(import.meta.url);
const fontNames = (["400", "700"] as const).flatMap((weight) =>
  (["latin", "vietnamese"] as const).map((subset) => ({ weight, subset })),
);

/** A page to hang at the stall: picture, name, and a code that leads to it. Letters are embedded. */
export async function drawPoster(poster: Poster): Promise<Buffer> {
  const [width, height] = pages[poster.size];
  const doc = new PDFDocument({
    size: [width, height],
    margin: 0,
    info: { Title: poster.title, Author: marketLine },
  });
  const chunks: Buffer[] = [];
  const finished = new Promise<Buffer>((resolve, reject) => {
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.on("end", () => resolve(Buffer.concat(chunks)));
    doc.on("error", reject);
  });
  for (const { weight, subset } of fontNames) {
    const file = `@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-${weight}-normal.woff`;
    doc.registerFont(`${subset}-${weight}`, readFileSync(require.resolve(file)));
  }
  const unit = width / 100;
  const inner = width - 16 * unit;
  let y = 9 * unit;
  doc.rect(0, 0, width, 3 * unit).fill(leaf);
  if (poster.picture) {
    const pictureHeight = 40 * unit;
    doc.save();
    doc.roundedRect(8 * unit, y, inner, pictureHeight, 2 * unit).clip();
    doc.image(poster.picture, 8 * unit, y, {
      cover: [inner, pictureHeight],
      align: "center",
      valign: "center",
    });
    doc.restore();
    y += pictureHeight + 3 * unit;
  }
  y = writeCentred(doc, poster.title, { weight: "700", size: 6.4 * unit, y, width, inner });
  for (const line of poster.lines) {
    y = writeCentred(doc, line, { weight: "400", size: 3.6 * unit, y, width, inner });
  }
  const bottom = height - 13 * unit;
  const side = Math.min(bottom - y - 4 * unit, 56 * unit);
  drawCode(doc, poster.url, { x: (width - side) / 2, y: y + (bottom - y - side) / 2, side });
  const under = { width, inner };
  const after = writeCentred(doc, scanLine, { weight: "400", size: 3 * unit, y: bottom, ...under });
  writeCentred(doc, marketLine, { weight: "700", size: 3.4 * unit, y: after, ...under });
  doc.end();
  return finished;
}

type Pdf = InstanceType<typeof PDFDocument>;

/** The modules of a code as the poster draws them: true is dark. */
export function codeModules(url: string): boolean[][] {
  const { size, data } = QRCode.create(url, { errorCorrectionLevel: "M" }).modules;
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column) => data[row * size + column] === 1),
  );
}

/** Squares, not a picture: sharp at any size. The white rim belongs to the code. */
function drawCode(
  doc: Pdf,
  url: string,
  { x, y, side }: { x: number; y: number; side: number },
): void {
  const modules = codeModules(url);
  const step = side / (modules.length + 2 * quietModules);
  doc.rect(x, y, side, side).fill("#ffffff");
  modules.forEach((row, down) => {
    row.forEach((isDark, across) => {
      if (isDark) {
        doc.rect(x + (across + quietModules) * step, y + (down + quietModules) * step, step, step);
      }
    });
  });
  doc.fill(ink);
}

/** Runs of letters of one half of the typeface. */
export function splitRuns(text: string): { subset: Subset; text: string }[] {
  const runs: { subset: Subset; text: string }[] = [];
  for (const letter of text.normalize("NFC")) {
    const subset: Subset = vietnamese.test(letter) ? "vietnamese" : "latin";
    const last = runs.at(-1);
    if (last?.subset === subset) last.text += letter;
    else runs.push({ subset, text: letter });
  }
  return runs;
}

interface Writing {
  weight: Weight;
  size: number;
  y: number;
  width: number;
  inner: number;
}

/** Lines in the middle of the page, wrapped at words, three at most. @returns where the next begins */
function writeCentred(doc: Pdf, text: string, { weight, size, y, width, inner }: Writing): number {
  const widthOf = (part: string) =>
    splitRuns(part).reduce(
      (sum, run) =>
        sum + doc.font(`${run.subset}-${weight}`).fontSize(size).widthOfString(run.text),
      0,
    );
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && widthOf(longer) <= inner) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  let top = y;
  for (const line of lines.slice(0, 3)) {
    let x = (width - widthOf(line)) / 2;
    for (const run of splitRuns(line)) {
      doc.font(`${run.subset}-${weight}`).fontSize(size).fillColor(ink);
      doc.text(run.text, x, top, { lineBreak: false });
      x += doc.widthOfString(run.text);
    }
    top += size * 1.35;
  }
  return top;
}
