import { and, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/audit/record-act.server";
import { recordOnBehalf } from "#app/domain/audit/record-on-behalf.server";
import type { Db } from "#db/client.server";
import { products, questions } from "#db/schema";
import { queueVoiceLetter } from "./queue-voice-letter.server";

export interface AnswerQuestion {
  actor: Actor;
  /** The seller acted for; a question about another's goods is not there. */
  sellerId: string;
  questionId: string;
  answer: string;
  now: Date;
}

/** The seller answers a question that is shown; the answer shows at once, and late is better than never. */
export async function answerQuestion(
  db: Db,
  { actor, sellerId, questionId, answer, now }: AnswerQuestion,
): Promise<{ answered: true } | { refused: "answered-already" } | null> {
  return db.transaction(async (tx) => {
    const [found] = await tx
      .select({ question: questions, productName: products.name })
      .from(questions)
      .innerJoin(products, eq(products.id, questions.productId))
      .where(
        and(
          eq(questions.id, questionId),
          eq(products.sellerId, sellerId),
          eq(questions.status, "published"),
        ),
      )
      .for("update", { of: questions });
    if (!found) return null;
    if (found.question.answer !== null) return { refused: "answered-already" };
    await tx
      .update(questions)
      .set({ answer, answeredAt: now, answeredBy: actor.accountId })
      .where(eq(questions.id, questionId));
    await queueVoiceLetter(tx, {
      letter: "question-answered",
      subjectId: questionId,
      email: found.question.email,
      now,
    });
    await recordOnBehalf(tx, actor, {
      act: "question-answered",
      told: `trả lời một câu hỏi về ${found.productName}`,
      subjectKind: "question",
      subjectId: questionId,
      subjectLabel: found.productName,
      sellerId,
      after: { answer },
      now,
    });
    return { answered: true };
  });
}
