import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { checkoutSchema } from "#app/domain/orders/checkout-schema";
import { keepOrderInAccount } from "#app/domain/orders/join-order-to-account.server";
import { orderLinkToken } from "#app/domain/orders/order-link.server";
import { type PlacedOrder, placeOrder } from "#app/domain/orders/place-order.server";
import { startVnpayAttempt } from "#app/domain/payments/start-vnpay-attempt.server";
import { getCommune } from "#app/domain/places/place-queries.server";
import { allowVisitor } from "#app/http/authorize.server";
import { cookies } from "#app/http/cookies.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { rememberPayer } from "#app/http/payer-cookie.server";
import { readForm } from "#app/http/read-body.server";
import { clientAddress } from "#app/http/request-notes.server";
import { readSession } from "#app/http/session.server";
import { cartPath, type Locale, localeOf, orderPath, vnpayReturnPath } from "#app/paths";
import { services } from "#app/services.server";
import { CheckoutPage } from "#app/ui/checkout/checkout-page";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { checkoutWords } from "#app/ui/words/checkout-form";
import { explainRefusal } from "./explain-refusal.server";
import { buildCheckoutView, readCheckoutValues, resolvePlace } from "./read-checkout.server";

export const meta = privateMeta((locale) => checkoutWords[locale].title);
export const headers = pageHeaders;
export const handle = { hasBuyBar: true };

/** The script asks here too, for figures of another place: then the address says which. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { cartToken } = allowVisitor(request);
  const { db, now } = services();
  const { pathname, searchParams } = new URL(request.url);
  const locale = localeOf(pathname);
  const view = await buildCheckoutView(db, {
    cartToken,
    values: readCheckoutValues(searchParams),
    locale,
    now: now(),
    isFresh: !searchParams.has("provinceCode"),
    search: false,
  });
  if (view.cart.lineCount === 0) throw redirect(cartPath(locale), 303);
  return data(view, { headers: privatePage });
}

/** Places the order; a named button (`step`, `place`) only works out the form anew. */
export async function action({ request }: ActionFunctionArgs) {
  const { cartToken } = allowVisitor(request);
  const form = await readForm(request);
  const { db, now: clock } = services();
  const now = clock();
  const locale = localeOf(new URL(request.url).pathname);
  const values = readCheckoutValues(form);
  const step = form.get("step");
  const place = form.get("place");
  if (typeof place === "string") {
    values.province = (await getCommune(db, place))?.provinceCode ?? values.province;
    values.commune = place;
  }
  const showAgain = () =>
    buildCheckoutView(db, {
      cartToken,
      values,
      locale,
      now,
      isFresh: false,
      search: step === "search",
    });
  if (step !== null || place !== null) {
    return data({ ...(await showAgain()), errors: {} }, { headers: privatePage });
  }

  const { communeCode } = await resolvePlace(db, values, locale);
  const checked = checkoutSchema(locale).safeParse({
    ...values,
    communeCode: communeCode ?? "",
    deliveries: values.deliveries ?? {},
    ageConfirmed: values.ageConfirmed ? "on" : undefined,
    wantsNews: values.wantsNews ? "on" : undefined,
    totalIsLimit: values.totalIsLimit ? "on" : undefined,
    expectedTotal: values.shownTotal || "0",
  });
  if (!checked.success) {
    const view = await showAgain();
    const errors = { ...view.errors };
    for (const issue of checked.error.issues) errors[String(issue.path[0])] ??= issue.message;
    return data({ ...view, errors }, { status: 422, headers: privatePage });
  }
  const placed = await placeOrder(db, { cartToken, checkout: checked.data, locale, now });
  if ("refused" in placed) {
    const answer = explainRefusal({ view: await showAgain(), refusal: placed, locale });
    return data(answer, { status: 422, headers: privatePage });
  }
  const session = await readSession(request);
  if (session) {
    const { orderId } = placed;
    await keepOrderInAccount(db, { orderId, accountId: session.account.id, now });
  }
  return leadOn(placed, locale, now);
}

/** To the gateway where it is wanted and there, else to the order's page. */
async function leadOn(placed: PlacedOrder, locale: Locale, now: Date) {
  const { db, vnpay, env } = services();
  const { number } = placed;
  const token = orderLinkToken(env.APP_SECRET, placed);
  const responseHeaders = new Headers();
  for (const cookie of cookies().takeCart()) responseHeaders.append("Set-Cookie", cookie);
  let to = orderPath(locale, number, token);
  if (placed.paymentMethod === "vnpay") {
    const attempt = await startVnpayAttempt(db, vnpay, {
      number,
      token,
      secret: env.APP_SECRET,
      returnUrl: env.APP_ORIGIN + vnpayReturnPath,
      ipAddr: clientAddress(),
      locale,
      now,
    });
    if (attempt && "url" in attempt) {
      responseHeaders.append("Set-Cookie", rememberPayer({ number, token, locale }));
      to = attempt.url;
    }
  }
  return redirect(to, { status: 303, headers: responseHeaders });
}

export default function Checkout() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return <CheckoutPage view={answered ?? loaded} />;
}
