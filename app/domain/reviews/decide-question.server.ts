import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/audit/record-act.server";
import { sendNotice } from "#app/domain/inbox/send-notice.server";
import { rulesInForce, ruleValue } from "#app/domain/policies/dated-rules.server";
import { hasConflictOfInterest } from "#app/domain/queue/conflict-of-interest.server";
import { lockQueueItem, recordDecision } from "#app/domain/queue/queue-items.server";
import type { Db } from "#db/client.server";
import { products, questions, sellers } from "#db/schema";
import { queueVoiceLetter } from "./queue-voice-letter.server";

export interface DecideQuestion {
  actor: Actor;
  questionId: string;
  outcome: "approved" | "rejected" | "returned";
  reason: string;
  legalBasis?: string;
  fields?: readonly { field: string; reason: string }[];
  now: Date;
}

const hourMs = 3_600_000;

/**
 * An officer shows a question on the product's page or refuses it. From its showing on the seller has the
 * hours of the dated rule to answer.
 */
export async function decideQuestion(
  db: Db,
  { actor, questionId, outcome, reason, legalBasis, fields, now }: DecideQuestion,
): Promise<
  | { decided: true }
  | {
      refused: "conflict-of-interest" | "already-decided" | "cannot-be-returned" | "reason-missing";
    }
  | null
> {
  if (outcome === "returned") return { refused: "cannot-be-returned" };
  if (outcome === "rejected" && !reason.trim()) return { refused: "reason-missing" };
  return db.transaction(async (tx) => {
    const [found] = await tx
      .select({
        question: questions,
        sellerId: products.sellerId,
        productName: products.name,
        sellerSlug: sellers.slug,
      })
      .from(questions)
      .innerJoin(products, eq(products.id, questions.productId))
      .innerJoin(sellers, eq(sellers.id, products.sellerId))
      .where(eq(questions.id, questionId))
      .for("update", { of: questions });
    if (!found) return null;
    const { question, sellerId, productName, sellerSlug } = found;
    const item = await lockQueueItem(tx, { kind: "question", subjectId: questionId });
    if (!item || question.status !== "awaiting") return { refused: "already-decided" };
    const tie = { accountId: actor.accountId, sellerId };
    if (await hasConflictOfInterest(tx, tie)) return { refused: "conflict-of-interest" };
    const isShown = outcome === "approved";
    const hours = ruleValue(await rulesInForce(tx, now), "question-answer-hours");
    await tx
      .update(questions)
      .set(
        isShown
          ? {
              status: "published",
              publishedAt: now,
              answerDueAt: new Date(now.getTime() + hours * hourMs),
            }
          : { status: "rejected" },
      )
      .where(eq(questions.id, questionId));
    if (isShown) {
      await sendNotice(tx, {
        to: { sellerId },
        title: `Có người hỏi về ${productName}`,
        body: `Bạn trả lời trong ${hours} giờ. Câu trả lời hiện ngay trên trang sản phẩm.`,
        link: `/nguoi-ban/${sellerSlug}/hoi-dap/${questionId}`,
        dedupeKey: `question-published:${questionId}`,
        now,
      });
    } else {
      await queueVoiceLetter(tx, {
        letter: "question-rejected",
        subjectId: questionId,
        email: question.email,
        now,
      });
    }
    const act = {
      act: isShown ? "question-published" : "question-rejected",
      before: { status: "awaiting" },
      after: { status: isShown ? "published" : "rejected" },
    };
    await recordDecision(tx, actor, { item, outcome, reason, legalBasis, fields, act, now });
    return { decided: true };
  });
}
