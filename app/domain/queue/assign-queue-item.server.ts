import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import { type Actor, recordAct } from "#app/domain/audit/record-act.server";
import type { Db } from "#db/client.server";
import { accounts, dossierEvents, queueItems, staffRoles } from "#db/schema";
import { decidersOf } from "./queue-rights";

export interface AssignQueueItem {
  actor: Actor;
  itemId: string;
  /** Oneself to take it, a colleague to hand it over, null to give it back. */
  to: string | null;
  now: Date;
}

/**
 * Who works on a thing of the queue. What a colleague has taken is theirs until they give it back or
 * hand it over; only officers who may decide such things can be given one.
 */
export async function assignQueueItem(
  db: Db,
  { actor, itemId, to, now }: AssignQueueItem,
): Promise<{ assignedTo: string | null } | { refused: "taken" | "not-an-officer" } | null> {
  return db.transaction(async (tx) => {
    const [item] = await tx
      .select()
      .from(queueItems)
      .where(and(eq(queueItems.id, itemId), isNull(queueItems.closedAt)))
      .for("update");
    if (!item) return null;
    if (item.assignedTo !== null && item.assignedTo !== actor.accountId)
      return { refused: "taken" };
    if (item.assignedTo === to) return { assignedTo: to };
    if (to !== null) {
      const fitting = await tx
        .select({ id: staffRoles.id })
        .from(staffRoles)
        .innerJoin(accounts, eq(accounts.id, staffRoles.accountId))
        .where(
          and(
            eq(staffRoles.accountId, to),
            isNull(staffRoles.endedAt),
            eq(accounts.status, "active"),
            inArray(staffRoles.role, [
              ...decidersOf(item.kind),
            ] as (typeof staffRoles.$inferSelect)["role"][]),
          ),
        )
        .limit(1);
      if (fitting.length === 0) return { refused: "not-an-officer" };
    }
    await tx.update(queueItems).set({ assignedTo: to }).where(eq(queueItems.id, itemId));
    if (item.kind === "dossier" && to !== null) {
      await tellApplicant(tx, { dossierId: item.subjectId, officerId: to, now });
    }
    await recordAct(tx, actor, {
      act: "queue-item-assigned",
      subjectKind: item.kind,
      subjectId: item.subjectId,
      subjectLabel: item.title,
      sellerId: item.sellerId,
      before: { assignedTo: item.assignedTo },
      after: { assignedTo: to },
      now,
    });
    return { assignedTo: to };
  });
}

/** Whoever waits for an answer reads that an officer has it; once for each time it was sent. */
async function tellApplicant(
  tx: Db,
  { dossierId, officerId, now }: { dossierId: string; officerId: string; now: Date },
): Promise<void> {
  const [last] = await tx
    .select({ kind: dossierEvents.kind })
    .from(dossierEvents)
    .where(eq(dossierEvents.dossierId, dossierId))
    .orderBy(desc(dossierEvents.at), desc(dossierEvents.id))
    .limit(1);
  if (last?.kind !== "sent") return;
  await tx
    .insert(dossierEvents)
    .values({ dossierId, kind: "taken-up", actorId: officerId, at: now });
}
