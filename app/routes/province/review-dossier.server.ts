import { unanswered } from "#app/domain/sellers/dossier-queries.server";
import { getDossierForReview } from "#app/domain/sellers/dossier-review-queries.server";
import { formatDate, formatPhone } from "#app/ui/format";
import { emptyReview, type ReviewView } from "#app/ui/province/review-view";
import type { Db } from "#db/client.server";

const kinds = {
  household: "Hộ gia đình, nông dân",
  cooperative: "Hợp tác xã",
  company: "Doanh nghiệp",
} as const;

const statuses = {
  missing: "còn thiếu",
  sent: "đã gửi",
  accepted: "đã chấp nhận",
  refused: "cần sửa",
  expired: "hết hạn",
  waived: "được miễn",
} as const;

const events = {
  started: "Bắt đầu hồ sơ",
  sent: "Gửi hồ sơ",
  "taken-up": "Cán bộ nhận việc",
  returned: "Yêu cầu bổ sung",
  accepted: "Chấp nhận",
  refused: "Từ chối",
  withdrawn: "Rút hồ sơ",
} as const;

/** A seller's dossier as an officer reads it. */
export async function dossierReview(db: Db, id: string, now: Date): Promise<ReviewView | null> {
  const dossier = await getDossierForReview(db, id, now);
  if (!dossier) return null;
  const { seller, applicant } = dossier;
  return {
    ...emptyReview,
    facts: [
      { label: "Số tiếp nhận", value: dossier.receiptNumber ?? "Chưa gửi" },
      { label: "Loại người bán", value: kinds[seller.kind] },
      { label: "Tên pháp lý", value: seller.legalName },
      ...(seller.representativeName
        ? [{ label: "Người đại diện", value: seller.representativeName }]
        : []),
      { label: "Địa chỉ", value: `${seller.addressLine}, ${seller.communeName}` },
      { label: "Điện thoại", value: formatPhone(seller.phone) },
      {
        label: "Số định danh",
        value: applicant.identityNumberLast4
          ? `•••• ${applicant.identityNumberLast4}`
          : "Không có từ lần đăng nhập",
      },
      { label: "Người lập", value: dossier.startedBy.displayName },
      ...dossier.items.map((item) => ({
        label: item.requirement.name,
        value: answerInWords(item),
      })),
    ],
    checks: [
      ...dossier.warnings.map((text) => ({ tone: "care" as const, text })),
      ...unanswered(dossier).map((item) => ({
        tone: "wrong" as const,
        text: `Còn thiếu: ${item.requirement.name}.`,
      })),
    ],
    papers: dossier.items.flatMap((item) =>
      item.papers.map((paper) => ({
        label: `${item.requirement.name}: ${paper.name}`,
        href: `/giay-to/${paper.id}`,
      })),
    ),
    fields: dossier.items.map(({ requirement }) => ({
      field: requirement.id,
      label: requirement.name,
    })),
    events: dossier.events.map(({ kind, note, at }) => ({
      at,
      text: [events[kind], note].filter(Boolean).join(": "),
    })),
  };
}

type Item = NonNullable<Awaited<ReturnType<typeof getDossierForReview>>>["items"][number];

function answerInWords(item: Item): string {
  const parts = [
    item.isExemptionClaimed ? `Xin miễn: ${item.exemptionReason}` : item.value,
    item.issuer && `nơi cấp ${item.issuer}`,
    item.issuedOn && `cấp ${formatDate(item.issuedOn, "vi")}`,
    item.expiresOn && `hạn ${formatDate(item.expiresOn, "vi")}`,
    item.accountHolder && `chủ tài khoản ${item.accountHolder}`,
    item.isAgreed && "đã đồng ý",
    item.papers.length > 0 && `${item.papers.length} tệp`,
  ].filter(Boolean);
  return `${parts.join(", ") || "—"} (${statuses[item.status]})`;
}
