import { questionsFor } from "#app/domain/listing/kind-questions";
import { Button, ButtonLink } from "../button";
import { Field, FieldError, SelectField, TextAreaField } from "../field";
import { Notice } from "../notice";
import { productWords as words } from "../words/seller-products";
import { EditorDetails, EditorLots, EditorPapers } from "./editor-details";
import { EditorPictures } from "./editor-pictures";
import { EditorVariants } from "./editor-variants";
import type { EditorView } from "./editor-view";

const own = words.editor;

/** The whole editor of a product: one phone page, what is always needed first. */
export function EditorPage({ slug, view }: { slug: string; view: EditorView }) {
  const { product, values, alert, notice } = view;
  const home = `/nguoi-ban/${slug}/san-pham`;
  const here = `${home}/${product.id}`;
  const state = words.states[product.state];
  const isLocked = product.isBeingReviewed || product.state === "taken-down";
  return (
    <div className="edge max-w-3xl pt-2">
      <a className="link-alone" href={home}>
        ‹ {own.back}
      </a>
      <h1>{values.fields.name || product.kind.name}</h1>
      <p className="mt-1">
        <span className="mark">{state.mark}</span> <span className="text-muted">{state.text}</span>
      </p>
      <div className="mt-3 grid gap-3">
        {notice && words.notices[notice] && (
          <Notice tone="good" role="status">
            {words.notices[notice]}
          </Notice>
        )}
        {alert && (
          <Notice tone="wrong" role="alert">
            {alert}
          </Notice>
        )}
        {view.theirs && (
          <Notice title={own.staleTheirs}>
            <p>{view.theirs.name}</p>
            <p className="text-muted">{view.theirs.description}</p>
          </Notice>
        )}
        <Decision view={view} />
        {isLocked && (
          <Notice>{product.isBeingReviewed ? own.waitingLead : own.takenDownLead}</Notice>
        )}
        {!isLocked && !view.maySend && <Notice>{own.farmerLead}</Notice>}
        {!isLocked && product.isApproved && (
          <Notice>
            {own.liveLead}{" "}
            <a className="link" href={`/nguoi-ban/${slug}/bang-gia`}>
              {words.grid}
            </a>
          </Notice>
        )}
      </div>
      {isLocked ? (
        <div className="mt-5 flex flex-wrap gap-3">
          <ButtonLink href={`${here}/xem-truoc`}>{own.preview}</ButtonLink>
          {product.isBeingReviewed && view.maySend && (
            <form method="post" action={`${here}/rut`}>
              <Button look="quiet">{own.takeBack}</Button>
            </form>
          )}
        </div>
      ) : (
        <EditorForm here={here} view={view} />
      )}
      <OtherActs here={here} view={view} isLocked={isLocked} />
    </div>
  );
}

