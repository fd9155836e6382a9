import { Button } from "../button";
import { TextAreaField } from "../field";
import { sellerVoiceWords as words } from "../words/seller-voices";

/** The seller's answer to a review or a question. */
export function AnswerForm({
  action,
  hint,
  typed,
  problems = [],
}: {
  action: string;
  hint: string;
  typed?: string;
  problems?: readonly { name: string; message: string }[];
}) {
  return (
    <form method="post" action={action} className="grid gap-4" noValidate={problems.length > 0}>
      <TextAreaField
        name="answer"
        label={words.yourAnswer}
        hint={hint}
        error={problems[0]?.message}
        defaultValue={typed}
        rows={5}
        maxLength={2_000}
      />
      <p>
        <Button>{words.sendAnswer}</Button>
      </p>
    </form>
  );
}
