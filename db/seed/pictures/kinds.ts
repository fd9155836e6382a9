/** The sixty-four kinds of goods the market has a picture of, by the category whose table they lie on. */
const KINDS_BY_CATEGORY = {
  "trai-cay": [
    "mang-cau-ba-den",
    "mang-cau-xiem",
    "thanh-long-ruot-do",
    "thanh-long-ruot-trang",
    "chanh-khong-hat",
    "sau-rieng-ri6",
    "sau-rieng-monthong",
    "mit-thai",
    "buoi-da-xanh",
    "nhan-xuong",
    "chom-chom",
    "khom-ben-luc",
    "dua-hau-long-tri",
    "dua-luoi",
    "dua-le-bach-kim",
    "xoai-cat-hoa-loc",
    "oi-duc-hoa",
    "chuoi-fohla",
  ],
  "rau-cu-nam": [
    "rau-rung",
    "rau-muong-vietgap",
    "cai-ngot-vietgap",
    "rau-ma",
    "hung-que",
    "khoai-mi",
    "khoai-mo-ben-ke",
    "bap-nep",
    "dua-leo",
    "ot-chi-thien",
    "nam-bao-ngu",
    "nam-rom",
  ],
  "gao-dau-hat": [
    "gao-nang-thom-cho-dao",
    "gao-huyet-rong",
    "gao-st25",
    "nep-long-an",
    "dau-phong-duc-hoa",
    "me-den",
    "hat-dieu-rang-muoi",
  ],
  "banh-trang-tinh-bot": [
    "banh-trang-phoi-suong",
    "banh-trang-sieu-mong-tan-nhien",
    "banh-trang-muoi-nhuyen",
    "banh-trang-sa-te-toi",
    "banh-canh-trang-bang",
    "bot-nang",
    "duong-mia-tho",
  ],
  "gia-vi-nuoc-cham": ["muoi-tom", "muoi-ot", "mam-ca-lia-thia"],
  "do-chay": ["muoi-chay", "nuoc-mam-chay-dieu"],
  "thit-trung-thuy-san": [
    "lap-xuong-can-duoc",
    "kho-ca-loc",
    "tom-the",
    "bo-to-tay-ninh",
    "trung-ga-ta",
    "de-say-bo-toi",
  ],
  "banh-keo-do-say": ["com-ngo-can-giuoc", "banh-tet-thu-thua"],
  "mat-ong-thao-duoc": ["mat-ong-bao-an", "sam-bo-chinh"],
  "do-uong": ["tra-mang-cau", "nuoc-mat-phuoc-thinh", "ruou-de-go-den"],
  "qua-tang-thu-cong": ["mang-cau-hop-qua"],
  "ban-si": ["mu-cao-su"],
} as const;

export type PicturedCategory = keyof typeof KINDS_BY_CATEGORY;
export type PicturedKind = (typeof KINDS_BY_CATEGORY)[PicturedCategory][number];

/** How many arrangements each kind has; higher variation numbers repeat them with other details. */
export const ARRANGEMENTS = 3;

const CATEGORY_BY_KIND = new Map<string, PicturedCategory>(
  Object.entries(KINDS_BY_CATEGORY).flatMap(([category, kinds]) =>
    kinds.map((kind) => [kind, category as PicturedCategory] as const),
  ),
);

export const PICTURED_KINDS = [...CATEGORY_BY_KIND.keys()] as PicturedKind[];

/** The category of a pictured kind. Throws on an id that has no picture. */
export function pictureCategory(kindId: string): PicturedCategory {
  const category = CATEGORY_BY_KIND.get(kindId);
  if (!category) throw new Error(`No picture is drawn for the kind "${kindId}"`);
  return category;
}

/** Which of the three arrangements a variation number shows. Throws unless a whole number from 0. */
export function arrangementOf(variation: number): 0 | 1 | 2 {
  if (!Number.isInteger(variation) || variation < 0) {
    throw new Error(`A picture's variation is a whole number from 0, not ${variation}`);
  }
  return (variation % ARRANGEMENTS) as 0 | 1 | 2;
}
