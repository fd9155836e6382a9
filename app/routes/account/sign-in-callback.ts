import type { LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { type FinishedSignIn, finishSignIn } from "#app/domain/accounts/finish-sign-in.server";
import { joinCartToAccount } from "#app/domain/cart/join-cart-to-account.server";
import { joinOrderToAccount } from "#app/domain/orders/join-order-to-account.server";
import { allowSignOn } from "#app/http/authorize.server";
import { cookies } from "#app/http/cookies.server";
import { requestNotes } from "#app/http/request-notes.server";
import { sessionCookies } from "#app/http/session.server";
import { accountPath, signInCallbackPath, signInPath } from "#app/paths";
import { services } from "#app/services.server";

/** The browser comes back from the sign-on system. Nothing but its one attempt is believed. */
export async function loader({ request }: LoaderFunctionArgs) {
  allowSignOn(request);
  const { db, env, signOn, now: clock } = services();
  if (!signOn) return redirect(signInPath("vi"), 303);
  const now = clock();
  const session = sessionCookies();
  const signedIn = await finishSignIn(db, signOn, {
    // The address we registered, not the one a Host header made.
    currentUrl: new URL(env.APP_ORIGIN + signInCallbackPath + new URL(request.url).search),
    browserSecret: session.readBrowserSecret(request),
    sessionToken: session.readSessionToken(request),
    secret: env.APP_SECRET,
    now,
  });
  if ("refused" in signedIn) {
    if (signedIn.cause) requestNotes.getStore()?.failures.push(signedIn.cause);
    const { locale = "vi", returnTo = accountPath(locale) } = signedIn;
    return redirect(`${signInPath(locale, returnTo)}&loi=${signedIn.refused}`, 303);
  }
  const { accountId, returnTo, sessionToken, expiresAt } = signedIn;
  const headers = new Headers({ "Cache-Control": "no-store" });
  headers.append("Set-Cookie", session.giveSession(sessionToken, expiresAt, now));
  const cartToken = cookies().readCartToken(request);
  const cart = await joinCartToAccount(db, { accountId, cartToken, now });
  const cartCookies = cart
    ? cookies().giveCart(cart.cartToken, cart.lineCount)
    : cartToken
      ? cookies().takeCart()
      : [];
  for (const cookie of cartCookies) headers.append("Set-Cookie", cookie);
  await keepLinkedOrder(signedIn, now);
  return redirect(returnTo, { status: 303, headers });
}

/** Whoever came from an order's page with its signed link finds the order in the account. */
async function keepLinkedOrder({ accountId, returnTo }: FinishedSignIn, now: Date): Promise<void> {
  const { db, env } = services();
  const { pathname, searchParams } = new URL(returnTo, env.APP_ORIGIN);
  const number = /^(?:\/en)?\/don-hang\/([A-Z0-9-]{6,40})$/.exec(pathname)?.[1];
  const token = searchParams.get("k");
  if (!number || !token) return;
  await joinOrderToAccount(db, { number, token, secret: env.APP_SECRET, accountId, now });
}
