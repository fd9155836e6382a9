import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/audit/record-act.server";
import { sendNotice } from "#app/domain/inbox/send-notice.server";
import { hasConflictOfInterest } from "#app/domain/queue/conflict-of-interest.server";
import { lockQueueItem, recordDecision } from "#app/domain/queue/queue-items.server";
import { queueVoiceLetter } from "#app/domain/reviews/queue-voice-letter.server";
import { withdrawReview } from "#app/domain/reviews/review-publishing.server";
import type { Db } from "#db/client.server";
import { reports } from "#db/schema";

export interface DecideReport {
  actor: Actor;
  reportId: string;
  /** Approved upholds the report, rejected dismisses it. */
  outcome: "approved" | "rejected" | "returned";
  /** The outcome in words, as the reporter reads it. */
  reason: string;
  legalBasis?: string;
  fields?: readonly { field: string; reason: string }[];
  now: Date;
}

/**
 * An officer upholds or dismisses a report, in words its reporter reads. A review it was right about is
 * taken off the page; a seller or product is sanctioned by a proposal of its own. The seller hears that
 * a report was upheld and why, never whose it was or what it said.
 */
export async function decideReport(
  db: Db,
  { actor, reportId, outcome, reason, legalBasis, fields, now }: DecideReport,
): Promise<
  | { decided: true }
  | {
      refused: "conflict-of-interest" | "already-decided" | "cannot-be-returned" | "reason-missing";
    }
  | null
> {
  if (outcome === "returned") return { refused: "cannot-be-returned" };
  if (!reason.trim()) return { refused: "reason-missing" };
  return db.transaction(async (tx) => {
    const [report] = await tx.select().from(reports).where(eq(reports.id, reportId)).for("update");
    if (!report) return null;
    const item = await lockQueueItem(tx, { kind: "report", subjectId: reportId });
    if (!item || report.status !== "open") return { refused: "already-decided" };
    const { accountId } = actor;
    const { sellerId } = item;
    // Whoever reported does not judge their own report either.
    const isTied =
      report.accountId === accountId ||
      (sellerId !== null && (await hasConflictOfInterest(tx, { accountId, sellerId })));
    if (isTied) return { refused: "conflict-of-interest" };
    const isUpheld = outcome === "approved";
    const status = isUpheld ? "upheld" : "dismissed";
    await tx
      .update(reports)
      .set({ status, outcome: reason, decidedAt: now })
      .where(eq(reports.id, reportId));
    if (isUpheld) {
      if (report.reviewId) await withdrawReview(tx, report.reviewId, reason);
      else if (sellerId) {
        await sendNotice(tx, {
          to: { sellerId },
          title: "Có phản ánh được xác nhận về gian hàng",
          body: `${item.title.replace(/^[^:]*: /, "")}. Cán bộ đã xem xét và xác nhận có vi phạm. Mời bạn kiểm tra lại nội dung, cần hỏi xin gọi đường dây của chợ.`,
          dedupeKey: `report-upheld:${reportId}`,
          now,
        });
      }
    }
    await queueVoiceLetter(tx, {
      letter: "report-decided",
      subjectId: reportId,
      email: report.email,
      now,
    });
    await recordDecision(tx, actor, {
      item,
      outcome,
      reason,
      legalBasis,
      fields,
      act: {
        act: isUpheld ? "report-upheld" : "report-dismissed",
        subjectLabel: report.caseNumber,
        before: { status: "open" },
        after: { status },
      },
      now,
    });
    return { decided: true };
  });
}
