import { VIETQR_BANKS } from "#app/domain/money/banks";
import { bankName } from "#app/domain/sellers/bank-holder";
import type { AnswerField } from "#app/domain/sellers/dossier-checklist";
import type { DossierItem } from "#app/domain/sellers/dossier-queries.server";
import { paperPath, policyPath, removePaperPath } from "#app/paths";
import { Button } from "../button";
import { CheckboxField, Choice, Choices, Field, FieldError, SelectField } from "../field";
import { Icon } from "../icon";
import { dossierWords as words } from "../words/dossier";
import { type DossierPageView, fieldName } from "./dossier-view";

export interface AnswerProps {
  item: DossierItem;
  view: DossierPageView;
}

/** What one control of an item needs: its name, what stands in it, and what is wrong there. */
function controlOf({ item, view }: AnswerProps) {
  const { id } = item.requirement;
  const typed = view.typed[id] ?? {};
  return (field: AnswerField, stored: string | null) => {
    const refusal = view.refusals.find(
      (one) => one.requirementId === id && one.field === field,
    )?.refused;
    return {
      name: fieldName(id, field),
      defaultValue: typed[field] ?? stored ?? "",
      error: refusal && words.refusals[refusal],
      required: false,
    };
  };
}

export function IdentityAnswer({ item, view }: AnswerProps) {
  const { identityNumberLast4, assuranceLevel, legalName, representativeName } =
    view.dossier!.applicant;
  if (identityNumberLast4 === null) {
    return (
      <>
        <p className="mb-3">{words.identity.unknown}</p>
        <Papers item={item} view={view} />
      </>
    );
  }
  return (
    <p>
      {words.identity.known(representativeName ?? legalName, identityNumberLast4)}
      {assuranceLevel && (
        <span className="block text-sm text-muted">{words.identity.level(assuranceLevel)}</span>
      )}
    </p>
  );
}

export function TaxCodeAnswer({ item, view }: AnswerProps) {
  const control = controlOf({ item, view });
  const { identityNumberLast4, accountTaxCode } = view.dossier!.applicant;
  const isPerson = view.kind === "household";
  const field = (
    <Field
      label={words.taxCode.label}
      inputMode="numeric"
      autoComplete="off"
      maxLength={20}
      {...control("value", item.value || (isPerson ? "" : accountTaxCode))}
    />
  );
  if (!isPerson || identityNumberLast4 === null) return field;
  const { error, defaultValue } = control("value", item.value);
  return (
    <>
      <p>{words.taxCode.byIdentity(identityNumberLast4)}</p>
      <details open={Boolean(error) || defaultValue !== ""}>
        <summary className="link-alone">{words.taxCode.other}</summary>
        {field}
      </details>
    </>
  );
}

export function PaperAnswer({ item, view }: AnswerProps) {
  const { requirement } = item;
  const control = controlOf({ item, view });
  const fields = (
    <div className="grid grid-cols-1 gap-4 group-has-[[value=paper]:not(:checked)]/item:hidden">
      <Field
        label={words.paper.number}
        autoComplete="off"
        maxLength={200}
        {...control("value", item.value)}
      />
      <Field
        label={words.paper.issuer}
        autoComplete="off"
        maxLength={200}
        optional
        {...control("issuer", item.issuer)}
      />
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <Field
          type="date"
          label={words.paper.issuedOn}
          optional
          {...control("issuedOn", item.issuedOn)}
        />
        <Field
          type="date"
          label={words.paper.expiresOn}
          hint={words.paper.expiresHint}
          optional
          {...control("expiresOn", item.expiresOn)}
        />
      </div>
      <Papers item={item} view={view} />
    </div>
  );
  if (!requirement.mayBeExempt) return fields;
  const name = fieldName(requirement.id, "claim");
  const claim =
    view.typed[requirement.id]?.claim ??
    (item.isExemptionClaimed ? "exempt" : item.value || item.papers.length > 0 ? "paper" : "");
  return (
    <div className="grid grid-cols-1 gap-4">
      <Choices name={name} legend={words.paper.choose}>
        <Choice
          name={name}
          value="exempt"
          defaultChecked={claim === "exempt"}
          label={words.paper.exempt}
          detail={requirement.exemptionText}
        />
        <Choice
          name={name}
          value="paper"
          defaultChecked={claim === "paper"}
          label={words.paper.has}
        />
      </Choices>
      {fields}
    </div>
  );
}

