import { saigonDay } from "#app/domain/time/saigon-time";
import type {
  certificateProducts,
  certificates,
  deliveryAreas,
  deliveryMethods,
  homePicks,
  lots,
  products,
  reviews,
  sellerBankAccounts,
  sellers,
  stockLevels,
  stockMovements,
  variantPrices,
  variants,
} from "#db/schema";
import { stripDiacritics } from "#search/vietnamese";
import { type SeedKind, seedKinds } from "../kinds";
import { readPlaces, slugOf, tayNinhCommuneCode } from "../places";
import { Dice, seedId } from "../seeded";
import type { CastSeller } from "./cast";
import { northernCast } from "./cast-north";
import { southernCast } from "./cast-south";
import { planCertificates } from "./certificates";
import { describePage, goodsGroup } from "./descriptions";
import { fieldTexts } from "./field-texts";
import { readForm } from "./forms";
import { fruitTexts } from "./fruit-texts";
import { companyTaxCode, demoBanks, demoPhone, householdTaxCode } from "./identities";
import type { Edition, KindText } from "./kind-text";
import { kitchenTexts } from "./kitchen-texts";
import { type PickWish, pickWishes } from "./picks";
import { planReviews } from "./reviews";

export const demoCast: readonly CastSeller[] = [...northernCast, ...southernCast];

export const kindTexts: Readonly<Record<string, KindText>> = {
  ...fruitTexts,
  ...fieldTexts,
  ...kitchenTexts,
};

export const kindById: ReadonlyMap<string, SeedKind> = new Map(
  seedKinds.map((kind) => [kind.id, kind]),
);

export const dayMs = 86_400_000;

/** A product before it is a row: which kind, whose, by which edition, and its number among its kind. */
export interface PlannedProduct {
  id: string;
  kind: SeedKind;
  text: KindText;
  edition: Edition;
  turn: number;
  seller: CastSeller;
  sellerId: string;
  name: string;
  createdAt: Date;
  inStock: boolean;
}

/** Everything the demo puts into the catalogue, table by table, pictures apart. */
export interface DemoRows {
  sellers: Required<Omit<typeof sellers.$inferInsert, "pictureId">>[];
  bankAccounts: (typeof sellerBankAccounts.$inferInsert)[];
  deliveryMethods: (typeof deliveryMethods.$inferInsert)[];
  deliveryAreas: (typeof deliveryAreas.$inferInsert)[];
  products: (typeof products.$inferInsert)[];
  variants: (typeof variants.$inferInsert)[];
  variantPrices: (typeof variantPrices.$inferInsert)[];
  stockLevels: (typeof stockLevels.$inferInsert)[];
  stockMovements: (typeof stockMovements.$inferInsert)[];
  lots: (typeof lots.$inferInsert)[];
  certificates: (typeof certificates.$inferInsert)[];
  certificateProducts: (typeof certificateProducts.$inferInsert)[];
  reviews: (typeof reviews.$inferInsert)[];
  homePicks: (typeof homePicks.$inferInsert)[];
}

/** Writes the demo down, the same every time for the same `now`; only times move with it. */
export function planDemo(now: Date): { rows: DemoRows; planned: PlannedProduct[] } {
  const rows: DemoRows = {
    sellers: [],
    bankAccounts: [],
    deliveryMethods: [],
    deliveryAreas: [],
    products: [],
    variants: [],
    variantPrices: [],
    stockLevels: [],
    stockMovements: [],
    lots: [],
    certificates: [],
    certificateProducts: [],
    reviews: [],
    homePicks: [],
  };
  for (const [index, seller] of demoCast.entries()) planSeller(rows, seller, index, now);
  const planned = planProducts(now);
  for (const product of planned) planProduct(rows, product, now);
  Object.assign(rows, planCertificates(demoCast, planned, now));
  planPicks(rows, planned, now);
  return { rows, planned };
}

const openings = [
  "7:00–17:00 mỗi ngày",
  "Sáng 6:00–11:00, chiều 14:00–18:00",
  "6:00–18:00, chủ nhật nghỉ chiều",
  "7:30–16:30, thứ Hai đến thứ Bảy",
  "Gọi trước 30 phút, nhà luôn có người",
];

