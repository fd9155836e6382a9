import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { staffRoles } from "#db/schema";
import { raiseRights } from "./record-account.server";
import type { StaffRole } from "./roles";
import { isAdministrator } from "./staff-roles.server";

export interface EndStaffRole {
  /** The administrator who ends it. */
  by: string;
  accountId: string;
  role: StaffRole;
  communeCode: string | null;
  reason: string;
  now: Date;
}

/**
 * An administrator takes a role away. Nobody ends their own, so there is always an administrator left;
 * what the sign-on system's groups give ends there.
 */
export async function endStaffRole(
  db: Db,
  { by, accountId, role, communeCode, reason, now }: EndStaffRole,
): Promise<{ roleId: string } | { refused: "own-account" | "given-by-groups" } | null> {
  return db.transaction(async (tx) => {
    if (!(await isAdministrator(tx, by))) return null;
    if (accountId === by) return { refused: "own-account" };
    const held = and(
      eq(staffRoles.accountId, accountId),
      eq(staffRoles.role, role),
      communeCode === null
        ? isNull(staffRoles.communeCode)
        : eq(staffRoles.communeCode, communeCode),
      isNull(staffRoles.endedAt),
    );
    const [ended] = await tx
      .update(staffRoles)
      .set({ endedAt: now, endedBy: by, endReason: reason })
      .where(and(held, eq(staffRoles.source, "administrator")))
      .returning({ id: staffRoles.id });
    if (!ended) {
      return (await tx.$count(staffRoles, held)) > 0 ? { refused: "given-by-groups" } : null;
    }
    await raiseRights(tx, accountId);
    return { roleId: ended.id };
  });
}