/** What an officer wrote, as long as it is the seller's turn. */
function Decision({ view: { product, errors } }: { view: EditorView }) {
  const { decision } = product;
  if (!decision || decision.outcome === "approved") return null;
  const elsewhere = decision.fields.filter(({ field }) => !errors[field]);
  return (
    <Notice tone="care" title={own.decisionTitle[decision.outcome]}>
      <p>{decision.reason}</p>
      {decision.fields.length > 0 && (
        <ul className="mt-1 list-disc ps-5">
          {(elsewhere.length > 0 ? elsewhere : decision.fields).map(({ field, reason }) => (
            <li key={field}>
              <a className="link" href={`#${field}`}>
                {reason}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

function EditorForm({ here, view }: { here: string; view: EditorView }) {
  const { product, values, errors } = view;
  const field = (name: string) => values.fields[name] ?? "";
  const list = Object.entries(errors);
  return (
    <product-editor
      class="mt-5 block"
      data-save={`${here}/tu-luu`}
      data-picture={`${here}/anh`}
      data-product={product.id}
      data-saved={own.saved}
      data-saving={own.saving}
      data-unsaved={own.unsaved}
      data-offline={own.offline}
      data-brought-back={own.broughtBack}
      data-sending={own.pictures.sending}
      data-failed={own.pictures.failed}
    >
      <form
        method="post"
        action={here}
        encType="multipart/form-data"
        className="grid gap-6"
        noValidate
      >
        {/* The first button of a form is the one the enter key presses. */}
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true">
          {own.save}
        </button>
        <input type="hidden" name="version" value={product.version} />
        {list.length > 0 && (
          <div className="notice notice-wrong" role="alert" id="form-errors" tabIndex={-1}>
            <div>
              <p className="font-semibold">{own.summary}</p>
              <ul>
                {list.map(([name, message]) => (
                  <li key={name}>
                    <a className="link" href={`#${name}`}>
                      {message}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          </div>
        )}
        <EditorPictures view={view} />
        <EditorVariants view={view} />
        <section className="card grid gap-4 p-4">
          <h2 className="text-lg">{own.text.title}</h2>
          <Field
            name="name"
            label={own.text.name}
            defaultValue={field("name")}
            maxLength={120}
            error={errors.name}
          />
          <fieldset className="grid gap-3">
            <legend className="mb-1 font-semibold">{own.text.questions}</legend>
            {questionsFor(product.kind).map(({ id, question, choices }) => (
              <SelectField
                key={id}
                name={`answers.${id}`}
                label={question}
                defaultValue={field(`answers.${id}`)}
                optional
              >
                <option value="">{own.text.noAnswer}</option>
                {choices.map((choice) => (
                  <option key={choice.id} value={choice.id}>
                    {choice.label}
                  </option>
                ))}
              </SelectField>
            ))}
          </fieldset>
          <TextAreaField
            name="description"
            label={own.text.description}
            hint={own.text.descriptionHint}
            rows={6}
            maxLength={5_000}
            defaultValue={field("description")}
            error={errors.description}
          />
          <details>
            <summary className="link-alone">{own.text.english}</summary>
            <div className="grid gap-3 pt-2">
              <Field
                name="nameEn"
                label={own.text.nameEn}
                lang="en"
                optional
                defaultValue={field("nameEn")}
              />
              <TextAreaField
                name="descriptionEn"
                label={own.text.descriptionEn}
                lang="en"
                optional
                defaultValue={field("descriptionEn")}
              />
            </div>
          </details>
        </section>
        <EditorDetails view={view} />
        <EditorLots view={view} />
        <EditorPapers view={view} />
        {errors.form && <FieldError>{errors.form}</FieldError>}
        <div className="within-reach">
          <div className="mx-auto grid max-w-3xl gap-1">
            <p className="text-center text-sm text-muted" data-save-state="" aria-live="polite" />
            <div className="flex gap-2">
              <Button look={view.maySend ? "quiet" : "main"} className="min-h-13 flex-1">
                {own.save}
              </Button>
              {view.maySend && (
                <Button className="min-h-13 flex-[2] text-lg" formAction={`${here}/gui-duyet`}>
                  {own.send}
                </Button>
              )}
            </div>
          </div>
        </div>
      </form>
    </product-editor>
  );
}

/** What else one may do with a product, each a form of its own. */
function OtherActs({
  here,
  view,
  isLocked,
}: {
  here: string;
  view: EditorView;
  isLocked: boolean;
}) {
  const { product, maySend } = view;
  const act = (path: string, label: string, look: "quiet" | "danger" = "quiet") => (
    <form method="post" action={`${here}/${path}`}>
      <Button look={look} className="w-full">
        {label}
      </Button>
    </form>
  );
  const hasChange = product.version > 0 && !isLocked;
  return (
    <section className="mt-8">
      <h2 className="text-lg">{own.more}</h2>
      <div className="mt-3 grid gap-2 sm:grid-cols-2">
        {!isLocked && (
          <ButtonLink look="quiet" href={`${here}/xem-truoc`}>
            {own.preview}
          </ButtonLink>
        )}
        {act("sao-chep", own.copy)}
        {maySend &&
          product.isApproved &&
          product.state !== "withdrawn" &&
          product.state !== "taken-down" &&
          act("ngung-ban", own.withdraw)}
        {maySend && product.state === "withdrawn" && act("bay-ban", own.putBack)}
        {hasChange &&
          act("bo-nhap", product.isApproved ? own.discardChange : own.discard, "danger")}
      </div>
    </section>
  );
}