function planSeller(rows: DemoRows, seller: CastSeller, index: number, now: Date): void {
  const dice = new Dice("seller", seller.slug);
  const id = seedId("seller", seller.slug);
  const communeCode = tayNinhCommuneCode(seller.commune);
  const joinedAt = new Date(now.getTime() - dice.int(430, 700) * dayMs);
  const isHousehold = seller.kind === "household";
  const oldProvince = Number(communeCode) < 27_000 ? "072" : "080";
  const taxCode = !isHousehold
    ? companyTaxCode(dice)
    : dice.chance(0.7)
      ? householdTaxCode(dice, oldProvince)
      : null;
  rows.sellers.push({
    id,
    slug: seller.slug,
    name: seller.name,
    kind: seller.kind,
    status: "active",
    legalName: seller.legalName,
    representativeName: seller.representative,
    addressLine: seller.address,
    communeCode,
    phone: demoPhone(index),
    email: `${seller.slug}@example.com`,
    taxCode,
    businessCode: isHousehold ? null : taxCode,
    story: seller.story,
    storyEn: seller.storyEn,
    orderMessage: "",
    minimumOrder: BigInt(dice.pick([0, 0, 0, 0, 0, 0, 0, 0, 0, 80_000])),
    verifiedAt: new Date(joinedAt.getTime() + dice.int(1, 6) * dayMs),
    joinedAt,
    updatedAt: joinedAt,
  });
  const [bankBin, digits] = dice.pick(demoBanks);
  rows.bankAccounts.push({
    id: seedId("bank-account", seller.slug),
    sellerId: id,
    bankBin,
    accountNumber: `9${Array.from({ length: digits - 1 }, () => dice.int(0, 9)).join("")}`,
    holderName: stripDiacritics(seller.legalName).toUpperCase(),
    isActive: true,
    verifiedAt: new Date(joinedAt.getTime() + dice.int(1, 9) * dayMs),
    createdAt: joinedAt,
  });
  planDelivery(rows, seller, { id, communeCode, dice });
}

/** Hours the post needs inside the province: goods that bear less are never posted. */
const shortestPostHours = 36;

function planDelivery(
  rows: DemoRows,
  seller: CastSeller,
  { id, communeCode, dice }: { id: string; communeCode: string; dice: Dice },
): void {
  const limits = Object.keys(seller.goods).map((kind) => kindById.get(kind)!.maxTransitHours);
  const opening = dice.pick(openings);
  const method = (kind: "pickup" | "own-delivery" | "post") => ({
    id: seedId("delivery", seller.slug, kind),
    sellerId: id,
    kind,
    isActive: true,
    fee: 0n,
    freeFrom: null as bigint | null,
    transitHours: 36,
    pickupAddress: null as string | null,
    openingNote: null as string | null,
  });
  rows.deliveryMethods.push({
    ...method("pickup"),
    transitHours: dice.pick([1, 2, 3, 4]),
    pickupAddress: `${seller.address}, ${seller.commune}, tỉnh Tây Ninh`,
    openingNote: opening,
  });
  if (limits.some((limit) => limit === null || limit >= shortestPostHours)) {
    rows.deliveryMethods.push(method("post"));
  }
  if (limits.some((limit) => limit !== null && limit <= 24) || dice.chance(0.45)) {
    const drives = method("own-delivery");
    rows.deliveryMethods.push({
      ...drives,
      fee: BigInt(dice.pick([10_000, 12_000, 15_000, 20_000, 25_000])),
      freeFrom: dice.chance(0.8) ? BigInt(dice.pick([150_000, 200_000, 250_000, 300_000])) : null,
      transitHours: dice.pick([3, 4, 6, 8]),
      openingNote: dice.pick([
        "Giao 7:00–11:00",
        "Giao 15:00–18:30",
        "Giao hai chuyến sáng, chiều",
      ]),
    });
    for (const near of neighbours(communeCode, dice.int(4, 9))) {
      rows.deliveryAreas.push({
        id: seedId("delivery-area", seller.slug, near),
        deliveryMethodId: drives.id,
        communeCode: near,
      });
    }
  }
}

