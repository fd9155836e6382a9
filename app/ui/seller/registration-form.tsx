import { becomeSellerPath } from "#app/paths";
import { Button } from "../button";
import { Choice, Choices, ErrorSummary, Field, FieldError } from "../field";
import { registrationWords as words } from "../words/registration";

export interface RegistrationValues {
  kind: string;
  name: string;
  legalName: string;
  ownName: string;
  phone: string;
  communeCode: string;
  addressLine: string;
}

export interface RegistrationView {
  values: RegistrationValues;
  errors: Partial<Record<keyof RegistrationValues, string>>;
  /** The person as the sign-on names them; empty where it does not. */
  claimedName: string;
  communes: readonly { code: string; fullName: string }[];
}

const kinds = ["household", "cooperative", "company"] as const;

/** The few facts a shop begins with; what the sign-on told stands there already. */
export function RegistrationForm({ values, errors, claimedName, communes }: RegistrationView) {
  const wrong = Object.entries(errors).map(([name, message]) => ({ name, message }));
  return (
    <div className="edge max-w-xl pt-6">
      <h1>{words.formTitle}</h1>
      <p className="mt-1 mb-5 text-muted">{words.formLead}</p>
      <ErrorSummary errors={wrong} />
      <form method="post" action={becomeSellerPath} className="group mt-4 grid gap-5" noValidate>
        <Choices name="kind" legend={words.kind} error={errors.kind}>
          {kinds.map((kind) => (
            <Choice
              key={kind}
              id={kind}
              name="kind"
              value={kind}
              defaultChecked={values.kind === kind}
              {...words.kinds[kind]}
            />
          ))}
        </Choices>
        {claimedName ? (
          <p>
            <span className="text-muted">{words.person}: </span>
            <b>{claimedName}</b>
          </p>
        ) : (
          <Field
            name="ownName"
            label={words.ownName}
            defaultValue={values.ownName}
            error={errors.ownName}
            autoComplete="name"
            maxLength={120}
          />
        )}
        <Field
          name="legalName"
          className="group-has-[#household:checked]:hidden"
          label={words.legalName}
          hint={words.legalNameHint}
          defaultValue={values.legalName}
          error={errors.legalName}
          autoComplete="organization"
          maxLength={200}
          required={false}
        />
        <Field
          name="name"
          label={words.name}
          hint={words.nameHint}
          defaultValue={values.name}
          error={errors.name}
          autoComplete="off"
          maxLength={80}
        />
        <Field
          name="phone"
          type="tel"
          inputMode="tel"
          label={words.phone}
          hint={words.phoneHint}
          defaultValue={values.phone}
          error={errors.phone}
          autoComplete="tel"
          maxLength={20}
        />
        <commune-picker
          class="relative block"
          data-placeholder={words.communePlaceholder}
          data-none={words.errors.communeCode}
          data-province="80"
          data-stay=""
        >
          <label htmlFor="communeCode" className="mb-1 block font-semibold">
            {words.commune}
          </label>
          <div className="relative">
            <select
              id="communeCode"
              name="communeCode"
              className="input"
              defaultValue={values.communeCode}
              aria-invalid={errors.communeCode ? true : undefined}
            >
              <option value="">{words.communePick}</option>
              {communes.map(({ code, fullName }) => (
                <option key={code} value={code}>
                  {fullName}
                </option>
              ))}
            </select>
          </div>
          {errors.communeCode && <FieldError>{errors.communeCode}</FieldError>}
        </commune-picker>
        <Field
          name="addressLine"
          label={words.address}
          hint={words.addressHint}
          defaultValue={values.addressLine}
          error={errors.addressLine}
          autoComplete="street-address"
          maxLength={200}
        />
        <Button>{words.next}</Button>
      </form>
    </div>
  );
}
