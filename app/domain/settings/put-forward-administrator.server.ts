import { proposeAdministrator } from "#app/domain/accounts/propose-administrator.server";
import { type Actor, recordAct } from "#app/domain/audit/record-act.server";
import type { Db } from "#db/client.server";
import { accountName } from "./staff-queries.server";

/** An administrator proposes another one, and the log keeps it; a second one decides. */
export async function putForwardAdministrator(
  db: Db,
  { actor, accountId, reason, now }: { actor: Actor; accountId: string; reason: string; now: Date },
) {
  return db.transaction(async (tx) => {
    const by = actor.accountId;
    const proposed = await proposeAdministrator(tx, { by, accountId, reason, now });
    if (!proposed || "refused" in proposed) return proposed;
    await recordAct(tx, actor, {
      act: "administrator-proposed",
      subjectKind: "account",
      subjectId: accountId,
      subjectLabel: await accountName(tx, accountId),
      reason,
      now,
    });
    return proposed;
  });
}
