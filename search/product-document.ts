import {
  categoryTerm,
  certificateTerm,
  exactTerm,
  foldedTerm,
  placeTerm,
  sellerTerm,
  specialityTerm,
  termWords,
} from "./terms";
import { words } from "./vietnamese";

export const sellerKinds = ["household", "cooperative", "company"] as const;
export type SellerKind = (typeof sellerKinds)[number];

/**
 * Goes up with every change of the document's shape or of its terms: Meilisearch keeps each version in
 * an index of its own, so that a new release never reads an old one's.
 */
export const documentVersion = 1;

/** What a list of products shows and a search looks at; a copy, made only from committed rows. */
export interface ProductDocument {
  id: string;
  slug: string;
  name: string;
  nameEn: string | null;
  kind: { id: string; name: string; nameEn: string; altNames: string[] };
  /** From the top category down. */
  categories: { id: string; name: string }[];
  commune: { code: string; name: string };
  /** Names without xã, phường, huyện, tỉnh: the commune now, and its wards, districts and provinces before. */
  placeNames: string[];
  seller: { id: string; slug: string; name: string; kind: SellerKind };
  /** Verified only. `expiresAt` is the first instant it no longer counts, ISO 8601; null for no end. */
  certificates: { kind: string; expiresAt: string | null }[];
  /** 1 to 12. */
  seasonMonths: number[];
  /** Đồng: the lowest price of the active variants, for one `unitLabel`. */
  price: number;
  unitLabel: string;
  unitLabelEn: string;
  /** Đồng per kilogram, or per litre of a liquid; null where goods are sold by neither. */
  unitPrice: {
    amount: number;
    per: "kg" | "l";
    /** The weight of a piece is only usual. */
    isApproximate?: boolean;
  } | null;
  isInStock: boolean;
  soldCount: number;
  ratingCount: number;
  /** 1 to 5; 0 while unrated. */
  rating: number;
  /** ISO 8601. */
  approvedAt: string;
  picture: {
    id: string;
    hash: string;
    width: number;
    height: number;
    altVi: string;
    altEn: string;
    blurDataUri: string;
  } | null;
}

/** Marks that still count at an instant. */
export function currentCertificates(
  document: Pick<ProductDocument, "certificates">,
  now: Date,
): string[] {
  const kinds = document.certificates
    .filter(({ expiresAt }) => expiresAt === null || Date.parse(expiresAt) > now.getTime())
    .map(({ kind }) => kind);
  return [...new Set(kinds)];
}

/** The marks a filter may name, with "ocop" for any star. */
export function certificateFilters(
  document: Pick<ProductDocument, "certificates">,
  now: Date,
): string[] {
  const kinds = currentCertificates(document, now);
  return kinds.some((kind) => kind.startsWith("ocop")) ? [...kinds, "ocop"] : kinds;
}

/** When the first of the marks now counting stops to; the document is made anew then. */
export function nextExpiry(
  document: Pick<ProductDocument, "certificates">,
  now: Date,
): Date | null {
  const coming = document.certificates
    .map(({ expiresAt }) => (expiresAt === null ? Number.NaN : Date.parse(expiresAt)))
    .filter((time) => time > now.getTime());
  return coming.length > 0 ? new Date(Math.min(...coming)) : null;
}

const originMarks = new Set(["geographical-indication", "collective-mark", "ocop-4", "ocop-5"]);

/** Known by its place: a mark of origin or quality, or a name that carries a place of its own commune. */
export function isSpeciality(document: ProductDocument, now: Date): boolean {
  if (currentCertificates(document, now).some((kind) => originMarks.has(kind))) return true;
  const names = [document.name, document.kind.name].map((name) => termWords(name).padded);
  return document.placeNames.some((place) => {
    const { padded, keys } = termWords(place);
    return keys.length > 1 && names.some((name) => name.includes(padded));
  });
}

/** Facts a query may ask for: place, category, mark, seller, speciality. */
export function factTerms(document: ProductDocument, now: Date): string[] {
  const facts = [
    ...document.placeNames.map(placeTerm),
    ...document.categories.map(({ id }) => categoryTerm(id)),
    ...certificateFilters(document, now).map(certificateTerm),
    ...words(document.seller.name).map(sellerTerm),
  ];
  if (isSpeciality(document, now)) facts.push(specialityTerm);
  return [...new Set(facts)];
}

/** Whether a product bears a fact; looks at no more than it must, for ranking asks it often. */
export function hasFact(document: ProductDocument, term: string, now: Date): boolean {
  if (term === specialityTerm) return isSpeciality(document, now);
  switch (term.slice(0, 2)) {
    case "zp":
      return document.placeNames.some((name) => placeTerm(name) === term);
    case "zc":
      return document.categories.some(({ id }) => categoryTerm(id) === term);
    case "zm":
      return certificateFilters(document, now).some((kind) => certificateTerm(kind) === term);
    default:
      return termWords(document.seller.name).folded.some((word) => `zs${word}` === term);
  }
}

/**
 * Each word in both forms, by name: the product's own, then each name of its kind. Category names are
 * facts, not words: "Gạo, nếp, đậu, hạt" would make beans of all rice.
 */
export function wordTerms(document: ProductDocument): { name: string[][]; other: string[][][] } {
  const both = (phrase: string) =>
    words(phrase)
      .filter((word) => foldedTerm(word) !== "")
      .map((word) => [foldedTerm(word), exactTerm(word)]);
  const { name, kind } = document;
  return { name: both(name), other: [kind.name, ...kind.altNames].map(both) };
}

export const priceBands = [
  { id: "under-50", min: 0, max: 50_000 },
  { id: "50-100", min: 50_000, max: 100_000 },
  { id: "100-200", min: 100_000, max: 200_000 },
  { id: "200-500", min: 200_000, max: 500_000 },
  { id: "over-500", min: 500_000, max: Number.MAX_SAFE_INTEGER },
] as const;
export type PriceBand = (typeof priceBands)[number]["id"];

/** The band a price in đồng falls in; a bound belongs to the band above it. */
export function priceBandOf(price: number): PriceBand {
  return priceBands.find(({ max }) => price < max)?.id ?? "over-500";
}
