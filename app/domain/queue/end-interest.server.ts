import { and, eq, isNull } from "drizzle-orm";
import { type Actor, recordAct } from "#app/domain/audit/record-act.server";
import type { Db } from "#db/client.server";
import { declaredInterests, sellers } from "#db/schema";

/** An officer's own tie is no more; the log keeps when it was. */
export async function endInterest(
  db: Db,
  { actor, interestId, now }: { actor: Actor; interestId: string; now: Date },
): Promise<{ ended: true } | null> {
  return db.transaction(async (tx) => {
    const [ended] = await tx
      .update(declaredInterests)
      .set({ endedAt: now })
      .where(
        and(
          eq(declaredInterests.id, interestId),
          eq(declaredInterests.accountId, actor.accountId),
          isNull(declaredInterests.endedAt),
        ),
      )
      .returning();
    if (!ended) return null;
    const [seller] = await tx
      .select({ name: sellers.name })
      .from(sellers)
      .where(eq(sellers.id, ended.sellerId));
    await recordAct(tx, actor, {
      act: "interest-ended",
      subjectKind: "seller",
      subjectId: ended.sellerId,
      subjectLabel: seller!.name,
      sellerId: ended.sellerId,
      before: { note: ended.note },
      now,
    });
    return { ended: true };
  });
}
