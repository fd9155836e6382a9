import sharp from "sharp";
import type { FileStore } from "#app/domain/catalog/file-store.server";

const mostBytes = 10_000_000;
const mostPixels = 40_000_000;
const longestSide = 2_400;

export type PaperRefusal = { refused: "not-a-paper" | "too-large" };

/**
 * Keeps the scan of a certificate in private storage: what it is by its content decides, and of a photo
 * only fresh pixels are kept, without the place it was taken at.
 * @returns its key
 */
export async function storePaper(
  files: FileStore,
  { certificateId, bytes }: { certificateId: string; bytes: Uint8Array },
): Promise<{ key: string } | PaperRefusal> {
  if (bytes.byteLength > mostBytes) return { refused: "too-large" };
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 16)).toString(
    "latin1",
  );
  if (head.startsWith("%PDF-")) {
    const key = `private/certificates/${certificateId}.pdf`;
    await files.put(key, bytes);
    return { key };
  }
  const isPhoto =
    head.startsWith("\xff\xd8\xff") ||
    head.startsWith("\x89PNG\r\n\x1a\n") ||
    (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP");
  if (!isPhoto) return { refused: "not-a-paper" };
  const photo = await readPhoto(bytes);
  if ("refused" in photo) return photo;
  const key = `private/certificates/${certificateId}.jpg`;
  await files.put(key, photo.pixels);
  return { key };
}

async function readPhoto(bytes: Uint8Array): Promise<{ pixels: Buffer } | PaperRefusal> {
  try {
    const pixels = await sharp(bytes, { limitInputPixels: mostPixels, failOn: "warning", pages: 1 })
      .autoOrient()
      .flatten({ background: "#ffffff" })
      .resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true })
      .jpeg({ quality: 85 })
      .toBuffer();
    return { pixels };
  } catch (error) {
    return { refused: /pixel limit/i.test((error as Error).message) ? "too-large" : "not-a-paper" };
  }
}
