import { and, eq, inArray } from "drizzle-orm";
import type { ProductPage } from "#app/domain/catalog/product-queries.server";
import type { ShownCertificate } from "#app/domain/provenance/certificate-queries.server";
import { sellerCertificates } from "#app/domain/provenance/certificate-queries.server";
import type { Db } from "#db/client.server";
import { categories, communes, media, productKinds, stockLevels, variants } from "#db/schema";
import { findListing, type ListingScope } from "./listing-access.server";
import { isPrice } from "./product-content";
import { contentToEdit } from "./save-revision.server";

export interface Preview {
  product: ProductPage;
  certificates: ShownCertificate[];
}

/** A page in the making, told as the page of a product on sale. */
export async function previewPage(
  db: Db,
  { productId, today, ...scope }: ListingScope & { productId: string; today: string },
): Promise<Preview | null> {
  const found = await findListing(db, { ...scope, productId });
  if (!found) return null;
  const { product } = found;
  const content = await contentToEdit(db, found);
  const mediaIds = content.pictures.map(({ mediaId }) => mediaId);
  const lot = [...content.lots].sort((a, b) => (a.harvestedOn < b.harvestedOn ? 1 : -1))[0];
  const [[kind], pictures, sold, places, papers] = await Promise.all([
    db
      .select({ kind: productKinds, category: categories })
      .from(productKinds)
      .innerJoin(categories, eq(categories.id, productKinds.categoryId))
      .where(eq(productKinds.id, product.kindId)),
    db.select().from(media).where(inArray(media.id, mediaIds)),
    db
      .select({ id: variants.id, onHand: stockLevels.onHand, reserved: stockLevels.reserved })
      .from(variants)
      .innerJoin(stockLevels, eq(stockLevels.variantId, variants.id))
      .where(and(eq(variants.productId, productId), eq(variants.isActive, true))),
    db
      .select({ name: communes.fullName })
      .from(communes)
      .where(eq(communes.code, lot?.communeCode ?? "")),
    sellerCertificates(db, { sellerId: scope.sellerId, today }),
  ]);
  const { kind: own, category } = kind!;
  const page: ProductPage = {
    id: product.id,
    slug: product.slug,
    isOnSale: true,
    name: content.name,
    nameEn: content.nameEn,
    description: content.description,
    descriptionEn: content.descriptionEn,
    storage: content.storage,
    storageEn: null,
    seasonMonths: content.seasonMonths ?? own.seasonMonths,
    shelfLifeDays: content.shelfLifeDays ?? own.shelfLifeDays,
    maxTransitHours: content.maxTransitHours ?? own.maxTransitHours,
    minimumAge: own.minimumAge,
    soldCount: product.soldCount,
    rating: 0,
    ratingCount: 0,
    updatedAt: product.updatedAt,
    kindId: own.id,
    kindName: own.name,
    kindNameEn: own.nameEn,
    category: { id: category.id, name: category.name, nameEn: category.nameEn },
    parentCategory: null,
    sellerId: scope.sellerId,
    pictures: content.pictures.flatMap(({ mediaId, alt }) => {
      const picture = pictures.find(({ id }) => id === mediaId);
      return picture ? [{ ...picture, altVi: alt }] : [];
    }),
    variants: content.variants.flatMap(({ price, stock, ...variant }) => {
      if (price === null || !isPrice(price)) return [];
      const live = sold.find(({ id }) => id === variant.id);
      const available = live ? live.onHand - live.reserved : (stock ?? 0);
      return [{ ...variant, price: BigInt(price), available }];
    }),
    lot: lot
      ? {
          code: "",
          harvestedOn: lot.harvestedOn,
          bestBefore: lot.bestBefore,
          plotName: lot.plotName,
          note: lot.note,
          communeName: places[0]?.name ?? "",
        }
      : null,
  };
  return {
    product: page,
    certificates: papers.filter(
      (paper) =>
        content.certificateIds.includes(paper.id) &&
        (paper.kind !== "geographical-indication" ||
          (lot !== undefined && own.giCommuneCodes.includes(lot.communeCode))),
    ),
  };
}
