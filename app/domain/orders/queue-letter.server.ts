import type { Db } from "#db/client.server";
import { outbox } from "#db/schema";
import type { LetterKind } from "./letter-kinds";

/**
 * Asks for a letter to the buyer once the present transaction commits. Nothing is asked where the buyer
 * gave no e-mail. `about` tells letters of one kind apart (an attempt, a refund, a seller's share).
 */
export async function queueLetter(
  tx: Db,
  {
    order,
    letter,
    about,
    now,
  }: {
    order: { id: string; buyerEmail: string | null };
    letter: LetterKind;
    about?: string;
    now: Date;
  },
): Promise<void> {
  if (!order.buyerEmail) return;
  const detail = about ? `${letter}:${about}` : letter;
  await tx.insert(outbox).values({
    topic: "order-mail",
    subjectId: order.id,
    detail,
    dedupeKey: `order-mail:${order.id}:${detail}`,
    availableAt: now,
  });
}
