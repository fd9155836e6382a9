import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addClosure } from "#app/domain/sellers/add-closure.server";
import { listClosures } from "#app/domain/sellers/closure-queries.server";
import { formatDay, saigonDay, startOfSaigonDay } from "#app/domain/time/saigon-time";
import { requireSeller } from "#app/http/authorize.server";
import { member, sellerDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { readForm } from "#app/http/read-body.server";
import { services } from "#app/services.server";
import { Button } from "#app/ui/button";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { Field } from "#app/ui/field";
import { ShopFormPage } from "#app/ui/shop/shop-form-page";
import { shopDeskWords } from "#app/ui/words/shop-desk";

const words = shopDeskWords.closures;

export const meta = privateMeta(() => words.title);
export const headers = pageHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSeller(request, params.seller, "owner", "manager");
  const { db, now } = services();
  const moment = now();
  const closures = await listClosures(db, { sellerId: actor.sellerId, now: moment });
  return data(
    { desk: sellerDesk(actor), closures, today: saigonDay(moment) },
    { headers: privatePage },
  );
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireSeller(request, params.seller, "owner", "manager");
  const form = await readForm(request);
  const { db, now } = services();
  const values = {
    fromDay: String(form.get("fromDay") ?? ""),
    toDay: String(form.get("toDay") ?? ""),
    note: String(form.get("note") ?? "")
      .trim()
      .slice(0, 300),
  };
  const added = await addClosure(db, {
    actor: member(actor),
    sellerId: actor.sellerId,
    ...values,
    now: now(),
  });
  if ("added" in added) return redirect(`/nguoi-ban/${actor.slug}/gian-hang?bao=da-luu`, 303);
  const error =
    added.refused === "forbidden"
      ? shopDeskWords.forbidden(added.finding.term, added.finding.explanation)
      : words.errors[added.refused];
  const field =
    added.refused === "forbidden"
      ? "note"
      : added.refused === "in-the-past" || added.refused === "ends-before"
        ? "toDay"
        : "fromDay";
  return data({ values, errors: { [field]: error } }, { status: 422, headers: privatePage });
}

const day = (text: string) => formatDay(startOfSaigonDay(text), "vi");

export default function ShopClosures() {
  const { desk, closures, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors: Record<string, string | undefined> = answer?.errors ?? {};
  return (
    <ShopFormPage slug={desk.slug} title={words.title} lead={words.lead}>
      {closures.length > 0 && (
        <ul className="grid gap-2">
          {closures.map(({ id, fromDay, toDay, note }) => (
            <li key={id} className="card flex flex-wrap items-center justify-between gap-3 p-4">
              <div>
                <p className="font-semibold">{words.span(day(fromDay), day(toDay))}</p>
                {note && <p className="text-muted">{note}</p>}
              </div>
              <form method="post" action={`/nguoi-ban/${desk.slug}/gian-hang/ngay-nghi/${id}/bo`}>
                <Button look="quiet">{words.remove}</Button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <form method="post" className="card grid gap-4 p-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            type="date"
            name="fromDay"
            label={words.from}
            min={today}
            defaultValue={answer?.values.fromDay ?? today}
            error={errors.fromDay}
          />
          <Field
            type="date"
            name="toDay"
            label={words.to}
            min={today}
            defaultValue={answer?.values.toDay ?? today}
            error={errors.toDay}
          />
        </div>
        <Field
          name="note"
          label={words.note}
          hint={words.noteHint}
          maxLength={300}
          defaultValue={answer?.values.note}
          error={errors.note}
          optional
        />
        <Button>{words.add}</Button>
      </form>
    </ShopFormPage>
  );
}
