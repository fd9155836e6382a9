import { Button } from "../button";
import { CheckboxField, Field, FieldError, SelectField, TextAreaField } from "../field";
import { wordsFor } from "../locale";
import { productWords } from "../words/seller-products";
import type { EditorView } from "./editor-view";

const words = productWords.editor;
const certificateNames = wordsFor("vi").certificates as Record<string, string>;

const monthNumbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Season, keeping, the longest way, and goods ordered ahead: filled in from the kind, so folded away. */
export function EditorDetails({ view: { values, errors } }: { view: EditorView }) {
  const field = (name: string) => values.fields[name] ?? "";
  const names = [
    "season",
    "storage",
    "shelfLifeDays",
    "maxTransitHours",
    "preorder.from",
    "preorder.to",
  ];
  return (
    <details className="card p-4" id="season" open={names.some((name) => errors[name])}>
      <summary className="fold">{words.details.title}</summary>
      <div className="grid gap-4 pt-3">
        <fieldset>
          <legend className="mb-1 font-semibold">{words.details.months}</legend>
          <input type="hidden" name="season" value="1" />
          <div className="grid grid-cols-4 gap-1 sm:grid-cols-6">
            {monthNumbers.map((month) => (
              <label key={month} className="flex min-h-11 items-center gap-2">
                <input
                  type="checkbox"
                  className="tick"
                  name="month"
                  value={month}
                  defaultChecked={values.months.includes(month)}
                />
                {words.details.month(month)}
              </label>
            ))}
          </div>
          {errors.season && <FieldError>{errors.season}</FieldError>}
        </fieldset>
        <TextAreaField
          name="storage"
          label={words.details.storage}
          rows={2}
          maxLength={500}
          defaultValue={field("storage")}
          error={errors.storage}
          optional
        />
        <div className="grid grid-cols-2 gap-3">
          <Field
            name="shelfLifeDays"
            label={words.details.shelfLife}
            inputMode="numeric"
            defaultValue={field("shelfLifeDays")}
            error={errors.shelfLifeDays}
          />
          <Field
            name="maxTransitHours"
            label={words.details.transit}
            inputMode="numeric"
            defaultValue={field("maxTransitHours")}
            error={errors.maxTransitHours}
            optional
          />
        </div>
        <fieldset className="grid gap-2">
          <legend className="font-semibold">{words.details.preorder}</legend>
          <p className="text-sm text-muted">{words.details.preorderLead}</p>
          <div className="grid grid-cols-2 gap-3">
            <Field
              name="preorder.from"
              type="date"
              label={words.details.from}
              defaultValue={field("preorder.from")}
              error={errors["preorder.from"]}
              optional
            />
            <Field
              name="preorder.to"
              type="date"
              label={words.details.to}
              defaultValue={field("preorder.to")}
              error={errors["preorder.to"]}
              optional
            />
          </div>
        </fieldset>
      </div>
    </details>
  );
}

/** Where and when it was picked or made. */
export function EditorLots({ view: { values, errors, product } }: { view: EditorView }) {
  const own = words.lots;
  const isWrong = Object.keys(errors).some((name) => name.startsWith("lots"));
  return (
    <details className="card p-4" id="lots" data-swap="" open={isWrong || values.lots.length > 0}>
      <summary className="fold">{own.title}</summary>
      <input type="hidden" name="lots" value="1" />
      <p className="mt-1 text-muted">{own.lead}</p>
      {product.kind.giCommuneCodes.length > 0 && <p className="text-sm text-muted">{own.gi}</p>}
      {errors.lots && <FieldError>{errors.lots}</FieldError>}
      <div className="grid gap-4 pt-3">
        {values.lots.map((id) => {
          const at = `lots.${id}`;
          const value = (name: string) => values.fields[`${at}.${name}`] ?? "";
          return (
            <div key={id} className="grid gap-3 border-b border-line pb-4" id={at}>
              <input type="hidden" name="lot" value={id} />
              <div className="grid grid-cols-2 gap-3">
                <Field
                  name={`${at}.harvestedOn`}
                  type="date"
                  label={own.harvestedOn}
                  defaultValue={value("harvestedOn")}
                  error={errors[`${at}.harvestedOn`]}
                />
                <Field
                  name={`${at}.bestBefore`}
                  type="date"
                  label={own.bestBefore}
                  defaultValue={value("bestBefore")}
                  error={errors[`${at}.bestBefore`]}
                  optional
                />
              </div>
              <SelectField
                name={`${at}.communeCode`}
                label={own.commune}
                defaultValue={value("communeCode") || product.seller.communeCode}
                error={errors[`${at}.communeCode`]}
              >
                {product.communes.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </SelectField>
              <Field
                name={`${at}.plotName`}
                label={own.plot}
                defaultValue={value("plotName")}
                maxLength={80}
                optional
              />
              <Field
                name={`${at}.note`}
                label={own.note}
                defaultValue={value("note")}
                maxLength={500}
                error={errors[`${at}.note`]}
                optional
              />
              <Button look="danger" name="lotRemove" value={id}>
                {own.remove}
              </Button>
            </div>
          );
        })}
        <Button look="quiet" name="lotAdd" value="1">
          {own.add}
        </Button>
      </div>
    </details>
  );
}

/** The shop's papers; the usual ones of the kind are ticked from the start. */
export function EditorPapers({ view: { values, errors, product } }: { view: EditorView }) {
  const own = words.papers;
  return (
    <details
      className="card p-4"
      id="certificates"
      open={Boolean(errors.certificates) || values.certificates.length > 0}
    >
      <summary className="fold">{own.title}</summary>
      <input type="hidden" name="papers" value="1" />
      {errors.certificates && <FieldError>{errors.certificates}</FieldError>}
      {product.papers.length === 0 && <p className="mt-1 text-muted">{own.none}</p>}
      {product.papers.map(({ id, kind, number, status }) => (
        <CheckboxField
          key={id}
          id={`certificate-${id}`}
          name="certificate"
          value={id}
          defaultChecked={values.certificates.includes(id)}
          label={
            <>
              {certificateNames[kind] ?? kind}, {number}{" "}
              <span className="text-muted">
                ({own.states[status]}
                {product.kind.typicalCertificates.includes(kind) && `, ${own.usual}`})
              </span>
            </>
          }
        />
      ))}
    </details>
  );
}
