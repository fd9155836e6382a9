import { cartPath, checkoutPath } from "#app/paths";
import { CheckboxField, ErrorSummary, Field, TextAreaField } from "../field";
import { formatMoney } from "../format";
import { useLocale, useWordsOf } from "../locale";
import { Notice } from "../notice";
import { checkoutWords } from "../words/checkout-form";
import { CartChanges } from "./cart-changes";
import { CheckoutGoods } from "./checkout-goods";
import { CheckoutReview } from "./checkout-review";
import type { CheckoutView } from "./checkout-view";
import { PaymentChoices } from "./payment-choices";
import { PlaceFields } from "./place-fields";

/** The order in which the fields stand, for the list of what is wrong. */
const fieldOrder = ["name", "phone", "email", "provinceCode", "communeCode", "addressLine", "note"];

/** The whole form on one page: who, where, how it comes, how it is paid, and the look over it all. */
export function CheckoutPage({ view }: { view: CheckoutView }) {
  const locale = useLocale();
  const words = useWordsOf(checkoutWords);
  const { values, errors, cart } = view;
  const rank = (name: string) => fieldOrder.indexOf(name) + 1 || 99;
  const summary = Object.entries(errors)
    .map(([name, message]) => ({ name, message }))
    .sort((a, b) => rank(a.name) - rank(b.name));
  return (
    <div className="edge grid gap-5 py-5">
      <div>
        <a className="link-alone" href={cartPath(locale)}>
          ‹ {words.backToCart}
        </a>
        <h1>{words.title}</h1>
        <p className="max-w-2xl text-muted">{words.lead}</p>
      </div>
      <ErrorSummary errors={summary} />
      {cart.hasChanges && (
        <Notice tone="care" title={words.cartChangesTitle}>
          <CartChanges groups={cart.groups} />
        </Notice>
      )}
      <checkout-form>
        <form
          method="post"
          action={checkoutPath(locale)}
          noValidate
          className="group/form grid gap-6 lg:grid-cols-[1fr_24rem] lg:items-start lg:gap-8"
        >
          <input type="hidden" name="idempotencyKey" value={values.idempotencyKey} />
          <div className="grid min-w-0 gap-6">
            <fieldset className="card grid gap-4 p-4">
              <legend className="float-left w-full text-xl font-semibold">{words.receiver}</legend>
              <Field
                name="name"
                label={words.name}
                error={errors.name}
                defaultValue={values.name}
                autoComplete="name"
                placeholder={words.namePlaceholder}
                maxLength={200}
              />
              <Field
                name="phone"
                type="tel"
                inputMode="tel"
                label={words.phone}
                hint={words.phoneHint}
                error={errors.phone}
                defaultValue={values.phone}
                autoComplete="tel"
                placeholder={words.phonePlaceholder}
                maxLength={60}
              />
              <Field
                name="email"
                type="email"
                label={words.email}
                hint={words.emailHint}
                error={errors.email}
                defaultValue={values.email}
                autoComplete="email"
                maxLength={300}
                optional
              />
              <CheckboxField
                name="wantsNews"
                label={words.news}
                defaultChecked={values.wantsNews}
              />
            </fieldset>
            <fieldset className="card grid gap-4 p-4">
              <legend className="float-left w-full text-xl font-semibold">{words.place}</legend>
              <PlaceFields places={view.places} values={values} errors={errors} />
              <TextAreaField
                name="note"
                label={words.note}
                hint={words.noteHint}
                error={errors.note}
                defaultValue={values.note}
                rows={2}
                maxLength={1_000}
                optional
              />
            </fieldset>
            <CheckoutGoods view={view} />
            <PaymentChoices view={view} />
          </div>
          <div className="lg:sticky lg:top-4">
            <CheckoutReview view={view} />
          </div>
          <TotalBar view={view} />
        </form>
      </checkout-form>
    </div>
  );
}

/** Keeps the total in sight on a phone. */
function TotalBar({ view }: { view: CheckoutView }) {
  const locale = useLocale();
  const words = useWordsOf(checkoutWords);
  const { cart, limit } = view;
  const total = cart.total ?? limit;
  return (
    <div
      id="tong-cong"
      data-swap
      className="within-reach flex items-center justify-between gap-3 lg:hidden"
    >
      <p className="leading-tight" aria-live="polite">
        <span className="block text-sm text-muted">
          {cart.total === null && limit !== null ? words.totalAtMost : words.total}
        </span>
        {total === null ? (
          <span className="text-sm">{words.deliveryUnknown}</span>
        ) : (
          <b className="text-lg">{formatMoney(total, locale)}</b>
        )}
      </p>
      <a className="button button-quiet flex-none" href="#xem-lai">
        {words.barReview}
      </a>
    </div>
  );
}
