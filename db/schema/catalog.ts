import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { at, createdAt, dong, id } from "./columns";
import { communes } from "./places";
import { sellers } from "./sellers";

/** A picture that went through the image pipeline; renditions are made from it in set sizes. */
export const media = pgTable("media", {
  id: id(),
  /** SHA-256 of the stored original; the same picture is kept once. */
  contentHash: text().notNull().unique(),
  width: integer().notNull(),
  height: integer().notNull(),
  /** A tiny WebP as a data: address, shown until the picture is there. */
  blurDataUri: text().notNull(),
  altVi: text().notNull(),
  altEn: text().notNull(),
  /** Shown to nobody but its owner and officers until a page with it was approved. */
  isPublic: boolean().notNull().default(true),
  /** 64 bits of what it looks like (difference hash), in hex: near ones are the same picture. */
  lookHash: text(),
  createdAt: createdAt(),
});

/** The two-level tree. A top category has no parent; the id is the slug people see. */
export const categories = pgTable("categories", {
  id: text().primaryKey(),
  parentId: text().references((): import("drizzle-orm/pg-core").AnyPgColumn => categories.id),
  name: text().notNull(),
  nameEn: text().notNull(),
  intro: text().notNull().default(""),
  introEn: text().notNull().default(""),
  position: integer().notNull(),
  pictureId: uuid().references(() => media.id),
});

/** The commodity: what a farmer picks first, and what fills in the rest. */
export const productKinds = pgTable(
  "product_kinds",
  {
    id: text().primaryKey(),
    name: text().notNull(),
    nameEn: text().notNull(),
    altNames: text().array().notNull().default(sql`'{}'`),
    categoryId: text()
      .notNull()
      .references(() => categories.id),
    unit: text().notNull(),
    priceMin: dong().notNull(),
    priceMax: dong().notNull(),
    priceBasis: text().notNull(),
    /** 1 to 12. */
    seasonMonths: integer().array().notNull(),
    typicalCertificates: text().array().notNull().default(sql`'{}'`),
    originCommuneCodes: text().array().notNull().default(sql`'{}'`),
    /** Only lots from these communes may carry the geographical indication; empty where there is none. */
    giCommuneCodes: text().array().notNull().default(sql`'{}'`),
    shelfLifeDays: integer().notNull(),
    /** Longest time on the road the goods bear; null where it does not matter. */
    maxTransitHours: integer(),
    /** Buyers must be at least this old; null for no limit. */
    minimumAge: integer(),
    note: text().notNull().default(""),
    noteEn: text().notNull().default(""),
  },
  (t) => [
    index().on(t.categoryId),
    check("product_kinds_price", sql`${t.priceMin} > 0 and ${t.priceMax} >= ${t.priceMin}`),
  ],
);

