import { and, eq, ne } from "drizzle-orm";
import type { Actor } from "#app/domain/audit/record-act.server";
import { sendNotice } from "#app/domain/inbox/send-notice.server";
import { hasConflictOfInterest } from "#app/domain/queue/conflict-of-interest.server";
import { lockQueueItem, recordDecision } from "#app/domain/queue/queue-items.server";
import type { Db } from "#db/client.server";
import { dossierEvents, dossierItems, dossiers, sellers } from "#db/schema";
import { type Dossier, getDossier, unanswered } from "./dossier-queries.server";
import { eraseIdentityPapers } from "./erase-papers.server";
import { verifySeller } from "./verify-seller.server";

export interface DecideDossier {
  actor: Actor;
  dossierId: string;
  outcome: "approved" | "rejected" | "returned";
  reason: string;
  legalBasis?: string;
  /** What was wrong where: `field` is a requirement's id. */
  fields?: readonly { field: string; reason: string }[];
  now: Date;
}

export type DossierDecisionRefusal = {
  refused:
    | "conflict-of-interest"
    | "already-decided"
    | "reason-missing"
    | "unknown-field"
    /** A required answer is missing or has run out since: it can only go back. */
    | "incomplete";
};

const statuses = { approved: "accepted", rejected: "refused", returned: "returned" } as const;

/** An officer's word on a dossier; with an approval the shop is verified and may sell. */
export async function decideDossier(
  db: Db,
  { actor, dossierId, outcome, reason, legalBasis, fields = [], now }: DecideDossier,
): Promise<{ decided: true } | DossierDecisionRefusal | null> {
  return db.transaction(async (tx) => {
    const [known] = await tx
      .select({ sellerId: dossiers.sellerId })
      .from(dossiers)
      .where(eq(dossiers.id, dossierId))
      .for("no key update");
    if (!known) return null;
    const item = await lockQueueItem(tx, { kind: "dossier", subjectId: dossierId });
    if (!item) return { refused: "already-decided" };
    const { sellerId } = known;
    const { accountId } = actor;
    if (await hasConflictOfInterest(tx, { accountId, sellerId })) {
      return { refused: "conflict-of-interest" };
    }
    const said = fields.filter((field) => field.reason.trim() !== "");
    const why = reason.trim() || said.map((field) => field.reason.trim()).join(" ");
    if (outcome !== "approved" && why === "") return { refused: "reason-missing" };
    const dossier = (await getDossier(tx, { dossierId }, now))!;
    const ids = dossier.items.map(({ requirement }) => requirement.id);
    if (said.some(({ field }) => !ids.includes(field))) return { refused: "unknown-field" };
    if (outcome === "approved" && unanswered(dossier).length > 0) return { refused: "incomplete" };

    await tx
      .update(dossiers)
      .set({ status: statuses[outcome], decidedAt: now, updatedAt: now })
      .where(eq(dossiers.id, dossierId));
    if (outcome === "approved") await verifySeller(tx, { dossier, decidedBy: accountId, now });
    else await refuseItems(tx, { dossierId, said, decidedBy: accountId, now });
    if (outcome !== "returned") {
      await eraseIdentityPapers(tx, { dossierId, reason: "hồ sơ đã có kết quả", now });
    }
    await tx
      .insert(dossierEvents)
      .values({ dossierId, kind: statuses[outcome], note: why, actorId: accountId, at: now });
    await tell(tx, { dossier, outcome, why, now });
    await recordDecision(tx, actor, {
      item,
      outcome,
      reason: why,
      legalBasis,
      fields: said,
      act: {
        act: `dossier-${statuses[outcome]}`,
        subjectLabel: dossier.receiptNumber ?? dossierId,
        before: { status: dossier.status },
        after: { status: statuses[outcome], fields: said.map(({ field }) => field) },
      },
      now,
    });
    return { decided: true };
  });
}

async function refuseItems(
  tx: Db,
  {
    dossierId,
    said,
    decidedBy,
    now,
  }: {
    dossierId: string;
    said: readonly { field: string; reason: string }[];
    decidedBy: string;
    now: Date;
  },
): Promise<void> {
  for (const { field, reason } of said) {
    await tx
      .update(dossierItems)
      .set({ status: "refused", reason: reason.trim(), decidedBy, decidedAt: now })
      .where(
        and(
          eq(dossierItems.dossierId, dossierId),
          eq(dossierItems.requirementId, field),
          ne(dossierItems.status, "waived"),
        ),
      );
  }
}

async function tell(
  tx: Db,
  {
    dossier,
    outcome,
    why,
    now,
  }: { dossier: Dossier; outcome: DecideDossier["outcome"]; why: string; now: Date },
): Promise<void> {
  const [seller] = await tx
    .select({ slug: sellers.slug })
    .from(sellers)
    .where(eq(sellers.id, dossier.sellerId));
  const number = dossier.receiptNumber;
  const words = {
    approved: { title: `Hồ sơ ${number} đã được duyệt`, body: "Gian hàng bán hàng được rồi." },
    returned: { title: `Hồ sơ ${number} cần bổ sung`, body: why },
    rejected: { title: `Hồ sơ ${number} không được duyệt`, body: why },
  }[outcome];
  await sendNotice(tx, {
    to: { sellerId: dossier.sellerId },
    ...words,
    link: `/nguoi-ban/${seller!.slug}/ho-so`,
    now,
  });
}
