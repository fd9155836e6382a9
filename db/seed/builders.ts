/**
 * A small cast for tests: a few names that read well in a failing assertion, each row made through the
 * same schema the shop uses. `seedMinimal` first, then the builders.
 */
import { v7 as uuidv7 } from "uuid";
import type { Db } from "#db/client.server";
import {
  certificateProducts,
  certificates,
  deliveryAreas,
  deliveryMethods,
  lots,
  media,
  productPictures,
  products,
  reviews,
  sellerBankAccounts,
  sellers,
  stockLevels,
  stockMovements,
  variantPrices,
  variants,
} from "#db/schema";
import { seedKinds } from "./kinds";
import { readPlaces, slugOf, tayNinhCommuneCode } from "./places";
import { seedStructure } from "./structure";

export type Seller = typeof sellers.$inferSelect;
export type Product = typeof products.$inferSelect;
export type Variant = typeof variants.$inferSelect;

/** Communes beside Tây Ninh's own that `seedMinimal` knows: buyers far and near. */
export const knownCommunes = {
  /** Phường Bình Minh, Tây Ninh: inside the custard apple's indication. */
  binhMinh: "25480",
  /** Phường Tân Ninh, Tây Ninh. */
  tanNinh: "25459",
  /** Phường Trảng Bàng, Tây Ninh. */
  trangBang: "25708",
  /** Xã Cần Đước, Tây Ninh: far south of the others. */
  canDuoc: "28108",
  /** Phường Sài Gòn, Thành phố Hồ Chí Minh: a near post zone. */
  saiGon: "26740",
  /** Phường Hoàn Kiếm, Thành phố Hà Nội: a far post zone. */
  hoanKiem: "00070",
} as const;

/**
 * What tests need at the least: all provinces, the communes of Tây Ninh, Hà Nội and Thành phố Hồ Chí
 * Minh, categories, kinds, rules, calendar, policies and post tables; former names of Tây Ninh only.
 */
export async function seedMinimal(db: Db): Promise<void> {
  const all = readPlaces();
  const communes = all.communes.filter((row) => ["01", "79", "80"].includes(row.provinceCode));
  const tayNinh = new Set(
    communes.filter((row) => row.provinceCode === "80").map((row) => row.code),
  );
  await seedStructure(db, {
    provinces: all.provinces,
    communes,
    formerPlaces: all.formerPlaces.filter((row) => tayNinh.has(row.communeCode)),
  });
}

let counter = 0;
/** A name nobody else in this run has. */
function fresh(name: string): string {
  counter += 1;
  return `${slugOf(name)}-${counter}${Math.random().toString(36).slice(2, 5)}`;
}

/** An active household seller in Phường Bình Minh with a verified bank account. */
export async function buildSeller(
  db: Db,
  overrides: Partial<typeof sellers.$inferInsert> & { bankAccount?: boolean } = {},
): Promise<Seller> {
  const { bankAccount = true, ...columns } = overrides;
  const name = columns.name ?? "Nhà vườn Chín Thảo";
  const legalName = columns.legalName ?? "Nguyễn Thị Thảo";
  const [seller] = await db
    .insert(sellers)
    .values({
      slug: fresh(name),
      kind: "household",
      status: "active",
      representativeName: legalName,
      addressLine: "Tổ 4, khu phố Thạnh Trung",
      communeCode: knownCommunes.binhMinh,
      phone: "+84903123456",
      email: "chin.thao@example.com",
      taxCode: "072980001234",
      story: "Nhà trồng mãng cầu dưới chân núi Bà Đen đã ba đời.",
      storyEn: "Three generations of custard apples at the foot of Bà Đen mountain.",
      verifiedAt: new Date(),
      ...columns,
      name,
      legalName,
    })
    .returning();
  if (bankAccount) {
    await db.insert(sellerBankAccounts).values({
      sellerId: seller!.id,
      bankBin: "970405",
      accountNumber: "5701205123456",
      holderName: slugOf(legalName).replaceAll("-", " ").toUpperCase(),
      verifiedAt: new Date(),
    });
  }
  return seller!;
}

