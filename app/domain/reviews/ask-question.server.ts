import { and, eq } from "drizzle-orm";
import { rulesInForce, ruleValue } from "#app/domain/policies/dated-rules.server";
import { openQueueItem } from "#app/domain/queue/queue-items.server";
import { addWorkingDays, endOfSaigonDay } from "#app/domain/time/working-days.server";
import type { Db } from "#db/client.server";
import { products, questions, sellers } from "#db/schema";
import { countWarnings } from "./text-warnings";
import type { QuestionText } from "./voice-schema";

export interface AskQuestion extends QuestionText {
  productSlug: string;
  /** Null for somebody who is not signed in. */
  accountId: string | null;
  now: Date;
}

/**
 * Anybody asks about goods on sale. An officer screens the question before it is shown. The same words
 * on the same page wait once, however often they are sent.
 */
export async function askQuestion(
  db: Db,
  { productSlug, accountId, askerName, email, body, now }: AskQuestion,
): Promise<{ questionId: string } | null> {
  return db.transaction(async (tx) => {
    const [product] = await tx
      .select({ id: products.id, name: products.name, sellerId: products.sellerId })
      .from(products)
      .innerJoin(sellers, eq(sellers.id, products.sellerId))
      .where(
        and(
          eq(products.slug, productSlug),
          eq(products.status, "approved"),
          eq(sellers.status, "active"),
        ),
      )
      .for("update", { of: products });
    if (!product) return null;
    const [twin] = await tx
      .select({ id: questions.id })
      .from(questions)
      .where(
        and(
          eq(questions.productId, product.id),
          eq(questions.body, body),
          eq(questions.status, "awaiting"),
        ),
      );
    if (twin) return { questionId: twin.id };
    const [question] = await tx
      .insert(questions)
      .values({ productId: product.id, accountId, askerName, email, body, createdAt: now })
      .returning({ id: questions.id });
    const days = ruleValue(await rulesInForce(tx, now), "question-screening-working-days");
    await openQueueItem(tx, {
      kind: "question",
      subjectId: question!.id,
      sellerId: product.sellerId,
      communeCode: null,
      title: `Hỏi về ${product.name}`,
      warnings: countWarnings(`${askerName} ${body}`),
      dueAt: endOfSaigonDay(await addWorkingDays(tx, now, days)),
      now,
    });
    return { questionId: question!.id };
  });
}
