import { saigonDay } from "#app/domain/time/saigon-time";
import type { certificateProducts, certificates } from "#db/schema";
import { stripDiacritics } from "#search/vietnamese";
import { tayNinhCommuneCode } from "../places";
import { Dice, seedId } from "../seeded";
import type { CastSeller } from "./cast";
import type { PlannedProduct } from "./plan";

type CertificateRow = typeof certificates.$inferInsert;
type Kind = CertificateRow["kind"];

const dayMs = 86_400_000;

interface Mark {
  issuer: string;
  /** Days it counts; null where it has no end. */
  days: number | null;
  /** One paper per product, or one for all of a seller's that it covers. */
  perProduct: boolean;
  /** How many of the sellers whose goods usually bear it have it. */
  share: number;
  number: (dice: Dice, seller: CastSeller, issued: string, oldProvince: "TN" | "LA") => string;
  scope: (products: readonly PlannedProduct[]) => string;
}

const names = (products: readonly PlannedProduct[]) =>
  [...new Set(products.map((product) => product.kind.name))].join(", ");
const four = (dice: Dice) => String(dice.int(1, 9_999)).padStart(4, "0");
const year = (issued: string) => issued.slice(0, 4);
const vietnameseDay = (day: string) => day.split("-").reverse().join("/");

const ocop = (issuer: string): Mark => ({
  issuer,
  days: 1_096,
  perProduct: true,
  share: 0.45,
  number: (dice, _seller, issued) =>
    `${dice.int(200, 2_900)}/QĐ-UBND ngày ${vietnameseDay(issued)}`,
  scope: (products) => products.map((product) => product.name).join(", "),
});

const marks: Readonly<Record<Kind, Mark>> = {
  "ocop-3": ocop("Ủy ban nhân dân tỉnh Tây Ninh"),
  "ocop-4": ocop("Ủy ban nhân dân tỉnh Tây Ninh"),
  "ocop-5": {
    ...ocop("Bộ Nông nghiệp và Môi trường"),
    number: (dice, _seller, issued) =>
      `${dice.int(200, 2_900)}/QĐ-BNNMT ngày ${vietnameseDay(issued)}`,
  },
  vietgap: {
    issuer: "Tổ chức chứng nhận VietGAP được chỉ định",
    days: 730,
    perProduct: false,
    share: 0.65,
    number: (dice, _seller, issued) =>
      `VietGAP-TT-${dice.int(11, 19)}-${year(issued).slice(2)}-${four(dice)}`,
    scope: (products) => `Trồng trọt, sơ chế: ${names(products)}`,
  },
  globalgap: {
    issuer: "Tổ chức chứng nhận được GLOBALG.A.P. công nhận",
    days: 365,
    perProduct: false,
    share: 0.5,
    number: (dice) => `GGN 405${String(dice.int(0, 9_999_999_999)).padStart(10, "0")}`,
    scope: (products) => names(products),
  },
  organic: {
    issuer: "Tổ chức chứng nhận hữu cơ TCVN 11041",
    days: 730,
    perProduct: true,
    share: 0.2,
    number: (dice, _seller, issued) => `TCVN 11041-2/${year(issued)}-${four(dice)}`,
    scope: (products) => products.map((product) => product.name).join(", "),
  },
  haccp: {
    issuer: "Tổ chức chứng nhận hệ thống",
    days: 1_095,
    perProduct: false,
    share: 0.4,
    number: (dice, _seller, issued) => `HACCP-${year(issued)}-${four(dice)}`,
    scope: (products) => `Sản xuất, đóng gói ${names(products)}`,
  },
  "iso-22000": {
    issuer: "Tổ chức chứng nhận hệ thống",
    days: 1_095,
    perProduct: false,
    share: 0.5,
    number: (dice, _seller, issued) => `FSMS-${year(issued)}-${four(dice)}`,
    scope: (products) => `Sản xuất, đóng gói ${names(products)}`,
  },
  "food-safety": {
    issuer: "Sở Nông nghiệp và Môi trường tỉnh Tây Ninh",
    days: 1_095,
    perProduct: false,
    share: 0.75,
    number: (dice, _seller, issued) => `${dice.int(20, 480)}/${year(issued)}/NNMT-TN`,
    scope: (products) => `Cơ sở sản xuất ${names(products)}`,
  },
  "self-declaration": {
    issuer: "Cơ sở tự công bố, đăng tải theo Nghị định 15/2018/NĐ-CP",
    days: null,
    perProduct: true,
    share: 0.88,
    number: (dice, seller, issued) =>
      `${String(dice.int(1, 12)).padStart(2, "0")}/${shortName(seller)}/${year(issued)}`,
    scope: (products) => products.map((product) => product.name).join(", "),
  },
  "growing-area-code": {
    issuer: "Sở Nông nghiệp và Môi trường tỉnh Tây Ninh",
    days: null,
    perProduct: false,
    share: 0.6,
    number: (dice, _seller, _issued, oldProvince) => `VN-${oldProvince}OR-${four(dice)}`,
    scope: (products) => `Vùng trồng ${names(products)}`,
  },
  "geographical-indication": {
    issuer: "Ủy ban nhân dân tỉnh Tây Ninh",
    days: null,
    perProduct: false,
    share: 0.8,
    number: (dice, _seller, issued) => `${dice.int(10, 160)}/GP-CDĐL/${year(issued)}`,
    scope: (products) => `Quyền sử dụng chỉ dẫn địa lý cho ${names(products)}`,
  },
  "collective-mark": {
    issuer: "Hợp tác xã quản lý nhãn hiệu tập thể",
    days: 3_652,
    perProduct: false,
    share: 0.8,
    number: (dice, _seller, issued) => `NHTT-${year(issued)}-${dice.int(10, 90)}`,
    scope: (products) => names(products),
  },
};

