import { type GrantRefusal, grantStaffRole } from "#app/domain/accounts/grant-staff-role.server";
import type { StaffRole } from "#app/domain/accounts/roles";
import { type Actor, recordAct } from "#app/domain/audit/record-act.server";
import type { Db } from "#db/client.server";
import { accountName } from "./staff-queries.server";

export interface GiveStaffRole {
  actor: Actor;
  accountId: string;
  role: StaffRole;
  communeCode: string | null;
  reason: string;
  now: Date;
}

/** An administrator makes somebody an officer, and the log keeps it. */
export async function giveStaffRole(
  db: Db,
  { actor, accountId, role, communeCode, reason, now }: GiveStaffRole,
): Promise<{ roleId: string } | GrantRefusal | null> {
  return db.transaction(async (tx) => {
    const by = actor.accountId;
    const given = await grantStaffRole(tx, { by, accountId, role, communeCode, reason, now });
    if (!given || "refused" in given) return given;
    await recordAct(tx, actor, {
      act: "staff-role-given",
      subjectKind: "account",
      subjectId: accountId,
      subjectLabel: await accountName(tx, accountId),
      reason,
      after: { role, communeCode },
      now,
    });
    return given;
  });
}
