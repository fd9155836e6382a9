import { eq } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { communes, staffRoles } from "#db/schema";
import { raiseRights } from "./record-account.server";
import type { StaffRole } from "./roles";
import { isActiveAccount, isAdministrator } from "./staff-roles.server";

export interface GrantStaffRole {
  /** The administrator who gives it. */
  by: string;
  accountId: string;
  role: StaffRole;
  /** For a commune officer, and for nobody else. */
  communeCode: string | null;
  reason: string;
  now: Date;
}

export type GrantRefusal = {
  refused:
    | "own-account"
    /** Administrators are made by two: propose, and let another one decide. */
    | "needs-second-person"
    | "commune-missing"
    | "no-such-commune"
    | "held-already";
};

/** An administrator gives an officer a role; nobody gives one to themselves. */
export async function grantStaffRole(
  db: Db,
  { by, accountId, role, communeCode, reason, now }: GrantStaffRole,
): Promise<{ roleId: string } | GrantRefusal | null> {
  return db.transaction(async (tx) => {
    if (!(await isAdministrator(tx, by))) return null;
    if (!(await isActiveAccount(tx, accountId))) return null;
    if (accountId === by) return { refused: "own-account" };
    if (role === "administrator") return { refused: "needs-second-person" };
    if ((role === "commune") !== (communeCode !== null)) return { refused: "commune-missing" };
    if (communeCode && (await tx.$count(communes, eq(communes.code, communeCode))) === 0) {
      return { refused: "no-such-commune" };
    }
    const [granted] = await tx
      .insert(staffRoles)
      .values({
        accountId,
        role,
        communeCode,
        source: "administrator",
        grantedBy: by,
        reason,
        grantedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: staffRoles.id });
    if (!granted) return { refused: "held-already" };
    await raiseRights(tx, accountId);
    return { roleId: granted.id };
  });
}
