import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { fitQuantity } from "#app/domain/inventory/order-quantity";
import type { Dong } from "#app/domain/money/dong";
import { lineTotal, type PricedVariant } from "#app/domain/money/line-price";
import type { Db } from "#db/client.server";
import { productPictures, products, sellers, stockLevels, variants } from "#db/schema";
import { MAX_CART_LINES } from "./add-to-cart.server";
import { readPermalink } from "./cart-permalink";

export interface PermalinkPreviewLine {
  variantId: string;
  productName: string;
  productNameEn: string | null;
  variantName: string;
  variantNameEn: string | null;
  sellerName: string;
  mediaId: string | null;
  sellBy: PricedVariant["sellBy"];
  unitLabel: string;
  unitLabelEn: string;
  /** What would come into an empty cart, within stock and the seller's amounts; zero for nothing. */
  quantity: number;
  /** Of that quantity. */
  total: Dong;
}

/** What a link that fills a cart would put into an empty one; changes nothing. */
export async function previewPermalink(
  db: Db,
  text: string,
): Promise<{ lines: PermalinkPreviewLine[]; missing: number; unreadable: string[] }> {
  const { lines: wishes, unreadable } = readPermalink(text, MAX_CART_LINES);
  if (wishes.length === 0) return { lines: [], missing: 0, unreadable };
  const rows = await db
    .select({
      variantId: variants.id,
      productName: products.name,
      productNameEn: products.nameEn,
      variantName: variants.name,
      variantNameEn: variants.nameEn,
      sellerName: sellers.name,
      mediaId: sql<string | null>`(
        select ${productPictures.mediaId} from ${productPictures}
          where ${productPictures.productId} = ${products.id}
          order by ${asc(productPictures.position)} limit 1)`,
      sellBy: variants.sellBy,
      pricedBy: variants.pricedBy,
      unitLabel: variants.unitLabel,
      unitLabelEn: variants.unitLabelEn,
      price: variants.price,
      netGrams: variants.netGrams,
      netMillilitres: variants.netMillilitres,
      minQuantity: variants.minQuantity,
      stepQuantity: variants.stepQuantity,
      maxQuantity: variants.maxQuantity,
      available: sql<number>`coalesce(${stockLevels.onHand} - ${stockLevels.reserved}, 0)`,
    })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .innerJoin(sellers, eq(sellers.id, products.sellerId))
    .leftJoin(stockLevels, eq(stockLevels.variantId, variants.id))
    .where(
      and(
        inArray(
          variants.id,
          wishes.map((wish) => wish.variantId),
        ),
        variants.isActive,
        eq(products.status, "approved"),
        isNull(products.goneAt),
        eq(sellers.status, "active"),
      ),
    );
  const found = new Map(rows.map((row) => [row.variantId, row]));
  const lines = wishes.flatMap((wish) => {
    const row = found.get(wish.variantId);
    if (!row) return [];
    const { quantity } = fitQuantity(row, wish.quantity, row.available);
    return {
      variantId: row.variantId,
      productName: row.productName,
      productNameEn: row.productNameEn,
      variantName: row.variantName,
      variantNameEn: row.variantNameEn,
      sellerName: row.sellerName,
      mediaId: row.mediaId,
      sellBy: row.sellBy,
      unitLabel: row.unitLabel,
      unitLabelEn: row.unitLabelEn,
      quantity,
      total: quantity > 0 ? lineTotal(row, quantity) : 0n,
    };
  });
  return { lines, missing: wishes.length - lines.length, unreadable };
}
