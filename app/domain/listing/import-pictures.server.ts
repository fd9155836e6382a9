import { eq } from "drizzle-orm";
import type { FileStore } from "#app/domain/catalog/file-store.server";
import { masterKey, storePicture } from "#app/domain/catalog/store-picture.server";
import type { Db } from "#db/client.server";
import { media, mediaUploads } from "#db/schema";
import { pictureKey, readPictures, zipKey } from "./import-files.server";
import { lookHashOf } from "./look-hash.server";

/**
 * Takes the pictures that rows name in, each through the same door as a photograph from the camera:
 * nobody but the seller and officers sees them until a page with them was approved.
 * @returns media by the name as the file writes it; those that are no pictures are left out
 */
export async function bringInPictures(
  db: Db,
  files: FileStore,
  {
    importId,
    sellerId,
    accountId,
    named,
    now,
  }: {
    importId: string;
    sellerId: string;
    accountId: string;
    /** File names, each with the product it shows. */
    named: ReadonlyMap<string, string>;
    now: Date;
  },
): Promise<Map<string, string>> {
  const brought = new Map<string, string>();
  const zip = named.size > 0 ? await files.get(zipKey(importId)) : null;
  if (!zip) return brought;
  const keys = new Set([...named.keys()].map(pictureKey));
  const pictures = await readPictures(zip, (key) => keys.has(key));
  if ("refused" in pictures) return brought;
  for (const [name, shows] of named) {
    const bytes = pictures.get(pictureKey(name));
    if (!bytes) continue;
    const stored = await storePicture(db, files, {
      bytes,
      altVi: shows,
      altEn: shows,
      isPublic: false,
    });
    if ("refused" in stored) continue;
    if (!stored.lookHash) {
      const lookHash = await lookHashOf((await files.get(masterKey(stored.id)))!);
      await db.update(media).set({ lookHash }).where(eq(media.id, stored.id));
    }
    await db
      .insert(mediaUploads)
      .values({ mediaId: stored.id, sellerId, uploadedBy: accountId, uploadedAt: now })
      .onConflictDoNothing();
    brought.set(name, stored.id);
  }
  return brought;
}
