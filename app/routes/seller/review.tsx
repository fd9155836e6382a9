import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerReview } from "#app/domain/reviews/answer-review.server";
import { getSellerReview } from "#app/domain/reviews/seller-voice-queries.server";
import { requireSeller } from "#app/http/authorize.server";
import { sellerDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { services } from "#app/services.server";
import { formatDate } from "#app/ui/format";
import { Picture } from "#app/ui/picture";
import { Stars } from "#app/ui/product/reviews";
import { AnswerForm } from "#app/ui/voices/answer-form";
import { sellerVoiceWords as words } from "#app/ui/words/seller-voices";
import { answerVoice, voiceNotThere } from "./answer-voice.server";

export const meta: MetaFunction = () => [{ title: `${words.answerReview} · Chợ Tây Ninh` }];
export const headers = pageHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSeller(request, params.seller, "owner", "manager");
  const review = await getSellerReview(services().db, {
    sellerId: actor.sellerId,
    reviewId: params.review ?? "",
  });
  if (!review) throw voiceNotThere();
  return data({ desk: sellerDesk(actor), review }, { headers: privatePage });
}

/** The seller's one answer to a review. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireSeller(request, params.seller, "owner", "manager");
  const reviewId = params.review ?? "";
  const { sellerId } = actor;
  return answerVoice(request, actor, {
    find: (db) => getSellerReview(db, { sellerId, reviewId }),
    answer: (db, said) => answerReview(db, { ...said, reviewId }),
    list: "danh-gia",
  });
}

export default function SellerReview() {
  const { desk, review } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const home = `/nguoi-ban/${desk.slug}/danh-gia`;
  return (
    <div className="edge grid max-w-2xl gap-4 py-5">
      <h1>{words.answerReview}</h1>
      <section className="card grid gap-1 p-4">
        <Stars rating={review.rating} />
        <p className="font-semibold">{review.productName}</p>
        <p className="whitespace-pre-line">{review.body}</p>
        <p className="text-sm text-muted">
          {[review.authorName, review.authorPlace].filter(Boolean).join(", ")}
          {review.publishedAt && ` · ${formatDate(review.publishedAt, "vi")}`}
        </p>
        {review.pictures.length > 0 && (
          <ul className="mt-2 flex flex-wrap gap-2">
            {review.pictures.map((picture) => (
              <li key={picture.id}>
                <Picture
                  picture={picture}
                  sizes="6rem"
                  widths={[160, 320]}
                  className="aspect-square w-24 rounded-control"
                />
              </li>
            ))}
          </ul>
        )}
      </section>
      {review.reply ? (
        <p className="border-s-4 border-leaf-soft ps-3 whitespace-pre-line">{review.reply}</p>
      ) : (
        <AnswerForm
          action={`${home}/${review.id}`}
          hint={words.answerOnceHint}
          typed={answer?.typed}
          problems={answer?.problems}
        />
      )}
      <a className="link-alone" href={home}>
        {words.backToReviews}
      </a>
    </div>
  );
}
