import { saigonDay } from "#app/domain/time/saigon-time";
import type { Connection } from "#db/client.server";
import {
  deliveryAreas,
  deliveryMethods,
  lots,
  productPictures,
  products,
  reviews,
  sellers,
  stockLevels,
  stockMovements,
  variantPrices,
  variants,
} from "#db/schema";
import { copyRows, type Sql } from "../copy-rows";
import { type SeedKind, seedKinds } from "../kinds";
import { slugOf, tayNinhCommuneCode } from "../places";
import { Dice, seedId } from "../seeded";
import type { CastSeller } from "./cast";
import { describePage, goodsGroup } from "./descriptions";
import { type Form, readForm } from "./forms";
import { demoPhone, householdTaxCode, reviewerName } from "./identities";
import type { Edition } from "./kind-text";
import { bulkFactor, dayMs, demoCast, kindTexts, roundPrice, unitPrice } from "./plan";
import { reviewSentences } from "./review-sentences";

export interface SeedVolume {
  connection: Connection;
  /** How many products there shall be in all. */
  count: number;
  now: Date;
  onStep?: (step: string, milliseconds: number) => void;
}

const productsPerSeller = 25;
const productsPerCommit = 5_000;

/**
 * Makes up sellers and products, on top of the demo, until there are `count` products.
 *
 * Every trigger runs: each COPY is one statement, so pages hear "*" once per table, and the search outbox
 * gets one row per product, folded by its key however many tables touch it. The rows stay there: a running
 * worker then fills the search copies from them, and `rebuild()` does so faster and marks them done. To
 * switch triggers off instead would leave a market whose search knows nothing of its goods.
 */
export async function seedVolume({
  connection,
  count,
  now,
  onStep = () => {},
}: SeedVolume): Promise<void> {
  const started = performance.now();
  const [have] = await connection.sql<{ count: number }[]>`select count(*)::int from products`;
  const pictures = await picturesByKind(connection);
  for (let from = have!.count; from < count; from += productsPerCommit) {
    const to = Math.min(count, from + productsPerCommit);
    const rows = makeUp(from, to, pictures, now);
    await connection.sql.begin(async (tx) => {
      await tx`set local statement_timeout = 0`;
      await write(tx, rows);
    });
    onStep(`products to ${to}`, Math.round(performance.now() - started));
  }
}

async function picturesByKind(connection: Connection): Promise<Map<string, string[]>> {
  const found = await connection.sql<{ kindId: string; mediaId: string }[]>`
    select distinct p.kind_id as "kindId", pp.media_id as "mediaId"
    from product_pictures pp join products p on p.id = pp.product_id
    order by 1, 2`;
  const byKind = new Map<string, string[]>();
  for (const { kindId, mediaId } of found) {
    byKind.set(kindId, [...(byKind.get(kindId) ?? []), mediaId]);
  }
  return byKind;
}

interface VolumeRows {
  sellers: (typeof sellers.$inferInsert)[];
  deliveryMethods: (typeof deliveryMethods.$inferInsert)[];
  deliveryAreas: (typeof deliveryAreas.$inferInsert)[];
  products: (typeof products.$inferInsert)[];
  productPictures: (typeof productPictures.$inferInsert)[];
  variants: (typeof variants.$inferInsert)[];
  variantPrices: (typeof variantPrices.$inferInsert)[];
  stockLevels: (typeof stockLevels.$inferInsert)[];
  stockMovements: (typeof stockMovements.$inferInsert)[];
  lots: (typeof lots.$inferInsert)[];
  reviews: (typeof reviews.$inferInsert)[];
}

async function write(tx: Sql, rows: VolumeRows): Promise<void> {
  await copyRows(tx, sellers, rows.sellers);
  await copyRows(tx, deliveryMethods, rows.deliveryMethods);
  await copyRows(tx, deliveryAreas, rows.deliveryAreas);
  await copyRows(tx, products, rows.products);
  await copyRows(tx, productPictures, rows.productPictures);
  await copyRows(tx, variants, rows.variants);
  await copyRows(tx, variantPrices, rows.variantPrices);
  await copyRows(tx, stockLevels, rows.stockLevels);
  await copyRows(tx, stockMovements, rows.stockMovements);
  await copyRows(tx, lots, rows.lots);
  await copyRows(tx, reviews, rows.reviews);
}

