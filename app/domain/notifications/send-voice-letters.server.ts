import { eq } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { products, questions, reports } from "#db/schema";
import { deliverLetter } from "./deliver-letter.server";
import { type Drained, drainOutbox, type OutboxStep } from "./drain-outbox.server";
import type { Mailer } from "./mailer";

export interface SendVoiceLetters {
  now: Date;
  /** The product's page and the report's, absolute. */
  productUrl: (slug: string) => string;
  reportUrl: (caseNumber: string) => string;
  limit?: number;
  report?: (error: unknown) => void;
}

interface Written {
  recipient: string;
  subject: string;
  paragraphs: string[];
}

/** Tells those who asked or reported, and left an e-mail, what became of it. Vietnamese, with English below. */
export async function sendVoiceLetters(
  db: Db,
  mailer: Mailer,
  { now, limit = 20, report, ...urls }: SendVoiceLetters,
): Promise<Drained> {
  return drainOutbox(db, {
    topic: "voice-mail",
    now,
    limit,
    report,
    handler: async ({ subjectId, detail }): Promise<OutboxStep> => {
      const written =
        detail === "report-decided"
          ? await aboutReport(db, subjectId, urls.reportUrl)
          : await aboutQuestion(db, subjectId, urls.productUrl);
      if (written) {
        await deliverLetter(db, mailer, {
          dedupeKey: `voice-mail:${subjectId}:${detail}`,
          recipient: written.recipient,
          subject: written.subject,
          text: `${[...written.paragraphs, "Chợ Tây Ninh"].join("\n\n")}\n`,
          now,
        });
      }
      return { done: true };
    },
  });
}

async function aboutReport(
  db: Db,
  reportId: string,
  urlOf: (caseNumber: string) => string,
): Promise<Written | null> {
  const [report] = await db.select().from(reports).where(eq(reports.id, reportId));
  if (!report?.email || report.status === "open") return null;
  const { caseNumber, outcome, status } = report;
  return {
    recipient: report.email,
    subject: `Kết quả phản ánh ${caseNumber}`,
    paragraphs: [
      `Phản ánh ${caseNumber} của bạn đã được xem xét: ${
        status === "upheld" ? "đúng là có vi phạm" : "chưa thấy vi phạm"
      }.`,
      outcome,
      `Your report ${caseNumber} was ${status}.`,
      urlOf(caseNumber),
    ],
  };
}

async function aboutQuestion(
  db: Db,
  questionId: string,
  urlOf: (slug: string) => string,
): Promise<Written | null> {
  const [found] = await db
    .select({ question: questions, name: products.name, slug: products.slug })
    .from(questions)
    .innerJoin(products, eq(products.id, questions.productId))
    .where(eq(questions.id, questionId));
  if (!found?.question.email) return null;
  const { question, name, slug } = found;
  if (question.status === "rejected") {
    return {
      recipient: question.email,
      subject: `Câu hỏi của bạn về ${name}`,
      paragraphs: [
        `Câu hỏi của bạn về ${name} chưa đăng được vì không hợp quy tắc của chợ. Bạn có thể gọi thẳng cho người bán, số điện thoại ở trang sản phẩm.`,
        "Your question could not be published. You can call the seller; the number is on the product's page.",
        urlOf(slug),
      ],
    };
  }
  if (question.answer === null) return null;
  return {
    recipient: question.email,
    subject: `Người bán đã trả lời câu hỏi về ${name}`,
    paragraphs: [
      `Bạn hỏi: ${question.body}`,
      `Người bán trả lời: ${question.answer}`,
      "The seller answered your question. See it on the product's page:",
      urlOf(slug),
    ],
  };
}
