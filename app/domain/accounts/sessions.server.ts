import { and, eq, gt, lt, or, sql } from "drizzle-orm";
import { type Rules, rulesInForce, ruleValue } from "#app/domain/policies/dated-rules.server";
import type { Db } from "#db/client.server";
import { accounts, sessions, staffRoles } from "#db/schema";
import type { Account } from "./record-account.server";
import { hashSecret, newSecret, seal, unseal } from "./secrets.server";

/** Whoever is signed in in the browser that asks. */
export interface Session {
  id: string;
  account: {
    id: string;
    kind: "person" | "organisation";
    displayName: string;
    organisationName: string | null;
  };
}

export interface OpenedSession {
  /** For the cookie. */
  sessionToken: string;
  expiresAt: Date;
}

/** Seconds the former id still serves requests that were under way when it changed. */
const graceSeconds = 60;
/** Seconds between two notes that a session is in use. */
const noteSeconds = 60;

const after = (now: Date, seconds: number) => new Date(now.getTime() + seconds * 1000);

/** How long a session lasts: officers of the province are signed out much sooner than buyers. */
function lifetimeOf(rules: Rules, isStaff: boolean): { idleSeconds: number; seconds: number } {
  return isStaff
    ? {
        idleSeconds: 60 * ruleValue(rules, "staff-session-idle-minutes"),
        seconds: 3600 * ruleValue(rules, "staff-session-hours"),
      }
    : {
        idleSeconds: 86_400 * ruleValue(rules, "session-idle-days"),
        seconds: 86_400 * ruleValue(rules, "session-days"),
      };
}

async function isStaffNow(db: Db, accountId: string): Promise<boolean> {
  const held = and(eq(staffRoles.accountId, accountId), sql`${staffRoles.endedAt} is null`);
  return (await db.$count(staffRoles, held)) > 0;
}

/** Signs a browser in under a new id; the id it had before is dead from then on. */
export async function openSession(
  tx: Db,
  {
    account,
    providerSession,
    idToken,
    replaces,
    secret,
    now,
  }: {
    account: Account;
    providerSession: string | null;
    idToken: string | null;
    /** The token the browser had. */
    replaces: string | null;
    /** APP_SECRET. */
    secret: string;
    now: Date;
  },
): Promise<OpenedSession> {
  if (replaces) await endSession(tx, { token: replaces, secret });
  await tx.delete(sessions).where(lt(sessions.expiresAt, now));
  const rules = await rulesInForce(tx, now);
  const { idleSeconds, seconds } = lifetimeOf(rules, await isStaffNow(tx, account.id));
  const sessionToken = newSecret();
  const expiresAt = after(now, seconds);
  await tx.insert(sessions).values({
    tokenHash: hashSecret(sessionToken),
    accountId: account.id,
    issuer: account.issuer,
    subject: account.subject,
    providerSession,
    sealedIdToken: idToken && seal(secret, idToken),
    rightsVersion: account.rightsVersion,
    idleSeconds,
    lastSeenAt: now,
    expiresAt,
    createdAt: now,
  });
  return { sessionToken, expiresAt };
}

export interface FoundSession {
  session: Session;
  /** Set where the account's rights changed since: the browser must carry this token from now on. */
  renewed: OpenedSession | null;
}

/** Who is signed in with this token; null when nobody is, or not any more. */
export async function findSession(
  db: Db,
  { token, now }: { token: string; now: Date },
): Promise<FoundSession | null> {
  const tokenHash = hashSecret(token);
  const [row] = await db
    .select({
      id: sessions.id,
      tokenHash: sessions.tokenHash,
      lastSeenAt: sessions.lastSeenAt,
      expiresAt: sessions.expiresAt,
      createdAt: sessions.createdAt,
      rightsVersion: sessions.rightsVersion,
      rightsVersionNow: accounts.rightsVersion,
      account: {
        id: accounts.id,
        kind: accounts.kind,
        displayName: accounts.displayName,
        organisationName: accounts.organisationName,
      },
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(
      and(
        or(
          eq(sessions.tokenHash, tokenHash),
          and(eq(sessions.previousTokenHash, tokenHash), gt(sessions.previousUntil, now)),
        ),
        gt(sessions.expiresAt, now),
        sql`${sessions.lastSeenAt} + make_interval(secs => ${sessions.idleSeconds}) > ${now.toISOString()}::timestamptz`,
        eq(accounts.status, "active"),
      ),
    );
  if (!row) return null;
  const session: Session = { id: row.id, account: row.account };
  const isCurrent = row.tokenHash === tokenHash;
  if (isCurrent && row.rightsVersion !== row.rightsVersionNow) {
    return { session, renewed: await renew(db, { ...row, now }) };
  }
  if (now.getTime() - row.lastSeenAt.getTime() > noteSeconds * 1000) {
    await db.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.id, row.id));
  }
  return { session, renewed: null };
}

/** A new id after a change of rights. Of requests that come at once, one makes it. */
async function renew(
  db: Db,
  row: {
    id: string;
    tokenHash: string;
    createdAt: Date;
    expiresAt: Date;
    rightsVersionNow: number;
    account: { id: string };
    now: Date;
  },
): Promise<OpenedSession | null> {
  const { now } = row;
  const rules = await rulesInForce(db, now);
  const { idleSeconds, seconds } = lifetimeOf(rules, await isStaffNow(db, row.account.id));
  const end = after(row.createdAt, seconds).getTime();
  const expiresAt = new Date(Math.min(end, row.expiresAt.getTime()));
  const sessionToken = newSecret();
  const [renewed] = await db
    .update(sessions)
    .set({
      tokenHash: hashSecret(sessionToken),
      previousTokenHash: row.tokenHash,
      previousUntil: after(now, graceSeconds),
      rightsVersion: row.rightsVersionNow,
      idleSeconds,
      expiresAt,
      lastSeenAt: now,
    })
    .where(and(eq(sessions.id, row.id), eq(sessions.tokenHash, row.tokenHash)))
    .returning({ id: sessions.id });
  return renewed ? { sessionToken, expiresAt } : null;
}

/**
 * Signs a browser out. What it carried is worthless from then on, in its former form too.
 * @returns what the sign-on system wants to see when its own session ends; null without a session
 */
export async function endSession(
  db: Db,
  { token, secret }: { token: string; secret: string },
): Promise<{ accountId: string; issuer: string; idToken: string | null } | null> {
  const tokenHash = hashSecret(token);
  const [ended] = await db
    .delete(sessions)
    .where(or(eq(sessions.tokenHash, tokenHash), eq(sessions.previousTokenHash, tokenHash)))
    .returning({
      accountId: sessions.accountId,
      issuer: sessions.issuer,
      sealed: sessions.sealedIdToken,
    });
  if (!ended) return null;
  const { sealed, ...rest } = ended;
  return { ...rest, idToken: sealed && unseal(secret, sealed) };
}
