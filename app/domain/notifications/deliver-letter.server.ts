import { eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { messages } from "#db/schema";
import type { Mailer } from "./mailer";

export interface DeliverLetter {
  /** The letter exists once under it, however often its cause is handled. */
  dedupeKey: string;
  recipient: string;
  subject: string;
  text: string;
  orderId?: string;
  now: Date;
}

/**
 * Writes a letter down and hands it to the mail host; a letter sent before is not sent again.
 * @throws what the mail host said, noted with the letter
 */
export async function deliverLetter(
  db: Db,
  mailer: Mailer,
  { dedupeKey, recipient, subject, text, orderId, now }: DeliverLetter,
): Promise<void> {
  await db
    .insert(messages)
    .values({
      dedupeKey,
      channel: "email",
      recipient,
      subject,
      body: text,
      orderId,
      createdAt: now,
    })
    .onConflictDoNothing();
  const [message] = await db.select().from(messages).where(eq(messages.dedupeKey, dedupeKey));
  if (message!.sentAt) return;
  try {
    await mailer.send({
      to: message!.recipient,
      subject: message!.subject,
      text: message!.body,
      messageId: `${message!.id}@cho.tayninh`,
    });
  } catch (error) {
    await db
      .update(messages)
      .set({
        attempts: sql`${messages.attempts} + 1`,
        lastError: (error instanceof Error ? error.message : String(error)).slice(0, 500),
      })
      .where(eq(messages.id, message!.id));
    throw error;
  }
  await db
    .update(messages)
    .set({ sentAt: now, attempts: sql`${messages.attempts} + 1`, lastError: null })
    .where(eq(messages.id, message!.id));
}
