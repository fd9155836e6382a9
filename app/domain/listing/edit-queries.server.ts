import { asc, eq, inArray } from "drizzle-orm";
import type { Db } from "#db/client.server";
import {
  categories,
  certificates,
  communes,
  media,
  productKinds,
  sellers,
  stockLevels,
  variants,
} from "#db/schema";
import { findListing, type ListingScope } from "./listing-access.server";
import { type ListingState, stateOf } from "./listing-state";
import type { ProductContent } from "./product-content";
import { listRevisionDecisions, type RevisionDecision } from "./revision-review-queries.server";
import { contentToEdit } from "./save-revision.server";

export interface ProductForEdit {
  id: string;
  slug: string;
  state: ListingState;
  isApproved: boolean;
  /** 0 where no change is open yet. */
  version: number;
  isBeingReviewed: boolean;
  sentAt: Date | null;
  content: ProductContent;
  /** The officer's last word, while it is the seller's turn. */
  decision: RevisionDecision | null;
  kind: {
    id: string;
    name: string;
    nameEn: string;
    categoryId: string;
    categoryName: string;
    unit: string;
    priceMin: bigint;
    priceMax: bigint;
    seasonMonths: number[];
    shelfLifeDays: number;
    maxTransitHours: number | null;
    minimumAge: number | null;
    note: string;
    typicalCertificates: string[];
    giCommuneCodes: string[];
  };
  seller: { name: string; communeCode: string; communeName: string };
  pictures: Record<string, { width: number; height: number; blurDataUri: string }>;
  /** Variants that are live already: their stock is changed in the grid. */
  live: Record<string, { available: number }>;
  papers: { id: string; kind: string; number: string; status: string; expiresOn: string | null }[];
  /** Communes of the province a lot may come from. */
  communes: { code: string; name: string }[];
}

/** Everything the editor of a product shows; null where it is not there for them. */
export async function getProductForEdit(
  db: Db,
  { productId, ...scope }: ListingScope & { productId: string },
): Promise<ProductForEdit | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(productId)) return null;
  const found = await findListing(db, { ...scope, productId });
  if (!found) return null;
  const { product, open } = found;
  const content = await contentToEdit(db, found);
  const [[kind], [seller], pictures, sold, papers, decisions] = await Promise.all([
    db
      .select({ kind: productKinds, categoryName: categories.name })
      .from(productKinds)
      .innerJoin(categories, eq(categories.id, productKinds.categoryId))
      .where(eq(productKinds.id, product.kindId)),
    db
      .select({
        name: sellers.name,
        communeCode: sellers.communeCode,
        communeName: communes.fullName,
        provinceCode: communes.provinceCode,
      })
      .from(sellers)
      .innerJoin(communes, eq(communes.code, sellers.communeCode))
      .where(eq(sellers.id, scope.sellerId)),
    db
      .select({
        id: media.id,
        width: media.width,
        height: media.height,
        blurDataUri: media.blurDataUri,
      })
      .from(media)
      .where(
        inArray(
          media.id,
          content.pictures.map(({ mediaId }) => mediaId),
        ),
      ),
    db
      .select({ id: variants.id, onHand: stockLevels.onHand, reserved: stockLevels.reserved })
      .from(variants)
      .innerJoin(stockLevels, eq(stockLevels.variantId, variants.id))
      .where(eq(variants.productId, productId)),
    db
      .select({
        id: certificates.id,
        kind: certificates.kind,
        number: certificates.number,
        status: certificates.status,
        expiresOn: certificates.expiresOn,
      })
      .from(certificates)
      .where(eq(certificates.sellerId, scope.sellerId))
      .orderBy(asc(certificates.kind), asc(certificates.number)),
    listRevisionDecisions(db, productId),
  ]);
  const places = await db
    .select({ code: communes.code, name: communes.fullName })
    .from(communes)
    .where(eq(communes.provinceCode, seller!.provinceCode))
    .orderBy(asc(communes.fullName));
  const revision = open?.status as "draft" | "sent" | "returned" | undefined;
  const state = stateOf(product.status, revision ?? null);
  const isTurnOfSeller = ["returned", "on-sale-returned", "rejected"].includes(state);
  return {
    id: product.id,
    slug: product.slug,
    state,
    isApproved: product.approvedAt !== null,
    version: open?.version ?? 0,
    isBeingReviewed: open?.status === "sent",
    sentAt: open?.sentAt ?? null,
    content,
    decision: isTurnOfSeller ? (decisions[0] ?? null) : null,
    kind: { ...kind!.kind, categoryName: kind!.categoryName },
    seller: {
      name: seller!.name,
      communeCode: seller!.communeCode,
      communeName: seller!.communeName,
    },
    pictures: Object.fromEntries(pictures.map(({ id, ...picture }) => [id, picture])),
    live: Object.fromEntries(
      sold.map(({ id, onHand, reserved }) => [id, { available: onHand - reserved }]),
    ),
    papers,
    communes: places,
  };
}
