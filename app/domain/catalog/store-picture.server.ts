import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { v7 as uuidv7 } from "uuid";
import type { Db } from "#db/client.server";
import { media, outbox } from "#db/schema";
import type { FileStore } from "./file-store.server";

export type Media = typeof media.$inferSelect;

export type PictureRefusal =
  /** Not a JPEG, PNG, WebP or AVIF by its content, or broken. */
  | "not-a-picture"
  /** More than 20 MB. */
  | "too-many-bytes"
  /** More than 40 megapixels. */
  | "too-many-pixels"
  /** Shorter than 64 px on a side: nothing to see. */
  | "too-small";

const mostBytes = 20_000_000;
const mostPixels = 40_000_000;
const leastSide = 64;
const longestSide = 2_400;
/** A blur is inlined in every card; 120 bytes are 160 characters. */
const mostBlurBytes = 120;

export interface StorePicture {
  bytes: Uint8Array;
  altVi: string;
  altEn: string;
  /** A given id, for pictures that must have the same one at every load. */
  id?: string;
  /** False until a page with it is approved: only its people and officers see it. */
  isPublic?: boolean;
}

/** Where the picture all renditions are made from lies. */
export const masterKey = (mediaId: string) => `media/${mediaId}/master.jpg`;

/**
 * Takes a picture in: decodes it, turns it upright, and keeps a fresh encoding of its pixels only, so
 * that neither place of taking nor anything hidden in the file survives. The same picture is kept once:
 * a second time gives the first row, and makes it public where the second is.
 */
export async function storePicture(
  db: Db,
  files: FileStore,
  { bytes, altVi, altEn, id = uuidv7(), isPublic = true }: StorePicture,
): Promise<Media | { refused: PictureRefusal }> {
  if (bytes.byteLength > mostBytes) return { refused: "too-many-bytes" };
  if (!isAllowedFormat(bytes)) return { refused: "not-a-picture" };
  const master = await encodeMaster(bytes);
  if ("refused" in master) return master;

  const contentHash = createHash("sha256").update(master.data).digest("hex");
  const known = await findByHash(db, contentHash);
  if (known) {
    if (!(await files.has(masterKey(known.id)))) await files.put(masterKey(known.id), master.data);
    return isPublic ? publish(db, known) : known;
  }

  const blurDataUri = await blurOf(master.data);
  await files.put(masterKey(id), master.data);
  const stored = await db.transaction(async (tx) => {
    const [row] = await tx
      .insert(media)
      .values({
        id,
        contentHash,
        width: master.width,
        height: master.height,
        blurDataUri,
        altVi,
        altEn,
        isPublic,
      })
      .onConflictDoNothing({ target: media.contentHash })
      .returning();
    if (row) {
      await tx
        .insert(outbox)
        .values({
          topic: "media-renditions",
          subjectId: id,
          dedupeKey: `media-renditions:${id}`,
        })
        .onConflictDoNothing();
    }
    return row;
  });
  if (stored) return stored;
  // Somebody stored the same picture a moment ago: theirs counts.
  await files.delete(masterKey(id));
  const theirs = (await findByHash(db, contentHash))!;
  return isPublic ? publish(db, theirs) : theirs;
}

async function publish(db: Db, picture: Media): Promise<Media> {
  if (picture.isPublic) return picture;
  await db.update(media).set({ isPublic: true }).where(eq(media.id, picture.id));
  return { ...picture, isPublic: true };
}

async function findByHash(db: Db, contentHash: string): Promise<Media | undefined> {
  const [row] = await db.select().from(media).where(eq(media.contentHash, contentHash));
  return row;
}

/**
 * The first bytes decide, before any decoder sees the file: what a name or a header claims counts for
 * nothing, and SVG, PDF and the like never reach a parser.
 */
function isAllowedFormat(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 32));
  const text = (start: number, end: number) => head.toString("latin1", start, end);
  const isJpeg = text(0, 3) === "\xff\xd8\xff";
  const isPng = text(0, 8) === "\x89PNG\r\n\x1a\n";
  const isWebp = text(0, 4) === "RIFF" && text(8, 12) === "WEBP";
  const isAvif = text(4, 8) === "ftyp" && ["avif", "avis"].includes(text(8, 12));
  return isJpeg || isPng || isWebp || isAvif;
}

interface Master {
  data: Buffer;
  width: number;
  height: number;
}

async function encodeMaster(bytes: Uint8Array): Promise<Master | { refused: PictureRefusal }> {
  try {
    const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: "warning", pages: 1 });
    const { width, height } = await picture.metadata();
    if (width * height > mostPixels) return { refused: "too-many-pixels" };
    if (Math.min(width, height) < leastSide) return { refused: "too-small" };
    const { data, info } = await picture
      .autoOrient()
      .flatten({ background: "#ffffff" })
      .resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true })
      .toColourspace("srgb")
      .jpeg({ quality: 92, chromaSubsampling: "4:4:4" })
      .toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height };
  } catch (error) {
    const tooLarge = /pixel limit/i.test((error as Error).message);
    return { refused: tooLarge ? "too-many-pixels" : "not-a-picture" };
  }
}

async function blurOf(master: Buffer): Promise<string> {
  for (const [side, quality] of [
    [12, 30],
    [10, 25],
    [8, 20],
    [8, 1],
  ] as const) {
    const blur = await sharp(master)
      .resize({ width: side, height: side, fit: "inside" })
      .webp({ quality, effort: 6, smartSubsample: false })
      .toBuffer();
    if (blur.byteLength <= mostBlurBytes || quality === 1) {
      return `data:image/webp;base64,${blur.toString("base64")}`;
    }
  }
  throw new Error("unreachable: the last size is always taken");
}
