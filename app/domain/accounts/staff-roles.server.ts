import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { accounts, staffRoles } from "#db/schema";

/**
 * Whether somebody is an administrator, and stays one until the transaction ends: whoever takes the
 * role away at this moment waits.
 */
export async function isAdministrator(tx: Db, accountId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: staffRoles.id })
    .from(staffRoles)
    .innerJoin(accounts, eq(accounts.id, staffRoles.accountId))
    .where(
      and(
        eq(staffRoles.accountId, accountId),
        eq(staffRoles.role, "administrator"),
        isNull(staffRoles.endedAt),
        eq(accounts.status, "active"),
      ),
    )
    .for("share", { of: staffRoles });
  return rows.length > 0;
}

/** Whether there is such an account and it may be given something. */
export async function isActiveAccount(tx: Db, accountId: string): Promise<boolean> {
  const found = and(eq(accounts.id, accountId), eq(accounts.status, "active"));
  return (await tx.$count(accounts, found)) > 0;
}
