import type { ReactNode } from "react";
import { policyPath } from "#app/paths";
import { Button } from "../button";
import { CheckboxField } from "../field";
import { formatMoney } from "../format";
import { useLocale, useWordsOf } from "../locale";
import { Notice } from "../notice";
import { Sum } from "../receipt";
import { checkoutWords } from "../words/checkout-form";
import type { CheckoutView } from "./checkout-view";

/** Texts about search and about goods nobody may sell are no part of a purchase. */
const notOfPurchase = new Set(["tieu-chi-xep-hang", "hang-cam-va-han-che"]);

/** What stands above the last button: every figure, every sentence, and what one agrees to. */
export function CheckoutReview({ view }: { view: CheckoutView }) {
  const locale = useLocale();
  const words = useWordsOf(checkoutWords);
  const money = (amount: bigint) => formatMoney(amount, locale);
  const { cart, limit, change, errors } = view;
  const total = cart.total ?? limit;
  const isLimit = cart.total === null && limit !== null;
  const delivery = cart.deliveryTotal ?? (limit === null ? null : limit - cart.itemsTotal);
  const figure = (amount: bigint) => (isLimit ? words.atMost(money(amount)) : money(amount));
  return (
    <section id="xem-lai" data-swap className="card grid gap-4 p-4" aria-labelledby="xem-lai-ten">
      <h2 id="xem-lai-ten">{words.review}</h2>
      {change && (
        <Notice tone="care" title={change.before === null ? undefined : words.changedTitle}>
          <p>
            {change.before === null
              ? words.firstTotal(money(change.now))
              : words.changed(money(change.before), money(change.now))}
          </p>
        </Notice>
      )}
      <Sum
        rows={[
          { label: words.itemsTotal, figure: money(cart.itemsTotal) },
          {
            label: words.deliveryFee(cart.groups.length),
            figure: delivery === null ? words.deliveryUnknown : figure(delivery),
          },
          ...(total === null
            ? []
            : [
                {
                  label: isLimit ? words.totalAtMost : words.total,
                  figure: money(total),
                  isTotal: true,
                },
              ]),
        ]}
      />
      {total === null ? (
        <p>{words.payUnknown}</p>
      ) : (
        <PaySentences view={view} total={total} isLimit={isLimit} />
      )}
      <input type="hidden" name="expectedTotal" value={total?.toString() ?? ""} />
      <input type="hidden" name="totalIsLimit" value={isLimit ? "1" : ""} />
      {cart.minimumAge !== null && (
        <CheckboxField
          name="ageConfirmed"
          label={words.age(cart.minimumAge)}
          error={errors.ageConfirmed}
          defaultChecked={view.values.ageConfirmed}
        />
      )}
      <p className="text-sm text-muted">
        {words.agreement} <PolicyLinks view={view} />.
      </p>
      <Button className="w-full text-lg">{words.confirm}</Button>
    </section>
  );
}

/** The sentence of the way chosen shows; the choice itself lies elsewhere in the form. */
const shownFor = {
  cod: "hidden group-has-[[value=cod]:checked]/form:block",
  vnpay: "hidden group-has-[[value=vnpay]:checked]/form:block",
  vietqr: "hidden group-has-[[value=vietqr]:checked]/form:block",
};

/** One sentence for each way to pay; the style sheet shows the one of the chosen way. */
function PaySentences({
  view,
  total,
  isLimit,
}: {
  view: CheckoutView;
  total: bigint;
  isLimit: boolean;
}) {
  const locale = useLocale();
  const words = useWordsOf(checkoutWords);
  const money = (amount: bigint) => formatMoney(amount, locale);
  const amount = isLimit ? words.atMost(money(total)) : money(total);
  const { groups } = view.cart;
  const province = view.places.provinces.find(({ code }) => code === view.places.provinceCode);
  const shares = !isLimit && groups.length > 1 && (
    <ul className="mt-1 list-disc ps-5">
      {groups.map((group) => (
        <li key={group.seller.id}>{words.payEach(money(group.total), group.seller.name)}</li>
      ))}
    </ul>
  );
  const sentence = (method: "cod" | "vnpay" | "vietqr", more: ReactNode) => (
    <div className={shownFor[method]}>
      <p className="font-semibold">{words.pay[method](amount)}</p>
      {more}
    </div>
  );
  return (
    <div>
      {sentence("cod", shares)}
      {sentence("vnpay", null)}
      {sentence("vietqr", shares)}
      {isLimit && province && <p className="mt-1">{words.payAtMost(province.fullName)}</p>}
      <p className="mt-1 text-sm text-muted">
        {words.nothingElse} {words.cancelFree}
      </p>
    </div>
  );
}

function PolicyLinks({ view }: { view: CheckoutView }) {
  const locale = useLocale();
  const words = useWordsOf(checkoutWords);
  const policies = view.policies.filter(({ slug }) => !notOfPurchase.has(slug));
  return (
    <>
      {policies.map(({ slug, title }, index) => (
        <span key={slug}>
          {index > 0 && (index === policies.length - 1 ? ` ${words.agreementAnd} ` : ", ")}
          <a className="link" href={policyPath(locale, slug)}>
            {title}
          </a>
        </span>
      ))}
    </>
  );
}