function shortName(seller: CastSeller): string {
  return stripDiacritics(seller.legalName)
    .replace(/^(cong ty tnhh|hop tac xa( dich vu| nong nghiep)?)\s+/, "")
    .toUpperCase()
    .split(/\s+/)
    .slice(-3)
    .join("");
}

/** Marks a product's own name claims: it is not listed without them. */
function claimed(product: PlannedProduct): Kind[] {
  const claims: Kind[] = [];
  if (/VietGAP/.test(product.name)) claims.push("vietgap");
  if (/GLOBALG\.A\.P\./.test(product.name)) claims.push("globalgap");
  if (/hữu cơ/.test(product.name)) claims.push("organic");
  return claims;
}

/** Marks the law asks of packed food and kitchens before it is sold at all. */
const required: ReadonlySet<Kind> = new Set(["self-declaration"]);

const methods = [
  "Đối chiếu bản gốc",
  "Tra danh sách của cơ quan cấp",
  "Cán bộ xã, phường xác nhận tại cơ sở",
];

/** Papers of every seller: most verified, some run out, some only just sent in. */
export function planCertificates(
  cast: readonly CastSeller[],
  planned: readonly PlannedProduct[],
  now: Date,
): {
  certificates: CertificateRow[];
  certificateProducts: (typeof certificateProducts.$inferInsert)[];
} {
  const rows: CertificateRow[] = [];
  const covers: (typeof certificateProducts.$inferInsert)[] = [];
  for (const seller of cast) {
    const own = planned.filter((product) => product.seller === seller);
    for (const kind of Object.keys(marks) as Kind[]) {
      for (const group of coveredBy(kind, seller, own)) {
        const isClaimed = group.some((product) => claimed(product).includes(kind));
        const row = planOne(kind, seller, group, isClaimed, now);
        if (!row) continue;
        rows.push(row);
        for (const product of group) {
          covers.push({
            id: seedId("certificate-product", row.id!, product.id),
            certificateId: row.id!,
            productId: product.id,
          });
        }
      }
    }
  }
  return { certificates: rows, certificateProducts: covers };
}

/** Which products one paper of this kind covers, paper by paper. */
function coveredBy(
  kind: Kind,
  seller: CastSeller,
  own: readonly PlannedProduct[],
): PlannedProduct[][] {
  const fitting = own.filter((product) => {
    if (claimed(product).includes(kind)) return true;
    if (!product.kind.typicalCertificates.includes(kind)) return false;
    if (kind === "geographical-indication") return product.kind.giOrigins.includes(seller.commune);
    if (kind === "haccp" || kind === "iso-22000") return seller.kind === "company";
    if (kind.startsWith("ocop-")) return starsOf(product) === kind;
    // One rice is organic and says so; its neighbour is not.
    return kind !== "organic";
  });
  if (fitting.length === 0) return [];
  return marks[kind].perProduct ? fitting.map((product) => [product]) : [fitting];
}

/** A product has one number of stars at most. */
function starsOf(product: PlannedProduct): Kind | undefined {
  const stars = product.kind.typicalCertificates.filter((kind) => kind.startsWith("ocop-"));
  return stars.length === 0 ? undefined : new Dice("stars", product.id).pick(stars);
}

function planOne(
  kind: Kind,
  seller: CastSeller,
  group: readonly PlannedProduct[],
  isClaimed: boolean,
  now: Date,
): CertificateRow | null {
  const mark = marks[kind];
  const id = seedId("certificate", seller.slug, kind, ...group.map((product) => product.id));
  const dice = new Dice("certificate", id);
  const isNeeded = isClaimed || required.has(kind);
  if (!isNeeded && !dice.chance(mark.share)) return null;

  const roll = dice.next();
  const fate =
    isClaimed || roll < 0.8 ? "valid" : roll < 0.9 ? "run-out" : roll < 0.97 ? "sent" : "refused";
  const hasEnd = mark.days !== null;
  const lifetime = mark.days ?? 2_000;
  const issuedAgo =
    fate === "run-out" && hasEnd
      ? lifetime + dice.int(5, 150)
      : dice.int(Math.min(40, lifetime / 4), Math.floor(lifetime * 0.85));
  const issued = new Date(now.getTime() - issuedAgo * dayMs);
  const issuedOn = saigonDay(issued);
  const isSeen = fate === "valid" || fate === "run-out";
  const seenAgo = Math.min(issuedAgo, dice.int(8, 400));
  // Orchard codes keep the letters of the province that gave them; codes from 27,000 were Long An.
  const oldProvince = Number(tayNinhCommuneCode(seller.commune)) >= 27_000 ? "LA" : "TN";
  return {
    id,
    sellerId: seedId("seller", seller.slug),
    kind,
    number: mark.number(dice, seller, issuedOn, oldProvince),
    holderName: seller.legalName,
    scope: mark.scope(group),
    issuer: mark.issuer,
    issuedOn,
    expiresOn: hasEnd ? saigonDay(new Date(issued.getTime() + lifetime * dayMs)) : null,
    status: isSeen ? "verified" : fate === "sent" ? "sent" : "refused",
    verifiedAt: isSeen ? new Date(now.getTime() - seenAgo * dayMs) : null,
    verifiedBy: isSeen ? "Sở Nông nghiệp và Môi trường tỉnh Tây Ninh" : null,
    verificationMethod: isSeen ? dice.pick(methods) : null,
    createdAt: new Date(now.getTime() - (seenAgo + 3) * dayMs),
  };
}
