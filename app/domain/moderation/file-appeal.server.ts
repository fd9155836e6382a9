import { and, eq } from "drizzle-orm";
import { type Actor, recordAct } from "#app/domain/audit/record-act.server";
import { rulesInForce, ruleValue } from "#app/domain/policies/dated-rules.server";
import { openQueueItem } from "#app/domain/queue/queue-items.server";
import { addWorkingDays, endOfSaigonDay } from "#app/domain/time/working-days.server";
import type { Db } from "#db/client.server";
import { appeals, sanctions, sellers } from "#db/schema";

export interface FileAppeal {
  actor: Actor;
  sellerId: string;
  sanctionId: string;
  body: string;
  now: Date;
}

/** A seller answers a sanction in force; an officer who had no part in it will decide. Once at a time. */
export async function fileAppeal(
  db: Db,
  { actor, sellerId, sanctionId, body, now }: FileAppeal,
): Promise<{ appealId: string } | { refused: "not-in-force" | "open-already" } | null> {
  return db.transaction(async (tx) => {
    const [sanction] = await tx
      .select()
      .from(sanctions)
      .where(and(eq(sanctions.id, sanctionId), eq(sanctions.sellerId, sellerId)))
      .for("update");
    if (!sanction) return null;
    if (sanction.status !== "in-force") return { refused: "not-in-force" };
    const [appeal] = await tx
      .insert(appeals)
      .values({ sanctionId, sellerId, body, filedBy: actor.accountId, filedAt: now })
      .onConflictDoNothing()
      .returning({ id: appeals.id });
    if (!appeal) return { refused: "open-already" };
    const [seller] = await tx.select().from(sellers).where(eq(sellers.id, sellerId));
    const days = ruleValue(await rulesInForce(tx, now), "appeal-decision-working-days");
    await openQueueItem(tx, {
      kind: "appeal",
      subjectId: appeal.id,
      sellerId,
      communeCode: seller!.communeCode,
      title: `Khiếu nại của ${seller!.name}`,
      dueAt: endOfSaigonDay(await addWorkingDays(tx, now, days)),
      now,
    });
    await recordAct(tx, actor, {
      act: "appeal-filed",
      subjectKind: "appeal",
      subjectId: appeal.id,
      subjectLabel: seller!.name,
      sellerId,
      reason: body,
      now,
    });
    return { appealId: appeal.id };
  });
}
