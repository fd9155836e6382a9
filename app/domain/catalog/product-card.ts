import { type Dong, divideRounded } from "#app/domain/money/dong";
import type { ProductDocument } from "#search/product-document";

/** What a card of a list says about a product, in both languages. */
export interface ProductCardData {
  id: string;
  slug: string;
  name: string;
  nameEn: string | null;
  sellerName: string;
  communeName: string;
  /** The lowest price among the variants, for one `unitLabel`. */
  price: Dong;
  unitLabel: string;
  unitLabelEn: string;
  /** Đồng a kilogram or a litre; null where the price says it already or nothing is weighed. */
  unitPrice: { amount: Dong; per: "kg" | "l"; isApproximate: boolean } | null;
  isInSeason: boolean;
  /** 3 to 5; null without a verified, unexpired OCOP certificate. */
  ocopStars: number | null;
  isInStock: boolean;
  /** 1 to 5; 0 while unrated. */
  rating: number;
  ratingCount: number;
  soldCount: number;
  picture: {
    id: string;
    width: number;
    height: number;
    altVi: string;
    altEn: string;
    blurDataUri: string;
  } | null;
}

/** The highest OCOP grade among marks; null for none. */
export function ocopStars(certificateKinds: readonly string[]): number | null {
  const grades = certificateKinds
    .map((kind) => /^ocop-([345])$/.exec(kind)?.[1])
    .filter((grade) => grade !== undefined)
    .map(Number);
  return grades.length > 0 ? Math.max(...grades) : null;
}

/** The unit price is left out where the price is for a kilogram or a litre already. */
export function worthTelling(
  unitPrice: { amount: Dong; per: "kg" | "l"; isApproximate?: boolean } | null,
  price: Dong,
): ProductCardData["unitPrice"] {
  return unitPrice && unitPrice.amount !== price
    ? {
        amount: unitPrice.amount,
        per: unitPrice.per,
        isApproximate: unitPrice.isApproximate ?? false,
      }
    : null;
}

/** A card from what the search found. `now` decides which certificates still count. */
export function cardFromDocument(
  document: ProductDocument,
  { now, month }: { now: Date; month: number },
): ProductCardData {
  const current = document.certificates
    .filter(({ expiresAt }) => expiresAt === null || Date.parse(expiresAt) > now.getTime())
    .map(({ kind }) => kind);
  const price = BigInt(document.price);
  const unit = document.unitPrice && {
    amount: BigInt(document.unitPrice.amount),
    per: document.unitPrice.per,
    isApproximate: document.unitPrice.isApproximate,
  };
  return {
    id: document.id,
    slug: document.slug,
    name: document.name,
    nameEn: document.nameEn,
    sellerName: document.seller.name,
    communeName: document.commune.name,
    price,
    unitLabel: document.unitLabel,
    unitLabelEn: document.unitLabelEn,
    unitPrice: worthTelling(unit, price),
    isInSeason: document.seasonMonths.length < 12 && document.seasonMonths.includes(month),
    ocopStars: ocopStars(current),
    isInStock: document.isInStock,
    rating: document.rating,
    ratingCount: document.ratingCount,
    soldCount: document.soldCount,
    picture: document.picture,
  };
}

/** The average of reviews to one decimal; 0 while unrated. */
export function averageRating(sum: number, count: number): number {
  return count === 0 ? 0 : Number(divideRounded(BigInt(sum) * 10n, BigInt(count))) / 10;
}
