import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { administratorProposals, staffRoles } from "#db/schema";
import { raiseRights } from "./record-account.server";
import { isActiveAccount, isAdministrator } from "./staff-roles.server";

export interface ProposeAdministrator {
  by: string;
  accountId: string;
  reason: string;
  now: Date;
}

/** An administrator proposes another one; nothing changes until a second one agrees. */
export async function proposeAdministrator(
  db: Db,
  { by, accountId, reason, now }: ProposeAdministrator,
): Promise<
  { proposalId: string } | { refused: "own-account" | "held-already" | "proposed-already" } | null
> {
  return db.transaction(async (tx) => {
    if (!(await isAdministrator(tx, by))) return null;
    if (accountId === by) return { refused: "own-account" };
    if (!(await isActiveAccount(tx, accountId))) return null;
    if (await isAdministrator(tx, accountId)) return { refused: "held-already" };
    const [proposal] = await tx
      .insert(administratorProposals)
      .values({ accountId, proposedBy: by, reason, proposedAt: now })
      .onConflictDoNothing()
      .returning({ id: administratorProposals.id });
    return proposal ? { proposalId: proposal.id } : { refused: "proposed-already" };
  });
}

export interface DecideAdministrator {
  by: string;
  proposalId: string;
  decision: "approved" | "rejected";
  reason: string;
  now: Date;
}

/**
 * A second administrator approves or rejects a proposal. Whoever made it must still be one, and neither
 * that person nor the one proposed may decide.
 */
export async function decideAdministrator(
  db: Db,
  { by, proposalId, decision, reason, now }: DecideAdministrator,
): Promise<
  | { decision: "approved" | "rejected" }
  | { refused: "own-proposal" | "decided-already" | "proposer-left" }
  | null
> {
  return db.transaction(async (tx) => {
    if (!(await isAdministrator(tx, by))) return null;
    const [proposal] = await tx
      .select()
      .from(administratorProposals)
      .where(eq(administratorProposals.id, proposalId))
      .for("update");
    if (!proposal) return null;
    const { accountId, proposedBy } = proposal;
    if (by === proposedBy || by === accountId) return { refused: "own-proposal" };
    if (proposal.decision !== null) return { refused: "decided-already" };
    if (decision === "approved") {
      if (!(await isAdministrator(tx, proposedBy))) return { refused: "proposer-left" };
      if (!(await isActiveAccount(tx, accountId))) return null;
    }
    await tx
      .update(administratorProposals)
      .set({ decision, decidedBy: by, decidedAt: now, decisionReason: reason })
      .where(
        and(eq(administratorProposals.id, proposalId), isNull(administratorProposals.decision)),
      );
    if (decision === "approved") {
      await tx
        .insert(staffRoles)
        .values({
          accountId,
          role: "administrator",
          source: "administrator",
          grantedBy: by,
          reason: proposal.reason,
          grantedAt: now,
        })
        .onConflictDoNothing();
      await raiseRights(tx, accountId);
    }
    return { decision };
  });
}
