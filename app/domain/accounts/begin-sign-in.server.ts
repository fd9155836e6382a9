import { lt } from "drizzle-orm";
import { rulesInForce, ruleValue } from "#app/domain/policies/dated-rules.server";
import type { Db } from "#db/client.server";
import { signInAttempts } from "#db/schema";
import { hashSecret, newSecret } from "./secrets.server";
import type { SignOn, SignOnRefusal } from "./sign-on.server";

export interface BeginSignIn {
  /** Our registered address, where the browser comes back to. */
  redirectUri: string;
  /** A place within this site. */
  returnTo: string;
  locale: "vi" | "en";
  /** From the browser's cookie; null on its first try. */
  browserSecret: string | null;
  now: Date;
}

/**
 * Sends a browser to the sign-on system. Each try is a row of its own, so that two windows do not
 * disturb each other, and bound to this browser, so that nobody can be signed in as somebody else.
 */
export async function beginSignIn(
  db: Db,
  signOn: SignOn,
  { redirectUri, returnTo, locale, browserSecret, now }: BeginSignIn,
): Promise<{ url: string; browserSecret: string; seconds: number } | SignOnRefusal> {
  const started = await signOn.start({ redirectUri, locale });
  if ("refused" in started) return started;
  const seconds = 60 * ruleValue(await rulesInForce(db, now), "sign-in-attempt-minutes");
  const kept = browserSecret ?? newSecret();
  await db.delete(signInAttempts).where(lt(signInAttempts.expiresAt, now));
  await db.insert(signInAttempts).values({
    stateHash: hashSecret(started.state),
    browserHash: hashSecret(kept),
    nonce: started.nonce,
    codeVerifier: started.codeVerifier,
    issuer: signOn.issuer,
    returnTo,
    locale,
    expiresAt: new Date(now.getTime() + seconds * 1000),
    createdAt: now,
  });
  return { url: started.url, browserSecret: kept, seconds };
}
