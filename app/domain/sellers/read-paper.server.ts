import { createHash } from "node:crypto";
import sharp from "sharp";
import { mostPaperBytes } from "./paper-store";

export interface Paper {
  contentType: "image/jpeg" | "application/pdf";
  bytes: Uint8Array;
  contentHash: string;
}

export type PaperRefusal = "not-a-paper" | "too-many-bytes" | "too-many-pixels";

const mostPixels = 60_000_000;
/** A page of A4 stays legible. */
const longestSide = 2_600;

/**
 * Reads a photograph or a PDF somebody sends as a paper. The content decides what it is; of pictures
 * only the pixels are kept, so that neither place nor anything hidden in the file survives.
 */
export async function readPaper(bytes: Uint8Array): Promise<Paper | { refused: PaperRefusal }> {
  if (bytes.byteLength > mostPaperBytes) return { refused: "too-many-bytes" };
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1_024));
  if (isPdf(bytes, head)) return { contentType: "application/pdf", ...hashed(bytes) };
  if (!isPicture(head)) return { refused: "not-a-paper" };
  try {
    const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: "error", pages: 1 });
    const { width, height } = await picture.metadata();
    if (width * height > mostPixels) return { refused: "too-many-pixels" };
    const jpeg = await picture
      .autoOrient()
      .flatten({ background: "#ffffff" })
      .resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true })
      .toColourspace("srgb")
      .jpeg({ quality: 82 })
      .toBuffer();
    return { contentType: "image/jpeg", ...hashed(jpeg) };
  } catch (error) {
    const isBomb = /pixel limit/i.test((error as Error).message);
    return { refused: isBomb ? "too-many-pixels" : "not-a-paper" };
  }
}

const hashed = (bytes: Uint8Array) => ({
  bytes,
  contentHash: createHash("sha256").update(bytes).digest("hex"),
});

/** A PDF begins with its version and ends with its mark; what is anything else besides is refused. */
function isPdf(bytes: Uint8Array, head: Buffer): boolean {
  if (!/^%PDF-(1\.[0-7]|2\.0)[\r\n \t]/.test(head.toString("latin1", 0, 9))) return false;
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-1_024);
  return tail.includes("%%EOF");
}

function isPicture(head: Buffer): boolean {
  const text = (start: number, end: number) => head.toString("latin1", start, end);
  const isJpeg = text(0, 3) === "\xff\xd8\xff";
  const isPng = text(0, 8) === "\x89PNG\r\n\x1a\n";
  const isWebp = text(0, 4) === "RIFF" && text(8, 12) === "WEBP";
  const isAvif = text(4, 8) === "ftyp" && ["avif", "avis"].includes(text(8, 12));
  return isJpeg || isPng || isWebp || isAvif;
}