/** An approved product of the seller, of kind mãng cầu Bà Đen unless told otherwise; no variant yet. */
export async function buildProduct(
  db: Db,
  {
    seller,
    ...overrides
  }: { seller: { id: string; communeCode?: string } } & Partial<
    Omit<typeof products.$inferInsert, "sellerId">
  >,
): Promise<Product> {
  const kindId = overrides.kindId ?? "mang-cau-ba-den";
  const kind = seedKinds.find((candidate) => candidate.id === kindId);
  if (!kind) throw new Error(`no kind ${kindId}`);
  const name = overrides.name ?? kind.name;
  const status = overrides.status ?? "approved";
  const [product] = await db
    .insert(products)
    .values({
      slug: fresh(name),
      nameEn: kind.nameEn,
      description: `${name} của nhà vườn, hái khi có đơn.`,
      descriptionEn: `${kind.nameEn} from the farm, picked to order.`,
      storage: "Để nơi thoáng mát.",
      storageEn: "Keep in a cool, airy place.",
      approvedAt: status === "approved" ? new Date() : null,
      ...overrides,
      sellerId: seller.id,
      kindId,
      name,
      status,
    })
    .returning();
  return product!;
}

export interface BuildVariant
  extends Partial<Omit<typeof variants.$inferInsert, "productId" | "price">> {
  product: { id: string };
  /** Đồng per unit or per kilogram, as `pricedBy` says. */
  price?: bigint;
  /** On hand, in quantity units (grams for weight). */
  stock?: number;
}

/**
 * A variant with its stock, receipt movement and price row. A piece of 500 g, a pack of 1 kg, or goods by
 * weight in steps of 500 g; by weight is priced by the kilogram, the others by the unit.
 */
export async function buildVariant(
  db: Db,
  { product, price = 60_000n, stock = 100, ...overrides }: BuildVariant,
): Promise<Variant> {
  const sellBy = overrides.sellBy ?? "pack";
  const byWeight = sellBy === "weight";
  const onHand = byWeight && stock === 100 ? 50_000 : stock;
  const [variant] = await db
    .insert(variants)
    .values({
      name: byWeight ? "Bán theo ký" : sellBy === "pack" ? "Hộp 1 kg" : "Trái 500 g",
      nameEn: byWeight ? "By weight" : sellBy === "pack" ? "1 kg box" : "Fruit of 500 g",
      position: counter++,
      pricedBy: byWeight ? "kilogram" : "unit",
      unitLabel: byWeight ? "kg" : sellBy === "pack" ? "hộp" : "trái",
      unitLabelEn: byWeight ? "kg" : sellBy === "pack" ? "box" : "fruit",
      netGrams: byWeight ? null : sellBy === "pack" ? 1_000 : 500,
      minQuantity: byWeight ? 500 : 1,
      stepQuantity: byWeight ? 500 : 1,
      maxQuantity: byWeight ? 50_000 : 1_000,
      ...overrides,
      productId: product.id,
      sellBy,
      price,
    })
    .returning();
  await db.insert(variantPrices).values({ variantId: variant!.id, price, validFrom: new Date() });
  await db.insert(stockLevels).values({ variantId: variant!.id, onHand });
  if (onHand > 0) {
    await db
      .insert(stockMovements)
      .values({ variantId: variant!.id, kind: "receipt", quantity: onHand });
  }
  return variant!;
}

/** One way of getting goods to the buyer, with its communes where the seller drives. */
export async function buildDeliveryMethod(
  db: Db,
  {
    seller,
    communeCodes = [],
    ...overrides
  }: { seller: { id: string }; communeCodes?: string[] } & Partial<
    Omit<typeof deliveryMethods.$inferInsert, "sellerId">
  >,
) {
  const kind = overrides.kind ?? "pickup";
  const [method] = await db
    .insert(deliveryMethods)
    .values({
      transitHours: kind === "pickup" ? 2 : kind === "own-delivery" ? 6 : 36,
      pickupAddress: kind === "pickup" ? "Tại vườn, tổ 4, khu phố Thạnh Trung" : null,
      openingNote: kind === "post" ? null : "7:00–17:00 mỗi ngày",
      fee: kind === "own-delivery" ? 15_000n : 0n,
      freeFrom: kind === "own-delivery" ? 300_000n : null,
      ...overrides,
      sellerId: seller.id,
      kind,
    })
    .returning();
  if (communeCodes.length > 0) {
    await db
      .insert(deliveryAreas)
      .values(communeCodes.map((communeCode) => ({ deliveryMethodId: method!.id, communeCode })));
  }
  return method!;
}