export const products = pgTable(
  "products",
  {
    id: id(),
    slug: text().notNull().unique(),
    sellerId: uuid()
      .notNull()
      .references(() => sellers.id),
    kindId: text()
      .notNull()
      .references(() => productKinds.id),
    name: text().notNull(),
    nameEn: text(),
    description: text().notNull(),
    descriptionEn: text(),
    /** How to keep it, in the seller's words. */
    storage: text().notNull().default(""),
    storageEn: text(),
    /** draft → awaiting-approval → approved; rejected; withdrawn by the seller; taken-down by staff. */
    status: text({
      enum: ["draft", "awaiting-approval", "approved", "rejected", "withdrawn", "taken-down"],
    })
      .notNull()
      .default("draft"),
    approvedAt: at(),
    /** When it left the shelves for good; the address then answers 410. */
    goneAt: at(),
    /** Overrides of the kind. */
    seasonMonths: integer().array(),
    shelfLifeDays: integer(),
    maxTransitHours: integer(),
    /** Taken in advance: ordered now, sent from this day on. */
    preorderFrom: date({ mode: "string" }),
    preorderTo: date({ mode: "string" }),
    soldCount: integer().notNull().default(0),
    ratingSum: integer().notNull().default(0),
    ratingCount: integer().notNull().default(0),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [
    index().on(t.sellerId),
    index().on(t.kindId),
    index().on(t.status, t.approvedAt),
    check("products_counts", sql`${t.soldCount} >= 0 and ${t.ratingCount} >= 0`),
  ],
);

export const productPictures = pgTable(
  "product_pictures",
  {
    id: id(),
    productId: uuid()
      .notNull()
      .references(() => products.id, { onDelete: "cascade" }),
    mediaId: uuid()
      .notNull()
      .references(() => media.id),
    position: integer().notNull(),
    /** What this seller says is in it; the picture's own words where empty. */
    alt: text().notNull().default(""),
  },
  (t) => [uniqueIndex().on(t.productId, t.position)],
);

/**
 * One buyable pack, grade or size.
 *
 * `sell_by` says what a quantity of 1 means: one piece, one pack, or one gram (weight).
 * `priced_by` says what `price` buys: one unit, or one kilogram. A piece priced by the kilogram is
 * catch weight: the buyer sees an estimate from `net_grams`, and the tolerance bounds what the packed
 * weight may differ.
 */
export const variants = pgTable(
  "variants",
  {
    id: id(),
    productId: uuid()
      .notNull()
      .references(() => products.id),
    name: text().notNull(),
    nameEn: text(),
    sku: text(),
    position: integer().notNull(),
    isActive: boolean().notNull().default(true),
    sellBy: text({ enum: ["piece", "pack", "weight"] }).notNull(),
    pricedBy: text({ enum: ["unit", "kilogram"] }).notNull(),
    /** The word after the price: "trái", "hộp", "kg". */
    unitLabel: text().notNull(),
    unitLabelEn: text().notNull(),
    price: dong().notNull(),
    /** Grams in one piece (usual) or pack (net); null for goods measured otherwise. */
    netGrams: integer(),
    /** Millilitres in one unit of a liquid. */
    netMillilitres: integer(),
    /** Smallest amount one may order, in quantity units (grams for weight). */
    minQuantity: integer().notNull().default(1),
    /** Amounts go up by this much (500 g for weight, 1 otherwise). */
    stepQuantity: integer().notNull().default(1),
    /** Most one order may take. */
    maxQuantity: integer().notNull().default(1000),
    /** Catch weight only: how far the packed weight may differ from the estimate. */
    tolerancePercent: integer(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [
    uniqueIndex().on(t.productId, t.position),
    check("variants_price", sql`${t.price} > 0 and ${t.price} < 1000000000`),
    check(
      "variants_quantities",
      sql`${t.minQuantity} > 0 and ${t.stepQuantity} > 0 and ${t.maxQuantity} >= ${t.minQuantity}`,
    ),
    check(
      "variants_measure",
      sql`(${t.sellBy} <> 'weight' or ${t.pricedBy} = 'kilogram') and (${t.pricedBy} = 'unit' or ${t.sellBy} = 'weight' or ${t.netGrams} > 0)`,
    ),
    check(
      "variants_tolerance",
      sql`(${t.tolerancePercent} is null) or (${t.sellBy} = 'piece' and ${t.pricedBy} = 'kilogram' and ${t.tolerancePercent} between 1 and 30)`,
    ),
  ],
);

/** What a variant cost and when: the base of the 30-day lowest price. */
export const variantPrices = pgTable(
  "variant_prices",
  {
    id: id(),
    variantId: uuid()
      .notNull()
      .references(() => variants.id, { onDelete: "cascade" }),
    price: dong().notNull(),
    validFrom: at().notNull(),
    validTo: at(),
  },
  (t) => [index().on(t.variantId, t.validFrom)],
);

/** A harvest or production batch behind a product. */
export const lots = pgTable(
  "lots",
  {
    id: id(),
    productId: uuid()
      .notNull()
      .references(() => products.id),
    /** Unguessable, says nothing by itself. */
    code: text().notNull().unique(),
    harvestedOn: date({ mode: "string" }).notNull(),
    bestBefore: date({ mode: "string" }),
    communeCode: text()
      .notNull()
      .references(() => communes.code),
    plotName: text(),
    note: text().notNull().default(""),
  },
  (t) => [index().on(t.productId, t.harvestedOn)],
);

/** What the province puts on the home page, and who chose it. */
export const homePicks = pgTable("home_picks", {
  id: id(),
  productId: uuid()
    .notNull()
    .unique()
    .references(() => products.id),
  position: integer().notNull(),
  reason: text().notNull(),
  reasonEn: text().notNull(),
  pickedBy: text().notNull(),
  pickedAt: createdAt(),
});
