import { and, asc, desc, eq } from "drizzle-orm";
import type { Db } from "#db/client.server";
import {
  certificateProducts,
  lots,
  media,
  productPictures,
  productRevisions,
  stockLevels,
  variants,
} from "#db/schema";
import { readContent } from "./content-schema.server";
import type { Listing } from "./listing-access.server";
import { mostLots, mostVariants, type ProductContent } from "./product-content";

/**
 * The page as it stands on the shelves, as content; what a new revision begins with. Prices are those
 * of this moment.
 */
export async function readPageContent(db: Db, product: Listing): Promise<ProductContent> {
  const [pictures, sold, papers, batches, [approved]] = await Promise.all([
    db
      .select({ mediaId: productPictures.mediaId, alt: productPictures.alt, own: media.altVi })
      .from(productPictures)
      .innerJoin(media, eq(media.id, productPictures.mediaId))
      .where(eq(productPictures.productId, product.id))
      .orderBy(asc(productPictures.position)),
    db
      .select({ variant: variants, onHand: stockLevels.onHand, reserved: stockLevels.reserved })
      .from(variants)
      .leftJoin(stockLevels, eq(stockLevels.variantId, variants.id))
      .where(and(eq(variants.productId, product.id), eq(variants.isActive, true)))
      .orderBy(asc(variants.position))
      .limit(mostVariants),
    db
      .select({ id: certificateProducts.certificateId })
      .from(certificateProducts)
      .where(eq(certificateProducts.productId, product.id)),
    db
      .select()
      .from(lots)
      .where(eq(lots.productId, product.id))
      .orderBy(desc(lots.harvestedOn), desc(lots.id))
      .limit(mostLots - 2),
    db
      .select({ content: productRevisions.content })
      .from(productRevisions)
      .where(
        and(eq(productRevisions.productId, product.id), eq(productRevisions.status, "approved")),
      )
      .orderBy(desc(productRevisions.number))
      .limit(1),
  ]);
  return {
    name: product.name,
    nameEn: product.nameEn,
    description: product.description,
    descriptionEn: product.descriptionEn,
    storage: product.storage,
    seasonMonths: product.seasonMonths,
    shelfLifeDays: product.shelfLifeDays,
    maxTransitHours: product.maxTransitHours,
    preorder: product.preorderFrom ? { from: product.preorderFrom, to: product.preorderTo } : null,
    pictures: pictures.map(({ mediaId, alt, own }) => ({ mediaId, alt: alt || own })),
    variants: sold.map(({ variant, onHand, reserved }) => ({
      id: variant.id,
      name: variant.name,
      nameEn: variant.nameEn,
      sku: variant.sku,
      sellBy: variant.sellBy,
      pricedBy: variant.pricedBy,
      unitLabel: variant.unitLabel,
      unitLabelEn: variant.unitLabelEn,
      price: Number(variant.price),
      netGrams: variant.netGrams,
      netMillilitres: variant.netMillilitres,
      minQuantity: variant.minQuantity,
      stepQuantity: variant.stepQuantity,
      maxQuantity: variant.maxQuantity,
      tolerancePercent: variant.tolerancePercent,
      stock: (onHand ?? 0) - (reserved ?? 0),
    })),
    certificateIds: papers.map(({ id }) => id),
    lots: batches.map(({ productId: _, code: __, ...lot }) => lot),
    answers: approved ? readContent(approved.content).answers : {},
  };
}