const farms = ["Nhà vườn", "Nông trại", "Cơ sở", "Hộ", "Trại", "Vườn nhà"];
const orders = ["Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Út"];
const givens =
  "An Bình Cảnh Danh Đông Giàu Hiền Kiên Lành Mẫn Nhàn Ơn Phước Quý Sang Thiện Út Vui Xinh Yên".split(
    " ",
  );
const families = "Nguyễn Trần Lê Phạm Huỳnh Võ Đặng Bùi Đỗ Hồ".split(" ");

function makeUp(
  from: number,
  to: number,
  pictures: ReadonlyMap<string, string[]>,
  now: Date,
): VolumeRows {
  const rows: VolumeRows = {
    sellers: [],
    deliveryMethods: [],
    deliveryAreas: [],
    products: [],
    productPictures: [],
    variants: [],
    variantPrices: [],
    stockLevels: [],
    stockMovements: [],
    lots: [],
    reviews: [],
  };
  const forms = new Map<string, Form[]>();
  let seller: CastSeller | undefined;
  for (let index = from; index < to; index++) {
    if (!seller || index % productsPerSeller === 0) seller = makeUpSeller(rows, index, now);
    makeUpProduct(rows, { index, seller, pictures, forms, now });
  }
  return rows;
}

function makeUpSeller(rows: VolumeRows, index: number, now: Date): CastSeller {
  const dice = new Dice("volume-seller", index);
  const model = dice.pick(demoCast);
  const given = dice.pick(givens);
  const legalName = `${dice.pick(families)} ${dice.chance(0.5) ? "Văn" : "Thị"} ${given}`;
  const name = `${dice.pick(farms)} ${dice.pick(orders)} ${given}`;
  const slug = `${slugOf(name)}-${index}`;
  const id = seedId("seller", slug);
  const joinedAt = new Date(now.getTime() - dice.int(430, 700) * dayMs);
  const communeCode = tayNinhCommuneCode(model.commune);
  const seller: CastSeller = {
    ...model,
    slug,
    name,
    legalName,
    representative: legalName,
    kind: "household",
    address: `Tổ ${dice.int(1, 20)}, ${model.commune.startsWith("Phường") ? "khu phố" : "ấp"} ${dice.int(1, 9)}`,
    since: dice.int(1995, 2022),
  };
  rows.sellers.push({
    id,
    slug,
    name,
    kind: "household",
    status: "active",
    legalName,
    representativeName: legalName,
    addressLine: seller.address,
    communeCode,
    phone: demoPhone(index % 200),
    email: null,
    taxCode: householdTaxCode(dice, Number(communeCode) < 27_000 ? "072" : "080"),
    story: model.story,
    storyEn: model.storyEn,
    verifiedAt: joinedAt,
    joinedAt,
    updatedAt: joinedAt,
  });
  for (const kind of ["pickup", "own-delivery", "post"] as const) {
    rows.deliveryMethods.push({
      id: seedId("delivery", slug, kind),
      sellerId: id,
      kind,
      fee: kind === "own-delivery" ? 15_000n : 0n,
      transitHours: kind === "pickup" ? 2 : kind === "own-delivery" ? 6 : 36,
      pickupAddress:
        kind === "pickup" ? `${seller.address}, ${seller.commune}, tỉnh Tây Ninh` : null,
      openingNote: kind === "post" ? null : "7:00–17:00 mỗi ngày",
    });
  }
  rows.deliveryAreas.push({
    id: seedId("delivery-area", slug, communeCode),
    deliveryMethodId: seedId("delivery", slug, "own-delivery"),
    communeCode,
  });
  return seller;
}

interface MadeUp {
  index: number;
  seller: CastSeller;
  pictures: ReadonlyMap<string, string[]>;
  forms: Map<string, Form[]>;
  now: Date;
}

