import { findVietqrBank } from "#app/domain/money/banks";
import type { Dossier, DossierItem } from "#app/domain/sellers/dossier-queries.server";
import { formatDay, formatMoment, startOfSaigonDay } from "#app/domain/time/saigon-time";
import { newDossierPath, sellerDeskPath, withdrawDossierPath } from "#app/paths";
import { Button, ButtonLink } from "../button";
import { formatDate } from "../format";
import { Icon } from "../icon";
import { Notice } from "../notice";
import { type Step, Steps } from "../steps";
import { dossierWords as words } from "../words/dossier";
import { PaperLink } from "./dossier-answers";
import { DossierForm } from "./dossier-form";
import type { DossierPageView } from "./dossier-view";
import { ItemMark } from "./item-mark";

/** The dossier in whatever state it is: to fill in, under way, or decided. */
export function DossierPage({ view }: { view: DossierPageView }) {
  const { dossier, slug, isSaved, missing } = view;
  const isOpen = dossier?.status === "draft" || dossier?.status === "returned";
  return (
    <div className="edge max-w-2xl pt-6">
      <h1>{words.title}</h1>
      <p className="text-muted">
        {view.shopName}
        {dossier?.receiptNumber && ` · ${dossier.receiptNumber}`}
      </p>
      <div className="mt-4 grid grid-cols-1 gap-4">
        {!dossier && <Notice tone="good">{words.none}</Notice>}
        {isSaved && (
          <Notice tone="good" role="status">
            {words.saved}
          </Notice>
        )}
        {missing.length > 0 && (
          <Notice tone="wrong" role="alert">
            {words.incomplete}
          </Notice>
        )}
        {dossier?.status === "returned" && (
          <Notice tone="care" title={words.returnedTitle}>
            {dossier.decision?.reason && <p>{dossier.decision.reason}</p>}
            <p>{words.returnedText}</p>
          </Notice>
        )}
        {isOpen && <DossierForm view={view} />}
        {dossier && !isOpen && <Outcome dossier={dossier} view={view} />}
        {(!dossier || ["accepted", "refused", "withdrawn"].includes(dossier.status)) && (
          <form method="post" action={newDossierPath(slug)}>
            <Button look={dossier?.status === "accepted" || !dossier ? "quiet" : "main"}>
              {words.startNew}
            </Button>
          </form>
        )}
      </div>
    </div>
  );
}

function Outcome({ dossier, view }: { dossier: Dossier; view: DossierPageView }) {
  const { slug, now } = view;
  const { status, receiptNumber, dueOn, decision, items } = dossier;
  return (
    <>
      {status === "sent" && (
        <section className="receipt" aria-label={words.number}>
          <header>
            <h2 className="flex items-center gap-2 text-lg">
              <Icon name="tick" />
              {words.sentTitle}
            </h2>
          </header>
          <div className="px-4 py-3">
            <p className="text-muted">{words.number}</p>
            <p className="text-2xl font-semibold">{receiptNumber}</p>
            {dueOn && (
              <p className="mt-2">{words.due(formatDay(startOfSaigonDay(dueOn), "vi", now))}</p>
            )}
          </div>
        </section>
      )}
      {status === "refused" && (
        <Notice tone="wrong" title={words.refusedTitle}>
          {decision?.reason}
        </Notice>
      )}
      {status === "withdrawn" && <Notice>{words.withdrawnText}</Notice>}
      {items.some((item) => item.status === "expired") && (
        <Notice tone="care" title={words.expiredTitle}>
          {words.expiredText}
        </Notice>
      )}
      {(status === "sent" || status === "accepted") && (
        <section className="card p-4">
          {status === "sent" && <p className="mb-3">{words.meanwhile}</p>}
          <div className="flex flex-wrap gap-3">
            <ButtonLink href={`${sellerDeskPath(slug)}/san-pham/moi`} className="grow">
              <Icon name="plus" size={20} />
              {words.addProduct}
            </ButtonLink>
            <ButtonLink href={sellerDeskPath(slug)} look="quiet" className="grow">
              {words.toDesk}
            </ButtonLink>
          </div>
        </section>
      )}
      <section className="card p-4">
        <Steps steps={stepsOf(dossier, now)} />
      </section>
      <section className="card p-4" aria-labelledby="muc-da-gui">
        <h2 id="muc-da-gui" className="text-lg">
          {words.what}
        </h2>
        <ul>
          {items.map((item) => (
            <li key={item.itemId} className="border-b border-line py-3 last:border-0 last:pb-0">
              <p className="flex items-start justify-between gap-3">
                <span className="font-semibold">{item.requirement.name}</span>
                <ItemMark item={item} />
              </p>
              <AnswerInWords item={item} />
              {item.reason && <p className="text-sm text-muted">{item.reason}</p>}
            </li>
          ))}
        </ul>
      </section>
      {status === "sent" && (
        <details className="card px-4 py-2">
          <summary className="flex min-h-11 items-center">{words.withdrawTitle}</summary>
          <p className="mb-3 text-muted">{words.withdrawText}</p>
          <form method="post" action={withdrawDossierPath(slug)} className="pb-2">
            <Button look="danger">{words.withdraw}</Button>
          </form>
        </details>
      )}
    </>
  );
}

/** What was answered, with the number of the bank account shown by its end only. */
export function AnswerInWords({ item }: { item: DossierItem }) {
  const { requirement, value, bankBin, accountHolder } = item;
  const facts: string[] = [];
  if (requirement.answer === "bank-account") {
    if (bankBin) facts.push(findVietqrBank(bankBin)?.name ?? bankBin);
    if (value) facts.push(`•••• ${value.slice(-4)}`);
    if (accountHolder) facts.push(accountHolder);
  } else if (item.isExemptionClaimed) facts.push(requirement.exemptionText);
  else if (value) facts.push(value);
  if (item.issuer) facts.push(item.issuer);
  if (item.expiresOn) {
    facts.push(`${words.paper.expiresOn.toLowerCase()} ${formatDate(item.expiresOn, "vi")}`);
  }
  return (
    <>
      {facts.length > 0 && <p className="text-muted">{facts.join(" · ")}</p>}
      {item.papers.map((paper) => (
        <PaperLink key={paper.id} {...paper} />
      ))}
    </>
  );
}

function stepsOf({ events, status, dueOn }: Dossier, now: Date): Step[] {
  const past: Step[] = events
    .filter(({ kind }) => kind !== "started")
    .map(({ kind, at, note }) => ({
      title: words.steps[kind],
      state: kind === "refused" ? "failed" : "done",
      time: formatMoment(at, "vi", now),
      detail: note || undefined,
    }));
  if (status !== "sent") return past;
  const due = dueOn ? words.due(formatDay(startOfSaigonDay(dueOn), "vi", now)) : undefined;
  return [
    ...past,
    { title: words.steps.waiting, state: "now", time: due },
    { title: words.steps.result, state: "to-come" },
  ];
}
