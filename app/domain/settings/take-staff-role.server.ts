import { type EndStaffRole, endStaffRole } from "#app/domain/accounts/end-staff-role.server";
import { type Actor, recordAct } from "#app/domain/audit/record-act.server";
import type { Db } from "#db/client.server";
import { accountName } from "./staff-queries.server";

/** An administrator ends an officer's role, and the log keeps it. */
export async function takeStaffRole(
  db: Db,
  { actor, ...told }: Omit<EndStaffRole, "by"> & { actor: Actor },
): Promise<{ roleId: string } | { refused: "own-account" | "given-by-groups" } | null> {
  return db.transaction(async (tx) => {
    const { accountId, role, communeCode, reason, now } = told;
    const ended = await endStaffRole(tx, { ...told, by: actor.accountId });
    if (!ended || "refused" in ended) return ended;
    await recordAct(tx, actor, {
      act: "staff-role-ended",
      subjectKind: "account",
      subjectId: accountId,
      subjectLabel: await accountName(tx, accountId),
      reason,
      before: { role, communeCode },
      now,
    });
    return ended;
  });
}
