import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { storePicture } from "#app/domain/catalog/store-picture.server";
import { getReviewForm } from "#app/domain/reviews/order-review-queries.server";
import { pictureTicket, readPictureTicket } from "#app/domain/reviews/picture-ticket.server";
import { mostReviewPictures, saveReview } from "#app/domain/reviews/save-review.server";
import { reviewSchema } from "#app/domain/reviews/voice-schema";
import { allowOrderLink } from "#app/http/authorize.server";
import { type FormProblem, formProblems, typedFields } from "#app/http/form-problems";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { readUpload, type SentFile } from "#app/http/read-body.server";
import { localeOf, orderPath, orderReviewPath } from "#app/paths";
import { services } from "#app/services.server";
import { ButtonLink } from "#app/ui/button";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { useLocale, useWordsOf } from "#app/ui/locale";
import { Notice } from "#app/ui/notice";
import { ReviewForm } from "#app/ui/voices/review-form";
import { voiceWords } from "#app/ui/words/voices";

export { OrderNotFound as ErrorBoundary } from "#app/ui/checkout/order-not-found";

export const meta = privateMeta((locale) => voiceWords[locale].reviewTitle);
export const headers = pageHeaders;

const upload = { bytes: 40_000_000, files: 12 };

const notThere = () => new Response(null, { status: 404, headers: privatePage });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { number, token } = allowOrderLink(request, params.number);
  const { db, env } = services();
  const secret = env.APP_SECRET;
  const lineId = params.line ?? "";
  const form = await getReviewForm(db, { number, token, secret, lineId });
  if (!form) throw notThere();
  const pictures = (form.review?.pictures ?? []).map(({ id, blur }) => ({
    ticket: pictureTicket(secret, lineId, id),
    blur,
  }));
  return data({ form, number, token, pictures }, { headers: privatePage });
}

/** The buyer judges one line of the order, or changes what they wrote before it was screened. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { number, token } = allowOrderLink(request, params.number);
  const { form, files } = await readUpload(request, upload);
  const { db, env, now } = services();
  const secret = env.APP_SECRET;
  const lineId = params.line ?? "";
  const locale = localeOf(new URL(request.url).pathname);
  const line = await getReviewForm(db, { number, token, secret, lineId });
  if (!line) throw notThere();
  const typed = typedFields(form, ["rating", "body", "authorName"]);
  const checked = reviewSchema(locale).safeParse(typed);
  const problems: FormProblem[] = checked.success ? [] : formProblems(checked.error);

  const kept = form
    .getAll("keep")
    .flatMap((ticket) => readPictureTicket(secret, lineId, String(ticket)) ?? []);
  const taken = await takePictures(files, line.productName);
  if (taken.isRefused) {
    problems.push({ name: "pictures", message: voiceWords[locale].picturesRefused });
  }
  const known = line.review?.pictures ?? [];
  const pictures = [
    ...kept.map((id) => ({ id, blur: known.find((picture) => picture.id === id)?.blur ?? "" })),
    ...taken.pictures,
  ];
  if (pictures.length > mostReviewPictures) {
    problems.push({ name: "pictures", message: voiceWords[locale].picturesTooMany });
  }
  if (!checked.success || problems.length > 0) {
    // Photos that came stay with the form: nobody picks them twice.
    const again = pictures.map(({ id, blur }) => ({
      ticket: pictureTicket(secret, lineId, id),
      blur,
    }));
    return data({ problems, typed, pictures: again }, { status: 422, headers: privatePage });
  }
  const saved = await saveReview(db, {
    number,
    token,
    secret,
    lineId,
    ...checked.data,
    pictureIds: pictures.map(({ id }) => id),
    now: now(),
  });
  if (!saved) throw notThere();
  return redirect(orderReviewPath(locale, number, token, lineId), 303);
}

/** Stores the photos, one after another: each is decoded whole. */
async function takePictures(files: readonly SentFile[], productName: string) {
  const { db, files: store } = services();
  const pictures: { id: string; blur: string }[] = [];
  let isRefused = false;
  for (const { field, bytes } of files) {
    if (field !== "pictures" || pictures.length > mostReviewPictures) continue;
    const stored = await storePicture(db, store, {
      bytes,
      altVi: `Ảnh khách chụp: ${productName}`,
      altEn: `Buyer's photo: ${productName}`,
      isPublic: false,
    });
    if ("refused" in stored) isRefused = true;
    else pictures.push({ id: stored.id, blur: stored.blurDataUri });
  }
  return { pictures, isRefused };
}

export default function OrderReview() {
  const { form, number, token, pictures } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const locale = useLocale();
  const words = useWordsOf(voiceWords);
  const { review } = form;
  const lang = locale === "en" ? "vi" : undefined;
  return (
    <div className="edge grid max-w-2xl gap-5 py-5">
      <div>
        <h1 lang={lang}>{words.reviewOf(form.productName)}</h1>
        <p className="text-muted" lang={lang}>
          {form.variantName} · {words.reviewFrom(form.sellerName)}
        </p>
      </div>
      {review && !answer && (
        <Notice
          tone={review.status === "rejected" ? "wrong" : "good"}
          title={words[`${review.status}Title`]}
        >
          {review.rejectionReason && <p lang={lang}>{review.rejectionReason}</p>}
          <p>{words[`${review.status}Text`]}</p>
        </Notice>
      )}
      {review?.status !== "published" && (
        <ReviewForm
          action={orderReviewPath(locale, number, token, form.lineId)}
          values={{
            rating: answer?.typed.rating ?? String(review?.rating ?? ""),
            body: answer?.typed.body ?? review?.body ?? "",
            authorName: answer?.typed.authorName ?? review?.authorName ?? form.suggestedName,
            pictures: answer?.pictures ?? pictures,
          }}
          problems={answer?.problems}
          isKnown={review !== null}
        />
      )}
      <p>
        <ButtonLink look="quiet" href={orderPath(locale, number, token)}>
          {words.backToOrder}
        </ButtonLink>
      </p>
    </div>
  );
}
