import { randomUUID } from "node:crypto";
import type { CartView } from "#app/domain/cart/cart-view";
import { loadCart } from "#app/domain/cart/load-cart.server";
import {
  findCommunes,
  getCommune,
  listCommunes,
  listProvinces,
} from "#app/domain/places/place-queries.server";
import { currentPolicies } from "#app/domain/policies/policy-queries.server";
import type { DeliveryKind } from "#app/domain/shipping/quote-delivery";
import type { Locale } from "#app/paths";
import type { CheckoutErrors, CheckoutValues, CheckoutView } from "#app/ui/checkout/checkout-view";
import { checkoutWords } from "#app/ui/words/checkout-form";
import type { Db } from "#db/client.server";
import { fold, words as wordsOf } from "#search/vietnamese";

/** Most buyers live in the province the market is of. */
const homeProvince = "80";
const deliveryKinds: readonly string[] = ["pickup", "own-delivery", "post"];
const deliveryField = /^deliveries\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** What a form or an address says, kept as typed so that nothing is lost on the way back. */
export function readCheckoutValues(form: FormData | URLSearchParams): CheckoutValues {
  const text = (name: string, most = 600) => String(form.get(name) ?? "").slice(0, most);
  const deliveries: Record<string, DeliveryKind> = {};
  for (const [name, value] of form.entries()) {
    const sellerId = deliveryField.exec(name)?.[1];
    if (sellerId && deliveryKinds.includes(String(value))) {
      deliveries[sellerId.toLowerCase()] = value as DeliveryKind;
    }
  }
  const key = text("idempotencyKey", 64);
  return {
    name: text("name"),
    phone: text("phone"),
    email: text("email"),
    province: text("provinceCode", 80).trim(),
    commune: text("communeCode", 80).trim(),
    formerName: text("formerName", 80).trim(),
    addressLine: text("addressLine"),
    note: text("note", 2_000),
    paymentMethod: text("paymentMethod", 20) || "cod",
    deliveries: Object.keys(deliveries).length > 0 ? deliveries : null,
    ageConfirmed: form.has("ageConfirmed"),
    wantsNews: form.has("wantsNews"),
    idempotencyKey: /^[\w-]{16,64}$/.test(key) ? key : randomUUID(),
    shownTotal: /^\d{1,15}$/.test(text("expectedTotal", 16)) ? text("expectedTotal", 16) : "",
    totalIsLimit: text("totalIsLimit", 4) === "1",
  };
}

export interface CheckoutPlace {
  provinceCode: string;
  communeCode: string | null;
  error: { name: "provinceCode" | "communeCode"; message: string } | null;
}

/**
 * The place meant by what stands in the two fields: codes from the lists, or names as people type them.
 * A name that fits several communes is asked back, never guessed.
 */
export async function resolvePlace(
  db: Db,
  values: CheckoutValues,
  locale: Locale,
): Promise<CheckoutPlace> {
  const { errors } = checkoutWords[locale];
  const chosen = /^\d{5}$/.test(values.commune) ? await getCommune(db, values.commune) : null;
  if (chosen && (!values.province || values.province === chosen.provinceCode)) {
    return { provinceCode: chosen.provinceCode, communeCode: chosen.code, error: null };
  }
  const provinces = await listProvinces(db);
  const same = (a: string, b: string) =>
    wordsOf(a).map(fold).join(" ") === wordsOf(b).map(fold).join(" ");
  const province = values.province
    ? provinces.find(
        ({ code, name, fullName }) =>
          code === values.province ||
          same(name, values.province) ||
          same(fullName, values.province),
      )
    : provinces.find(({ code }) => code === homeProvince);
  if (!province) {
    return {
      provinceCode: homeProvince,
      communeCode: null,
      error: { name: "provinceCode", message: errors.province },
    };
  }
  const at = (communeCode: string | null, message?: string): CheckoutPlace => ({
    provinceCode: province.code,
    communeCode,
    error: message ? { name: "communeCode", message } : null,
  });
  if (!values.commune) return at(null);
  if (/^\d{5}$/.test(values.commune)) {
    // A commune of the province chosen before: the list on the page was the old one.
    return at(chosen?.provinceCode === province.code ? chosen.code : null);
  }
  const found = await findCommunes(db, { q: values.commune, provinceCode: province.code });
  if (found.length === 0) return at(null, errors.communeUnknown(values.commune));
  const exact = found.filter(
    ({ name, fullName }) => same(name, values.commune) || same(fullName, values.commune),
  );
  const meant = exact.length > 0 ? exact : found;
  return meant.length === 1 ? at(meant[0]!.code) : at(null, errors.communeUnclear(values.commune));
}

/**
 * The most the goods can cost to the door anywhere in a province, where the post takes them all: its fee
 * does not depend on the commune, and a seller who drives for less only makes it cheaper. Null where
 * that cannot be said.
 */
async function totalWithin(
  db: Db,
  {
    cartToken,
    cart,
    communeCode,
    now,
  }: { cartToken: string | null; cart: CartView; communeCode: string | undefined; now: Date },
): Promise<bigint | null> {
  if (!communeCode) return null;
  const deliveries = Object.fromEntries(
    cart.groups.map((group) => [
      group.seller.id,
      group.isDeliveryChosen && group.delivery?.kind === "pickup"
        ? ("pickup" as const)
        : ("post" as const),
    ]),
  );
  const anywhere = await loadCart(db, { cartToken, now, communeCode, deliveries });
  const holds = anywhere.groups.every(
    (group) => group.delivery?.kind === deliveries[group.seller.id],
  );
  return holds ? anywhere.total : null;
}

/** Everything the checkout page shows for these values: the place, the cart priced for it, the texts. */
export async function buildCheckoutView(
  db: Db,
  {
    cartToken,
    values,
    locale,
    now,
    isFresh,
    search,
  }: {
    cartToken: string | null;
    values: CheckoutValues;
    locale: Locale;
    now: Date;
    /** Nothing was filled in yet: what the cart knows counts. */
    isFresh: boolean;
    /** Old and new names of communes are looked up. */
    search: boolean;
  },
): Promise<CheckoutView> {
  const kept = isFresh ? await loadCart(db, { cartToken, now }) : null;
  if (kept?.destination) {
    values.province ||= kept.destination.provinceCode;
    if (values.province === kept.destination.provinceCode) {
      values.commune ||= kept.destination.communeCode;
    }
  }
  const place = await resolvePlace(db, values, locale);
  const { communeCode } = place;
  const [provinces, communes, found, policies, cart] = await Promise.all([
    listProvinces(db),
    listCommunes(db, place.provinceCode),
    search && values.formerName ? findCommunes(db, { q: values.formerName, limit: 8 }) : null,
    currentPolicies(db, { locale, now }),
    loadCart(db, {
      cartToken,
      now,
      communeCode,
      deliveries: values.deliveries ?? undefined,
    }),
  ]);
  const limit =
    communeCode === null
      ? await totalWithin(db, { cartToken, cart, communeCode: communes[0]?.code, now })
      : null;
  const errors: CheckoutErrors = {};
  if (place.error && !isFresh) errors[place.error.name] = place.error.message;
  return {
    values: { ...values, province: place.provinceCode, commune: communeCode ?? "" },
    errors,
    cart,
    limit,
    communeCode,
    places: {
      provinces: provinces.map(({ code, fullName }) => ({ code, fullName })),
      provinceCode: place.provinceCode,
      communes: communes.map(({ code, fullName }) => ({ code, fullName })),
      search: found && { typed: values.formerName, found },
    },
    policies: policies.map(({ slug, title }) => ({ slug, title })),
    change: null,
    now,
  };
}