/** A certificate, verified and unexpired unless told otherwise, that covers the given products. */
export async function buildCertificate(
  db: Db,
  {
    seller,
    products: covered = [],
    ...overrides
  }: { seller: { id: string; legalName: string }; products?: { id: string }[] } & Partial<
    Omit<typeof certificates.$inferInsert, "sellerId">
  >,
) {
  const status = overrides.status ?? "verified";
  const [certificate] = await db
    .insert(certificates)
    .values({
      kind: "vietgap",
      number: "VietGAP-TT-12-80-0042",
      holderName: seller.legalName,
      scope: "Trồng và sơ chế trái cây",
      issuer: "Trung tâm Chứng nhận phù hợp",
      issuedOn: "2026-01-15",
      expiresOn: "2030-01-14",
      verifiedAt: status === "verified" ? new Date() : null,
      verifiedBy: status === "verified" ? "Sở Nông nghiệp và Môi trường" : null,
      verificationMethod: status === "verified" ? "Đối chiếu bản gốc" : null,
      ...overrides,
      sellerId: seller.id,
      status,
    })
    .returning();
  if (covered.length > 0) {
    await db
      .insert(certificateProducts)
      .values(covered.map(({ id }) => ({ certificateId: certificate!.id, productId: id })));
  }
  return certificate!;
}

/** A media row without files behind it, and where a product is given, its place on that page. */
export async function buildPicture(
  db: Db,
  {
    product,
    position = 0,
    ...overrides
  }: {
    product?: { id: string };
    position?: number;
  } & Partial<typeof media.$inferInsert> = {},
) {
  const [picture] = await db
    .insert(media)
    .values({
      contentHash: uuidv7(),
      width: 1200,
      height: 1200,
      blurDataUri:
        "data:image/webp;base64,UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAQAcJaQAA3AA/v3AgAA=",
      altVi: "Trái mãng cầu trên nia tre",
      altEn: "Custard apples on a bamboo tray",
      ...overrides,
    })
    .returning();
  if (product) {
    await db
      .insert(productPictures)
      .values({ productId: product.id, mediaId: picture!.id, position });
  }
  return picture!;
}

/** A harvest of ten days' keeping, from Phường Bình Minh. */
export async function buildLot(
  db: Db,
  {
    product,
    ...overrides
  }: { product: { id: string } } & Partial<Omit<typeof lots.$inferInsert, "productId">>,
) {
  const [lot] = await db
    .insert(lots)
    .values({
      code: uuidv7().replaceAll("-", "").slice(-12).toUpperCase(),
      harvestedOn: new Date().toISOString().slice(0, 10),
      communeCode: knownCommunes.binhMinh,
      ...overrides,
      productId: product.id,
    })
    .returning();
  return lot!;
}

/** A published review. The product's rating totals are the caller's to keep. */
export async function buildReview(
  db: Db,
  {
    product,
    ...overrides
  }: { product: { id: string } } & Partial<Omit<typeof reviews.$inferInsert, "productId">>,
) {
  const [review] = await db
    .insert(reviews)
    .values({
      authorName: "Chị Hạnh",
      authorPlace: "Phường Sài Gòn, Thành phố Hồ Chí Minh",
      rating: 5,
      body: "Trái chín đều, gói kỹ, giao đúng hẹn.",
      status: "published",
      publishedAt: new Date(),
      ...overrides,
      productId: product.id,
    })
    .returning();
  return review!;
}

export interface OrderableShop {
  seller: Seller;
  product: Product;
  variant: Variant;
}

/**
 * A seller one can order from in every way: pickup, post, and own delivery to Phường Bình Minh, Ninh
 * Thạnh and Tân Ninh; one approved product with a picture and one variant in stock.
 */
export async function buildOrderableShop(
  db: Db,
  overrides: {
    seller?: Parameters<typeof buildSeller>[1];
    product?: Partial<Omit<typeof products.$inferInsert, "sellerId">>;
    variant?: Omit<BuildVariant, "product">;
  } = {},
): Promise<OrderableShop> {
  const seller = await buildSeller(db, overrides.seller);
  await buildDeliveryMethod(db, { seller, kind: "pickup" });
  await buildDeliveryMethod(db, { seller, kind: "post" });
  await buildDeliveryMethod(db, {
    seller,
    kind: "own-delivery",
    communeCodes: [
      knownCommunes.binhMinh,
      tayNinhCommuneCode("Phường Ninh Thạnh"),
      knownCommunes.tanNinh,
    ],
  });
  const product = await buildProduct(db, { seller, ...overrides.product });
  await buildPicture(db, { product });
  const variant = await buildVariant(db, { product, ...overrides.variant });
  return { seller, product, variant };
}
