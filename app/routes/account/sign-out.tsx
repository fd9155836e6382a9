import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { endSession } from "#app/domain/accounts/sessions.server";
import { joinCartToAccount } from "#app/domain/cart/join-cart-to-account.server";
import { allowSession } from "#app/http/authorize.server";
import { cookies } from "#app/http/cookies.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { readForm } from "#app/http/read-body.server";
import { sessionCookies } from "#app/http/session.server";
import { accountPath, homePath, localeOf, signInPath, signOutPath } from "#app/paths";
import { services } from "#app/services.server";
import { Button, ButtonLink } from "#app/ui/button";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { useLocale, useWordsOf } from "#app/ui/locale";
import { accountWords } from "#app/ui/words/account";

export const meta = privateMeta((locale) => accountWords[locale].signOutTitle);
export const headers = pageHeaders;

/** Where the sign-on system sends the browser back to; it knows one address, so `state` has the language. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { session } = await allowSession(request);
  const { pathname, searchParams } = new URL(request.url);
  if (searchParams.get("state") === "en" && localeOf(pathname) === "vi") {
    throw redirect(signOutPath("en"), { status: 303, headers: privatePage });
  }
  return data({ name: session?.account.displayName ?? null }, { headers: privatePage });
}

/** Ends the session here at once, then sends the browser to end the one of the sign-on system. */
export async function action({ request }: ActionFunctionArgs) {
  const { session } = await allowSession(request);
  await readForm(request);
  const { db, env, signOn, now } = services();
  const locale = localeOf(new URL(request.url).pathname);
  const responseHeaders = new Headers({ "Cache-Control": "no-store" });
  const { readSessionToken, takeSession } = sessionCookies();
  const token = readSessionToken(request);
  const ended = token ? await endSession(db, { token, secret: env.APP_SECRET }) : null;
  responseHeaders.append("Set-Cookie", takeSession());
  if (session) {
    // Whoever uses this device next does not find the cart of the one who left.
    await joinCartToAccount(db, {
      accountId: session.account.id,
      cartToken: cookies().readCartToken(request),
      now: now(),
    });
    for (const cookie of cookies().takeCart()) responseHeaders.append("Set-Cookie", cookie);
  }
  const elsewhere =
    ended && signOn && ended.issuer === signOn.issuer
      ? await signOn.endSessionUrl({
          idToken: ended.idToken,
          returnUrl: env.APP_ORIGIN + signOutPath("vi"),
          state: locale,
        })
      : null;
  return redirect(elsewhere ?? signOutPath(locale), { status: 303, headers: responseHeaders });
}

export default function SignOut() {
  const { name } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const words = useWordsOf(accountWords);
  if (name !== null) {
    return (
      <div className="edge grid max-w-xl gap-5 py-6">
        <h1>{words.signOutTitle}</h1>
        <p>{words.signOutText(name || words.nameless)}</p>
        <div className="flex flex-wrap gap-3">
          <form method="post" action={signOutPath(locale)}>
            <Button>{words.signOut}</Button>
          </form>
          <ButtonLink look="quiet" href={accountPath(locale)}>
            {words.toAccount}
          </ButtonLink>
        </div>
      </div>
    );
  }
  return (
    <div className="edge grid max-w-xl gap-5 py-6">
      <h1>{words.signedOutTitle}</h1>
      <p>{words.signedOutText}</p>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={homePath(locale)}>{words.toHome}</ButtonLink>
        <ButtonLink look="quiet" href={signInPath(locale)}>
          {words.signIn}
        </ButtonLink>
      </div>
    </div>
  );
}
