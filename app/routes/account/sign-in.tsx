import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { beginSignIn } from "#app/domain/accounts/begin-sign-in.server";
import { allowSession } from "#app/http/authorize.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { readForm } from "#app/http/read-body.server";
import { requestNotes } from "#app/http/request-notes.server";
import { returnTo } from "#app/http/return-to";
import { sessionCookies } from "#app/http/session.server";
import { accountPath, localeOf, signInCallbackPath, signInPath } from "#app/paths";
import { services } from "#app/services.server";
import { SignInPage } from "#app/ui/account/sign-in-page";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { accountWords } from "#app/ui/words/account";

export const meta = privateMeta((locale) => accountWords[locale].signInTitle);
export const headers = pageHeaders;

export async function loader({ request }: LoaderFunctionArgs) {
  const { session } = await allowSession(request);
  const { pathname, searchParams } = new URL(request.url);
  const asked = searchParams.get("ve");
  if (session) {
    throw redirect(asked ? returnTo(asked) : accountPath(localeOf(pathname)), {
      status: 303,
      headers: privatePage,
    });
  }
  const problem = searchParams.get("loi");
  return data(
    {
      isSetUp: services().signOn !== null,
      problem: problem && Object.hasOwn(accountWords.vi.problems, problem) ? problem : null,
      returnTo: asked && returnTo(asked),
    },
    { headers: privatePage },
  );
}

/** Leaves for the sign-on system. */
export async function action({ request }: ActionFunctionArgs) {
  await allowSession(request);
  const form = await readForm(request);
  const { db, env, signOn, now } = services();
  const locale = localeOf(new URL(request.url).pathname);
  const asked = form.get("ve");
  const place = asked ? returnTo(asked) : accountPath(locale);
  if (!signOn) return redirect(signInPath(locale, place), 303);
  const cookies = sessionCookies();
  const begun = await beginSignIn(db, signOn, {
    redirectUri: env.APP_ORIGIN + signInCallbackPath,
    returnTo: place,
    locale,
    browserSecret: cookies.readBrowserSecret(request),
    now: now(),
  });
  if ("refused" in begun) {
    requestNotes.getStore()?.failures.push(begun.cause);
    return redirect(`${signInPath(locale, place)}&loi=${begun.refused}`, 303);
  }
  return redirect(begun.url, {
    status: 303,
    headers: {
      "Cache-Control": "no-store",
      "Set-Cookie": cookies.giveBrowserSecret(begun.browserSecret, begun.seconds),
    },
  });
}

export default function SignIn() {
  return <SignInPage {...useLoaderData<typeof loader>()} />;
}
