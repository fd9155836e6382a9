import {
  getAppealForReview,
  getSanctionForReview,
  type SanctionView,
} from "#app/domain/moderation/sanction-review-queries.server";
import { getCertificateForReview } from "#app/domain/provenance/certificate-review-queries.server";
import type { QueueKind } from "#app/domain/queue/queue-items.server";
import { productPath } from "#app/paths";
import { formatDate } from "#app/ui/format";
import { emptyReview, type ReviewView } from "#app/ui/province/review-view";
import { sanctionStatusWords, verificationMethods } from "#app/ui/words/desk-province";
import { vi } from "#app/ui/words/vi";
import type { Db } from "#db/client.server";
import { dossierReview } from "./review-dossier.server";
import { revisionReview } from "./review-revision.server";
import { questionReview, reportReview, reviewReview } from "./review-voice.server";

type Reader = (db: Db, subjectId: string, now: Date) => Promise<ReviewView | null>;

const readers: Readonly<Record<QueueKind, Reader>> = {
  dossier: dossierReview,
  review: reviewReview,
  question: questionReview,
  report: reportReview,
  revision: revisionReview,
  certificate: certificateReview,
  sanction: sanctionReview,
  appeal: appealReview,
};

/** Everything an officer reads of a thing before deciding; null where it is not there. */
export async function loadReview(
  db: Db,
  { kind, subjectId, now }: { kind: QueueKind; subjectId: string; now: Date },
): Promise<ReviewView | null> {
  return readers[kind](db, subjectId, now);
}

const day = (text: string | null) => (text ? formatDate(text, "vi") : "Không ghi");

async function certificateReview(db: Db, id: string, now: Date): Promise<ReviewView | null> {
  const paper = await getCertificateForReview(db, id, now);
  if (!paper) return null;
  const { official } = paper;
  const told = [
    ["holder", "Người được cấp", paper.holderName, official?.holderName],
    ["scope", "Phạm vi", paper.scope, official?.scope],
    ["issuer", "Cơ quan cấp", paper.issuer, official?.issuer],
    ["issued-on", "Ngày cấp", day(paper.issuedOn), official && day(official.issuedOn)],
    ["expires-on", "Ngày hết hạn", day(paper.expiresOn), official && day(official.expiresOn)],
  ] as const;
  const checks: ReviewView["checks"] = [];
  if (official) {
    const differing = told.filter(([field, , here, there]) => field !== "scope" && here !== there);
    checks.push(
      differing.length === 0
        ? { tone: "good", text: `Khớp danh sách của tỉnh (${official.source}).` }
        : {
            tone: "care",
            text: `Có trong danh sách của tỉnh (${official.source}) nhưng khác: ${differing
              .map(([, label, , there]) => `${label.toLowerCase()} là ${there}`)
              .join("; ")}.`,
          },
    );
  } else
    checks.push({ tone: "care", text: "Không có trong danh sách của tỉnh: cần đối chiếu tay." });
  if (paper.isExpired) checks.push({ tone: "wrong", text: "Giấy đã hết hạn." });
  if (!paper.hasPaper) checks.push({ tone: "wrong", text: "Không có bản chụp giấy." });
  if (paper.otherSellers.length > 0) {
    checks.push({
      tone: "wrong",
      text: `Cùng số này đã được gửi bởi: ${paper.otherSellers.join(", ")}.`,
    });
  }
  if (paper.holderName.toLowerCase() !== paper.sellerLegalName.toLowerCase()) {
    checks.push({
      tone: "care",
      text: `Người được cấp khác tên pháp lý của gian hàng (${paper.sellerLegalName}).`,
    });
  }
  return {
    ...emptyReview,
    facts: [
      { label: "Loại", value: vi.certificates[paper.kind] ?? paper.kind },
      { label: "Số", value: paper.number },
      ...told.map(([, label, value]) => ({ label, value })),
      ...(paper.plotCommuneName ? [{ label: "Nơi trồng", value: paper.plotCommuneName }] : []),
      ...paper.products.map(({ name, slug }) => ({
        label: "Cho sản phẩm",
        value: name,
        href: productPath("vi", slug),
      })),
    ],
    checks,
    papers: paper.hasPaper
      ? [{ label: "Bản chụp giấy chứng nhận", href: `/giay-to/chung-nhan/${paper.id}` }]
      : [],
    fields: [
      { field: "number", label: "Số" },
      ...told.map(([field, label]) => ({ field, label })),
      { field: "paper", label: "Bản chụp" },
    ],
    methods: verificationMethods,
  };
}

function sanctionFacts(sanction: SanctionView): ReviewView["facts"] {
  return [
    {
      label: "Đề nghị",
      value: sanction.kind === "suspension" ? "Tạm ngừng cả gian hàng" : "Gỡ một sản phẩm",
    },
    ...(sanction.productName
      ? [
          {
            label: "Sản phẩm",
            value: sanction.productName,
            href: productPath("vi", sanction.productSlug!),
          },
        ]
      : []),
    { label: "Lý do", value: sanction.reason },
    { label: "Căn cứ", value: sanction.legalBasis },
    ...(sanction.authority
      ? [
          {
            label: "Theo yêu cầu của",
            value: `${sanction.authority}, văn bản ${sanction.authorityDocument}`,
          },
        ]
      : []),
    { label: "Người đề nghị", value: sanction.proposerName },
    { label: "Trạng thái", value: sanctionStatusWords[sanction.status] },
  ];
}

async function sanctionReview(db: Db, id: string): Promise<ReviewView | null> {
  const sanction = await getSanctionForReview(db, id);
  if (!sanction) return null;
  return {
    ...emptyReview,
    facts: sanctionFacts(sanction),
    checks: sanction.authority
      ? [{ tone: "wrong", text: "Có văn bản của cơ quan có thẩm quyền: phải xử lý trong 24 giờ." }]
      : [],
    outcomes: ["approved", "rejected"],
  };
}

async function appealReview(db: Db, id: string): Promise<ReviewView | null> {
  const appeal = await getAppealForReview(db, id);
  if (!appeal) return null;
  const { sanction } = appeal;
  return {
    ...emptyReview,
    facts: [
      { label: "Người bán viết", value: appeal.body },
      { label: "Người gửi", value: appeal.filerName },
      ...sanctionFacts(sanction),
      ...(sanction.deciderName ? [{ label: "Người quyết định", value: sanction.deciderName }] : []),
    ],
    outcomes: ["approved", "rejected"],
  };
}
