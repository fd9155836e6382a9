import type { reviews } from "#db/schema";
import { readPlaces } from "../places";
import { type Dice, seedId } from "../seeded";
import { reviewerName } from "./identities";
import type { PlannedProduct } from "./plan";
import {
  type ReviewGroup,
  type ReviewMood,
  reviewSentences,
  sellerReplies,
} from "./review-sentences";

type ReviewRow = typeof reviews.$inferInsert;

const groupByCategory: Readonly<Record<string, ReviewGroup>> = {
  "trai-cay-dac-san": "fruit",
  "trai-cay-nhiet-doi": "fruit",
  "trai-cay-co-mui": "fruit",
  "dua-cac-loai": "fruit",
  "rau-an-la": "greens",
  "rau-gia-vi-rau-rung": "greens",
  "cu-qua": "greens",
  nam: "greens",
  gao: "grain",
  nep: "grain",
  "dau-me-lac": "grain",
  "hat-dieu": "grain",
  "banh-trang-phoi-suong": "paper",
  "banh-trang-an-lien": "paper",
  "bun-banh-canh": "paper",
  "muoi-cham": "seasoning",
  mam: "seasoning",
  "muoi-mam-chay": "seasoning",
  "thit-tuoi": "meat",
  "gia-cam-trung": "meat",
  "thuy-san": "meat",
  "kho-lap-xuong": "meat",
  "con-trung": "meat",
  "keo-com": "sweets",
  "banh-truyen-thong": "sweets",
  tra: "drinks",
  "nuoc-giai-khat": "drinks",
  ruou: "drinks",
  "mat-ong": "drinks",
  "sam-thao-duoc": "drinks",
  "gio-qua": "gift",
  "nguyen-lieu-cong-nghiep": "wholesale",
};

/**
 * Sentences of a group that speak of one of its goods alone, by a word in them: they go only under
 * goods whose name bears one of the given words.
 */
const aboutOneThing: readonly (readonly [word: RegExp, kinds: readonly string[]])[] = [
  [/nấm/i, ["nam-"]],
  [/\bớt\b|ớt |cay /i, ["ot-", "muoi-", "banh-trang", "nuoc-mam"]],
  [/khoai/i, ["khoai"]],
  [/củ /i, ["khoai"]],
  [/rau|lá|bó|luộc lên|cắt buổi|cọng/i, ["rau-", "cai-", "hung-"]],
  [/cơm|gạo|vo /i, ["gao-"]],
  [/nếp|xôi/i, ["nep-", "banh-tet"]],
  [/điều/i, ["hat-dieu"]],
  [/đậu/i, ["dau-phong"]],
  [/mè/i, ["me-den"]],
  [/sạn|trấu|cám|mọt|ngày xay|hạt gãy/i, ["gao-", "nep-", "me-den"]],
  [/bánh canh|sợi|nước không bị đục|\bbún\b/i, ["banh-canh"]],
  [/cuốn|rách|phun nước|mỏng|gỡ|lá bánh/i, ["banh-trang-phoi", "banh-trang-sieu"]],
  [
    /bịch|tỏi|sa tế|dầu|giòn/i,
    ["banh-trang-muoi", "banh-trang-sa", "com-ngo", "de-say", "dua-leo"],
  ],
  [/trảng bàng/i, ["banh-trang-phoi", "banh-canh"]],
  [/tôm/i, ["muoi-tom", "tom-the"]],
  [/mắm/i, ["mam-", "nuoc-mam"]],
  [/muối|rang|rắc|chấm ổi|vón/i, ["muoi-"]],
  [/chay/i, ["muoi-chay", "nuoc-mam-chay"]],
  [/thịt|gân|bắp|dai|xắt|nạc/i, ["bo-to"]],
  [/lạp xưởng|rượu, nạc/i, ["lap-xuong"]],
  [/trứng|lòng đỏ|quả/i, ["trung-ga"]],
  [/^khô |nướng lên/i, ["kho-ca"]],
  [/dế|bơ tỏi/i, ["de-say"]],
  [/đá|lạnh|kiểm dịch/i, ["bo-to", "tom-the", "lap-xuong"]],
  [/cốm|gừng|ngò/i, ["com-ngo"]],
  [/bánh tét|nhân|gói chặt|lá gói|lá mốc/i, ["banh-tet"]],
  [/mật/i, ["mat-ong"]],
  [/trà|lài|ủ lạnh|túi lọc/i, ["tra-mang"]],
  [/nước mát|ít đường|nước chua|nước hơi|khé|uống lạnh/i, ["nuoc-mat"]],
  [/rượu/i, ["ruou-"]],
  [/sâm|hầm gà/i, ["sam-"]],
  [/chai|nắp|rỉ/i, ["mat-ong", "nuoc-mat", "ruou-", "nuoc-mam"]],
];

/** Whether a sentence about the goods fits goods of this kind. */
function fitsKind(sentence: string, kindId: string): boolean {
  return aboutOneThing.every(
    ([word, kinds]) => !word.test(sentence) || kinds.some((start) => kindId.startsWith(start)),
  );
}

