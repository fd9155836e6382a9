import { sql } from "drizzle-orm";
import {
  bigint,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  real,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { at } from "./columns";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** The Postgres engine's copy of what may be found; rebuilt from the catalogue at any time. */
export const searchDocuments = pgTable(
  "search_documents",
  {
    productId: uuid().primaryKey(),
    /** The product document of `search/product-document.ts`, as a list of hits shows it. */
    document: jsonb().notNull(),
    /** Folded words, words with their diacritics, and facts (place, mark, category) as lexemes. */
    vector: tsvector().notNull(),
    kindId: text().notNull(),
    categoryIds: text().array().notNull(),
    communeCode: text().notNull(),
    sellerSlug: text().notNull(),
    sellerKind: text().notNull(),
    certificateKinds: text().array().notNull(),
    /** The first expiry among the certificates shown; the row is made anew then. */
    certificatesExpireAt: at(),
    seasonMonths: integer().array().notNull(),
    /** Đồng. */
    price: bigint({ mode: "number" }).notNull(),
    soldCount: integer().notNull(),
    /** The unpaid order of `search/ranking.ts`, -1 to 1: below 0 what cannot be bought now. */
    standing: real().notNull(),
    approvedAt: at().notNull(),
  },
  (t) => [
    index("search_documents_vector").using("gin", t.vector),
    index("search_documents_categories").using("gin", t.categoryIds),
    index().on(t.communeCode),
    index().on(t.sellerSlug),
    index().on(t.price, t.productId),
    index().on(t.soldCount, t.productId),
    index().on(t.standing, t.productId),
    index().on(t.approvedAt, t.productId),
    index().on(t.certificatesExpireAt),
  ],
);

/**
 * The catalogue's own words, and its pairs of neighbouring words, with how often they occur: what a
 * slip is corrected to.
 */
export const searchWords = pgTable(
  "search_words",
  {
    word: text().primaryKey(),
    folded: text().notNull(),
    occurrences: integer().notNull(),
  },
  (t) => [index("search_words_trigram").using("gin", sql`${t.folded} gin_trgm_ops`)],
);