function makeUpProduct(rows: VolumeRows, { index, seller, pictures, forms, now }: MadeUp): void {
  const dice = new Dice("volume-product", index);
  const kind = dice.pick(seedKinds);
  const text = kindTexts[kind.id]!;
  const edition = dice.pick(text.editions.filter(([name]) => !/VietGAP|G\.A\.P|hữu cơ/.test(name)));
  const id = seedId("volume", index);
  const name = `${edition[0]} ${seller.name}`;
  const createdAt = new Date(now.getTime() - dice.int(62, 420) * dayMs);
  const [description, descriptionEn] = describePage(
    dice,
    goodsGroup(kind.categoryId),
    text,
    seller,
    index,
    now.getFullYear(),
  );
  const ratings = dice.chance(0.4)
    ? Array.from({ length: dice.int(1, 4) }, () => dice.pick([3, 4, 4, 5, 5, 5]))
    : [];
  rows.products.push({
    id,
    slug: `${slugOf(name)}-${index}`,
    sellerId: seedId("seller", seller.slug),
    kindId: kind.id,
    name,
    nameEn: `${edition[1]} by ${seller.name}`,
    description,
    descriptionEn,
    storage: text.keep[0],
    storageEn: text.keep[1],
    status: "approved",
    approvedAt: createdAt,
    soldCount: ratings.length * dice.int(3, 30) + dice.int(0, 10),
    ratingSum: ratings.reduce((sum, rating) => sum + rating, 0),
    ratingCount: ratings.length,
    createdAt,
    updatedAt: createdAt,
  });
  const drawn = pictures.get(kind.id) ?? [];
  for (let position = 0; position < Math.min(2, drawn.length); position++) {
    rows.productPictures.push({
      id: seedId("product-picture", id, position),
      productId: id,
      mediaId: drawn[(index + position) % drawn.length]!,
      position,
    });
  }
  makeUpVariants(rows, { id, kind, edition, createdAt, forms, dice });
  const harvested = new Date(
    now.getTime() - dice.int(0, Math.max(1, Math.min(kind.shelfLifeDays / 3, 40))) * dayMs,
  );
  rows.lots.push({
    id: seedId("lot", id, 0),
    productId: id,
    code: seedId("lot-code", id).replaceAll("-", "").slice(0, 12).toUpperCase(),
    harvestedOn: saigonDay(harvested),
    bestBefore: saigonDay(new Date(harvested.getTime() + kind.shelfLifeDays * dayMs)),
    communeCode: tayNinhCommuneCode(seller.commune),
    plotName: null,
    note: "",
  });
  ratings.forEach((rating, number) => {
    const at = new Date(createdAt.getTime() + (now.getTime() - createdAt.getTime()) * dice.next());
    const mood = rating === 5 ? "glad" : rating === 4 ? "pleased" : "mixed";
    rows.reviews.push({
      id: seedId("review", id, number),
      productId: id,
      authorName: reviewerName(dice),
      authorPlace: null,
      rating,
      body: dice.pick(reviewSentences[mood].general),
      status: "published",
      publishedAt: at,
      createdAt: at,
    });
  });
}

function makeUpVariants(
  rows: VolumeRows,
  {
    id,
    kind,
    edition,
    createdAt,
    forms,
    dice,
  }: {
    id: string;
    kind: SeedKind;
    edition: Edition;
    createdAt: Date;
    forms: Map<string, Form[]>;
    dice: Dice;
  },
): void {
  const key = `${kind.id} ${edition[3]}`;
  const own = forms.get(key) ?? edition[3].split(" ").map((word) => readForm(kind, word));
  forms.set(key, own);
  const perUnit = unitPrice(kind, edition[2], dice);
  const packs = own.filter((form) => form.pricedBy === "unit").map((form) => form.bandUnits);
  own.forEach(({ bandUnits, ...form }, position) => {
    const variantId = seedId("variant", id, position);
    const factor = form.pricedBy === "unit" ? bulkFactor(bandUnits, Math.min(...packs)) : 1;
    const price = roundPrice(perUnit * bandUnits * factor);
    const onHand = dice.chance(0.06)
      ? 0
      : form.sellBy === "weight"
        ? 500 * dice.int(4, 200)
        : dice.int(2, 120);
    rows.variants.push({
      id: variantId,
      productId: id,
      position,
      price,
      ...form,
      createdAt,
      updatedAt: createdAt,
    });
    rows.variantPrices.push({
      id: seedId("variant-price", variantId, 0),
      variantId,
      price,
      validFrom: createdAt,
      validTo: null,
    });
    rows.stockLevels.push({ variantId, onHand });
    if (onHand > 0) {
      rows.stockMovements.push({
        id: seedId("receipt", variantId),
        variantId,
        kind: "receipt",
        quantity: onHand,
        createdAt,
      });
    }
  });
}
