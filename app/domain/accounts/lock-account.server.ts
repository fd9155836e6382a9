import { and, eq } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { accounts, sessions } from "#db/schema";
import { isAdministrator } from "./staff-roles.server";

export interface LockAccount {
  /** The administrator who does it. */
  by: string;
  accountId: string;
  isLocked: boolean;
}

/**
 * An administrator locks an account, which is signed out everywhere at once and cannot sign in again, or
 * opens it. Nobody locks their own. The caller writes the act into the log, in the same transaction.
 */
export async function lockAccount(
  tx: Db,
  { by, accountId, isLocked }: LockAccount,
): Promise<{ name: string } | { refused: "own-account" | "so-already" } | null> {
  if (!(await isAdministrator(tx, by))) return null;
  if (accountId === by) return { refused: "own-account" };
  const [from, to] = isLocked
    ? (["active", "disabled"] as const)
    : (["disabled", "active"] as const);
  const [changed] = await tx
    .update(accounts)
    .set({ status: to })
    .where(and(eq(accounts.id, accountId), eq(accounts.status, from)))
    .returning({ name: accounts.displayName });
  if (!changed) {
    return (await tx.$count(accounts, eq(accounts.id, accountId))) > 0
      ? { refused: "so-already" }
      : null;
  }
  if (isLocked) await tx.delete(sessions).where(eq(sessions.accountId, accountId));
  return { name: changed.name };
}
