import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/audit/record-act.server";
import { sendNotice } from "#app/domain/inbox/send-notice.server";
import { hasConflictOfInterest } from "#app/domain/queue/conflict-of-interest.server";
import { lockQueueItem, recordDecision } from "#app/domain/queue/queue-items.server";
import { saigonDay } from "#app/domain/time/saigon-time";
import type { Db } from "#db/client.server";
import { certificateProducts, certificates, productKinds, products, sellers } from "#db/schema";

export interface DecideCertificate {
  actor: Actor;
  certificateId: string;
  outcome: "approved" | "rejected" | "returned";
  reason: string;
  legalBasis?: string;
  fields?: readonly { field: string; reason: string }[];
  /** How the paper was compared: with the original, with the issuer's list, on the spot. */
  method?: string;
  now: Date;
}

export type DecideCertificateRefusal = {
  refused:
    | "conflict-of-interest"
    | "already-decided"
    | "method-missing"
    | "expired"
    | "plot-outside-area";
};

/** Who vouches towards buyers. */
const verifyingOffice = "Sở Nông nghiệp và Môi trường tỉnh Tây Ninh";

/**
 * A certificate officer vouches for a seller's paper, and how it was compared is kept; or refuses it,
 * and the seller reads why. An expired paper is not vouched for by anybody.
 */
export async function decideCertificate(
  db: Db,
  {
    actor,
    certificateId,
    outcome,
    reason,
    legalBasis,
    fields,
    method = "",
    now,
  }: DecideCertificate,
): Promise<{ decided: true } | DecideCertificateRefusal | null> {
  return db.transaction(async (tx) => {
    const [paper] = await tx
      .select()
      .from(certificates)
      .where(eq(certificates.id, certificateId))
      .for("update");
    if (!paper) return null;
    const item = await lockQueueItem(tx, { kind: "certificate", subjectId: certificateId });
    if (!item || paper.status !== "sent") return { refused: "already-decided" };
    const { sellerId } = paper;
    if (await hasConflictOfInterest(tx, { accountId: actor.accountId, sellerId })) {
      return { refused: "conflict-of-interest" };
    }
    const isApproved = outcome === "approved";
    if (isApproved) {
      if (!method) return { refused: "method-missing" };
      if (paper.expiresOn && paper.expiresOn < saigonDay(now)) return { refused: "expired" };
      if (!(await isPlotInArea(tx, paper))) return { refused: "plot-outside-area" };
    }
    await tx
      .update(certificates)
      .set(
        isApproved
          ? {
              status: "verified",
              verifiedAt: now,
              verifiedBy: verifyingOffice,
              verificationMethod: method,
            }
          : { status: "refused", refusalReason: reason },
      )
      .where(eq(certificates.id, certificateId));
    const [seller] = await tx
      .select({ slug: sellers.slug })
      .from(sellers)
      .where(eq(sellers.id, sellerId));
    await sendNotice(tx, {
      to: { sellerId },
      title: isApproved ? "Chứng nhận đã được xác minh" : "Chứng nhận cần gửi lại",
      body: isApproved ? item.title : `${item.title}: ${reason}`,
      link: `/nguoi-ban/${seller!.slug}/chung-nhan`,
      dedupeKey: `certificate-decided:${certificateId}`,
      now,
    });
    await recordDecision(tx, actor, {
      item,
      outcome,
      reason,
      legalBasis,
      fields,
      act: {
        act: isApproved ? "certificate-verified" : `certificate-${outcome}`,
        before: { status: "sent" },
        after: isApproved ? { status: "verified", method } : { status: "refused" },
      },
      now,
    });
    return { decided: true };
  });
}

/** A geographical indication is only for plots in its communes. */
async function isPlotInArea(tx: Db, paper: typeof certificates.$inferSelect): Promise<boolean> {
  if (paper.kind !== "geographical-indication") return true;
  const kinds = await tx
    .select({ giCommuneCodes: productKinds.giCommuneCodes })
    .from(certificateProducts)
    .innerJoin(products, eq(products.id, certificateProducts.productId))
    .innerJoin(productKinds, eq(productKinds.id, products.kindId))
    .where(eq(certificateProducts.certificateId, paper.id));
  const code = paper.plotCommuneCode;
  return code !== null && kinds.every(({ giCommuneCodes }) => giCommuneCodes.includes(code));
}
