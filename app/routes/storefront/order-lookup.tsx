import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findOrderByPhone, readOrderNumber } from "#app/domain/orders/find-order-by-phone.server";
import { orderLinkToken } from "#app/domain/orders/order-link.server";
import { readPhone } from "#app/domain/orders/phone";
import { allowVisitor } from "#app/http/authorize.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { readForm } from "#app/http/read-body.server";
import { localeOf, orderLookupPath, orderPath } from "#app/paths";
import { services } from "#app/services.server";
import { Button } from "#app/ui/button";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { ErrorSummary, Field } from "#app/ui/field";
import { formatPhone } from "#app/ui/format";
import { useLocale, useWordsOf } from "#app/ui/locale";
import { Notice } from "#app/ui/notice";
import { operator } from "#app/ui/operator";
import { orderWords } from "#app/ui/words/checkout-order";

export const meta = privateMeta((locale) => orderWords[locale].lookupTitle);
export const headers = pageHeaders;

export function loader({ request }: LoaderFunctionArgs) {
  allowVisitor(request);
  const { searchParams } = new URL(request.url);
  const notice = searchParams.get("bao");
  return data(
    {
      notice: notice === "vnpay" || notice === "khong-ro" ? notice : null,
      number: readOrderNumber(searchParams.get("so") ?? "") ?? "",
    },
    { headers: privatePage },
  );
}

/** Leads to the order when number and phone are both right; one answer for every other case. */
export async function action({ request }: ActionFunctionArgs) {
  allowVisitor(request);
  const form = await readForm(request);
  const { db, env } = services();
  const locale = localeOf(new URL(request.url).pathname);
  const words = orderWords[locale];
  const typed = {
    number: String(form.get("number") ?? "").slice(0, 60),
    phone: String(form.get("phone") ?? "").slice(0, 60),
  };
  const number = readOrderNumber(typed.number);
  const phone = readPhone(typed.phone);
  const order = number && phone ? await findOrderByPhone(db, { number, phone }) : null;
  if (order) {
    return redirect(orderPath(locale, order.number, orderLinkToken(env.APP_SECRET, order)), 303);
  }
  const errors: { name: string; message: string }[] = [];
  if (!number) errors.push({ name: "number", message: words.lookupNumberError });
  if (!phone) errors.push({ name: "phone", message: words.lookupPhoneError });
  if (errors.length === 0) errors.push({ name: "number", message: words.lookupNone });
  return data({ typed, errors }, { status: 422, headers: privatePage });
}

export default function OrderLookup() {
  const { notice, number } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const locale = useLocale();
  const words = useWordsOf(orderWords);
  const errorOf = (name: string) => answer?.errors.find((error) => error.name === name)?.message;
  return (
    <div className="edge grid max-w-xl gap-5 py-5">
      <div>
        <h1>{words.lookupTitle}</h1>
        <p className="text-muted">{words.lookupLead}</p>
      </div>
      {notice === "vnpay" && (
        <Notice>
          <p>{words.lookupFromVnpay}</p>
        </Notice>
      )}
      {notice === "khong-ro" && (
        <Notice tone="care" title={words.returnUnknownTitle}>
          <p>{words.returnUnknownText}</p>
        </Notice>
      )}
      <ErrorSummary errors={answer?.errors ?? []} />
      <form
        method="post"
        action={orderLookupPath(locale)}
        noValidate
        className="card grid gap-4 p-4"
      >
        <Field
          name="number"
          label={words.lookupNumber}
          hint={words.lookupNumberHint}
          error={errorOf("number")}
          defaultValue={answer?.typed.number ?? number}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={60}
        />
        <Field
          name="phone"
          type="tel"
          inputMode="tel"
          label={words.lookupPhone}
          error={errorOf("phone")}
          defaultValue={answer?.typed.phone}
          autoComplete="tel"
          maxLength={60}
        />
        <Button>{words.lookupAction}</Button>
      </form>
      <p className="text-muted">
        {words.callMarket}:{" "}
        <a className="link" href={`tel:${operator.phone}`}>
          {formatPhone(operator.phone)}
        </a>
      </p>
    </div>
  );
}
