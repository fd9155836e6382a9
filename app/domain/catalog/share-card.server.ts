import { and, eq } from "drizzle-orm";
import sharp from "sharp";
import type { Db } from "#db/client.server";
import { media } from "#db/schema";
import type { FileStore } from "./file-store.server";
import { masterKey } from "./store-picture.server";

/** What messengers show of an address: 1.91 to 1. */
export const shareCardSize = { width: 1200, height: 630 } as const;

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const inset = 30;
const mark = `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="0 0 64 64"><rect width="64" height="64" rx="14" fill="#1e6b3a"/><path d="M9 47C17 45 21 38 25 34C27 31 29 26 32 24C35 26 37 31 39 34C43 38 47 45 55 47Z" fill="#8fc79c"/><path d="M8 11Q8 8 11 8H53Q56 8 56 11V19C56 24 48 24 48 19C48 24 40 24 40 19C40 24 32 24 32 19C32 24 24 24 24 19C24 24 16 24 16 19C16 24 8 24 8 19Z" fill="#fbf8f1"/></svg>`;

/**
 * A picture on a card of the shape messengers want, with the market's mark: the whole picture in front of
 * itself out of focus. Names are left to the messenger, which writes the title beside it. Made once and
 * kept; null for a picture that is not there or not for everybody.
 */
export async function readShareCard(
  files: FileStore,
  db: Db,
  mediaId: string,
): Promise<Buffer | null> {
  if (!uuidPattern.test(mediaId)) return null;
  const [row] = await db
    .select({ id: media.id })
    .from(media)
    .where(and(eq(media.id, mediaId), media.isPublic));
  if (!row) return null;
  const key = `media/${mediaId}/chia-se.jpg`;
  const kept = await files.get(key);
  if (kept) return kept;
  const master = await files.get(masterKey(mediaId));
  if (!master) return null;
  const card = await drawShareCard(master);
  await files.put(key, card);
  return card;
}

async function drawShareCard(master: Buffer): Promise<Buffer> {
  const { width, height } = shareCardSize;
  const side = height - 2 * inset;
  const front = await sharp(master)
    .resize({ width: width - 4 * inset, height: side, fit: "inside" })
    .toBuffer({ resolveWithObject: true });
  const frame = (grow: number, radius: number, fill: string) =>
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${front.info.width + grow}" height="${front.info.height + grow}"><rect width="100%" height="100%" rx="${radius}" fill="${fill}"/></svg>`,
    );
  const rounded = await sharp(front.data)
    .composite([{ input: frame(0, 18, "#fff"), blend: "dest-in" }])
    .png()
    .toBuffer();
  return sharp(master)
    .resize({ width, height, fit: "cover" })
    .blur(28)
    .modulate({ brightness: 0.92, saturation: 0.8 })
    .composite([
      { input: frame(16, 24, "#fbf8f1"), gravity: "centre" },
      { input: rounded, gravity: "centre" },
      { input: Buffer.from(mark), left: inset, top: height - inset - 64 },
    ])
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer();
}
