import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readAmount } from "#app/domain/money/read-amount";
import { listCommunes } from "#app/domain/places/place-queries.server";
import { saveDeliveryMethod } from "#app/domain/sellers/save-delivery-method.server";
import { type DeliveryMethodKind, getShopPage } from "#app/domain/sellers/shop-page-queries.server";
import { requireSeller } from "#app/http/authorize.server";
import { member, sellerDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { readForm } from "#app/http/read-body.server";
import { services } from "#app/services.server";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { DeliveryForm, type DeliveryValues } from "#app/ui/shop/delivery-form";
import { ShopFormPage } from "#app/ui/shop/shop-form-page";
import { shopDeskWords } from "#app/ui/words/shop-desk";

const words = shopDeskWords.delivery;

export const meta = privateMeta(() => words.title);
export const headers = pageHeaders;

/** @throws {Response} 404 for an address that names no way of delivery */
function readKind(kind: string | undefined): DeliveryMethodKind {
  if (kind === "pickup" || kind === "own-delivery" || kind === "post") return kind;
  throw new Response(null, { status: 404, headers: privatePage });
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSeller(request, params.seller, "owner", "manager");
  const kind = readKind(params.kind);
  const { db, now } = services();
  const shop = await getShopPage(db, { sellerId: actor.sellerId, now: now() });
  const method = shop.deliveries.find((one) => one.kind === kind);
  const values: DeliveryValues = {
    isActive: method?.isActive ?? true,
    fee: String(method?.fee ?? 0n),
    freeFrom: method?.freeFrom ? String(method.freeFrom) : "",
    transitHours: String(method?.transitHours ?? (kind === "pickup" ? 2 : 24)),
    pickupAddress: method?.pickupAddress ?? shop.addressLine,
    openingNote: method?.openingNote ?? "",
    communeCodes: method?.communeCodes ?? [],
  };
  const communes = kind === "own-delivery" ? await listCommunes(db, shop.provinceCode) : [];
  return data(
    {
      desk: sellerDesk(actor),
      kind,
      values,
      communes: communes.map(({ code, fullName }) => ({ code, name: fullName })),
    },
    { headers: privatePage },
  );
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireSeller(request, params.seller, "owner", "manager");
  const kind = readKind(params.kind);
  const form = await readForm(request);
  const { db, now } = services();
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const values: DeliveryValues = {
    isActive: form.has("isActive"),
    fee: text("fee"),
    freeFrom: text("freeFrom"),
    transitHours: text("transitHours"),
    pickupAddress: text("pickupAddress").slice(0, 200),
    openingNote: text("openingNote").slice(0, 200),
    communeCodes: form.getAll("commune").map(String),
  };
  const refuse = (errors: Partial<Record<keyof DeliveryValues, string>>) =>
    data({ values, errors }, { status: 422, headers: privatePage });
  const fee = readAmount(values.fee || "0");
  const freeFrom = values.freeFrom ? readAmount(values.freeFrom) : null;
  if (fee === null) return refuse({ fee: shopDeskWords.amount });
  if (values.freeFrom && freeFrom === null) return refuse({ freeFrom: shopDeskWords.amount });
  const saved = await saveDeliveryMethod(db, {
    ...values,
    actor: member(actor),
    sellerId: actor.sellerId,
    kind,
    fee,
    freeFrom,
    transitHours: kind === "post" ? 24 : Number(values.transitHours),
    now: now(),
  });
  if ("saved" in saved) return redirect(`/nguoi-ban/${actor.slug}/gian-hang?bao=da-luu`, 303);
  if (saved.refused === "forbidden") {
    const { term, explanation } = saved.finding;
    return refuse({ openingNote: shopDeskWords.forbidden(term, explanation) });
  }
  return refuse({ [fieldOf[saved.refused]]: words.errors[saved.refused] });
}

const fieldOf: Record<keyof typeof words.errors, keyof DeliveryValues> = {
  "fee-too-high": "fee",
  "free-from-too-high": "freeFrom",
  "hours-out-of-range": "transitHours",
  "needs-address": "pickupAddress",
  "needs-communes": "communeCodes",
  "unknown-commune": "communeCodes",
  "last-method": "isActive",
};

export default function ShopDelivery() {
  const { desk, kind, values, communes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ShopFormPage
      slug={desk.slug}
      title={words.kinds[kind]}
      lead={kind === "post" ? words.postText : undefined}
    >
      <DeliveryForm
        kind={kind}
        values={answer?.values ?? values}
        errors={answer?.errors ?? {}}
        communes={communes}
      />
    </ShopFormPage>
  );
}