export function BankAnswer({ item, view }: AnswerProps) {
  const control = controlOf({ item, view });
  const { defaultValue: bankBin, ...bank } = control("bankBin", item.bankBin);
  return (
    <div className="grid grid-cols-1 gap-4">
      <SelectField label={words.bank.bank} defaultValue={bankBin} {...bank}>
        <option value="">{words.bank.pick}</option>
        {VIETQR_BANKS.map(({ bin, name }) => (
          <option key={bin} value={bin}>
            {name}
          </option>
        ))}
      </SelectField>
      <Field
        label={words.bank.number}
        inputMode="numeric"
        autoComplete="off"
        maxLength={30}
        {...control("value", item.value)}
      />
      <Field
        label={words.bank.holder}
        hint={words.bank.holderHint}
        autoComplete="off"
        autoCapitalize="characters"
        maxLength={120}
        {...control("accountHolder", item.accountHolder ?? bankName(view.legalName))}
      />
    </div>
  );
}

export function AgreementAnswer({ item, view }: AnswerProps) {
  const { requirement, isAgreed } = item;
  const name = fieldName(requirement.id, "agreed");
  const typed = view.typed[requirement.id]?.agreed;
  return (
    <>
      {/* Tells a box left empty from a form without it. */}
      <input type="hidden" name={name} value="" />
      <CheckboxField
        name={name}
        value="on"
        defaultChecked={typed === undefined ? isAgreed : typed === "on"}
        label={
          <>
            {words.agreement.label}{" "}
            <a
              className="link"
              href={policyPath("vi", requirement.policySlug ?? "")}
              target="_blank"
              rel="noopener"
            >
              {words.agreement.text}
            </a>
          </>
        }
      />
    </>
  );
}

/** The papers that were sent, and a place for more; the camera opens on a phone. */
function Papers({ item, view }: AnswerProps) {
  const { error, name } = controlOf({ item, view })("files", null);
  return (
    <div>
      {item.papers.length > 0 && (
        <ul className="mb-3 grid grid-cols-1 gap-2">
          {item.papers.map((paper) => (
            <li key={paper.id} className="flex items-center gap-3">
              <PaperLink {...paper} />
              <Button
                look="quiet"
                formAction={removePaperPath(view.slug, paper.id)}
                aria-label={`${words.paper.remove} ${paper.name}`}
              >
                {words.paper.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <label htmlFor={name} className="mb-1 block font-semibold">
        {words.paper.files}
      </label>
      <p id={`${name}-hint`} className="mb-1 text-sm text-muted">
        {words.paper.filesHint}
      </p>
      <input
        type="file"
        id={name}
        name={name}
        className="input"
        accept="image/jpeg,image/png,image/webp,image/avif,application/pdf"
        multiple
        aria-describedby={`${name}-hint`}
        aria-invalid={error ? true : undefined}
      />
      {error && <FieldError id={`${name}-error`}>{error}</FieldError>}
    </div>
  );
}

/** A paper opens by itself, a photograph as a small picture of it. */
export function PaperLink({ id, name, contentType }: DossierItem["papers"][number]) {
  return (
    <a
      href={paperPath(id)}
      className="link-alone min-w-0 flex-1"
      target="_blank"
      rel="noopener"
      aria-label={words.paper.open(name)}
    >
      {contentType === "image/jpeg" ? (
        <img
          src={paperPath(id)}
          alt=""
          width="56"
          height="56"
          loading="lazy"
          className="h-14 w-14 flex-none rounded-control border border-line object-cover"
        />
      ) : (
        <Icon name="orders" />
      )}
      <span className="min-w-0 truncate">{name}</span>
    </a>
  );
}
