import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listNotices } from "#app/domain/inbox/notice-queries.server";
import { formatMoment } from "#app/domain/time/saigon-time";
import { requireSeller } from "#app/http/authorize.server";
import { sellerDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { noticesReadingPath } from "#app/paths";
import { services } from "#app/services.server";
import { Button } from "#app/ui/button";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { memberWords as words } from "#app/ui/words/members";

export const meta = privateMeta(() => words.inbox);
export const headers = pageHeaders;

const mostShown = 100;

/** The shop's inbox, which a helper reads and leaves as it is. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const seller = await requireSeller(request, params.seller);
  const { db, now: clock } = services();
  const { sellerId, slug, consentId } = seller;
  const notices = await listNotices(db, { sellerId, limit: mostShown });
  const mayMark = !consentId && notices.some(({ readAt }) => !readAt);
  const readingPath = mayMark ? noticesReadingPath(slug) : null;
  return data(
    { desk: sellerDesk(seller), notices, readingPath, now: clock() },
    { headers: privatePage },
  );
}

export default function Notices() {
  const { notices, readingPath, now } = useLoaderData<typeof loader>();
  return (
    <div className="edge max-w-2xl pt-6">
      <h1>{words.inbox}</h1>
      {notices.length === 0 && <p className="mt-2 text-muted">{words.noNotices}</p>}
      {readingPath && (
        <form method="post" action={readingPath} className="mt-4">
          <Button look="quiet">{words.markRead}</Button>
        </form>
      )}
      <ul className="mt-4 grid grid-cols-1 gap-3">
        {notices.map(({ id, title, body, link, createdAt, readAt }) => (
          <li key={id} className="card p-4">
            <p className="flex flex-wrap items-center gap-x-2">
              {!readAt && <span className="mark mark-leaf">{words.unread}</span>}
              <b className="min-w-0">{title}</b>
            </p>
            <p className="mt-1">{body}</p>
            <p className="flex flex-wrap items-center justify-between gap-x-3 text-sm text-muted">
              {formatMoment(createdAt, "vi", now)}
              {link && (
                <a className="link-alone" href={link} aria-label={`${words.open}: ${title}`}>
                  {words.open}
                </a>
              )}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
