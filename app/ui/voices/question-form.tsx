import { questionPath } from "#app/paths";
import { Button } from "../button";
import { Field, TextAreaField } from "../field";
import { useLocale, useWordsOf } from "../locale";
import { voiceWords } from "../words/voices";
import { Lure } from "./lure";

/** Asks the seller of a product, on its page and on the form's own. */
export function QuestionForm({
  productSlug,
  problems = [],
  typed,
}: {
  productSlug: string;
  problems?: readonly { name: string; message: string }[];
  typed?: { body: string; askerName: string; email: string };
}) {
  const locale = useLocale();
  const words = useWordsOf(voiceWords);
  const errorOf = (name: string) => problems.find((problem) => problem.name === name)?.message;
  return (
    <form
      method="post"
      action={questionPath(locale, productSlug)}
      className="grid max-w-2xl gap-4"
      noValidate={problems.length > 0}
    >
      <TextAreaField
        name="body"
        label={words.askText}
        hint={words.askHint}
        error={errorOf("body")}
        defaultValue={typed?.body}
        maxLength={1_000}
      />
      <Field
        name="askerName"
        label={words.askName}
        error={errorOf("askerName")}
        defaultValue={typed?.askerName}
        maxLength={60}
        autoComplete="given-name"
      />
      <Field
        name="email"
        type="email"
        label={words.askEmail}
        hint={words.askEmailHint}
        error={errorOf("email")}
        defaultValue={typed?.email}
        maxLength={254}
        autoComplete="email"
        optional
      />
      <Lure />
      <p>
        <Button look="quiet">{words.askSend}</Button>
      </p>
    </form>
  );
}
