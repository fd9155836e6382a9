import type { Db } from "#db/client.server";
import { outbox } from "#db/schema";

export type VoiceLetterKind = "question-answered" | "question-rejected" | "report-decided";

/** Asks for a letter to whoever asked or reported, once the present transaction commits; none without an e-mail. */
export async function queueVoiceLetter(
  tx: Db,
  {
    letter,
    subjectId,
    email,
    now,
  }: { letter: VoiceLetterKind; subjectId: string; email: string; now: Date },
): Promise<void> {
  if (!email) return;
  await tx.insert(outbox).values({
    topic: "voice-mail",
    subjectId,
    detail: letter,
    dedupeKey: `voice-mail:${subjectId}:${letter}`,
    availableAt: now,
  });
}
