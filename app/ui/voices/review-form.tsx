import { Button } from "../button";
import { Choices, ErrorSummary, Field, TextAreaField } from "../field";
import { useWordsOf } from "../locale";
import { voiceWords } from "../words/voices";

export interface ReviewValues {
  rating: string;
  body: string;
  authorName: string;
  /** Pictures sent before, which may stay or go. */
  pictures: { ticket: string; blur: string }[];
}

/** Five big stars, a few words, photos: judged without any script. */
export function ReviewForm({
  action,
  values,
  problems = [],
  isKnown,
}: {
  action: string;
  values: ReviewValues;
  problems?: readonly { name: string; message: string }[];
  /** Something was sent before. */
  isKnown: boolean;
}) {
  const words = useWordsOf(voiceWords);
  const errorOf = (name: string) => problems.find((problem) => problem.name === name)?.message;
  return (
    <form
      method="post"
      action={action}
      encType="multipart/form-data"
      className="grid gap-5"
      noValidate={problems.length > 0}
    >
      <ErrorSummary errors={[...problems]} />
      <Choices
        legend={words.rating}
        name="rating"
        error={errorOf("rating")}
        className="grid gap-2 sm:grid-cols-5"
      >
        {[5, 4, 3, 2, 1].map((stars) => (
          <label key={stars} className="choice items-center sm:flex-col sm:text-center">
            <input
              type="radio"
              name="rating"
              value={stars}
              className="tick"
              defaultChecked={values.rating === String(stars)}
              required
            />
            <span className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-3 sm:justify-center">
              <span aria-hidden="true" className="stars text-lg">
                {"★".repeat(stars)}
              </span>
              <span className="visually-hidden">{words.starCount(stars)}</span>
              <span>{words.stars[stars - 1]}</span>
            </span>
          </label>
        ))}
      </Choices>
      <TextAreaField
        name="body"
        label={words.body}
        hint={words.bodyHint}
        error={errorOf("body")}
        defaultValue={values.body}
        rows={5}
        maxLength={2_000}
      />
      <fieldset>
        <legend className="mb-1 font-semibold">{words.pictures}</legend>
        {values.pictures.length > 0 && (
          <ul className="mb-3 flex flex-wrap gap-3">
            {values.pictures.map(({ ticket, blur }, index) => (
              <li key={ticket}>
                <label className="grid gap-1">
                  <span className="photo aspect-square w-24 rounded-control">
                    <img src={blur} alt="" />
                  </span>
                  <span className="flex min-h-11 items-center gap-2">
                    <input
                      type="checkbox"
                      name="keep"
                      value={ticket}
                      className="tick"
                      defaultChecked
                    />
                    {words.pictureKept(index + 1)}
                  </span>
                </label>
              </li>
            ))}
          </ul>
        )}
        <Field
          name="pictures"
          type="file"
          accept="image/jpeg,image/png,image/webp,image/avif"
          multiple
          label={words.picturesHint}
          error={errorOf("pictures")}
          optional
        />
      </fieldset>
      <Field
        name="authorName"
        label={words.shownName}
        hint={words.shownNameHint}
        error={errorOf("authorName")}
        defaultValue={values.authorName}
        maxLength={60}
        autoComplete="given-name"
      />
      <p>
        <Button>{isKnown ? words.sendAgain : words.send}</Button>
      </p>
    </form>
  );
}