/** The commune itself and those numbered next to it: codes run on inside the districts of old. */
function neighbours(code: string, count: number): string[] {
  return readPlaces()
    .communes.filter((commune) => commune.provinceCode === "80")
    .map((commune) => commune.code)
    .sort((a, b) => Math.abs(Number(a) - Number(code)) - Math.abs(Number(b) - Number(code)))
    .slice(0, count);
}

/** Deals each kind's editions to its sellers; one that names a commune goes to a seller there. */
function planProducts(now: Date): PlannedProduct[] {
  const planned: PlannedProduct[] = [];
  for (const kind of seedKinds) {
    const text = kindTexts[kind.id]!;
    const places = demoCast
      .filter((seller) => seller.goods[kind.id])
      .flatMap((seller) => Array.from({ length: seller.goods[kind.id]! }, () => seller));
    const left = [...text.editions];
    const dealt = places.map((seller) => ({ seller, edition: undefined as Edition | undefined }));
    for (const edition of text.editions) {
      const commune = namedCommune(edition, kind);
      const taker = commune && dealt.find((deal) => !deal.edition && isIn(deal.seller, commune));
      if (taker) taker.edition = edition;
      if (commune) left.splice(left.indexOf(edition), 1);
    }
    dealt.forEach((deal, turn) => {
      const edition = deal.edition ?? left.shift();
      planned.push(planOne(kind, text, deal.seller, edition, turn, now));
    });
  }
  return planned;
}

function planOne(
  kind: SeedKind,
  text: KindText,
  seller: CastSeller,
  edition: Edition | undefined,
  turn: number,
  now: Date,
): PlannedProduct {
  // Where the editions without a place run out, the plain name of the kind does for one more.
  const own: Edition = edition ?? [...plainEdition(kind, text), 0.4, text.editions[0]![3]];
  const id = seedId("product", seller.slug, kind.id, own[0]);
  const dice = new Dice("product", id);
  const age = dice.chance(0.08) ? dice.int(3, 20) : dice.int(62, 420);
  const isFresh = kind.shelfLifeDays <= 30;
  const isInSeason = kind.seasonMonths.includes(Number(saigonDay(now).slice(5, 7)));
  return {
    id,
    kind,
    text,
    edition: own,
    turn,
    seller,
    sellerId: seedId("seller", seller.slug),
    name: own[0],
    createdAt: new Date(now.getTime() - age * dayMs - dice.int(0, 36_000) * 1_000),
    inStock: isFresh && !isInSeason ? dice.chance(0.12) : !dice.chance(0.06),
  };
}

function plainEdition(kind: SeedKind, text: KindText): [string, string] {
  const taken = text.editions.some(([name]) => name === kind.name);
  return taken ? [`${kind.name} nhà làm`, `Home-made ${kind.nameEn}`] : [kind.name, kind.nameEn];
}

const communeNames = () =>
  readPlaces()
    .communes.filter((commune) => commune.provinceCode === "80")
    .map((commune) => commune.name);

/** The commune an edition's name claims, unless the kind itself is named after it. */
function namedCommune(edition: Edition, kind: SeedKind): string | undefined {
  return communeNames().find(
    (name) => ` ${edition[0]} `.includes(` ${name} `) && !` ${kind.name} `.includes(` ${name} `),
  );
}

const isIn = (seller: CastSeller, commune: string) =>
  seller.commune.replace(/^(Xã|Phường) /, "") === commune;

function planProduct(rows: DemoRows, product: PlannedProduct, now: Date): void {
  const { kind, text, seller, edition, turn, id } = product;
  const dice = new Dice("page", id);
  const [description, descriptionEn] = describePage(
    dice,
    goodsGroup(kind.categoryId),
    text,
    seller,
    turn,
    Number(saigonDay(now).slice(0, 4)),
  );
  const written = planReviews(product, dice, now);
  rows.reviews.push(...written.rows);
  const published = written.rows.filter((review) => review.status === "published");
  rows.products.push({
    id,
    slug: `${slugOf(product.name)}-${seedId("slug", id).slice(0, 5)}`,
    sellerId: product.sellerId,
    kindId: kind.id,
    name: product.name,
    nameEn: edition[1],
    description,
    descriptionEn,
    storage: text.keep[0],
    storageEn: text.keep[1],
    status: "approved",
    approvedAt: new Date(product.createdAt.getTime() + dice.int(4, 40) * 3_600_000),
    soldCount: published.length * dice.int(4, 15) + dice.int(0, 24),
    ratingSum: published.reduce((sum, review) => sum + review.rating, 0),
    ratingCount: published.length,
    createdAt: product.createdAt,
    updatedAt: product.createdAt,
  });
  planVariants(rows, product, dice, now);
  planLots(rows, product, dice, now);
}

