import { getRevisionForReview } from "#app/domain/listing/revision-review-queries.server";
import { productPath } from "#app/paths";
import { formatDate, formatMoney, formatNumber } from "#app/ui/format";
import { emptyReview, type ReviewView } from "#app/ui/province/review-view";
import { certificateStatusWords, reviewFieldWords } from "#app/ui/words/desk-province";
import { vi } from "#app/ui/words/vi";
import type { Db } from "#db/client.server";

const valueWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sellBy: { weight: "cân theo ký", pack: "theo gói, hộp", piece: "theo trái, cái" },
  pricedBy: { kilogram: "theo ký", unit: "theo đơn vị bán" },
};

const partWords: Readonly<Record<string, string>> = {
  name: "tên",
  nameEn: "tên tiếng Anh",
  sku: "mã hàng",
  sellBy: "cách bán",
  pricedBy: "cách tính giá",
  unitLabel: "đơn vị",
  unitLabelEn: "đơn vị tiếng Anh",
  price: "giá",
  netGrams: "khối lượng (g)",
  netMillilitres: "dung tích (ml)",
  minQuantity: "mua ít nhất",
  stepQuantity: "bước mua",
  maxQuantity: "mua nhiều nhất",
  tolerancePercent: "dung sai (%)",
  harvestedOn: "ngày thu hoạch",
  bestBefore: "dùng trước",
  communeCode: "nơi trồng",
  plotName: "tên thửa",
  note: "ghi chú",
};

/** A product's proposed page beside the one on the shelves. */
export async function revisionReview(db: Db, id: string): Promise<ReviewView | null> {
  const revision = await getRevisionForReview(db, id);
  if (!revision) return null;
  const { content, before, diff, kind, communeNames } = revision;
  const labelOf = (field: string) => {
    const [list, partId, part = ""] = field.split(".");
    if (list === "variants") {
      const variants = [...content.variants, ...(before?.variants ?? [])];
      const name = variants.find((variant) => variant.id === partId)?.name || "mới";
      return `Loại "${name}": ${partWords[part] ?? part}`;
    }
    if (list === "lots") {
      const lots = [...content.lots, ...(before?.lots ?? [])];
      const day = lots.find((lot) => lot.id === partId)?.harvestedOn;
      return `Lô ${day ? formatDate(day, "vi") : "mới"}: ${partWords[part] ?? part}`;
    }
    return reviewFieldWords[field] ?? field;
  };
  const soldByWeight = (id: string | undefined) =>
    [...content.variants, ...(before?.variants ?? [])].some(
      (variant) => variant.id === id && variant.sellBy === "weight",
    );
  const wordsOf = (field: string, value: string | null) => {
    if (value === null) return null;
    if (field.endsWith(".price")) return formatMoney(BigInt(value), "vi");
    const part = field.split(".")[2] ?? "";
    const word = valueWords[part]?.[value];
    if (word) return word;
    if (part.endsWith("Quantity") && soldByWeight(field.split(".")[1])) {
      return `${formatNumber(Number(value), "vi")} g`;
    }
    if (part === "harvestedOn" || part === "bestBefore") return formatDate(value, "vi");
    if (field.endsWith(".communeCode")) return communeNames[value] ?? value;
    if (field !== "certificates") return value;
    return value
      .split(", ")
      .map((one) => {
        const paper = revision.certificates.find((certificate) => certificate.id === one);
        return paper
          ? `${vi.certificates[paper.kind as keyof typeof vi.certificates]} ${paper.number}`
          : one;
      })
      .join(", ");
  };
  const { pictures } = diff;
  const shown = pictures?.after ?? content.pictures;
  return {
    ...emptyReview,
    facts: [
      { label: "Loại hàng", value: `${kind.name} · ${kind.categoryName}` },
      {
        label: "Khung giá thường gặp",
        value: `${formatMoney(kind.priceMin, "vi")} – ${formatMoney(kind.priceMax, "vi")} / ${kind.unit}`,
      },
      ...(revision.before
        ? [
            {
              label: "Trang đang bán",
              value: revision.product.name,
              href: productPath("vi", revision.product.slug),
            },
          ]
        : [{ label: "Trang đang bán", value: "Chưa có: đây là lần đăng đầu" }]),
      { label: "Người gửi", value: revision.sentBy ?? "—" },
      ...revision.certificates.map((paper) => ({
        label: "Chứng nhận kèm",
        value: `${paper.number} (${certificateStatusWords[paper.status]})`,
      })),
    ],
    changes: diff.fields.map(({ field, before: was, after }) => ({
      label: labelOf(field),
      before: wordsOf(field, was),
      after: wordsOf(field, after),
    })),
    pictures: [
      ...shown.map(({ mediaId, alt }) => ({
        id: mediaId,
        alt,
        state:
          !before || pictures?.added.includes(mediaId) ? ("added" as const) : ("kept" as const),
      })),
      ...(pictures?.before ?? [])
        .filter(({ mediaId }) => pictures?.removed.includes(mediaId))
        .map(({ mediaId, alt }) => ({ id: mediaId, alt, state: "removed" as const })),
    ],
    checks: revision.checks.map(({ kind: check, finding }) => ({
      tone: check === "forbidden-word" || check === "gi-outside-area" ? "wrong" : "care",
      text: finding,
    })),
    fields: ["name", "description", "pictures", "certificates", "storage"].map((field) => ({
      field,
      label: reviewFieldWords[field]!,
    })),
  };
}
