import { randomBytes } from "node:crypto";
import { and, eq, inArray, isNull, notInArray, sql } from "drizzle-orm";
import { countStock } from "#app/domain/inventory/count-stock.server";
import type { Db } from "#db/client.server";
import {
  certificateProducts,
  lots,
  media,
  productPictures,
  products,
  variantPrices,
  variants,
} from "#db/schema";
import type { Listing } from "./listing-access.server";
import type { ContentVariant, ProductContent } from "./product-content";
import { slugFor } from "./start-product.server";

/** Makes an approved page the product's page. The caller holds the product's lock. */
export async function applyContent(
  tx: Db,
  { product, content, now }: { product: Listing; content: ProductContent; now: Date },
): Promise<void> {
  const isFirst = product.approvedAt === null;
  await applyPictures(tx, product.id, content);
  await applyVariants(tx, product.id, content.variants, now);
  await applyLots(tx, product.id, content);
  await applyCertificates(tx, product.id, content.certificateIds);
  await tx
    .update(products)
    .set({
      name: content.name,
      nameEn: content.nameEn,
      description: content.description,
      descriptionEn: content.descriptionEn,
      storage: content.storage,
      // The English of another text would say something else.
      storageEn: content.storage === product.storage ? product.storageEn : null,
      seasonMonths: content.seasonMonths,
      shelfLifeDays: content.shelfLifeDays,
      maxTransitHours: content.maxTransitHours,
      preorderFrom: content.preorder?.from ?? null,
      preorderTo: content.preorder?.to ?? null,
      updatedAt: now,
      ...(isFirst && { slug: slugFor(content.name), status: "approved" as const, approvedAt: now }),
    })
    .where(eq(products.id, product.id));
}

async function applyPictures(tx: Db, productId: string, { pictures }: ProductContent) {
  await tx.delete(productPictures).where(eq(productPictures.productId, productId));
  if (pictures.length === 0) return;
  await tx
    .insert(productPictures)
    .values(pictures.map(({ mediaId, alt }, position) => ({ productId, mediaId, alt, position })));
  await tx
    .update(media)
    .set({ isPublic: true })
    .where(
      inArray(
        media.id,
        pictures.map(({ mediaId }) => mediaId),
      ),
    );
}

/** Positions are given anew; those no longer offered stay behind the others, for orders of the past. */
async function applyVariants(
  tx: Db,
  productId: string,
  offered: readonly ContentVariant[],
  now: Date,
) {
  const known = await tx
    .select({ id: variants.id, price: variants.price })
    .from(variants)
    .where(eq(variants.productId, productId))
    .orderBy(variants.position)
    .for("update");
  await tx
    .update(variants)
    .set({ position: sql`-1 - ${variants.position}` })
    .where(eq(variants.productId, productId));
  for (const [position, variant] of offered.entries()) {
    const { id, stock, price, ...columns } = variant;
    const values = { ...columns, price: BigInt(price!), position, isActive: true, updatedAt: now };
    const before = known.find((row) => row.id === id);
    if (before) await tx.update(variants).set(values).where(eq(variants.id, id));
    else await tx.insert(variants).values({ ...values, id, productId, createdAt: now });
    if (before?.price !== values.price) await recordPrice(tx, id, values.price, now);
    if (!before) {
      await countStock(tx, {
        variantId: id,
        available: stock ?? 0,
        kind: "receipt",
        reason: "Số lượng khi đăng sản phẩm",
        now,
      });
    }
  }
  const gone = known.filter(({ id }) => !offered.some((variant) => variant.id === id));
  for (const [index, { id }] of gone.entries()) {
    await tx
      .update(variants)
      .set({ isActive: false, position: offered.length + index, updatedAt: now })
      .where(eq(variants.id, id));
  }
}

/** One more step in a variant's history of prices. */
export async function recordPrice(tx: Db, variantId: string, price: bigint, now: Date) {
  await tx
    .update(variantPrices)
    .set({ validTo: now })
    .where(and(eq(variantPrices.variantId, variantId), isNull(variantPrices.validTo)));
  await tx.insert(variantPrices).values({ variantId, price, validFrom: now });
}

/** Lots stay once they were shown: parcels carry their codes. */
async function applyLots(tx: Db, productId: string, content: ProductContent) {
  for (const { id, ...lot } of content.lots) {
    const code = randomBytes(8).toString("hex").slice(0, 12).toUpperCase();
    await tx
      .insert(lots)
      .values({ ...lot, id, productId, code })
      .onConflictDoUpdate({
        target: lots.id,
        set: { bestBefore: lot.bestBefore, plotName: lot.plotName, note: lot.note },
        setWhere: eq(lots.productId, productId),
      });
  }
}

async function applyCertificates(tx: Db, productId: string, certificateIds: readonly string[]) {
  const isOfProduct = eq(certificateProducts.productId, productId);
  await tx
    .delete(certificateProducts)
    .where(
      certificateIds.length > 0
        ? and(isOfProduct, notInArray(certificateProducts.certificateId, [...certificateIds]))
        : isOfProduct,
    );
  if (certificateIds.length === 0) return;
  await tx
    .insert(certificateProducts)
    .values(certificateIds.map((certificateId) => ({ certificateId, productId })))
    .onConflictDoNothing();
}
