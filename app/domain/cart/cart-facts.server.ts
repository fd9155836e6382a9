import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import { type Rules, ruleValue } from "#app/domain/policies/dated-rules.server";
import { closedSellers } from "#app/domain/sellers/closure-queries.server";
import type { DeliveryKind, PostRate } from "#app/domain/shipping/quote-delivery";
import { saigonDay } from "#app/domain/time/saigon-time";
import type { Db } from "#db/client.server";
import {
  cartDeliveries,
  cartLines,
  communes,
  deliveryAreas,
  deliveryMethods,
  postRates,
  postZones,
  productKinds,
  products,
  provinces,
  sellerBankAccounts,
  sellers,
  stockLevels,
  variants,
} from "#db/schema";
import type { CartDestination, CartFacts, CartLineFacts, CartSellerFacts } from "./cart-view";

/** Everything a cart's figures rest on, read as it is now. An unknown commune counts as none. */
export async function readCartFacts(
  db: Db,
  {
    cartId,
    communeCode,
    chosen,
    rules,
    now,
  }: {
    cartId: string;
    communeCode: string | null;
    /** The ways of delivery to price with; those kept with the cart unless given. */
    chosen?: ReadonlyMap<string, DeliveryKind>;
    rules: Rules;
    now: Date;
  },
): Promise<CartFacts> {
  const lines = await readLines(db, cartId);
  const sellerIds = [...new Set(lines.map((line) => line.sellerId))];
  const destination = communeCode ? await readDestination(db, communeCode) : null;
  return {
    lines,
    sellers: await readSellers(db, sellerIds, destination, now),
    destination,
    chosen: chosen ?? (await readChosen(db, cartId)),
    packingPercent: ruleValue(rules, "parcel-packing-percent"),
    unweighedPieceGrams: ruleValue(rules, "parcel-unweighed-piece-grams"),
    confirmHours: ruleValue(rules, "confirm-deadline-hours"),
    confirmHoursPerishable: ruleValue(rules, "confirm-deadline-hours-perishable"),
  };
}

async function readLines(db: Db, cartId: string): Promise<CartLineFacts[]> {
  return db
    .select({
      variantId: variants.id,
      productId: products.id,
      sellerId: products.sellerId,
      productSlug: products.slug,
      productName: products.name,
      productNameEn: products.nameEn,
      variantName: variants.name,
      variantNameEn: variants.nameEn,
      mediaId: sql<string | null>`(
        select pp.media_id from product_pictures pp
          where pp.product_id = ${products.id} order by pp.position limit 1)`,
      sellBy: variants.sellBy,
      pricedBy: variants.pricedBy,
      unitLabel: variants.unitLabel,
      unitLabelEn: variants.unitLabelEn,
      price: variants.price,
      seenPrice: cartLines.seenPrice,
      quantity: cartLines.quantity,
      minQuantity: variants.minQuantity,
      stepQuantity: variants.stepQuantity,
      maxQuantity: variants.maxQuantity,
      netGrams: variants.netGrams,
      netMillilitres: variants.netMillilitres,
      tolerancePercent: variants.tolerancePercent,
      maxTransitHours: sql<
        number | null
      >`coalesce(${products.maxTransitHours}, ${productKinds.maxTransitHours})`,
      minimumAge: productKinds.minimumAge,
      isOnSale: sql<boolean>`${products.status} = 'approved' and ${products.goneAt} is null
        and ${variants.isActive} and ${sellers.status} = 'active'`,
      available: sql<number>`coalesce(${stockLevels.onHand} - ${stockLevels.reserved}, 0)`,
    })
    .from(cartLines)
    .innerJoin(variants, eq(variants.id, cartLines.variantId))
    .innerJoin(products, eq(products.id, variants.productId))
    .innerJoin(productKinds, eq(productKinds.id, products.kindId))
    .innerJoin(sellers, eq(sellers.id, products.sellerId))
    .leftJoin(stockLevels, eq(stockLevels.variantId, variants.id))
    .where(eq(cartLines.cartId, cartId))
    .orderBy(asc(cartLines.addedAt), asc(cartLines.id));
}

async function readChosen(db: Db, cartId: string): Promise<Map<string, DeliveryKind>> {
  const rows = await db
    .select({ sellerId: cartDeliveries.sellerId, kind: cartDeliveries.kind })
    .from(cartDeliveries)
    .where(eq(cartDeliveries.cartId, cartId));
  return new Map(rows.map(({ sellerId, kind }) => [sellerId, kind]));
}

