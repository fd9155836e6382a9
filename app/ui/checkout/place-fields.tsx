import { Button } from "../button";
import { Field, SelectField } from "../field";
import { useWordsOf } from "../locale";
import { checkoutWords } from "../words/checkout-form";
import type { CheckoutErrors, CheckoutValues } from "./checkout-view";
import { FoundPlaces, type PlaceOptions } from "./destination";

/**
 * Province, commune and address of the checkout form. The lists come filled; another province needs its
 * button, or the script. Names of before 2025 are looked up beneath.
 */
export function PlaceFields({
  places,
  values,
  errors,
}: {
  places: PlaceOptions;
  values: CheckoutValues;
  errors: CheckoutErrors;
}) {
  const words = useWordsOf(checkoutWords);
  return (
    <>
      <div className="grid gap-2">
        <SelectField
          name="provinceCode"
          label={words.province}
          error={errors.provinceCode}
          defaultValue={places.provinceCode}
          autoComplete="off"
        >
          {places.provinces.map((province) => (
            <option key={province.code} value={province.code}>
              {province.fullName}
            </option>
          ))}
        </SelectField>
        <Button look="quiet" name="step" value="places" data-without-script>
          {words.provinceShow}
        </Button>
      </div>
      <div id="chon-xa" data-swap>
        <SelectField
          name="communeCode"
          label={words.commune}
          error={errors.communeCode}
          defaultValue={values.commune}
          autoComplete="off"
        >
          <option value="">{words.communePick}</option>
          {places.communes.map((commune) => (
            <option key={commune.code} value={commune.code}>
              {commune.fullName}
            </option>
          ))}
        </SelectField>
      </div>
      <details open={places.search !== null} id="ten-cu">
        <summary className="link-alone">{words.formerTitle}</summary>
        <div className="grid gap-2 pb-2">
          <Field
            name="formerName"
            label={words.formerLabel}
            hint={words.formerHint}
            defaultValue={values.formerName}
            maxLength={80}
            autoComplete="off"
            optional
          />
          <Button look="quiet" name="step" value="search">
            {words.formerSearch}
          </Button>
          {places.search && (
            <div role="status">
              <FoundPlaces {...places.search} buttonName="place" />
            </div>
          )}
        </div>
      </details>
      <Field
        name="addressLine"
        label={words.address}
        hint={words.addressHint}
        error={errors.addressLine}
        defaultValue={values.addressLine}
        autoComplete="street-address"
        maxLength={400}
      />
    </>
  );
}
