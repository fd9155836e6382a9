import { and, asc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import { decideReport } from "#app/domain/moderation/decide-report.server";
import { fileReport } from "#app/domain/moderation/file-report.server";
import type { ReportReason, ReportTarget } from "#app/domain/moderation/report-schema";
import { openQueueItem } from "#app/domain/queue/queue-items.server";
import { answerQuestion } from "#app/domain/reviews/answer-question.server";
import { askQuestion } from "#app/domain/reviews/ask-question.server";
import { decideQuestion } from "#app/domain/reviews/decide-question.server";
import { decideReview } from "#app/domain/reviews/decide-review.server";
import { countWarnings } from "#app/domain/reviews/text-warnings";
import { addWorkingDays, endOfSaigonDay } from "#app/domain/time/working-days.server";
import type { Db } from "#db/client.server";
import { products, queueItems, reports, reviews, sellers } from "#db/schema";
import { demoAccountOf, seedDemoAccounts } from "../demo-accounts";

const ownShop = "vuon-mang-cau-bay-thuan";
const dayMs = 86_400_000;

interface PlannedQuestion {
  askerName: string;
  body: string;
  /** Days ago. */
  asked: number;
  /** Left out: it waits for an officer still. */
  outcome?: "approved" | "rejected";
  answer?: string;
}

const plannedQuestions: readonly PlannedQuestion[] = [
  { askerName: "Chị Vân", body: "Nhà mình có giao về Long An không?", asked: 0.1 },
  {
    askerName: "Chú Tư",
    body: "Đặt 20 ký cho đám giỗ thì báo trước mấy ngày?",
    asked: 0.4,
  },
  {
    askerName: "Khách",
    body: "Bên em bán sỉ giá rẻ hơn, gọi 0900 000 000 hoặc vào www.ban-si.example.com",
    asked: 0.8,
  },
  {
    askerName: "Cô Hai",
    body: "Hàng nhận về để ngoài được mấy bữa?",
    asked: 1.2,
    outcome: "approved",
  },
  {
    askerName: "Anh Phúc",
    body: "Có phun thuốc gì trước khi hái không?",
    asked: 4.5,
    outcome: "approved",
  },
  {
    askerName: "Ngọc",
    body: "Lựa giùm trái chín vừa để biếu được không?",
    asked: 6,
    outcome: "approved",
    answer: "Dạ được, bạn ghi vào lời nhắn ngày cần biếu, nhà vườn lựa trái chín đúng bữa đó.",
  },
  {
    askerName: "Bé Ba",
    body: "Mua về rồi ép chín bằng cách nào?",
    asked: 9,
    outcome: "approved",
    answer:
      "Để trong thùng gạo hoặc bọc giấy báo, hai ba bữa là mềm. Đừng bỏ tủ lạnh lúc còn cứng.",
  },
  {
    askerName: "Ẩn danh",
    body: "Đồ dở mà bán mắc, cạch mặt luôn nha mấy người",
    asked: 5,
    outcome: "rejected",
  },
];

interface PlannedReport {
  of: "product" | "seller" | "review";
  reason: ReportReason;
  body: string;
  /** Days ago. */
  filed: number;
  outcome?: "approved" | "rejected";
  words?: string;
}

const plannedReports: readonly PlannedReport[] = [
  {
    of: "product",
    reason: "stolen-picture",
    body: "Ảnh trái cắt đôi trong trang này giống hệt ảnh của gian hàng khác tôi đã mua.",
    filed: 0.3,
  },
  {
    of: "seller",
    reason: "false-description",
    body: "Ghi là nhà trồng nhưng tôi thấy đi lấy hàng ở chợ đầu mối về bán lại.",
    filed: 1.1,
  },
  {
    of: "review",
    reason: "offensive",
    body: "Bài đánh giá này nói nặng lời với người bán, không phải góp ý về món hàng.",
    filed: 1.6,
  },
  {
    of: "product",
    reason: "false-description",
    body: "Trang ghi giao trong ngày nhưng nhà bán nói phải đợi ba bữa.",
    filed: 8,
    outcome: "approved",
    words: "Đúng như bạn nói. Người bán đã sửa lại thời gian giao cho khớp thực tế.",
  },
  {
    of: "product",
    reason: "fake-certificate",
    body: "Tôi nghi giấy chứng nhận VietGAP ghi trên trang đã hết hạn từ lâu.",
    filed: 10,
    outcome: "rejected",
    words: "Cán bộ đã đối chiếu với tổ chức chứng nhận, giấy còn hạn. Cảm ơn bạn đã báo.",
  },
];

/** Reviews, questions and reports of the demo in every state, made by the market's own commands; once. */
export async function seedDemoVoices(db: Db, now: Date): Promise<void> {
  const first = plannedReports[0]!.body;
  if ((await db.$count(reports, eq(reports.body, first))) > 0) return;
  // The shops' own people first: an account that is there already joins no shop.
  await seedDemoAccounts(db);
  await db.transaction(async (tx) => {
    const ago = (days: number) => new Date(now.getTime() - days * dayMs);
    const officer = { accountId: await demoAccountOf(tx, "kiem-duyet"), role: "moderation" };
    const owner = { accountId: await demoAccountOf(tx, "chu-vuon"), role: "owner" };
    const own = await shelfOf(tx, true);
    const others = await shelfOf(tx, false);
    if (own.length === 0 || others.length < 3) return;

    for (const [index, planned] of plannedQuestions.entries()) {
      const product = own[index % own.length]!;
      const { askerName, body, asked, outcome, answer } = planned;
      const question = await askQuestion(tx, {
        ...{ askerName, body, email: "", accountId: null },
        productSlug: product.slug,
        now: ago(asked),
      });
      if (!question || !outcome) continue;
      const { questionId } = question;
      await decideQuestion(tx, {
        ...{ actor: officer, questionId, outcome },
        reason: outcome === "rejected" ? "Không phải câu hỏi về món hàng, lời lẽ xúc phạm." : "",
        now: ago(asked * 0.9),
      });
      if (!answer) continue;
      const { sellerId } = product;
      await answerQuestion(tx, {
        ...{ actor: owner, sellerId, questionId, answer },
        now: ago(asked * 0.8),
      });
    }

    await queueWaitingReviews(tx, now);
    await rejectOne(tx, officer, now);

    for (const [index, { of, reason, body, filed, outcome, words }] of plannedReports.entries()) {
      const product = others[index % others.length]!;
      const target = await targetOf(tx, of, product);
      if (!target) continue;
      const made = await fileReport(tx, {
        ...{ target, reason, body, email: "", accountId: null },
        now: ago(filed),
      });
      if (!made || !outcome) continue;
      const [report] = await tx
        .select({ id: reports.id })
        .from(reports)
        .where(eq(reports.caseNumber, made.caseNumber));
      await decideReport(tx, {
        ...{ actor: officer, reportId: report!.id, outcome },
        reason: words ?? "",
        now: ago(filed * 0.8),
      });
    }
  });
}

/** A few goods on sale, of the demo owner's shop or of the others. */
function shelfOf(tx: Db, isOwn: boolean) {
  return tx
    .select({
      id: products.id,
      slug: products.slug,
      sellerId: products.sellerId,
      sellerSlug: sellers.slug,
    })
    .from(products)
    .innerJoin(sellers, eq(sellers.id, products.sellerId))
    .where(
      and(
        eq(products.status, "approved"),
        eq(sellers.status, "active"),
        isOwn ? eq(sellers.slug, ownShop) : sql`${sellers.slug} <> ${ownShop}`,
        isOwn ? undefined : gt(products.ratingCount, 3),
      ),
    )
    .orderBy(asc(products.slug))
    .limit(8);
}

async function targetOf(
  tx: Db,
  of: PlannedReport["of"],
  product: { id: string; slug: string; sellerSlug: string },
): Promise<ReportTarget | null> {
  if (of === "product") return { productSlug: product.slug };
  if (of === "seller") return { sellerSlug: product.sellerSlug };
  const [review] = await tx
    .select({ id: reviews.id })
    .from(reviews)
    .where(and(eq(reviews.productId, product.id), eq(reviews.status, "published")))
    .orderBy(asc(reviews.rating), asc(reviews.id))
    .limit(1);
  return review ? { reviewId: review.id } : null;
}

/** Reviews of the demo that nobody screened yet come before the officers. */
async function queueWaitingReviews(tx: Db, now: Date): Promise<void> {
  const waiting = await tx
    .select({
      id: reviews.id,
      rating: reviews.rating,
      body: reviews.body,
      createdAt: reviews.createdAt,
      productName: products.name,
      sellerId: products.sellerId,
    })
    .from(reviews)
    .innerJoin(products, eq(products.id, reviews.productId))
    .leftJoin(queueItems, eq(queueItems.subjectId, reviews.id))
    .where(and(eq(reviews.status, "awaiting"), isNull(queueItems.id)))
    .orderBy(asc(reviews.createdAt), asc(reviews.id))
    .limit(40);
  for (const review of waiting) {
    await openQueueItem(tx, {
      kind: "review",
      subjectId: review.id,
      sellerId: review.sellerId,
      communeCode: null,
      title: `${review.rating} sao: ${review.productName}`,
      warnings: countWarnings(review.body),
      dueAt: endOfSaigonDay(await addWorkingDays(tx, review.createdAt, 2)),
      now: review.createdAt < now ? review.createdAt : now,
    });
  }
}

async function rejectOne(tx: Db, actor: { accountId: string; role: string }, now: Date) {
  const [review] = await tx
    .select({ id: reviews.id })
    .from(reviews)
    .where(
      and(
        eq(reviews.status, "awaiting"),
        inArray(
          reviews.id,
          tx
            .select({ id: queueItems.subjectId })
            .from(queueItems)
            .where(eq(queueItems.kind, "review")),
        ),
      ),
    )
    .orderBy(asc(reviews.id))
    .limit(1);
  if (!review) return;
  await decideReview(tx, {
    ...{ actor, reviewId: review.id, outcome: "rejected" as const },
    reason: "Bài có thông tin riêng của người khác, xin bỏ phần đó rồi gửi lại.",
    now,
  });
}
