import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "#db/client.server";
import {
  certificates,
  communes,
  mediaUploads,
  productPictures,
  products,
  variants,
} from "#db/schema";
import type { ProductContent } from "./product-content";

/**
 * The content without what is not the seller's to use: pictures of others, papers of others, another
 * product's variants, communes that are none. A form of ours never sends such a thing.
 */
export async function keepOwnParts(
  tx: Db,
  { sellerId, productId }: { sellerId: string; productId: string },
  content: ProductContent,
): Promise<ProductContent> {
  const mediaIds = content.pictures.map(({ mediaId }) => mediaId);
  const variantIds = content.variants.map(({ id }) => id);
  const [uploaded, shown, papers, places, foreign] = await Promise.all([
    tx
      .select({ id: mediaUploads.mediaId })
      .from(mediaUploads)
      .where(and(eq(mediaUploads.sellerId, sellerId), inArray(mediaUploads.mediaId, mediaIds))),
    tx
      .select({ id: productPictures.mediaId })
      .from(productPictures)
      .innerJoin(products, eq(products.id, productPictures.productId))
      .where(and(eq(products.sellerId, sellerId), inArray(productPictures.mediaId, mediaIds))),
    tx
      .select({ id: certificates.id })
      .from(certificates)
      .where(
        and(eq(certificates.sellerId, sellerId), inArray(certificates.id, content.certificateIds)),
      ),
    tx
      .select({ code: communes.code })
      .from(communes)
      .where(
        inArray(
          communes.code,
          content.lots.map(({ communeCode }) => communeCode),
        ),
      ),
    tx
      .select({ id: variants.id, productId: variants.productId })
      .from(variants)
      .where(inArray(variants.id, variantIds)),
  ]);
  const pictures = new Set([...uploaded, ...shown].map(({ id }) => id));
  const own = new Set(papers.map(({ id }) => id));
  const known = new Set(places.map(({ code }) => code));
  const elsewhere = new Set(
    foreign.filter((variant) => variant.productId !== productId).map(({ id }) => id),
  );
  return {
    ...content,
    pictures: content.pictures.filter(
      ({ mediaId }, index) => pictures.has(mediaId) && mediaIds.indexOf(mediaId) === index,
    ),
    variants: content.variants.filter(
      ({ id }, index) => !elsewhere.has(id) && variantIds.indexOf(id) === index,
    ),
    certificateIds: content.certificateIds.filter((id) => own.has(id)),
    lots: content.lots.filter(({ communeCode }) => known.has(communeCode)),
  };
}
