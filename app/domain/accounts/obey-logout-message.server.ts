import { and, eq, lt } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { sessions, usedLogoutTokens } from "#db/schema";
import type { LogoutMessage } from "./sign-on.server";

/**
 * Ends what the sign-on system says is over: the sessions of one session there, or all of a person.
 * Where it names both they must belong together. The same message ends nothing twice.
 */
export async function obeyLogoutMessage(
  db: Db,
  message: LogoutMessage & { now: Date },
): Promise<{ ended: number } | { refused: "replayed" | "no-such-session" }> {
  const { issuer, subject, providerSession, tokenId, expiresAt, now } = message;
  return db.transaction(async (tx) => {
    await tx.delete(usedLogoutTokens).where(lt(usedLogoutTokens.expiresAt, now));
    const [first] = await tx
      .insert(usedLogoutTokens)
      .values({ issuer, tokenId, expiresAt })
      .onConflictDoNothing()
      .returning({ tokenId: usedLogoutTokens.tokenId });
    if (!first) return { refused: "replayed" };
    const ended = await tx
      .delete(sessions)
      .where(
        and(
          eq(sessions.issuer, issuer),
          subject === null ? undefined : eq(sessions.subject, subject),
          providerSession === null ? undefined : eq(sessions.providerSession, providerSession),
        ),
      )
      .returning({ id: sessions.id });
    return ended.length > 0 ? { ended: ended.length } : { refused: "no-such-session" };
  });
}