async function readDestination(db: Db, communeCode: string): Promise<CartDestination | null> {
  const [row] = await db
    .select({
      communeCode: communes.code,
      communeName: communes.fullName,
      provinceCode: provinces.code,
      provinceName: provinces.fullName,
    })
    .from(communes)
    .innerJoin(provinces, eq(provinces.code, communes.provinceCode))
    .where(eq(communes.code, communeCode));
  return row ?? null;
}

async function readSellers(
  db: Db,
  sellerIds: string[],
  destination: CartDestination | null,
  now: Date,
): Promise<CartSellerFacts[]> {
  if (sellerIds.length === 0) return [];
  const rows = await db
    .select({
      id: sellers.id,
      slug: sellers.slug,
      name: sellers.name,
      legalName: sellers.legalName,
      representativeName: sellers.representativeName,
      addressLine: sellers.addressLine,
      communeName: communes.fullName,
      provinceCode: provinces.code,
      provinceName: provinces.fullName,
      phone: sellers.phone,
      taxCode: sellers.taxCode,
      minimumOrder: sellers.minimumOrder,
      acceptsVietqr: sql<boolean>`exists (${db
        .select({ one: sql`1` })
        .from(sellerBankAccounts)
        .where(
          and(
            eq(sellerBankAccounts.sellerId, sellers.id),
            sellerBankAccounts.isActive,
            isNotNull(sellerBankAccounts.verifiedAt),
          ),
        )})`,
    })
    .from(sellers)
    .innerJoin(communes, eq(communes.code, sellers.communeCode))
    .innerJoin(provinces, eq(provinces.code, communes.provinceCode))
    .where(inArray(sellers.id, sellerIds));
  const closed = await closedSellers(db, { sellerIds, now });
  const methods = await readMethods(db, sellerIds, destination);
  const rates = destination
    ? await readPostRates(db, [...new Set(rows.map((row) => row.provinceCode))], destination, now)
    : new Map<string, PostRate>();
  // In the order their goods came into the cart.
  const byId = new Map(rows.map((row) => [row.id, row]));
  return sellerIds.map((sellerId) => {
    const row = byId.get(sellerId)!;
    return {
      ...row,
      opensOn: closed.get(sellerId)?.opensOn ?? null,
      methods: methods.filter((method) => method.sellerId === sellerId),
      postRate: rates.get(row.provinceCode) ?? null,
    };
  });
}

async function readMethods(db: Db, sellerIds: string[], destination: CartDestination | null) {
  const rows = await db
    .select({
      sellerId: deliveryMethods.sellerId,
      kind: deliveryMethods.kind,
      fee: deliveryMethods.fee,
      freeFrom: deliveryMethods.freeFrom,
      transitHours: deliveryMethods.transitHours,
      pickupAddress: deliveryMethods.pickupAddress,
      openingNote: deliveryMethods.openingNote,
      reachedCommune: deliveryAreas.communeCode,
    })
    .from(deliveryMethods)
    .leftJoin(
      deliveryAreas,
      and(
        eq(deliveryAreas.deliveryMethodId, deliveryMethods.id),
        eq(deliveryAreas.communeCode, destination?.communeCode ?? ""),
      ),
    )
    .where(and(inArray(deliveryMethods.sellerId, sellerIds), deliveryMethods.isActive));
  return rows.map(({ reachedCommune, ...row }) => ({
    ...row,
    communeCodes: new Set(reachedCommune ? [reachedCommune] : []),
  }));
}

/** The post's rate from each province to the destination, where there is a zone in force today. */
async function readPostRates(
  db: Db,
  fromProvinceCodes: string[],
  destination: CartDestination,
  now: Date,
): Promise<Map<string, PostRate>> {
  const day = saigonDay(now);
  const inForce = (table: typeof postZones | typeof postRates) =>
    and(lte(table.validFrom, day), or(isNull(table.validTo), gt(table.validTo, day)));
  const rows = await db
    .select({
      fromProvinceCode: postZones.fromProvinceCode,
      baseGrams: postRates.baseGrams,
      baseFee: postRates.baseFee,
      stepGrams: postRates.stepGrams,
      stepFee: postRates.stepFee,
      maxGrams: postRates.maxGrams,
      transitHours: postRates.transitHours,
    })
    .from(postZones)
    .innerJoin(postRates, eq(postRates.zone, postZones.zone))
    .where(
      and(
        inArray(postZones.fromProvinceCode, fromProvinceCodes),
        eq(postZones.toProvinceCode, destination.provinceCode),
        inForce(postZones),
        inForce(postRates),
      ),
    )
    .orderBy(postZones.validFrom, postRates.validFrom);
  return new Map(rows.map(({ fromProvinceCode, ...rate }) => [fromProvinceCode, rate]));
}
