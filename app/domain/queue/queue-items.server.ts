import { and, eq, isNull } from "drizzle-orm";
import { type Act, type Actor, recordAct } from "#app/domain/audit/record-act.server";
import type { Db } from "#db/client.server";
import { decisionFields, decisions, queueItems } from "#db/schema";

export type QueueKind = (typeof queueItems.$inferSelect)["kind"];
export type QueueItem = typeof queueItems.$inferSelect;

export interface OpenQueueItem {
  kind: QueueKind;
  subjectId: string;
  sellerId: string | null;
  communeCode: string | null;
  title: string;
  warnings?: number;
  isUrgent?: boolean;
  dueAt: Date;
  now: Date;
}

/** Puts a thing before the officers, in the commit that made it wait; once while it is open. */
export async function openQueueItem(tx: Db, { now, ...item }: OpenQueueItem): Promise<void> {
  await tx
    .insert(queueItems)
    .values({ ...item, openedAt: now })
    .onConflictDoNothing();
}

/** What waited no longer waits, without a decision: withdrawn, or overtaken. */
export async function withdrawQueueItem(
  tx: Db,
  { kind, subjectId, now }: { kind: QueueKind; subjectId: string; now: Date },
): Promise<void> {
  await tx.update(queueItems).set({ closedAt: now }).where(openOf(kind, subjectId));
}

/** The open item of a thing, locked: whoever decides first decides. Null where nothing waits. */
export async function lockQueueItem(
  tx: Db,
  { kind, subjectId }: { kind: QueueKind; subjectId: string },
): Promise<QueueItem | null> {
  const [item] = await tx.select().from(queueItems).where(openOf(kind, subjectId)).for("update");
  return item ?? null;
}

export interface Decision {
  item: QueueItem;
  outcome: "approved" | "rejected" | "returned";
  reason: string;
  legalBasis?: string;
  /** What was wrong where. */
  fields?: readonly { field: string; reason: string }[];
  /** How the log tells it; label and reason where they are not the item's title and the decision's. */
  act: Pick<Act, "act" | "before" | "after"> & Partial<Pick<Act, "subjectLabel" | "reason">>;
  now: Date;
}

/**
 * Writes down a decision, takes its item off the queue and puts the act into the log: no decision is
 * without its entry. Call it last in the transaction, as the log's head is held until commit; the caller
 * holds the item's lock.
 */
export async function recordDecision(
  tx: Db,
  actor: Actor,
  { item, outcome, reason, legalBasis, fields = [], act, now }: Decision,
): Promise<void> {
  const subject = { subjectKind: item.kind, subjectId: item.subjectId };
  const [decision] = await tx
    .insert(decisions)
    .values({
      ...subject,
      queueItemId: item.id,
      outcome,
      decidedBy: actor.accountId,
      reason,
      legalBasis: legalBasis ?? "",
      decidedAt: now,
    })
    .returning({ id: decisions.id });
  if (fields.length > 0) {
    await tx
      .insert(decisionFields)
      .values(fields.map((field) => ({ ...field, decisionId: decision!.id })));
  }
  await tx.update(queueItems).set({ closedAt: now }).where(eq(queueItems.id, item.id));
  await recordAct(tx, actor, {
    ...subject,
    subjectLabel: item.title,
    sellerId: item.sellerId,
    reason,
    legalBasis,
    ...act,
    now,
  });
}

function openOf(kind: QueueKind, subjectId: string) {
  return and(
    eq(queueItems.kind, kind),
    eq(queueItems.subjectId, subjectId),
    isNull(queueItems.closedAt),
  );
}
