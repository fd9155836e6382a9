import { and, eq } from "drizzle-orm";
import { type Actor, recordAct } from "#app/domain/audit/record-act.server";
import { hasConflictOfInterest } from "#app/domain/queue/conflict-of-interest.server";
import { lockQueueItem, withdrawQueueItem } from "#app/domain/queue/queue-items.server";
import type { Db } from "#db/client.server";
import { appeals, sellers } from "#db/schema";
import { lockSanction } from "./lock-sanction.server";
import { resumeSale } from "./resume-sale.server";

export interface EndSanction {
  actor: Actor;
  sanctionId: string;
  reason: string;
  now: Date;
}

/** An officer lifts a suspension or takedown; an appeal still open against it is settled by that. */
export async function endSanction(
  db: Db,
  { actor, sanctionId, reason, now }: EndSanction,
): Promise<{ ended: true } | { refused: "conflict-of-interest" | "not-in-force" } | null> {
  return db.transaction(async (tx) => {
    const sanction = await lockSanction(tx, sanctionId);
    if (!sanction) return null;
    if (sanction.status !== "in-force") return { refused: "not-in-force" };
    const { sellerId } = sanction;
    if (await hasConflictOfInterest(tx, { accountId: actor.accountId, sellerId })) {
      return { refused: "conflict-of-interest" };
    }
    const [appeal] = await tx
      .select()
      .from(appeals)
      .where(and(eq(appeals.sanctionId, sanctionId), eq(appeals.status, "open")))
      .for("update");
    if (appeal) {
      await lockQueueItem(tx, { kind: "appeal", subjectId: appeal.id });
      await tx
        .update(appeals)
        .set({
          status: "upheld",
          decidedBy: actor.accountId,
          decidedAt: now,
          decisionReason: reason,
        })
        .where(eq(appeals.id, appeal.id));
      await withdrawQueueItem(tx, { kind: "appeal", subjectId: appeal.id, now });
    }
    await resumeSale(tx, { sanction, endedBy: actor.accountId, reason, now });
    const [seller] = await tx
      .select({ name: sellers.name })
      .from(sellers)
      .where(eq(sellers.id, sellerId));
    await recordAct(tx, actor, {
      act: `${sanction.kind}-ended`,
      subjectKind: "sanction",
      subjectId: sanctionId,
      subjectLabel: seller!.name,
      sellerId,
      reason,
      before: { status: "in-force" },
      after: { status: "ended" },
      now,
    });
    return { ended: true };
  });
}
