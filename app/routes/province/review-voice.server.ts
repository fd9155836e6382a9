import { getReportForReview } from "#app/domain/moderation/report-review-queries.server";
import { getQuestionForReview } from "#app/domain/reviews/question-review-queries.server";
import { getReviewForReview } from "#app/domain/reviews/review-review-queries.server";
import { formatMoment } from "#app/domain/time/saigon-time";
import { productPath, sellerPath } from "#app/paths";
import { emptyReview, type ReviewView } from "#app/ui/province/review-view";
import type { Db } from "#db/client.server";

const yesOrNo = ["approved", "rejected"] as const;

const aboutProduct = ({ name, slug }: { name: string; slug: string }) => ({
  label: "Về sản phẩm",
  value: name,
  href: productPath("vi", slug),
});

/** A buyer's review before it is shown. */
export async function reviewReview(db: Db, id: string): Promise<ReviewView | null> {
  const review = await getReviewForReview(db, id);
  if (!review) return null;
  const { purchase } = review;
  return {
    ...emptyReview,
    facts: [
      aboutProduct(review.product),
      { label: "Số sao", value: `${review.rating} / 5` },
      {
        label: "Người viết",
        value: [review.authorName, review.authorPlace].filter(Boolean).join(", "),
      },
      { label: "Nội dung", value: review.body },
      {
        label: "Lần mua",
        value: purchase?.sellerOrderNumber
          ? `${purchase.sellerOrderNumber}: ${purchase.variantName}`
          : "Không có đơn kèm theo",
      },
    ],
    pictures: review.pictures.map(({ id: mediaId, alt }) => ({ id: mediaId, alt, state: "added" })),
    outcomes: yesOrNo,
  };
}

/** A question before it is shown. */
export async function questionReview(db: Db, id: string): Promise<ReviewView | null> {
  const question = await getQuestionForReview(db, id);
  if (!question) return null;
  return {
    ...emptyReview,
    facts: [
      aboutProduct(question.product),
      { label: "Người hỏi", value: question.askerName },
      { label: "Câu hỏi", value: question.body },
      { label: "Gửi lúc", value: formatMoment(question.createdAt, "vi") },
    ],
    outcomes: yesOrNo,
  };
}

const reasons: Readonly<Record<string, string>> = {
  "forbidden-goods": "Hàng cấm, hàng hạn chế",
  "false-description": "Mô tả sai",
  "fake-certificate": "Chứng nhận giả",
  "stolen-picture": "Lấy hình của người khác",
  scam: "Lừa đảo",
  offensive: "Lời lẽ xúc phạm",
  other: "Việc khác",
};

/** What a visitor says is wrong; the reason given here is what they read. */
export async function reportReview(db: Db, id: string): Promise<ReviewView | null> {
  const report = await getReportForReview(db, id);
  if (!report) return null;
  const { product, review, seller } = report;
  return {
    ...emptyReview,
    facts: [
      { label: "Mã báo cáo", value: report.caseNumber },
      { label: "Lý do", value: reasons[report.reason] ?? report.reason },
      { label: "Nội dung", value: report.body },
      ...(product ? [aboutProduct(product)] : []),
      ...(review
        ? [
            {
              label: "Về đánh giá",
              value: `${review.authorName}, ${review.rating}/5: ${review.body}`,
            },
          ]
        : []),
      ...(seller
        ? [{ label: "Gian hàng", value: seller.name, href: sellerPath("vi", seller.slug) }]
        : []),
      { label: "Người báo", value: report.reporterName ?? "Khách" },
    ],
    checks: [
      {
        tone: "care",
        text: "Duyệt là công nhận báo cáo đúng. Lý do ghi ở dưới là lời trả lời người báo đọc. Muốn gỡ hàng hay tạm ngừng gian hàng, lập đề nghị ở trang gian hàng.",
      },
    ],
    outcomes: yesOrNo,
  };
}