/** Whether a sentence about the way the parcel came can be written from there. */
function fitsPlace(sentence: string, place: string): boolean {
  if (/Hà Nội/.test(sentence)) return place.endsWith("Hà Nội");
  return !/gửi xa|đi xa|bưu cục/i.test(sentence) || !place.endsWith("Tây Ninh");
}

const moodOf = (rating: number): ReviewMood =>
  rating === 5 ? "glad" : rating === 4 ? "pleased" : rating === 3 ? "mixed" : "let-down";

/** What buyers say about a product: a few unread yet, the rest published. */
export function planReviews(product: PlannedProduct, dice: Dice, now: Date): { rows: ReviewRow[] } {
  const group = groupByCategory[product.kind.categoryId];
  const ageMs = now.getTime() - product.createdAt.getTime();
  const isNew = ageMs < 21 * 86_400_000;
  const count = isNew ? dice.int(0, 1) : 1 + Math.floor(14 * dice.next() ** 1.6);
  const quality = dice.next();
  const said = new Set<string>();
  const rows: ReviewRow[] = [];
  for (let index = 0; index < count; index++) {
    const rating = rate(dice, quality);
    const mood = moodOf(rating);
    const goods = group
      ? reviewSentences[mood][group].filter((sentence) => fitsKind(sentence, product.kind.id))
      : [];
    const fresh = (list: readonly string[]) => {
      const unsaid = list.filter((sentence) => !said.has(sentence));
      const sentence = unsaid.length > 0 ? dice.pick(unsaid) : undefined;
      if (sentence) said.add(sentence);
      return sentence;
    };
    const aboutGoods = dice.chance(0.85) ? fresh(goods) : undefined;
    const place = buyerPlace(dice, product.kind.maxTransitHours);
    // A factory does not write of children and kitchens.
    const general =
      group === "wholesale"
        ? []
        : reviewSentences[mood].general.filter((sentence) => fitsPlace(sentence, place));
    const aboutRest = !aboutGoods || dice.chance(0.6) ? fresh(general) : undefined;
    const more = dice.chance(0.22) ? fresh(general) : undefined;
    const body = [aboutGoods, aboutRest, more].filter(Boolean).join(" ");
    if (!body) continue;
    const at = new Date(product.createdAt.getTime() + ageMs * (0.04 + 0.95 * dice.next()));
    const isWaiting = now.getTime() - at.getTime() < 3 * 86_400_000 && dice.chance(0.5);
    const reply =
      isWaiting || !dice.chance(rating <= 3 ? 0.65 : group === "wholesale" ? 0 : 0.12)
        ? null
        : dice.pick(rating <= 3 ? sellerReplies.sorry : sellerReplies.thanks);
    rows.push({
      id: seedId("review", product.id, index),
      productId: product.id,
      orderLineId: null,
      authorName: reviewerName(dice),
      authorPlace: dice.chance(0.85) ? place : null,
      rating,
      body,
      status: isWaiting ? "awaiting" : "published",
      publishedAt: isWaiting ? null : at,
      reply,
      repliedAt: reply
        ? new Date(Math.min(now.getTime(), at.getTime() + dice.int(3, 60) * 3_600_000))
        : null,
      createdAt: at,
    });
  }
  return { rows };
}

function rate(dice: Dice, quality: number): number {
  const roll = dice.next();
  const five = 0.46 + quality * 0.34;
  if (roll < five) return 5;
  if (roll < five + 0.24) return 4;
  if (roll < five + 0.24 + 0.09) return 3;
  return dice.chance(0.6) ? 2 : dice.chance(0.7) ? 3 : 1;
}

/** Where the buyer lives: no farther than the goods bear to travel. */
function buyerPlace(dice: Dice, maxTransitHours: number | null): string {
  const { communes, provinces } = readPlaces();
  const roll = dice.next();
  const provinceCode =
    maxTransitHours !== null && maxTransitHours < 36
      ? "80"
      : roll < 0.25
        ? "80"
        : roll < 0.6 || (maxTransitHours !== null && maxTransitHours < 96)
          ? dice.pick(["79", "79", "79", "75", "82", "86", "92"])
          : dice.pick(["01", "48", "31", "46", "66", "56", "22", "40"]);
  communesByProvince ??= groupCommunes(communes);
  const commune = dice.pick(communesByProvince.get(provinceCode)!);
  const province = provinces.find((candidate) => candidate.code === provinceCode)!;
  return `${commune.fullName}, ${province.name}`;
}

type Commune = ReturnType<typeof readPlaces>["communes"][number];
let communesByProvince: Map<string, Commune[]> | undefined;

function groupCommunes(communes: readonly Commune[]): Map<string, Commune[]> {
  const groups = new Map<string, Commune[]>();
  for (const commune of communes) {
    groups.set(commune.provinceCode, [...(groups.get(commune.provinceCode) ?? []), commune]);
  }
  return groups;
}
