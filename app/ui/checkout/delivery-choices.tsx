import type { CartDeliveryOption, CartGroup } from "#app/domain/cart/cart-view";
import { hiddenReasonInWords, promiseInWords } from "#app/domain/shipping/quote-delivery";
import { Choice } from "../field";
import { formatMoney } from "../format";
import { useLocale, useWordsOf } from "../locale";
import { cartWords } from "../words/checkout-cart";

/** How one seller's goods get to the buyer: radio cards with fee and day, and why others are missing. */
export function DeliveryChoices({
  group,
  name,
  id = name,
  now,
  error,
}: {
  group: CartGroup;
  /** Name of the radios. */
  name: string;
  id?: string;
  now: Date;
  error?: string | null;
}) {
  const locale = useLocale();
  const words = useWordsOf(cartWords);
  const legend = words.deliveryLegend(group.seller.name);
  return (
    <fieldset id={id} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-2 font-semibold">
        <span aria-hidden="true">{words.deliveryTitle}</span>
        <span className="visually-hidden">{legend}</span>
      </legend>
      {error && (
        <p id={`${id}-error`} className="mb-2 text-chili">
          {error}
        </p>
      )}
      <div className="grid gap-2">
        {group.options.map((option) => (
          <Choice
            key={option.kind}
            name={name}
            value={option.kind}
            defaultChecked={group.delivery?.kind === option.kind}
            label={words.deliveryKinds[option.kind]}
            aside={option.fee === 0n ? words.free : formatMoney(option.fee, locale)}
            detail={<OptionDetail option={option} now={now} />}
          />
        ))}
      </div>
      {group.options.length === 0 && <p className="text-chili">{words.deliveryNone}</p>}
      {group.hidden.length > 0 && (
        <ul className="mt-2 grid gap-1 text-sm text-muted">
          {group.hidden.map((way) => (
            <li key={way.kind}>
              {words.deliveryKinds[way.kind]}: {lowerFirst(hiddenReasonInWords(way, locale))}.
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}

function OptionDetail({ option, now }: { option: CartDeliveryOption; now: Date }) {
  const locale = useLocale();
  const words = useWordsOf(cartWords);
  return (
    <>
      {promiseInWords(option.kind, option.promise, locale, now)}.
      {option.pickupAddress && (
        <span className="block" lang="vi">
          {words.pickupAt(option.pickupAddress)}
        </span>
      )}
      {option.openingNote && (
        <span className="block" lang="vi">
          {words.hours[option.kind](option.openingNote)}
        </span>
      )}
      {option.missingForFree !== null && (
        <span className="block text-leaf">
          {words.freeFrom(formatMoney(option.missingForFree, locale))}
        </span>
      )}
    </>
  );
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
