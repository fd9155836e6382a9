import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/audit/record-act.server";
import type { FileStore } from "#app/domain/catalog/file-store.server";
import {
  masterKey,
  type PictureRefusal,
  storePicture,
} from "#app/domain/catalog/store-picture.server";
import type { Db } from "#db/client.server";
import { media, mediaUploads } from "#db/schema";
import { findListing, type ListingScope } from "./listing-access.server";
import { lookHashOf } from "./look-hash.server";
import { mostPictures } from "./product-content";
import { recordListingAct } from "./record-listing-act.server";
import { contentToEdit, openRevision, replaceContent } from "./save-revision.server";

export interface UploadPicture extends ListingScope {
  actor: Actor;
  productId: string;
  bytes: Uint8Array;
  now: Date;
}

export type UploadRefusal = PictureRefusal | "too-many-pictures" | "being-reviewed" | "taken-down";

/**
 * Takes a picture for a product's page in and puts it behind the others. Until a page with it was
 * approved, only the seller and officers see it.
 */
export async function uploadPicture(
  db: Db,
  files: FileStore,
  { actor, productId, bytes, now, ...scope }: UploadPicture,
): Promise<{ mediaId: string; version: number } | { refused: UploadRefusal } | null> {
  const before = await findListing(db, { ...scope, productId });
  if (!before) return null;
  const { name } = before.product;
  const stored = await storePicture(db, files, {
    bytes,
    altVi: name,
    altEn: before.product.nameEn ?? name,
    isPublic: false,
  });
  if ("refused" in stored) return stored;
  if (!stored.lookHash) {
    const master = await files.get(masterKey(stored.id));
    const lookHash = await lookHashOf(master!);
    await db.update(media).set({ lookHash }).where(eq(media.id, stored.id));
  }
  return db.transaction(async (tx) => {
    const found = await findListing(tx, { ...scope, productId }, { lock: true });
    if (!found) return null;
    const { product, open } = found;
    if (product.status === "taken-down") return { refused: "taken-down" };
    if (open?.status === "sent") return { refused: "being-reviewed" };
    await tx
      .insert(mediaUploads)
      .values({
        mediaId: stored.id,
        sellerId: product.sellerId,
        uploadedBy: actor.accountId,
        uploadedAt: now,
      })
      .onConflictDoNothing();
    const content = await contentToEdit(tx, found);
    const isThere = content.pictures.some(({ mediaId }) => mediaId === stored.id);
    if (isThere && open) return { mediaId: stored.id, version: open.version };
    if (!isThere && content.pictures.length >= mostPictures) {
      return { refused: "too-many-pictures" };
    }
    const nth = content.pictures.length + 1;
    const alt = nth === 1 ? content.name : `${content.name}, ảnh ${nth}`;
    const pictures = [...content.pictures, ...(isThere ? [] : [{ mediaId: stored.id, alt }])];
    const changed = { ...content, pictures };
    const saved = open
      ? await replaceContent(tx, open, changed, now)
      : await openRevision(tx, { productId, actor, content: changed, now });
    await recordListingAct(tx, actor, {
      act: "product-picture-added",
      product,
      told: `thêm ảnh vào ${content.name}`,
      now,
    });
    return { mediaId: stored.id, version: saved.version };
  });
}
