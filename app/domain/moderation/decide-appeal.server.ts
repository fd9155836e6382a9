import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/audit/record-act.server";
import { sendNotice } from "#app/domain/inbox/send-notice.server";
import { hasConflictOfInterest } from "#app/domain/queue/conflict-of-interest.server";
import { lockQueueItem, recordDecision } from "#app/domain/queue/queue-items.server";
import type { Db } from "#db/client.server";
import { appeals, sellers } from "#db/schema";
import { lockSanction } from "./lock-sanction.server";
import { resumeSale } from "./resume-sale.server";

export interface DecideAppeal {
  actor: Actor;
  appealId: string;
  /** Approved: the seller is right and sells again. */
  outcome: "approved" | "rejected" | "returned";
  reason: string;
  legalBasis?: string;
  now: Date;
}

export type DecideAppealRefusal = {
  refused: "conflict-of-interest" | "already-decided" | "had-a-part" | "not-returnable";
};

/** An officer who had no part in a sanction decides on the seller's answer to it. */
export async function decideAppeal(
  db: Db,
  { actor, appealId, outcome, reason, legalBasis, now }: DecideAppeal,
): Promise<{ decided: true } | DecideAppealRefusal | null> {
  return db.transaction(async (tx) => {
    const [filed] = await tx
      .select({ sanctionId: appeals.sanctionId })
      .from(appeals)
      .where(eq(appeals.id, appealId));
    if (!filed) return null;
    // The sanction first, as everywhere: two officers never wait for each other crosswise.
    const sanction = await lockSanction(tx, filed.sanctionId);
    const [appeal] = await tx.select().from(appeals).where(eq(appeals.id, appealId)).for("update");
    const item = await lockQueueItem(tx, { kind: "appeal", subjectId: appealId });
    if (!item || appeal?.status !== "open") return { refused: "already-decided" };
    if ([sanction!.proposedBy, sanction!.decidedBy].includes(actor.accountId)) {
      return { refused: "had-a-part" };
    }
    const { sellerId } = appeal;
    if (await hasConflictOfInterest(tx, { accountId: actor.accountId, sellerId })) {
      return { refused: "conflict-of-interest" };
    }
    if (outcome === "returned") return { refused: "not-returnable" };
    const isUpheld = outcome === "approved";
    await tx
      .update(appeals)
      .set({
        status: isUpheld ? "upheld" : "dismissed",
        decidedBy: actor.accountId,
        decidedAt: now,
        decisionReason: reason,
      })
      .where(eq(appeals.id, appealId));
    if (isUpheld && sanction!.status === "in-force") {
      const endReason = reason || "Khiếu nại được chấp nhận.";
      await resumeSale(tx, {
        sanction: sanction!,
        endedBy: actor.accountId,
        reason: endReason,
        now,
      });
    }
    const [seller] = await tx.select().from(sellers).where(eq(sellers.id, sellerId));
    await sendNotice(tx, {
      to: { sellerId },
      title: isUpheld ? "Khiếu nại được chấp nhận" : "Khiếu nại không được chấp nhận",
      body: reason || "Quyết định trước được hủy bỏ.",
      link: `/nguoi-ban/${seller!.slug}/quyet-dinh`,
      dedupeKey: `appeal-decided:${appealId}`,
      now,
    });
    const act = {
      act: isUpheld ? "appeal-upheld" : "appeal-dismissed",
      after: { status: isUpheld ? "upheld" : "dismissed" },
    };
    await recordDecision(tx, actor, { item, outcome, reason, legalBasis, act, now });
    return { decided: true };
  });
}
