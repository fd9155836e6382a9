import { and, eq, gt } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { signInAttempts } from "#db/schema";
import { recordAccount } from "./record-account.server";
import { hashSecret } from "./secrets.server";
import { openSession } from "./sessions.server";
import type { SignOn, SignOnRefusal } from "./sign-on.server";

export interface FinishSignIn {
  /** Our registered address with the query as it arrived. */
  currentUrl: URL;
  /** From the browser's cookie. */
  browserSecret: string | null;
  /** The session this browser had so far: it ends, whoever it belonged to. */
  sessionToken: string | null;
  /** APP_SECRET. */
  secret: string;
  now: Date;
}

export interface FinishedSignIn {
  accountId: string;
  /** For the cookie. */
  sessionToken: string;
  expiresAt: Date;
  returnTo: string;
  locale: "vi" | "en";
}

export type SignInRefusal = {
  refused: SignOnRefusal["refused"] | "unknown-attempt" | "disabled";
  cause?: unknown;
  /** Where the person wanted to go, once the attempt was found. */
  returnTo?: string;
  locale?: "vi" | "en";
};

/** Takes the browser's return from the sign-on system: one attempt, once, in the browser that began it. */
export async function finishSignIn(
  db: Db,
  signOn: SignOn,
  { currentUrl, browserSecret, sessionToken, secret, now }: FinishSignIn,
): Promise<FinishedSignIn | SignInRefusal> {
  const [state, ...more] = currentUrl.searchParams.getAll("state");
  if (!state || more.length > 0 || !browserSecret) return { refused: "unknown-attempt" };
  const [attempt] = await db
    .delete(signInAttempts)
    .where(
      and(
        eq(signInAttempts.stateHash, hashSecret(state)),
        eq(signInAttempts.browserHash, hashSecret(browserSecret)),
        eq(signInAttempts.issuer, signOn.issuer),
        gt(signInAttempts.expiresAt, now),
      ),
    )
    .returning();
  if (!attempt) return { refused: "unknown-attempt" };
  const { nonce, codeVerifier, returnTo, locale } = attempt;
  const answer = await signOn.finish({ currentUrl, state, nonce, codeVerifier });
  if ("refused" in answer) return { ...answer, returnTo, locale };
  return db.transaction(async (tx) => {
    const account = await recordAccount(tx, { ...answer, secret, now });
    if ("refused" in account) return { ...account, returnTo, locale };
    const session = await openSession(tx, {
      account,
      providerSession: answer.identity.providerSession,
      idToken: answer.idToken,
      replaces: sessionToken,
      secret,
      now,
    });
    return { accountId: account.id, ...session, returnTo, locale };
  });
}