/** A price a person would write: whole five hundreds, thousands or five thousands. */
export function roundPrice(price: number): bigint {
  const step = price < 20_000 ? 500 : price < 250_000 ? 1_000 : 5_000;
  return BigInt(Math.max(step, Math.round(price / step) * step));
}

/** The price of one band unit, in đồng, for an edition at a seller's. */
export function unitPrice(kind: SeedKind, position: number, dice: Dice): number {
  const low = Number(kind.priceMin);
  const high = Number(kind.priceMax);
  const at = Math.min(0.98, Math.max(0.02, position + (dice.next() - 0.5) * 0.12));
  return low + at * (high - low);
}

/** What many at once come to: a little less for each doubling. */
export function bulkFactor(units: number, least: number): number {
  return 1 - Math.min(0.1, 0.025 * Math.log2(Math.max(1, units / least)));
}

function planVariants(rows: DemoRows, product: PlannedProduct, dice: Dice, now: Date): void {
  const forms = product.edition[3].split(" ").map((word) => readForm(product.kind, word));
  const perUnit = unitPrice(product.kind, product.edition[2], dice);
  const packs = forms.filter((form) => form.pricedBy === "unit").map((form) => form.bandUnits);
  forms.forEach(({ bandUnits, ...form }, position) => {
    const variantId = seedId("variant", product.id, form.name);
    const factor = form.pricedBy === "unit" ? bulkFactor(bandUnits, Math.min(...packs)) : 1;
    const price = roundPrice(perUnit * bandUnits * factor);
    rows.variants.push({
      id: variantId,
      productId: product.id,
      position,
      isActive: true,
      sku: null,
      price,
      ...form,
      createdAt: product.createdAt,
      updatedAt: product.createdAt,
    });
    planPrices(rows, variantId, price, product.createdAt, dice, now);
    planStock(rows, product, { variantId, form, position }, dice, now);
  });
}

/** Up to three changes in the last sixty days, ending at today's price. */
function planPrices(
  rows: DemoRows,
  variantId: string,
  price: bigint,
  createdAt: Date,
  dice: Dice,
  now: Date,
): void {
  const since = Math.max(createdAt.getTime(), now.getTime() - 60 * dayMs);
  const changes = Array.from({ length: dice.int(0, 3) }, () =>
    Math.floor(since + (now.getTime() - since) * (0.03 + 0.94 * dice.next())),
  ).sort((a, b) => a - b);
  const starts = [createdAt.getTime(), ...changes];
  starts.forEach((start, index) => {
    const next = starts[index + 1];
    const was = next === undefined ? price : roundPrice(Number(price) * (0.9 + 0.22 * dice.next()));
    rows.variantPrices.push({
      id: seedId("variant-price", variantId, index),
      variantId,
      price: was,
      validFrom: new Date(start),
      validTo: next === undefined ? null : new Date(next),
    });
  });
}

