import { and, eq } from "drizzle-orm";
import { type Actor, recordAct } from "#app/domain/audit/record-act.server";
import { rulesInForce, ruleValue } from "#app/domain/policies/dated-rules.server";
import { hasConflictOfInterest } from "#app/domain/queue/conflict-of-interest.server";
import { openQueueItem } from "#app/domain/queue/queue-items.server";
import { addWorkingDays, endOfSaigonDay } from "#app/domain/time/working-days.server";
import type { Db } from "#db/client.server";
import { products, sanctions, sellers } from "#db/schema";

export interface ProposeSanction {
  actor: Actor;
  sellerId: string;
  /** A product to take off; null to suspend the whole seller. */
  productId: string | null;
  reason: string;
  legalBasis: string;
  /** Who ordered it and the number of the paper; both empty where nobody did. */
  authority: string;
  authorityDocument: string;
  now: Date;
}

export type ProposeSanctionRefusal = {
  refused: "conflict-of-interest" | "open-already" | "not-selling" | "document-missing";
};

/**
 * An officer proposes to suspend a seller or to take a product off; nothing changes until a second one
 * agrees. An authority's order, by its number, is urgent: the clock of the law runs from now.
 */
export async function proposeSanction(
  db: Db,
  {
    actor,
    sellerId,
    productId,
    reason,
    legalBasis,
    authority,
    authorityDocument,
    now,
  }: ProposeSanction,
): Promise<{ sanctionId: string } | ProposeSanctionRefusal | null> {
  return db.transaction(async (tx) => {
    const [seller] = await tx
      .select()
      .from(sellers)
      .where(eq(sellers.id, sellerId))
      .for("no key update");
    if (!seller) return null;
    const [product] = productId
      ? await tx
          .select()
          .from(products)
          .where(and(eq(products.id, productId), eq(products.sellerId, sellerId)))
          .for("no key update")
      : [];
    if (productId && !product) return null;
    if (await hasConflictOfInterest(tx, { accountId: actor.accountId, sellerId })) {
      return { refused: "conflict-of-interest" };
    }
    if ((authority === "") !== (authorityDocument === "")) return { refused: "document-missing" };
    const isSelling = product ? product.status === "approved" : seller.status === "active";
    const [sanction] = isSelling
      ? await tx
          .insert(sanctions)
          .values({
            kind: product ? "takedown" : "suspension",
            sellerId,
            productId,
            reason,
            legalBasis,
            authority,
            authorityDocument,
            proposedBy: actor.accountId,
            proposedAt: now,
          })
          .onConflictDoNothing()
          .returning({ id: sanctions.id })
      : [];
    if (!sanction) return { refused: isSelling ? "open-already" : "not-selling" };
    const isOrdered = authorityDocument !== "";
    const title = product ? `Gỡ sản phẩm: ${product.name}` : `Tạm ngừng gian hàng: ${seller.name}`;
    await openQueueItem(tx, {
      kind: "sanction",
      subjectId: sanction.id,
      sellerId,
      communeCode: seller.communeCode,
      title,
      isUrgent: isOrdered,
      dueAt: await dueAt(tx, isOrdered, now),
      now,
    });
    await recordAct(tx, actor, {
      act: product ? "takedown-proposed" : "suspension-proposed",
      subjectKind: "sanction",
      subjectId: sanction.id,
      subjectLabel: product?.name ?? seller.name,
      sellerId,
      reason,
      legalBasis,
      after: isOrdered ? { authority, authorityDocument } : null,
      now,
    });
    return { sanctionId: sanction.id };
  });
}

async function dueAt(tx: Db, isOrdered: boolean, now: Date): Promise<Date> {
  const rules = await rulesInForce(tx, now);
  if (isOrdered) {
    return new Date(now.getTime() + ruleValue(rules, "takedown-deadline-hours") * 3_600_000);
  }
  const days = ruleValue(rules, "sanction-decision-working-days");
  return endOfSaigonDay(await addWorkingDays(tx, now, days));
}
