import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { startVnpayAttempt } from "#app/domain/payments/start-vnpay-attempt.server";
import { allowOrderLink } from "#app/http/authorize.server";
import { privatePage } from "#app/http/page-tags";
import { rememberPayer } from "#app/http/payer-cookie.server";
import { readForm } from "#app/http/read-body.server";
import { clientAddress } from "#app/http/request-notes.server";
import { localeOf, orderPath, vnpayReturnPath } from "#app/paths";
import { services } from "#app/services.server";

export { OrderNotFound as ErrorBoundary } from "#app/ui/checkout/order-not-found";

export function loader({ request, params }: LoaderFunctionArgs) {
  const { number, token } = allowOrderLink(request, params.number);
  return redirect(orderPath(localeOf(new URL(request.url).pathname), number, token), 303);
}

/** Opens another try at paying this order, under a new reference, and leads to the gateway. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { number, token } = allowOrderLink(request, params.number);
  await readForm(request);
  const { db, vnpay, env, now } = services();
  const locale = localeOf(new URL(request.url).pathname);
  const attempt = await startVnpayAttempt(db, vnpay, {
    number,
    token,
    secret: env.APP_SECRET,
    returnUrl: env.APP_ORIGIN + vnpayReturnPath,
    ipAddr: clientAddress(),
    locale,
    now: now(),
  });
  if (!attempt) throw new Response(null, { status: 404, headers: privatePage });
  if ("refused" in attempt) {
    const notice = attempt.refused === "too-many-attempts" ? "too-many" : "too-late";
    return redirect(`${orderPath(locale, number, token)}&bao=${notice}`, 303);
  }
  return redirect(attempt.url, {
    status: 303,
    headers: { "Set-Cookie": rememberPayer({ number, token, locale }) },
  });
}

/** Only the answer to a wrong link is ever shown here. */
export default function OrderPayments() {
  return null;
}