function planStock(
  rows: DemoRows,
  product: PlannedProduct,
  {
    variantId,
    form,
    position,
  }: { variantId: string; form: { sellBy: string; netGrams: number | null }; position: number },
  dice: Dice,
  now: Date,
): void {
  const byWeight = form.sellBy === "weight";
  const isLarge = (form.netGrams ?? 0) >= 5_000;
  const isLow = dice.chance(0.12);
  // Not the first form alone: a sold-out size beside one that is there is an everyday sight.
  const isGone = !product.inStock || (position > 0 && dice.chance(0.08));
  const received = byWeight
    ? 500 * dice.int(isLow ? 2 : 20, isLow ? 8 : 260)
    : dice.int(isLow ? 1 : isLarge ? 4 : 12, isLow ? 4 : isLarge ? 30 : 140);
  const receivedAt = new Date(
    Math.max(product.createdAt.getTime(), now.getTime() - dice.int(1, 14) * dayMs),
  );
  rows.stockLevels.push({ variantId, onHand: isGone ? 0 : received, reserved: 0 });
  rows.stockMovements.push({
    id: seedId("receipt", variantId),
    variantId,
    kind: "receipt",
    quantity: received,
    reason: null,
    createdAt: receivedAt,
  });
  if (isGone) {
    rows.stockMovements.push({
      id: seedId("sold-at-the-farm", variantId),
      variantId,
      kind: "adjustment",
      quantity: -received,
      reason: "Bán hết tại chỗ",
      createdAt: new Date((receivedAt.getTime() + now.getTime()) / 2),
    });
  }
}

const lotPlaces: Readonly<Record<string, readonly string[]>> = {
  fruit: ["Lô 1", "Lô 2", "Vườn trên", "Vườn dưới", "Hàng cây già"],
  greens: ["Liếp 1", "Liếp 3", "Nhà lưới A", "Nhà lưới B", "Luống sau nhà"],
  grain: ["Ruộng trong", "Ruộng ngoài", "Cánh đồng Giữa", "Kho 1"],
  workshop: ["Mẻ sáng", "Mẻ chiều", "Xưởng 1"],
  cold: ["Chuyến sáng", "Ao 1", "Ao 3", "Chuồng 2"],
  drinks: ["Mẻ 1", "Mẻ 2", "Lô mùa này"],
  gift: ["Lô 1", "Lô 2", "Vườn trên"],
  wholesale: ["Lô cạo 2", "Lô cạo 5"],
};

/** Letters and figures nobody takes for one another on a wet label. */
const codeAlphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** A lot's code: unguessable to a stranger, the same at every load. */
function lotCode(...names: string[]): string {
  const bytes = Buffer.from(seedId("lot-code", ...names).replaceAll("-", ""), "hex");
  return [...bytes.subarray(0, 12)].map((byte) => codeAlphabet[byte % 32]).join("");
}

function planLots(rows: DemoRows, product: PlannedProduct, dice: Dice, now: Date): void {
  const { kind } = product;
  const keeps = kind.shelfLifeDays;
  const oldest = Math.max(1, Math.min(Math.floor(keeps * 0.35), 45));
  // What is gone was gathered long enough ago to be past its days.
  const base = product.inStock ? 0 : keeps + dice.int(2, 20);
  const count = product.inStock && dice.chance(0.4) ? 2 : 1;
  for (let index = 0; index < count; index++) {
    const age = base + (index === 0 ? dice.int(0, oldest) : oldest + dice.int(1, 2));
    const harvested = new Date(now.getTime() - age * dayMs);
    rows.lots.push({
      id: seedId("lot", product.id, index),
      productId: product.id,
      code: lotCode(product.id, String(index)),
      harvestedOn: saigonDay(harvested),
      bestBefore: saigonDay(new Date(harvested.getTime() + keeps * dayMs)),
      communeCode: tayNinhCommuneCode(product.seller.commune),
      plotName: dice.pick(lotPlaces[goodsGroup(kind.categoryId)]!),
      note: "",
    });
  }
}

function planPicks(rows: DemoRows, planned: readonly PlannedProduct[], now: Date): void {
  const stars = new Map(
    rows.products.map((product) => [product.id!, product.ratingSum! / (product.ratingCount || 1)]),
  );
  const best = (wish: PickWish) =>
    planned
      .filter((product) => product.kind.id === wish.kindId && product.inStock)
      .sort((a, b) => stars.get(b.id)! - stars.get(a.id)! || a.id.localeCompare(b.id))[0];
  let position = 0;
  for (const wish of pickWishes) {
    const product = best(wish);
    if (!product || position === 8) continue;
    rows.homePicks.push({
      id: seedId("home-pick", product.id),
      productId: product.id,
      position: position++,
      reason: wish.reason,
      reasonEn: wish.reasonEn,
      pickedBy: "Tổ biên tập sàn",
      pickedAt: new Date(now.getTime() - 2 * dayMs),
    });
  }
}
