import { and, eq, inArray, isNotNull, ne } from "drizzle-orm";
import type { Rules } from "#app/domain/policies/dated-rules.server";
import { ruleValue } from "#app/domain/policies/dated-rules.server";
import type { Db } from "#db/client.server";
import {
  certificates,
  communes,
  forbiddenTerms,
  media,
  mediaUploads,
  productKinds,
  productPictures,
  products,
  type revisionChecks,
} from "#db/schema";
import { findForbiddenTerms } from "./forbidden-words";
import type { Listing } from "./listing-access.server";
import { standInBand } from "./price-band";
import type { ProductContent } from "./product-content";

export type CheckKind = (typeof revisionChecks.$inferSelect)["kind"];

/** What the machine noticed; `isRefused` stops the sending. */
export interface Finding {
  kind: CheckKind;
  field: string;
  finding: string;
  isRefused: boolean;
}

/** Bits two pictures may differ by and still be the same one. */
const sameLook = 6;

/** Looks a page over before an officer does. Writes nothing. */
export async function checkContent(
  db: Db,
  { product, content, rules }: { product: Listing; content: ProductContent; rules: Rules },
): Promise<Finding[]> {
  const [kind] = await db.select().from(productKinds).where(eq(productKinds.id, product.kindId));
  const papers = await db
    .select({ id: certificates.id, kind: certificates.kind })
    .from(certificates)
    .where(inArray(certificates.id, content.certificateIds));
  const paperKinds = papers.map((paper) => paper.kind);
  return [
    ...(await forbiddenFindings(db, content)),
    ...priceFindings(content, kind!, ruleValue(rules, "price-band-width-percent")),
    ...legalFindings(content, kind!, paperKinds),
    ...(await pictureFindings(db, product.sellerId, content)),
    ...(await indicationFindings(db, content, kind!, paperKinds)),
  ];
}

type Kind = typeof productKinds.$inferSelect;

async function forbiddenFindings(db: Db, content: ProductContent): Promise<Finding[]> {
  const terms = await db.select().from(forbiddenTerms).where(eq(forbiddenTerms.isActive, true));
  const texts: [field: string, text: string][] = [
    ["name", [content.name, content.nameEn].join(" . ")],
    ["description", [content.description, content.descriptionEn].join(" . ")],
    ["storage", content.storage],
    ...content.variants.map(({ id, name }): [string, string] => [`variants.${id}.name`, name]),
    ...content.pictures.map(({ mediaId, alt }): [string, string] => [
      `pictures.${mediaId}.alt`,
      alt,
    ]),
    ...content.lots.map(({ id, note, plotName }): [string, string] => [
      `lots.${id}.note`,
      [note, plotName].join(" . "),
    ]),
  ];
  return texts.flatMap(([field, text]) =>
    findForbiddenTerms(text, terms).map(({ term, severity, explanation, legalBasis }) => ({
      kind: "forbidden-word" as const,
      field,
      finding: [`“${term}”: ${explanation}`, legalBasis].filter(Boolean).join(" "),
      isRefused: severity === "refuse",
    })),
  );
}

function priceFindings(content: ProductContent, kind: Kind, width: number): Finding[] {
  return content.variants.flatMap((variant) => {
    if (variant.price === null) return [];
    const stand = standInBand({ ...variant, price: BigInt(variant.price) }, kind, width);
    if (stand !== "below" && stand !== "above") return [];
    const side = stand === "below" ? "thấp" : "cao";
    return {
      kind: "price-far-from-kind" as const,
      field: `variants.${variant.id}.price`,
      finding: `Giá ${side} hơn hẳn mức thường của ${kind.name} (${kind.priceMin}–${kind.priceMax} đ một ${kind.unit}).`,
      isRefused: false,
    };
  });
}

const processedPapers = ["self-declaration", "food-safety", "haccp", "iso-22000"];

