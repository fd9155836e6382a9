import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { joinOrderToAccount } from "#app/domain/orders/join-order-to-account.server";
import { requireAccount } from "#app/http/authorize.server";
import { privatePage } from "#app/http/page-tags";
import { readForm } from "#app/http/read-body.server";
import { accountPath, localeOf, orderPath } from "#app/paths";
import { services } from "#app/services.server";

/** Somebody who was sent to sign in first comes back here. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireAccount(request);
  return redirect(accountPath(localeOf(new URL(request.url).pathname)), 303);
}

/** Keeps the order of a signed link in the account of whoever is signed in. */
export async function action({ request }: ActionFunctionArgs) {
  const { account } = await requireAccount(request);
  const form = await readForm(request);
  const { db, env, now } = services();
  const number = String(form.get("number") ?? "").slice(0, 40);
  const token = String(form.get("k") ?? "").slice(0, 64);
  const joined = await joinOrderToAccount(db, {
    number,
    token,
    secret: env.APP_SECRET,
    accountId: account.id,
    now: now(),
  });
  if (!joined) throw new Response(null, { status: 404, headers: privatePage });
  return redirect(orderPath(localeOf(new URL(request.url).pathname), number, token), 303);
}
