import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/audit/record-act.server";
import { sendNotice } from "#app/domain/inbox/send-notice.server";
import { hasConflictOfInterest } from "#app/domain/queue/conflict-of-interest.server";
import { lockQueueItem, recordDecision } from "#app/domain/queue/queue-items.server";
import type { Db } from "#db/client.server";
import { productRevisions, products, sellers } from "#db/schema";
import { applyContent } from "./apply-content.server";
import { keepOwnParts } from "./content-belongs.server";
import { readContent } from "./content-schema.server";

export interface DecideRevision {
  actor: Actor;
  revisionId: string;
  outcome: "approved" | "rejected" | "returned";
  /** One sentence for the seller; needed unless approved. */
  reason: string;
  legalBasis?: string;
  fields?: readonly { field: string; reason: string }[];
  now: Date;
}

export type DecideRevisionRefusal =
  | "conflict-of-interest"
  | "already-decided"
  /** The shop's own dossier comes first. */
  | "seller-not-active"
  | "reason-missing"
  | "taken-down";

/**
 * An officer's word on a page. Approved, it becomes the product's page in the same commit; sent back or
 * refused, a live product keeps the page it has.
 */
export async function decideRevision(
  db: Db,
  { actor, revisionId, outcome, reason, legalBasis, fields, now }: DecideRevision,
): Promise<{ decided: true } | { refused: DecideRevisionRefusal } | null> {
  return db.transaction(async (tx) => {
    const [revision] = await tx
      .select({ productId: productRevisions.productId })
      .from(productRevisions)
      .where(eq(productRevisions.id, revisionId));
    if (!revision) return null;
    // The product's lock before the item's, as the seller's own commands take them.
    const [product] = await tx
      .select()
      .from(products)
      .where(eq(products.id, revision.productId))
      .for("update");
    const item = await lockQueueItem(tx, { kind: "revision", subjectId: revisionId });
    if (!item) return { refused: "already-decided" };
    const { sellerId } = product!;
    if (await hasConflictOfInterest(tx, { accountId: actor.accountId, sellerId })) {
      return { refused: "conflict-of-interest" };
    }
    if (outcome !== "approved" && reason.trim() === "") return { refused: "reason-missing" };
    const [seller] = await tx
      .select({ slug: sellers.slug, status: sellers.status })
      .from(sellers)
      .where(eq(sellers.id, sellerId));
    const [current] = await tx
      .select()
      .from(productRevisions)
      .where(eq(productRevisions.id, revisionId));
    const content = readContent(current!.content);
    if (outcome === "approved") {
      if (product!.status === "taken-down") return { refused: "taken-down" };
      if (seller!.status !== "active") return { refused: "seller-not-active" };
      const own = await keepOwnParts(tx, { sellerId, productId: product!.id }, content);
      await applyContent(tx, { product: product!, content: own, now });
    } else if (product!.approvedAt === null) {
      await tx
        .update(products)
        .set({ status: outcome === "rejected" ? "rejected" : "draft", updatedAt: now })
        .where(eq(products.id, product!.id));
    }
    await tx
      .update(productRevisions)
      .set({ status: outcome, decidedAt: now, updatedAt: now })
      .where(eq(productRevisions.id, revisionId));
    await sendNotice(tx, {
      to: { sellerId },
      ...toldWords(outcome, content.name, reason),
      link: `/nguoi-ban/${seller!.slug}/san-pham/${product!.id}`,
      dedupeKey: `revision:${item.id}`,
      now,
    });
    await recordDecision(tx, actor, {
      item,
      outcome,
      reason,
      legalBasis,
      fields,
      act: {
        act: `revision-${outcome}`,
        subjectLabel: content.name,
        before: { status: product!.status },
        after: { outcome, number: current!.number },
      },
      now,
    });
    return { decided: true };
  });
}

function toldWords(outcome: DecideRevision["outcome"], name: string, reason: string) {
  switch (outcome) {
    case "approved":
      return { title: `${name} đã được duyệt`, body: "Trang mới đã lên kệ, người mua thấy ngay." };
    case "returned":
      return { title: `${name} cần bổ sung`, body: reason };
    case "rejected":
      return { title: `${name} không được duyệt`, body: reason };
  }
}
