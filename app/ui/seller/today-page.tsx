import type { SellerToday } from "#app/domain/reporting/today-queries.server";
import { formatMoment } from "#app/domain/time/saigon-time";
import { ButtonLink } from "../button";
import { formatDate } from "../format";
import { Icon } from "../icon";
import { wordsFor } from "../locale";
import { Notice } from "../notice";
import { workWords } from "../words/seller-work";

const words = workWords.today;
const certificateNames = wordsFor("vi").certificates as Record<string, string>;

export interface TodayPageProps {
  slug: string;
  today: SellerToday;
  /** "2026-11-22". */
  day: string;
  shopStatus: "pending" | "active" | "suspended" | "closed";
  /** Owners and managers; packers and accountants see orders only. */
  mayEdit: boolean;
}

/** What waits today, what presses first on top, each one tap away. */
export function TodayPage({ slug, today, day, shopStatus, mayEdit }: TodayPageProps) {
  const home = `/nguoi-ban/${slug}`;
  const work = [
    { count: today.toConfirm, name: words.toConfirm, href: `${home}/don-hang`, isMain: true },
    { count: today.toPack, name: words.toPack, href: `${home}/don-hang?muc=to-pack` },
    { count: today.toHandOver, name: words.toHandOver, href: `${home}/don-hang?muc=to-hand-over` },
    ...(mayEdit
      ? [
          { count: today.sentBack, name: words.sentBack, href: `${home}/san-pham?muc=returned` },
          { count: today.soldOut, name: words.soldOut, href: `${home}/bang-gia?het=1` },
          { count: today.drafts, name: words.drafts, href: `${home}/san-pham?muc=draft` },
          { count: today.waiting, name: words.waiting, href: `${home}/san-pham?muc=waiting` },
        ]
      : []),
  ].filter(({ count }) => count > 0);
  return (
    <div className="edge max-w-3xl pt-4">
      <h1>
        {words.title}, {formatDate(day, "vi")}
      </h1>
      <div className="mt-3 grid gap-3">
        {shopStatus === "suspended" && (
          <Notice tone="wrong">
            {words.suspended}{" "}
            <a className="link" href={`${home}/quyet-dinh`}>
              {words.seeDecisions}
            </a>
          </Notice>
        )}
        {today.urgent > 0 && (
          <Notice tone="wrong" title={words.urgent(today.urgent)}>
            {today.confirmBy && <p>{words.confirmBy(formatMoment(today.confirmBy, "vi"))}</p>}
            <a className="link" href={`${home}/don-hang`}>
              {words.toConfirm}
            </a>
          </Notice>
        )}
        {mayEdit &&
          shopStatus === "pending" &&
          today.dossier &&
          words.dossier[today.dossier.status] && (
            <Notice tone={today.dossier.status === "sent" ? "info" : "care"}>
              {words.dossier[today.dossier.status]}{" "}
              <a className="link" href={`${home}/ho-so`}>
                {words.openDossier}
              </a>
            </Notice>
          )}
      </div>
      {work.length > 0 ? (
        <ul className="mt-4 grid gap-2 sm:grid-cols-2">
          {work.map(({ count, name, href, isMain }) => (
            <li key={href}>
              <a
                href={href}
                className="card flex min-h-16 items-center gap-4 p-4 hover:bg-leaf-soft"
              >
                <b className={`text-3xl ${isMain ? "text-chili" : "text-leaf"}`}>{count}</b>
                <span className="flex-1 font-semibold">{name}</span>
                <Icon name="right" size={20} />
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <p className="mt-4 flex items-start gap-3 text-lg">
          <span className="mt-0.5 flex-none text-leaf">
            <Icon name="tick" />
          </span>
          <span>
            {words.calm} <span className="text-muted">{words.calmLead}</span>
          </span>
        </p>
      )}
      {today.toConfirm > 0 && today.urgent === 0 && today.confirmBy && (
        <p className="mt-2 text-muted">{words.confirmBy(formatMoment(today.confirmBy, "vi"))}</p>
      )}
      {mayEdit && today.papers.length > 0 && (
        <section className="card mt-4 p-4">
          <h2 className="text-lg">{words.papers}</h2>
          <ul className="mt-2 grid gap-1">
            {today.papers.map(({ id, kind, number, expiresOn }) => (
              <li key={id}>
                {certificateNames[kind] ?? kind}, {number}:{" "}
                <span className="text-chili">
                  {(expiresOn < day ? words.paperEnded : words.paperEnds)(
                    formatDate(expiresOn, "vi"),
                  )}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {today.unreadNotices > 0 && (
        <section className="card mt-4 p-4">
          <h2 className="text-lg">
            {words.unread} ({today.unreadNotices})
          </h2>
          <ul className="mt-2 grid gap-2">
            {today.notices.map(({ id, title, body, link }) => (
              <li key={id}>
                {link ? (
                  <a className="link font-semibold" href={link}>
                    {title}
                  </a>
                ) : (
                  <b>{title}</b>
                )}
                <span className="block text-muted">{body}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {mayEdit && <NextStep home={home} today={today} />}
    </div>
  );
}

/** One thing worth doing when nothing presses. */
function NextStep({ home, today }: { home: string; today: SellerToday }) {
  const isFirst = today.onShelves + today.waiting + today.drafts + today.sentBack === 0;
  return (
    <section className="mt-6">
      <h2 className="text-lg">{words.nextStep}</h2>
      {isFirst && <p className="mt-1 text-muted">{words.firstProductLead}</p>}
      <p className="mt-3 flex flex-wrap gap-3">
        <ButtonLink href={`${home}/san-pham/moi`}>
          <Icon name="plus" size={20} />
          {isFirst ? words.firstProduct : words.moreProducts}
        </ButtonLink>
        {!isFirst && (
          <ButtonLink look="quiet" href={`${home}/chia-se`}>
            {words.share}
          </ButtonLink>
        )}
      </p>
    </section>
  );
}
