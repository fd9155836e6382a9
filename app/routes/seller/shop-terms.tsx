import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readAmount } from "#app/domain/money/read-amount";
import { saveOrderTerms } from "#app/domain/sellers/save-order-terms.server";
import { getShopPage } from "#app/domain/sellers/shop-page-queries.server";
import { requireSeller } from "#app/http/authorize.server";
import { member, sellerDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { readForm } from "#app/http/read-body.server";
import { services } from "#app/services.server";
import { Button } from "#app/ui/button";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { Field, TextAreaField } from "#app/ui/field";
import { formatNumber } from "#app/ui/format";
import { ShopFormPage } from "#app/ui/shop/shop-form-page";
import { shopDeskWords } from "#app/ui/words/shop-desk";

const words = shopDeskWords.terms;

export const meta = privateMeta(() => words.title);
export const headers = pageHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSeller(request, params.seller, "owner", "manager");
  const { db, now } = services();
  const shop = await getShopPage(db, { sellerId: actor.sellerId, now: now() });
  return data(
    {
      desk: sellerDesk(actor),
      values: {
        minimumOrder: formatNumber(shop.minimumOrder, "vi"),
        orderMessage: shop.orderMessage,
      },
    },
    { headers: privatePage },
  );
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireSeller(request, params.seller, "owner", "manager");
  const form = await readForm(request);
  const { db, now } = services();
  const values = {
    minimumOrder: String(form.get("minimumOrder") ?? ""),
    orderMessage: String(form.get("orderMessage") ?? "").trim(),
  };
  const refuse = (errors: { minimumOrder?: string; orderMessage?: string }) =>
    data({ values, errors }, { status: 422, headers: privatePage });
  const minimumOrder = readAmount(values.minimumOrder || "0");
  if (minimumOrder === null) return refuse({ minimumOrder: shopDeskWords.amount });
  const saved = await saveOrderTerms(db, {
    actor: member(actor),
    sellerId: actor.sellerId,
    minimumOrder,
    orderMessage: values.orderMessage,
    now: now(),
  });
  if ("saved" in saved) return redirect(`/nguoi-ban/${actor.slug}/gian-hang?bao=da-luu`, 303);
  if (saved.refused === "forbidden") {
    const { term, explanation } = saved.finding;
    return refuse({ orderMessage: shopDeskWords.forbidden(term, explanation) });
  }
  return saved.refused === "minimum-too-high"
    ? refuse({ minimumOrder: words.errors[saved.refused] })
    : refuse({ orderMessage: words.errors[saved.refused] });
}

export default function ShopTerms() {
  const { desk, values: kept } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const values = answer?.values ?? kept;
  return (
    <ShopFormPage slug={desk.slug} title={words.title}>
      <form method="post" className="grid gap-4">
        <Field
          name="minimumOrder"
          label={words.minimum}
          hint={words.minimumHint}
          inputMode="numeric"
          defaultValue={values.minimumOrder}
          error={answer?.errors.minimumOrder}
        />
        <TextAreaField
          name="orderMessage"
          label={words.message}
          hint={words.messageHint}
          maxLength={500}
          defaultValue={values.orderMessage}
          error={answer?.errors.orderMessage}
          optional
        />
        <Button>{shopDeskWords.save}</Button>
      </form>
    </ShopFormPage>
  );
}
