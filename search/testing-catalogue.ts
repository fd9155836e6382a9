import { seedCategories } from "#db/seed/categories";
import { type SeedKind, seedKinds } from "#db/seed/kinds";
import { bareName, readPlaces } from "#db/seed/places";
import { seedId } from "#db/seed/seeded";
import type { ProductDocument, SellerKind } from "./product-document";
import { buildVocabulary, type Vocabulary } from "./vocabulary";

/** Sellers of the test market; two bear the name of what they sell, one the name of a brand. */
const sellers: { slug: string; name: string; kind: SellerKind }[] = [
  { slug: "htx-mang-cau-thanh-tan", name: "HTX Mãng cầu Thạnh Tân", kind: "cooperative" },
  { slug: "co-so-tan-nhien", name: "Công ty TNHH Tân Nhiên", kind: "company" },
  { slug: "vuon-chu-bay", name: "Vườn Chú Bảy", kind: "household" },
  { slug: "ho-kinh-doanh-ut-hien", name: "Hộ kinh doanh Út Hiền", kind: "household" },
  { slug: "htx-rau-sach-phuoc-ly", name: "HTX Rau sạch Phước Lý", kind: "cooperative" },
];

/** Names sellers make up around a kind: bare, praised, graded. */
const namings: ((kind: SeedKind) => string)[] = [
  (kind) => kind.name,
  (kind) => `${kind.name} loại 1`,
  (kind) => `${kind.altNames[0] ?? kind.name} nhà vườn tươi ngon`,
];

const placeNamesOf = (code: string, name: string) => {
  const former = readPlaces().formerPlaces.filter((place) => place.communeCode === code);
  const names = former.flatMap((place) => [place.wardName, place.districtName, place.provinceName]);
  return [...new Set(["Tây Ninh", name, ...names.map(bareName)])].filter(
    (one) => !/^\d+$/.test(one),
  );
};

/** A product of a kind as the catalogue would index it, with anything changed that a test is about. */
export function documentOf(
  kind: SeedKind,
  number: number,
  changed: Partial<ProductDocument> = {},
): ProductDocument {
  const leaf = seedCategories.find(({ id }) => id === kind.categoryId)!;
  const top = seedCategories.find(({ id }) => id === leaf.parentId);
  const origin = kind.origins[number % kind.origins.length] ?? "Phường Tân Ninh";
  const commune = readPlaces().communes.find(
    (one) => one.provinceCode === "80" && one.fullName === origin,
  )!;
  const name = (namings[number % namings.length] ?? namings[0]!)(kind);
  const seller =
    kind.id === "banh-trang-sieu-mong-tan-nhien" && number === 0
      ? sellers[1]!
      : sellers[(kind.id.length + number) % sellers.length]!;
  return {
    id: seedId("search-test", kind.id, number),
    slug: `${kind.id}-${number}`,
    name,
    nameEn: kind.nameEn,
    kind: { id: kind.id, name: kind.name, nameEn: kind.nameEn, altNames: [...kind.altNames] },
    categories: [...(top ? [top] : []), leaf].map((one) => ({ id: one.id, name: one.name })),
    commune: { code: commune.code, name: commune.fullName },
    placeNames: placeNamesOf(commune.code, commune.name),
    seller: { ...seller, id: seedId("search-test-seller", seller.slug) },
    certificates: kind.typicalCertificates
      .slice(0, number === 0 ? undefined : 1)
      .map((one) => ({ kind: one, expiresAt: "2099-01-01T00:00:00.000Z" })),
    seasonMonths: [...kind.seasonMonths],
    price: Number(kind.priceMin) + number * 1000,
    unitLabel: kind.unit,
    unitLabelEn: kind.unit,
    unitPrice: null,
    isInStock: true,
    soldCount: (kind.name.length * 7 + number * 13) % 90,
    ratingCount: number,
    rating: number === 0 ? 0 : 4 + (number % 2),
    approvedAt: new Date(Date.UTC(2026, 5, 1 + number, kind.name.length)).toISOString(),
    picture: null,
    ...changed,
  };
}

/** Every kind of the market as `each` products. */
export function testingDocuments(each = 3): ProductDocument[] {
  return seedKinds.flatMap((kind) =>
    Array.from({ length: each }, (_, number) => documentOf(kind, number)),
  );
}

/** Every name the market knows: kinds, other names, categories, sellers. */
export function phrasesOfTheMarket(): string[] {
  return [
    ...seedKinds.flatMap(({ name, altNames }) => [name, ...altNames]),
    ...seedCategories.map(({ name }) => name),
    ...sellers.map(({ name }) => name),
  ];
}

/** The vocabulary those documents make. */
export function testingVocabulary(
  documents: readonly ProductDocument[] = testingDocuments(),
): Vocabulary {
  const former = readPlaces().formerPlaces;
  const communes = readPlaces().communes.filter(({ provinceCode }) => provinceCode === "80");
  const own = new Set(communes.map(({ code }) => code));
  return buildVocabulary({
    kinds: seedKinds,
    categories: seedCategories,
    sellers,
    names: documents.map(({ name }) => ({ text: name, occurrences: 1 })),
    places: [
      "Tây Ninh",
      ...communes.map(({ name }) => name),
      ...former
        .filter(({ communeCode }) => own.has(communeCode))
        .flatMap((one) => [one.wardName, one.districtName, one.provinceName].map(bareName)),
    ].filter((name) => !/^\d+$/.test(name)),
  });
}
