import { eq } from "drizzle-orm";
import { decideAdministrator } from "#app/domain/accounts/propose-administrator.server";
import { type Actor, recordAct } from "#app/domain/audit/record-act.server";
import type { Db } from "#db/client.server";
import { administratorProposals } from "#db/schema";
import { accountName } from "./staff-queries.server";

export interface SettleAdministrator {
  actor: Actor;
  proposalId: string;
  decision: "approved" | "rejected";
  reason: string;
  now: Date;
}

/** A second administrator agrees to a proposed one or does not, and the log keeps it. */
export async function settleAdministrator(
  db: Db,
  { actor, proposalId, decision, reason, now }: SettleAdministrator,
) {
  return db.transaction(async (tx) => {
    const by = actor.accountId;
    const decided = await decideAdministrator(tx, { by, proposalId, decision, reason, now });
    if (!decided || "refused" in decided) return decided;
    const [proposal] = await tx
      .select({ accountId: administratorProposals.accountId })
      .from(administratorProposals)
      .where(eq(administratorProposals.id, proposalId));
    await recordAct(tx, actor, {
      act: decision === "approved" ? "administrator-made" : "administrator-declined",
      subjectKind: "account",
      subjectId: proposal!.accountId,
      subjectLabel: await accountName(tx, proposal!.accountId),
      reason,
      now,
    });
    return decided;
  });
}
