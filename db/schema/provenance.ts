import { date, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { products } from "./catalog";
import { at, createdAt, id } from "./columns";
import { communes } from "./places";
import { sellers } from "./sellers";

export const certificateKinds = [
  "ocop-3",
  "ocop-4",
  "ocop-5",
  "vietgap",
  "globalgap",
  "organic",
  "haccp",
  "iso-22000",
  "food-safety",
  "self-declaration",
  "growing-area-code",
  "geographical-indication",
  "collective-mark",
] as const;

/** A mark with number, scope, issuer and expiry. It shows only while verified and unexpired. */
export const certificates = pgTable(
  "certificates",
  {
    id: id(),
    sellerId: uuid()
      .notNull()
      .references(() => sellers.id),
    kind: text({ enum: certificateKinds }).notNull(),
    number: text().notNull(),
    holderName: text().notNull(),
    scope: text().notNull(),
    issuer: text().notNull(),
    issuedOn: date({ mode: "string" }).notNull(),
    /** Last day it counts; null where the mark has no end. */
    expiresOn: date({ mode: "string" }),
    status: text({ enum: ["sent", "verified", "refused", "revoked"] })
      .notNull()
      .default("sent"),
    verifiedAt: at(),
    verifiedBy: text(),
    verificationMethod: text(),
    /** Key of the scanned paper in private storage. */
    paperFile: text(),
    /** Geographical indication: where the goods grow. */
    plotCommuneCode: text().references(() => communes.code),
    refusalReason: text(),
    sentBy: uuid().references(() => accounts.id),
    createdAt: createdAt(),
  },
  (t) => [index().on(t.sellerId), index().on(t.expiresOn)],
);

export const certificateProducts = pgTable(
  "certificate_products",
  {
    id: id(),
    certificateId: uuid()
      .notNull()
      .references(() => certificates.id, { onDelete: "cascade" }),
    productId: uuid()
      .notNull()
      .references(() => products.id, { onDelete: "cascade" }),
  },
  (t) => [uniqueIndex().on(t.certificateId, t.productId), index().on(t.productId)],
);

/** The province's own list of marks (OCOP, VietGAP), as brought in; it confirms what sellers send. */
export const officialCertificates = pgTable(
  "official_certificates",
  {
    id: id(),
    kind: text({ enum: certificateKinds }).notNull(),
    number: text().notNull(),
    holderName: text().notNull(),
    taxCode: text().notNull().default(""),
    scope: text().notNull().default(""),
    issuer: text().notNull(),
    issuedOn: date({ mode: "string" }).notNull(),
    expiresOn: date({ mode: "string" }),
    /** The file it came with. */
    source: text().notNull(),
    importedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    importedAt: createdAt(),
  },
  (t) => [uniqueIndex().on(t.kind, t.number)],
);
