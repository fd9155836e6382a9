import { findSession, type Session } from "#app/domain/accounts/sessions.server";
import { env } from "#app/env.server";
import { services } from "#app/services.server";
import { readCookie } from "./cookies.server";
import { requestNotes } from "./request-notes.server";

const secretPattern = /^[A-Za-z0-9_-]{43}$/;

export interface SessionCookies {
  /** The name the session's cookie has on this origin. */
  sessionCookie: string;
  /** The secret of the browser's session; null when there is none or it cannot be ours. */
  readSessionToken(request: Request): string | null;
  /** Value of Set-Cookie that signs the browser in until then. */
  giveSession(token: string, expiresAt: Date, now: Date): string;
  /** Value of Set-Cookie that takes the session's cookie back. */
  takeSession(): string;
  /** What ties an attempt to sign in to the browser that began it. */
  readBrowserSecret(request: Request): string | null;
  giveBrowserSecret(secret: string, seconds: number): string;
}

/**
 * The cookies of signing in. On https the browser itself then holds them to this one host (`__Host-`).
 * @param origin where people reach us, such as "https://cho.tayninh.example"
 */
export function sessionCookiesFor(origin: string): SessionCookies {
  const isSecure = origin.startsWith("https://");
  const [sessionCookie, browserCookie] = ["phien", "dang-nhap"].map((name) =>
    isSecure ? `__Host-${name}` : name,
  ) as [string, string];
  const suffix = `; HttpOnly; Path=/; SameSite=Lax${isSecure ? "; Secure" : ""}`;
  const read = (request: Request, name: string) => {
    const value = readCookie(request, name);
    return value && secretPattern.test(value) ? value : null;
  };
  const give = (name: string, value: string, seconds: number) => {
    if (!secretPattern.test(value)) throw new TypeError("not a secret of ours");
    return `${name}=${value}; Max-Age=${Math.max(0, Math.floor(seconds))}${suffix}`;
  };
  return {
    sessionCookie,
    readSessionToken: (request) => read(request, sessionCookie),
    giveSession: (token, expiresAt, now) =>
      give(sessionCookie, token, (expiresAt.getTime() - now.getTime()) / 1000),
    takeSession: () => `${sessionCookie}=; Max-Age=0${suffix}`,
    readBrowserSecret: (request) => read(request, browserCookie),
    giveBrowserSecret: (secret, seconds) => give(browserCookie, secret, seconds),
  };
}

/** The cookies of signing in, of the site that runs here. */
export function sessionCookies(): SessionCookies {
  return sessionCookiesFor(env().APP_ORIGIN);
}

/**
 * Whoever is signed in in the browser that asks; null for everybody else. Where the rights of the
 * account changed, the new id goes out with the answer.
 */
export async function readSession(request: Request): Promise<Session | null> {
  const cookies = sessionCookies();
  const token = cookies.readSessionToken(request);
  if (!token) return null;
  const { db, now: clock } = services();
  const now = clock();
  const found = await findSession(db, { token, now });
  if (!found) return null;
  if (found.renewed) {
    const { sessionToken, expiresAt } = found.renewed;
    sendCookie(cookies.giveSession(sessionToken, expiresAt, now));
  }
  return found.session;
}

function sendCookie(value: string): void {
  const notes = requestNotes.getStore();
  if (!notes) return;
  notes.cookies ??= [];
  notes.cookies.push(value);
}
