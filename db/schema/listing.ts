import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { media, products, variants } from "./catalog";
import { at, createdAt, dong, id } from "./columns";
import { memberFarmers } from "./dossiers";
import { sellers } from "./sellers";

/**
 * A product's page as somebody wants it to be. Every edit is made here, the first page too; approval
 * copies it into the product. Approved ones are kept as the listing's versions (a year at least).
 * `content` is the `ProductContent` of `app/domain/listing/product-content.ts`.
 */
export const productRevisions = pgTable(
  "product_revisions",
  {
    id: id(),
    productId: uuid()
      .notNull()
      .references(() => products.id),
    /** 1, 2, 3… within the product. */
    number: integer().notNull(),
    status: text({
      enum: ["draft", "sent", "approved", "rejected", "returned", "withdrawn"],
    })
      .notNull()
      .default("draft"),
    content: jsonb().notNull(),
    /** Raised by each save: a save on an older one is told so. */
    version: integer().notNull().default(1),
    createdBy: uuid()
      .notNull()
      .references(() => accounts.id),
    sentBy: uuid().references(() => accounts.id),
    sentAt: at(),
    decidedAt: at(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [
    uniqueIndex().on(t.productId, t.number),
    uniqueIndex("product_revisions_open")
      .on(t.productId)
      .where(sql`${t.status} in ('draft', 'sent', 'returned')`),
    index().on(t.status),
  ],
);

/** What the machine noticed on a sent revision; an officer weighs it. */
export const revisionChecks = pgTable(
  "revision_checks",
  {
    id: id(),
    revisionId: uuid()
      .notNull()
      .references(() => productRevisions.id, { onDelete: "cascade" }),
    kind: text({
      enum: [
        "forbidden-word",
        "price-far-from-kind",
        "missing-legal-data",
        "duplicate-picture",
        "gi-outside-area",
      ],
    }).notNull(),
    field: text().notNull(),
    finding: text().notNull(),
  },
  (t) => [index().on(t.revisionId)],
);

/** Who brought a picture in. Until an officer approved a page with it, only they and staff see it. */
export const mediaUploads = pgTable(
  "media_uploads",
  {
    mediaId: uuid()
      .notNull()
      .references(() => media.id),
    sellerId: uuid()
      .notNull()
      .references(() => sellers.id),
    uploadedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    uploadedAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.mediaId, t.sellerId] }), index().on(t.sellerId)],
);

/** Words and goods that may not be offered, kept by staff. */
export const forbiddenTerms = pgTable("forbidden_terms", {
  id: id(),
  term: text().notNull().unique(),
  /** "refuse" stops the sending; "warn" only tells the officer. */
  severity: text({ enum: ["refuse", "warn"] }).notNull(),
  explanation: text().notNull(),
  legalBasis: text().notNull().default(""),
  isActive: boolean().notNull().default(true),
});

/** A file of products brought in; what it changed can be taken back as a whole. */
export const productImports = pgTable(
  "product_imports",
  {
    id: id(),
    sellerId: uuid()
      .notNull()
      .references(() => sellers.id),
    createdBy: uuid()
      .notNull()
      .references(() => accounts.id),
    fileName: text().notNull(),
    /** Key of the uploaded file in private storage. */
    fileKey: text().notNull(),
    status: text({ enum: ["checking", "checked", "running", "done", "failed", "undone"] })
      .notNull()
      .default("checking"),
    /** Which column of the file is which field. */
    columns: jsonb().notNull(),
    totalRows: integer().notNull().default(0),
    doneRows: integer().notNull().default(0),
    refusedRows: integer().notNull().default(0),
    createdAt: createdAt(),
    finishedAt: at(),
    undoneAt: at(),
  },
  (t) => [index().on(t.sellerId, t.createdAt)],
);

/** What one row of the file said and did. */
export const productImportRows = pgTable(
  "product_import_rows",
  {
    id: id(),
    importId: uuid()
      .notNull()
      .references(() => productImports.id, { onDelete: "cascade" }),
    rowNumber: integer().notNull(),
    status: text({ enum: ["ok", "refused", "applied", "unchanged", "undone"] }).notNull(),
    sku: text().notNull().default(""),
    /** The row read into fields. */
    fields: jsonb().notNull(),
    /** [{ column, message }] */
    problems: jsonb().notNull().default(sql`'[]'`),
    productId: uuid(),
    variantId: uuid(),
    /** What stood before, for taking it back; null where the row made something new. */
    before: jsonb(),
  },
  (t) => [uniqueIndex().on(t.importId, t.rowNumber), index().on(t.importId, t.status)],
);

/** How a seller's files of one kind are read, remembered by their header row. */
export const importColumnMaps = pgTable(
  "import_column_maps",
  {
    sellerId: uuid()
      .notNull()
      .references(() => sellers.id),
    headerHash: text().notNull(),
    columns: jsonb().notNull(),
    updatedAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.sellerId, t.headerHash] })],
);

/** A change of price or stock made at once from the grid or the editor; the newest can be undone. */
export const variantChanges = pgTable(
  "variant_changes",
  {
    id: id(),
    /** What was saved together is undone together. */
    batchId: uuid().notNull(),
    sellerId: uuid()
      .notNull()
      .references(() => sellers.id),
    variantId: uuid()
      .notNull()
      .references(() => variants.id),
    changedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    priceBefore: dong(),
    priceAfter: dong(),
    /** On hand. */
    stockBefore: integer(),
    stockAfter: integer(),
    changedAt: createdAt(),
    undoneAt: at(),
  },
  (t) => [index().on(t.sellerId, t.changedAt), index().on(t.batchId)],
);

/** Views of a product's page by day, counted by the market's own servers. */
export const productViews = pgTable(
  "product_views",
  {
    productId: uuid()
      .notNull()
      .references(() => products.id),
    /** A day of Asia/Ho_Chi_Minh. */
    day: date({ mode: "string" }).notNull(),
    views: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.productId, t.day] }),
    check("product_views_count", sql`${t.views} >= 0`),
  ],
);

/** Whose goods a co-operative's product are. */
export const productFarmers = pgTable(
  "product_farmers",
  {
    productId: uuid()
      .primaryKey()
      .references(() => products.id),
    memberFarmerId: uuid()
      .notNull()
      .references(() => memberFarmers.id),
  },
  (t) => [index().on(t.memberFarmerId)],
);
