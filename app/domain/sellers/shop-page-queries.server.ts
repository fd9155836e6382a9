import { asc, eq, inArray, sql } from "drizzle-orm";
import type { Dong } from "#app/domain/money/dong";
import type { Db } from "#db/client.server";
import {
  communes,
  deliveryAreas,
  deliveryMethods,
  media,
  productPictures,
  products,
  sellerPictures,
  sellers,
} from "#db/schema";
import { listClosures, type PlannedClosure } from "./closure-queries.server";

export type DeliveryMethodKind = "pickup" | "own-delivery" | "post";

export interface ShopDelivery {
  kind: DeliveryMethodKind;
  isActive: boolean;
  fee: Dong;
  freeFrom: Dong | null;
  transitHours: number;
  pickupAddress: string | null;
  openingNote: string | null;
  communeCodes: string[];
}

export interface ShopPicture {
  id: string;
  altVi: string;
}

/** Everything a seller may change about the shop itself. */
export interface ShopPage {
  name: string;
  addressLine: string;
  provinceCode: string;
  story: string;
  minimumOrder: Dong;
  orderMessage: string;
  closures: PlannedClosure[];
  deliveries: ShopDelivery[];
  /** In their order; the first is the shop's own picture. */
  pictures: ShopPicture[];
}

export async function getShopPage(
  db: Db,
  { sellerId, now }: { sellerId: string; now: Date },
): Promise<ShopPage> {
  const [[seller], closures, methods, pictures] = await Promise.all([
    db
      .select({
        name: sellers.name,
        addressLine: sellers.addressLine,
        provinceCode: communes.provinceCode,
        story: sellers.story,
        minimumOrder: sellers.minimumOrder,
        orderMessage: sellers.orderMessage,
      })
      .from(sellers)
      .innerJoin(communes, eq(communes.code, sellers.communeCode))
      .where(eq(sellers.id, sellerId)),
    listClosures(db, { sellerId, now }),
    db.select().from(deliveryMethods).where(eq(deliveryMethods.sellerId, sellerId)),
    db
      .select({ id: media.id, altVi: media.altVi })
      .from(sellerPictures)
      .innerJoin(media, eq(media.id, sellerPictures.mediaId))
      .where(eq(sellerPictures.sellerId, sellerId))
      .orderBy(asc(sellerPictures.position)),
  ]);
  const areas =
    methods.length === 0
      ? []
      : await db
          .select()
          .from(deliveryAreas)
          .where(
            inArray(
              deliveryAreas.deliveryMethodId,
              methods.map(({ id }) => id),
            ),
          );
  return {
    ...seller!,
    closures,
    pictures,
    deliveries: methods.map(({ id, sellerId: _, ...method }) => ({
      ...method,
      communeCodes: areas
        .filter(({ deliveryMethodId }) => deliveryMethodId === id)
        .map(({ communeCode }) => communeCode),
    })),
  };
}

/** Pictures officers approved on this shop's product pages: what the shop may show of itself. */
export async function approvedPictures(db: Db, sellerId: string): Promise<ShopPicture[]> {
  return db
    .selectDistinctOn([media.id], { id: media.id, altVi: media.altVi })
    .from(productPictures)
    .innerJoin(products, eq(products.id, productPictures.productId))
    .innerJoin(media, eq(media.id, productPictures.mediaId))
    .where(
      sql`${products.sellerId} = ${sellerId} and ${products.status} = 'approved' and ${media.isPublic}`,
    )
    .orderBy(media.id)
    .limit(60);
}
