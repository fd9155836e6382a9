import { env } from "#app/env.server";
import { type Locale, orderPath } from "#app/paths";
import { readCookie } from "./cookies.server";

/** Seconds a browser may take to come back from the gateway. */
const lifetime = 24 * 3600;

const cookieName = () => (env().APP_ORIGIN.startsWith("https://") ? "__Host-tra-tien" : "tra-tien");

/** The order a browser left for the gateway with. */
export interface Payer {
  number: string;
  token: string;
  locale: Locale;
}

/**
 * Value of Set-Cookie that lets this browser, and no other that gets hold of the return address, come
 * back from the gateway straight to its order.
 */
export function rememberPayer({ number, token, locale }: Payer): string {
  const secure = env().APP_ORIGIN.startsWith("https://") ? "; Secure" : "";
  return `${cookieName()}=${locale}.${number}.${token}; Max-Age=${lifetime}; HttpOnly; Path=/; SameSite=Lax${secure}`;
}

/** The address of the order this browser left to pay; null in any other browser. */
export function payersOrderPath(request: Request, number: string): string | null {
  const value = readCookie(request, cookieName()) ?? "";
  const match = /^(vi|en)\.([A-Z0-9-]{6,40})\.([A-Za-z0-9_-]{32})$/.exec(value);
  if (!match || match[2] !== number) return null;
  return orderPath(match[1] as Locale, number, match[3]!);
}
