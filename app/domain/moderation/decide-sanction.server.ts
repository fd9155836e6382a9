import { and, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/audit/record-act.server";
import { sendNotice } from "#app/domain/inbox/send-notice.server";
import { hasConflictOfInterest } from "#app/domain/queue/conflict-of-interest.server";
import { lockQueueItem, recordDecision } from "#app/domain/queue/queue-items.server";
import type { Db } from "#db/client.server";
import { products, sanctions, sellers } from "#db/schema";
import { lockSanction } from "./lock-sanction.server";

export interface DecideSanction {
  actor: Actor;
  sanctionId: string;
  /** Put in force, or declined; a proposal is not sent back. */
  outcome: "approved" | "rejected" | "returned";
  reason: string;
  legalBasis?: string;
  now: Date;
}

export type DecideSanctionRefusal = {
  refused: "conflict-of-interest" | "already-decided" | "own-proposal" | "not-returnable";
};

/**
 * A second officer puts a suspension or takedown in force, or declines it. In force it stops sale at
 * once: pages, lists, carts and search hear of it in the same commit.
 */
export async function decideSanction(
  db: Db,
  { actor, sanctionId, outcome, reason, legalBasis, now }: DecideSanction,
): Promise<{ decided: true } | DecideSanctionRefusal | null> {
  return db.transaction(async (tx) => {
    const sanction = await lockSanction(tx, sanctionId);
    if (!sanction) return null;
    const item = await lockQueueItem(tx, { kind: "sanction", subjectId: sanctionId });
    if (!item || sanction.status !== "proposed") return { refused: "already-decided" };
    if (sanction.proposedBy === actor.accountId) return { refused: "own-proposal" };
    const { sellerId, productId } = sanction;
    if (await hasConflictOfInterest(tx, { accountId: actor.accountId, sellerId })) {
      return { refused: "conflict-of-interest" };
    }
    if (outcome === "returned") return { refused: "not-returnable" };
    const isInForce = outcome === "approved";
    await tx
      .update(sanctions)
      .set({
        status: isInForce ? "in-force" : "declined",
        decidedBy: actor.accountId,
        decidedAt: now,
        decisionReason: reason,
      })
      .where(eq(sanctions.id, sanctionId));
    if (isInForce) await stopSale(tx, { sellerId, productId, now });
    if (isInForce) await tellSeller(tx, sanction, now);
    await recordDecision(tx, actor, {
      item,
      outcome,
      reason,
      legalBasis: legalBasis ?? sanction.legalBasis,
      act: {
        act: `${sanction.kind}-${isInForce ? "put-in-force" : "declined"}`,
        reason: reason || sanction.reason,
        before: { status: "proposed" },
        after: { status: isInForce ? "in-force" : "declined" },
      },
      now,
    });
    return { decided: true };
  });
}

async function stopSale(
  tx: Db,
  { sellerId, productId, now }: { sellerId: string; productId: string | null; now: Date },
): Promise<void> {
  if (productId) {
    await tx
      .update(products)
      .set({ status: "taken-down", updatedAt: now })
      .where(and(eq(products.id, productId), eq(products.status, "approved")));
    return;
  }
  await tx
    .update(sellers)
    .set({ status: "suspended", updatedAt: now })
    .where(and(eq(sellers.id, sellerId), eq(sellers.status, "active")));
}

async function tellSeller(
  tx: Db,
  sanction: typeof sanctions.$inferSelect,
  now: Date,
): Promise<void> {
  const [seller] = await tx
    .select({ slug: sellers.slug })
    .from(sellers)
    .where(eq(sellers.id, sanction.sellerId));
  const isWhole = sanction.kind === "suspension";
  await sendNotice(tx, {
    to: { sellerId: sanction.sellerId },
    title: isWhole ? "Gian hàng bị tạm ngừng bán" : "Một sản phẩm bị gỡ",
    body: `${sanction.reason} Căn cứ: ${sanction.legalBasis}. Bạn có quyền giải trình và khiếu nại.`,
    link: `/nguoi-ban/${seller!.slug}/quyet-dinh`,
    dedupeKey: `sanction-in-force:${sanction.id}`,
    now,
  });
}
