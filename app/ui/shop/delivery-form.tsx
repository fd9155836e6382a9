import { Button } from "../button";
import { CheckboxField, Field, FieldError } from "../field";
import { shopDeskWords } from "../words/shop-desk";

const words = shopDeskWords.delivery;

export interface DeliveryValues {
  isActive: boolean;
  fee: string;
  freeFrom: string;
  transitHours: string;
  pickupAddress: string;
  openingNote: string;
  communeCodes: string[];
}

/** How goods get to the buyer, one way a form. */
export function DeliveryForm({
  kind,
  values,
  errors,
  communes,
}: {
  kind: "pickup" | "own-delivery" | "post";
  values: DeliveryValues;
  errors: Partial<Record<keyof DeliveryValues, string>>;
  communes: readonly { code: string; name: string }[];
}) {
  return (
    <form method="post" className="grid gap-4">
      <CheckboxField
        name="isActive"
        label={<b>{words.on}</b>}
        defaultChecked={values.isActive}
        error={errors.isActive}
      />
      {kind === "pickup" && (
        <Field
          name="pickupAddress"
          label={words.address}
          maxLength={200}
          defaultValue={values.pickupAddress}
          error={errors.pickupAddress}
          optional
        />
      )}
      {kind === "own-delivery" && (
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            name="fee"
            label={words.fee}
            hint={words.feeHint}
            inputMode="numeric"
            defaultValue={values.fee}
            error={errors.fee}
          />
          <Field
            name="freeFrom"
            label={words.freeFrom}
            hint={words.freeFromHint}
            inputMode="numeric"
            defaultValue={values.freeFrom}
            error={errors.freeFrom}
            optional
          />
        </div>
      )}
      {kind !== "post" && (
        <Field
          name="transitHours"
          label={kind === "pickup" ? words.hoursPickup : words.hours}
          hint={words.hoursHint}
          inputMode="numeric"
          defaultValue={values.transitHours}
          error={errors.transitHours}
        />
      )}
      <Field
        name="openingNote"
        label={words.opening}
        hint={words.openingHint}
        maxLength={200}
        defaultValue={values.openingNote}
        error={errors.openingNote}
        optional
      />
      {kind === "own-delivery" && (
        <fieldset id="communeCodes">
          <legend className="font-semibold">{words.communes}</legend>
          <p className="mb-2 text-sm text-muted">
            {words.communesCount(values.communeCodes.length)}
          </p>
          {errors.communeCodes && <FieldError>{errors.communeCodes}</FieldError>}
          <div className="card grid max-h-96 gap-x-4 overflow-y-auto p-3 sm:grid-cols-2">
            {communes.map(({ code, name }) => (
              <label key={code} className="flex min-h-11 items-center gap-3">
                <input
                  type="checkbox"
                  name="commune"
                  value={code}
                  className="tick"
                  defaultChecked={values.communeCodes.includes(code)}
                />
                {name}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <Button>{shopDeskWords.save}</Button>
    </form>
  );
}
