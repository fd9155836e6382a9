import type { ReviewableLine } from "#app/domain/reviews/order-review-queries.server";
import { orderReviewPath } from "#app/paths";
import { plainPicture } from "../checkout/cart-line";
import { useLocale, useWordsOf } from "../locale";
import { Picture } from "../picture";
import { voiceWords } from "../words/voices";

const looks = { awaiting: "mark", published: "mark mark-leaf", rejected: "mark mark-chili" };

/** On the page of an order that arrived: judge each of its goods. */
export function ReviewInvitation({
  lines,
  number,
  token,
}: {
  lines: ReviewableLine[];
  number: string;
  token: string;
}) {
  const locale = useLocale();
  const words = useWordsOf(voiceWords);
  if (lines.length === 0) return null;
  const actionOf = (state: ReviewableLine["state"]) =>
    state === null
      ? words.reviewWrite
      : state === "rejected"
        ? words.reviewMend
        : words.reviewChange;
  return (
    <div className="edge no-print max-w-3xl pb-6">
      <section className="card grid gap-3 p-4" aria-labelledby="danh-gia">
        <div>
          <h2 id="danh-gia" className="text-lg">
            {words.reviewTitle}
          </h2>
          <p className="text-muted">{words.reviewLead}</p>
        </div>
        <ul className="grid divide-y divide-line">
          {lines.map((line) => (
            <li key={line.lineId} className="flex gap-3 py-3">
              <Picture
                picture={line.mediaId ? plainPicture(line.mediaId) : null}
                sizes="3.5rem"
                widths={[160]}
                decorative
                className="aspect-square w-14 flex-none rounded-control"
              />
              <div className="min-w-0 flex-1">
                <p lang="vi">{line.productName}</p>
                <p className="text-sm text-muted" lang="vi">
                  {line.variantName}
                </p>
                <p className="flex flex-wrap items-center gap-x-3">
                  <a
                    className="link-alone"
                    href={orderReviewPath(locale, number, token, line.lineId)}
                    aria-label={`${actionOf(line.state)}: ${line.productName}`}
                  >
                    {actionOf(line.state)}
                  </a>
                  {line.state && (
                    <span className={looks[line.state]}>{words.reviewStates[line.state]}</span>
                  )}
                </p>
              </div>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
