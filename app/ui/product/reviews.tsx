import type { ProductReviews } from "#app/domain/reviews/review-queries.server";
import { picturePath, reportPath } from "#app/paths";
import { formatDate, formatRating } from "../format";
import { useLocale, useWords, useWordsOf } from "../locale";
import { Picture } from "../picture";
import { voiceWords } from "../words/voices";

/** Five stars as text, so that no drawing is needed to read them. */
export function Stars({ rating }: { rating: number }) {
  const words = useWords();
  return (
    <span>
      <span aria-hidden="true" className="stars">
        {"★".repeat(rating)}
        <span className="text-line">{"★".repeat(5 - rating)}</span>
      </span>
      <span className="visually-hidden">{words.product.reviewStars(rating)}</span>
    </span>
  );
}

/** The average, how the stars are spread, and what the newest say. */
export function Reviews({
  reviews: { histogram, reviews },
  rating,
  count,
}: {
  reviews: ProductReviews;
  rating: number;
  count: number;
}) {
  const locale = useLocale();
  const { product } = useWords();
  const voices = useWordsOf(voiceWords);
  if (reviews.length === 0) return <p className="text-muted">{product.reviewsNone}</p>;
  const lang = locale === "en" ? "vi" : undefined;
  return (
    <div className="grid gap-6 md:grid-cols-[16rem_minmax(0,1fr)]">
      <div>
        <p>
          <b className="text-3xl font-semibold">{formatRating(rating, locale)}</b>{" "}
          <span className="text-muted">{product.reviewsCount(count)}</span>
        </p>
        <ul className="mt-2 grid gap-1">
          {[5, 4, 3, 2, 1].map((stars) => (
            <li key={stars} className="flex items-center gap-2 text-sm">
              <span className="w-14 flex-none">{product.reviewStars(stars)}</span>
              <meter
                className="flex-1"
                min={0}
                max={Math.max(1, count)}
                value={histogram[stars - 1]}
              >
                {histogram[stars - 1]}
              </meter>
              <span className="w-8 flex-none text-end text-muted">{histogram[stars - 1]}</span>
            </li>
          ))}
        </ul>
      </div>
      <ul className="grid gap-5">
        {reviews.map((review) => (
          <li key={review.id} className="border-b border-line pb-4 last:border-0">
            <p className="flex flex-wrap items-center gap-x-3">
              <Stars rating={review.rating} />
              <span className="font-semibold" lang={lang}>
                {review.authorName}
              </span>
              <span className="text-sm text-muted">
                {review.authorPlace && <span lang={lang}>{review.authorPlace} · </span>}
                {formatDate(review.publishedAt, locale)}
                {review.isFromBuyer && ` · ${product.reviewBought}`}
              </span>
            </p>
            <p className="mt-1 whitespace-pre-line" lang={lang}>
              {review.body}
            </p>
            {review.pictures.length > 0 && (
              <ul className="mt-2 flex flex-wrap gap-2">
                {review.pictures.map((picture) => (
                  <li key={picture.id}>
                    <a href={picturePath(picture.id, 1200, "jpg")}>
                      <Picture
                        picture={{
                          ...picture,
                          alt: voices.photoOf(review.authorName),
                          blur: picture.blurDataUri,
                        }}
                        sizes="6rem"
                        widths={[160, 320]}
                        className="aspect-square w-24 rounded-control"
                      />
                    </a>
                  </li>
                ))}
              </ul>
            )}
            {review.reply && (
              <p className="mt-2 border-s-4 border-leaf-soft ps-3 text-muted">
                <span className="font-semibold text-ink">{product.reviewReply}: </span>
                <span className="whitespace-pre-line" lang={lang}>
                  {review.reply}
                </span>
              </p>
            )}
            <p className="text-sm">
              <a
                className="inline-flex min-h-11 items-center text-muted underline"
                href={reportPath(locale, { review: review.id })}
                rel="nofollow"
              >
                {voices.report}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
