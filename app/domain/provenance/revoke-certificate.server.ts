import { eq } from "drizzle-orm";
import { type Actor, recordAct } from "#app/domain/audit/record-act.server";
import { sendNotice } from "#app/domain/inbox/send-notice.server";
import { hasConflictOfInterest } from "#app/domain/queue/conflict-of-interest.server";
import type { Db } from "#db/client.server";
import { certificates, sellers } from "#db/schema";

export interface RevokeCertificate {
  actor: Actor;
  certificateId: string;
  reason: string;
  now: Date;
}

/** An officer takes a verified mark away; pages and search drop it in the same commit. */
export async function revokeCertificate(
  db: Db,
  { actor, certificateId, reason, now }: RevokeCertificate,
): Promise<{ revoked: true } | { refused: "conflict-of-interest" | "not-verified" } | null> {
  return db.transaction(async (tx) => {
    const [paper] = await tx
      .select()
      .from(certificates)
      .where(eq(certificates.id, certificateId))
      .for("update");
    if (!paper) return null;
    if (paper.status !== "verified") return { refused: "not-verified" };
    const { sellerId } = paper;
    if (await hasConflictOfInterest(tx, { accountId: actor.accountId, sellerId })) {
      return { refused: "conflict-of-interest" };
    }
    await tx
      .update(certificates)
      .set({ status: "revoked", refusalReason: reason })
      .where(eq(certificates.id, certificateId));
    const [seller] = await tx
      .select({ slug: sellers.slug })
      .from(sellers)
      .where(eq(sellers.id, sellerId));
    await sendNotice(tx, {
      to: { sellerId },
      title: "Chứng nhận bị thu hồi trên sàn",
      body: `Số ${paper.number}: ${reason}`,
      link: `/nguoi-ban/${seller!.slug}/chung-nhan`,
      dedupeKey: `certificate-revoked:${certificateId}`,
      now,
    });
    await recordAct(tx, actor, {
      act: "certificate-revoked",
      subjectKind: "certificate",
      subjectId: certificateId,
      subjectLabel: paper.number,
      sellerId,
      reason,
      before: { status: "verified" },
      after: { status: "revoked" },
      now,
    });
    return { revoked: true };
  });
}
