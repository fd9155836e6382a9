import { formatMoment } from "#app/domain/time/saigon-time";
import { consentEndPath, helpersPath, paperPath } from "#app/paths";
import { Button } from "../button";
import { CheckboxField, Field } from "../field";
import { formatDate } from "../format";
import { Notice } from "../notice";
import { assistanceWords as words } from "../words/assistance";

export interface HelpersView {
  slug: string;
  shopName: string;
  isOwner: boolean;
  consents: {
    id: string;
    helperName: string;
    capacity: keyof typeof words.capacities;
    givenBy: keyof typeof words.proofs;
    expiresAt: Date;
  }[];
  acts: { number: number; at: Date; helperName: string; act: string; subjectLabel: string }[];
  /** The code as it was typed. */
  typed: string;
  errors: { code?: string; agree?: string };
  done: string | null;
}

/** Who may act for the shop, how to ask somebody, and everything they did. */
export function HelpersPage({ view }: { view: HelpersView }) {
  const { slug, isOwner, consents, acts, done, errors } = view;
  return (
    <div className="edge max-w-2xl pt-6">
      <h1>{words.title}</h1>
      <p className="mt-1">{words.lead}</p>
      <p className="text-muted">{words.bounds}</p>
      <div className="mt-4 grid grid-cols-1 gap-4">
        {done && (
          <Notice tone="good" role="status">
            {done}
          </Notice>
        )}
        <section className="card p-4" aria-labelledby="dang-giup">
          <h2 id="dang-giup" className="text-lg">
            {words.now}
          </h2>
          {consents.length === 0 && <p className="mt-1 text-muted">{words.nobody}</p>}
          <ul>
            {consents.map(({ id, helperName, capacity, givenBy, expiresAt }) => (
              <li
                key={id}
                className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-3 last:border-0"
              >
                <span className="min-w-0">
                  <b>{helperName}</b>, {words.capacities[capacity].toLowerCase()}
                  <span className="block text-sm text-muted">
                    {words.proofs[givenBy]}, {words.until(formatDate(expiresAt, "vi"))}
                    {givenBy === "signed-paper" && (
                      <>
                        {" · "}
                        <a className="link" href={paperPath(id)}>
                          {words.seePaper}
                        </a>
                      </>
                    )}
                  </span>
                </span>
                {isOwner && (
                  <form method="post" action={consentEndPath(slug, id)}>
                    <Button look="danger">{words.stop}</Button>
                  </form>
                )}
              </li>
            ))}
          </ul>
        </section>
        {isOwner && (
          <section className="card p-4" aria-labelledby="nho">
            <h2 id="nho" className="mb-3 text-lg">
              {words.give}
            </h2>
            <form method="post" action={helpersPath(slug)} className="grid gap-3" noValidate>
              <Field
                name="code"
                label={words.code}
                hint={words.codeHint}
                defaultValue={view.typed}
                error={errors.code}
                inputMode="numeric"
                autoComplete="off"
                maxLength={12}
              />
              <CheckboxField
                name="agree"
                value="on"
                label={words.agree(view.shopName)}
                error={errors.agree}
              />
              <Button>{words.giveButton}</Button>
            </form>
          </section>
        )}
        <section className="card p-4" aria-labelledby="viec">
          <h2 id="viec" className="text-lg">
            {words.acts}
          </h2>
          {acts.length === 0 && <p className="mt-1 text-muted">{words.noActs}</p>}
          <ul>
            {acts.map(({ number, at, helperName, act, subjectLabel }) => (
              <li key={number} className="border-b border-line py-2 last:border-0">
                <p>
                  <b>{helperName}</b>: {words.actNames[act] ?? words.otherAct} · {subjectLabel}
                </p>
                <p className="text-sm text-muted">{formatMoment(at, "vi")}</p>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}
