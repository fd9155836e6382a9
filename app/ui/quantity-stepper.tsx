import { formatQuantity } from "./format";
import { Icon } from "./icon";
import { useLocale, useWords } from "./locale";

export interface SteppedVariant {
  sellBy: "piece" | "pack" | "weight";
  /** In the page's language. */
  unitLabel: string;
  minQuantity: number;
  stepQuantity: number;
  maxQuantity: number;
}

/** More choices than this and nobody finds the right one. */
const longestList = 40;

/** What may be ordered of goods by weight: so many steps from the least amount. */
export function quantityChoices(variant: SteppedVariant, available: number): number[] {
  const top = Math.min(variant.maxQuantity, available);
  const choices: number[] = [];
  for (
    let quantity = variant.minQuantity;
    quantity <= top && choices.length < longestList;
    quantity += variant.stepQuantity
  ) {
    choices.push(quantity);
  }
  return choices.length > 0 ? choices : [variant.minQuantity];
}

/**
 * How much: − and + of 48 px around a number, or around a list of weights (shown in kg, sent in
 * grams). The buttons come alive with the script; the control in the middle works without it.
 */
export function QuantityStepper({
  variant,
  available,
  name = "quantity",
  id = name,
  label,
  value = variant.minQuantity,
  disabled = false,
}: {
  variant: SteppedVariant;
  /** What is left, in quantity units; a number input may still go beyond it, the cart says so. */
  available: number;
  name?: string;
  id?: string;
  /** Read out; the visible label stands beside. */
  label: string;
  value?: number;
  disabled?: boolean;
}) {
  const words = useWords();
  const locale = useLocale();
  const choices = quantityChoices(variant, available);
  const isByWeight = variant.sellBy === "weight";
  return (
    <quantity-stepper class="stepper">
      <button type="button" hidden data-by="-1" aria-label={words.product.less}>
        <Icon name="minus" size={20} />
      </button>
      {isByWeight ? (
        <select
          className="input"
          name={name}
          id={id}
          aria-label={label}
          defaultValue={choices.includes(value) ? value : choices[0]}
          disabled={disabled}
        >
          {(choices.includes(value) ? choices : [...choices, value].sort((a, b) => a - b)).map(
            (quantity) => (
              <option key={quantity} value={quantity}>
                {formatQuantity(quantity, variant, locale)}
              </option>
            ),
          )}
        </select>
      ) : (
        <input
          className="input"
          type="number"
          inputMode="numeric"
          name={name}
          id={id}
          aria-label={label}
          defaultValue={value}
          min={variant.minQuantity}
          max={Math.max(variant.minQuantity, Math.min(variant.maxQuantity, available))}
          step={variant.stepQuantity}
          disabled={disabled}
        />
      )}
      <button type="button" hidden data-by="1" aria-label={words.product.more}>
        <Icon name="plus" size={20} />
      </button>
    </quantity-stepper>
  );
}
