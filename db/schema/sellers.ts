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
import { media } from "./catalog";
import { at, createdAt, dong, id } from "./columns";
import { communes } from "./places";

export const sellers = pgTable(
  "sellers",
  {
    id: id(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    kind: text({ enum: ["household", "cooperative", "company"] }).notNull(),
    status: text({ enum: ["pending", "active", "suspended", "closed"] })
      .notNull()
      .default("pending"),
    /** The name the law wants shown: the person, or the organisation as registered. */
    legalName: text().notNull(),
    representativeName: text(),
    addressLine: text().notNull(),
    communeCode: text()
      .notNull()
      .references(() => communes.code),
    /** E.164, shown to buyers. */
    phone: text().notNull(),
    email: text(),
    /** 10, 12 or 13 digits. */
    taxCode: text(),
    businessCode: text(),
    story: text().notNull().default(""),
    storyEn: text(),
    pictureId: uuid().references((): import("drizzle-orm/pg-core").AnyPgColumn => media.id),
    minimumOrder: dong().notNull().default(sql`0`),
    /** What a buyer reads on their order, from the seller. */
    orderMessage: text().notNull().default(""),
    verifiedAt: at(),
    joinedAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [
    index().on(t.communeCode),
    index().on(t.status),
    check("sellers_minimum_order", sql`${t.minimumOrder} >= 0`),
  ],
);

/** Where a seller is paid. The holder's name must be the seller's own. */
export const sellerBankAccounts = pgTable(
  "seller_bank_accounts",
  {
    id: id(),
    sellerId: uuid()
      .notNull()
      .references(() => sellers.id),
    bankBin: text().notNull(),
    accountNumber: text().notNull(),
    holderName: text().notNull(),
    isActive: boolean().notNull().default(true),
    verifiedAt: at(),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex().on(t.sellerId).where(sql`${t.isActive}`)],
);

/** Days a shop takes no orders (holiday mode); the pages say so and name the day it opens again. */
export const sellerClosures = pgTable(
  "seller_closures",
  {
    id: id(),
    sellerId: uuid()
      .notNull()
      .references(() => sellers.id),
    /** First and last closed day in Asia/Ho_Chi_Minh. */
    fromDay: date({ mode: "string" }).notNull(),
    toDay: date({ mode: "string" }).notNull(),
    note: text().notNull().default(""),
    createdAt: createdAt(),
  },
  (t) => [
    index().on(t.sellerId, t.toDay),
    check("seller_closures_days", sql`${t.toDay} >= ${t.fromDay}`),
  ],
);

export const sellerPictures = pgTable(
  "seller_pictures",
  {
    id: id(),
    sellerId: uuid()
      .notNull()
      .references(() => sellers.id),
    mediaId: uuid()
      .notNull()
      .references(() => media.id),
    position: integer().notNull(),
  },
  (t) => [uniqueIndex().on(t.sellerId, t.position)],
);

/** How a seller gets goods to the buyer. Fees of the post come from dated tables, not from here. */
export const deliveryMethods = pgTable(
  "delivery_methods",
  {
    id: id(),
    sellerId: uuid()
      .notNull()
      .references(() => sellers.id),
    kind: text({ enum: ["pickup", "own-delivery", "post"] }).notNull(),
    isActive: boolean().notNull().default(true),
    /** Own delivery: flat fee. Zero for pickup and post. */
    fee: dong().notNull().default(sql`0`),
    /** Own delivery: free from this subtotal; null means never free. */
    freeFrom: dong(),
    /** Hours from confirmation to the buyer's door for own delivery; for pickup, hours until it is ready. */
    transitHours: integer().notNull(),
    /** Pickup: where. */
    pickupAddress: text(),
    /** Pickup and own delivery: when, in the seller's words. */
    openingNote: text(),
  },
  (t) => [
    uniqueIndex().on(t.sellerId, t.kind),
    check("delivery_methods_fee", sql`${t.fee} >= 0 and coalesce(${t.freeFrom}, 0) >= 0`),
    check("delivery_methods_hours", sql`${t.transitHours} > 0`),
  ],
);

/** Communes a seller drives to. */
export const deliveryAreas = pgTable(
  "delivery_areas",
  {
    id: id(),
    deliveryMethodId: uuid()
      .notNull()
      .references(() => deliveryMethods.id, { onDelete: "cascade" }),
    communeCode: text()
      .notNull()
      .references(() => communes.code),
  },
  (t) => [uniqueIndex().on(t.deliveryMethodId, t.communeCode), index().on(t.communeCode)],
);