function legalFindings(content: ProductContent, kind: Kind, paperKinds: string[]): Finding[] {
  const missing = (field: string, finding: string): Finding => ({
    kind: "missing-legal-data",
    field,
    finding,
    isRefused: false,
  });
  const isProcessed = kind.maxTransitHours === null && kind.shelfLifeDays > 30;
  const hasFoodPaper = paperKinds.some((paper) => processedPapers.includes(paper));
  const isUnmeasured = content.variants.some(
    (variant) => variant.sellBy === "pack" && !variant.netGrams && !variant.netMillilitres,
  );
  return [
    ...(isProcessed && !hasFoodPaper
      ? [
          missing(
            "certificates",
            "Hàng đóng gói chưa kèm bản tự công bố hay giấy an toàn thực phẩm.",
          ),
        ]
      : []),
    ...(isUnmeasured
      ? [missing("variants", "Gói hàng chưa ghi khối lượng hay thể tích tịnh.")]
      : []),
    ...(isProcessed && content.storage.trim() === ""
      ? [missing("storage", "Hàng đóng gói chưa ghi cách bảo quản.")]
      : []),
    ...(kind.minimumAge !== null
      ? [
          missing(
            "certificates",
            `Hàng bán cho người đủ ${kind.minimumAge} tuổi: xem giấy phép bán.`,
          ),
        ]
      : []),
  ];
}

async function pictureFindings(
  db: Db,
  sellerId: string,
  content: ProductContent,
): Promise<Finding[]> {
  const ids = content.pictures.map(({ mediaId }) => mediaId);
  if (ids.length === 0) return [];
  const own = await db
    .select({ id: media.id, lookHash: media.lookHash })
    .from(media)
    .where(and(inArray(media.id, ids), isNotNull(media.lookHash)));
  if (own.length === 0) return [];
  const uploaded = db
    .select({ id: media.id, lookHash: media.lookHash })
    .from(mediaUploads)
    .innerJoin(media, eq(media.id, mediaUploads.mediaId))
    .where(and(ne(mediaUploads.sellerId, sellerId), isNotNull(media.lookHash)));
  const shown = db
    .select({ id: media.id, lookHash: media.lookHash })
    .from(productPictures)
    .innerJoin(products, eq(products.id, productPictures.productId))
    .innerJoin(media, eq(media.id, productPictures.mediaId))
    .where(and(ne(products.sellerId, sellerId), isNotNull(media.lookHash)));
  const others = new Set((await uploaded.union(shown)).map(({ lookHash }) => lookHash!));
  return own
    .filter(({ lookHash }) => [...others].some((other) => bitsApart(lookHash!, other) <= sameLook))
    .map(({ id }) => ({
      kind: "duplicate-picture" as const,
      field: `pictures.${id}`,
      finding: "Một gian hàng khác đã dùng ảnh giống ảnh này.",
      isRefused: false,
    }));
}

/** How many of 64 bits differ. */
export function bitsApart(a: string, b: string): number {
  let rest = BigInt(`0x${a}`) ^ BigInt(`0x${b}`);
  let bits = 0;
  for (; rest > 0n; rest &= rest - 1n) bits += 1;
  return bits;
}

async function indicationFindings(
  db: Db,
  content: ProductContent,
  kind: Kind,
  paperKinds: string[],
): Promise<Finding[]> {
  if (!paperKinds.includes("geographical-indication")) return [];
  const outside = content.lots.filter((lot) => !kind.giCommuneCodes.includes(lot.communeCode));
  if (outside.length === 0 && content.lots.length > 0) return [];
  if (content.lots.length === 0) {
    const finding = "Gắn chỉ dẫn địa lý mà chưa ghi lô hàng nào trồng trong vùng.";
    return [{ kind: "gi-outside-area", field: "lots", finding, isRefused: false }];
  }
  const names = await db
    .select({ name: communes.fullName })
    .from(communes)
    .where(
      inArray(
        communes.code,
        outside.map(({ communeCode }) => communeCode),
      ),
    );
  return [
    {
      kind: "gi-outside-area",
      field: `lots.${outside[0]!.id}.communeCode`,
      finding: `Chỉ dẫn địa lý không gồm ${names.map(({ name }) => name).join(", ")}.`,
      isRefused: false,
    },
  ];
}
