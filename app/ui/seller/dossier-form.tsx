import { dossierPath, sendDossierPath } from "#app/paths";
import { Button } from "../button";
import { ErrorSummary } from "../field";
import { dossierWords as words } from "../words/dossier";
import {
  AgreementAnswer,
  type AnswerProps,
  BankAnswer,
  IdentityAnswer,
  PaperAnswer,
  TaxCodeAnswer,
} from "./dossier-answers";
import { type DossierPageView, fieldName } from "./dossier-view";
import { ItemMark } from "./item-mark";

const answers = {
  identity: IdentityAnswer,
  "tax-code": TaxCodeAnswer,
  paper: PaperAnswer,
  "bank-account": BankAnswer,
  agreement: AgreementAnswer,
};

const ownerAlone: readonly string[] = ["bank-account", "agreement"];

/** The checklist while it is the applicant's to fill in: one form, saved at any point. */
export function DossierForm({ view }: { view: DossierPageView }) {
  const { slug, refusals, missing } = view;
  const { items } = view.dossier!;
  const required = items.filter(({ requirement }) => requirement.isRequired);
  const done = required.filter(({ isAnswered, status }) => isAnswered || status === "waived");
  const wrong = [
    ...refusals.map(({ requirementId, field, refused }) => ({
      name: fieldName(requirementId, field),
      message: words.refusals[refused],
    })),
    ...items
      .filter(({ requirement }) => missing.includes(requirement.id))
      .map(({ requirement }) => ({
        name: `muc-${requirement.id}`,
        message: `${requirement.name}: ${words.missingItem.toLowerCase()}`,
      })),
  ];
  return (
    <dossier-form>
      <ErrorSummary errors={wrong} />
      <p className="mt-3 font-semibold">{words.progress(done.length, required.length)}</p>
      <progress
        className="meter mt-1"
        value={done.length}
        max={required.length}
        aria-hidden="true"
      />
      <form
        method="post"
        encType="multipart/form-data"
        action={dossierPath(slug)}
        noValidate
        className="mt-4 grid grid-cols-1 gap-4"
      >
        {items.map((item) => (
          <ItemCard key={item.itemId} item={item} view={view} />
        ))}
        <div className="grid gap-3 sm:grid-cols-2">
          <Button look="quiet" className="max-sm:order-2">
            {words.save}
          </Button>
          <Button formAction={sendDossierPath(slug)}>{words.send}</Button>
        </div>
        <p role="status" data-saved className="min-h-6 text-sm text-muted" />
      </form>
    </dossier-form>
  );
}

function ItemCard({ item, view }: AnswerProps) {
  const { requirement, status, reason } = item;
  const isFixed = status === "accepted" || status === "waived";
  const isClosed = view.isHelper && ownerAlone.includes(requirement.answer);
  // The sign-on answered already: a hint on how to answer would only puzzle.
  const isKnown =
    view.dossier!.applicant.identityNumberLast4 !== null &&
    (requirement.answer === "identity" ||
      (requirement.answer === "tax-code" && view.kind === "household"));
  const isMissing = view.missing.includes(requirement.id);
  const Answer = answers[requirement.answer];
  const id = `muc-${requirement.id}`;
  return (
    <section
      id={id}
      aria-labelledby={`${id}-ten`}
      className={`card group/item p-4 ${isMissing || status === "refused" ? "border-chili" : ""}`}
    >
      <div className="mb-2 flex items-start justify-between gap-3">
        <h2 id={`${id}-ten`} className="text-lg">
          {requirement.name}
        </h2>
        <ItemMark item={item} />
      </div>
      {reason && (
        <p className={`mb-3 ${status === "refused" ? "text-chili" : "text-muted"}`}>{reason}</p>
      )}
      {!isFixed && !isKnown && <p className="mb-3 text-sm text-muted">{requirement.help}</p>}
      {isClosed ? (
        <p className="text-muted">{words.ownerOnly}</p>
      ) : (
        !isFixed && <Answer {...{ item, view }} />
      )}
    </section>
  );
}
