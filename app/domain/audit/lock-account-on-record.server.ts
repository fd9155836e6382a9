import { lockAccount } from "#app/domain/accounts/lock-account.server";
import type { Db } from "#db/client.server";
import { type Actor, recordAct } from "./record-act.server";

export interface LockAccountOnRecord {
  actor: Actor;
  accountId: string;
  isLocked: boolean;
  reason: string;
  now: Date;
}

/** Locks or opens an account and writes it into the log, with the reason, in one commit. */
export async function lockAccountOnRecord(
  db: Db,
  { actor, accountId, isLocked, reason, now }: LockAccountOnRecord,
): Promise<
  { isLocked: boolean } | { refused: "own-account" | "so-already" | "reason-missing" } | null
> {
  if (reason.trim() === "") return { refused: "reason-missing" };
  return db.transaction(async (tx) => {
    const done = await lockAccount(tx, { by: actor.accountId, accountId, isLocked });
    if (!done || "refused" in done) return done;
    await recordAct(tx, actor, {
      act: isLocked ? "account-locked" : "account-unlocked",
      subjectKind: "account",
      subjectId: accountId,
      subjectLabel: done.name,
      reason: reason.trim(),
      now,
    });
    return { isLocked };
  });
}
