import type { ShownQuestion } from "#app/domain/reviews/question-queries.server";
import { formatDate } from "../format";
import { useLocale, useWordsOf } from "../locale";
import { QuestionForm } from "../voices/question-form";
import { voiceWords } from "../words/voices";

/** What people asked about a product and what the seller said, and the form to ask. */
export function Questions({
  questions,
  productSlug,
}: {
  questions: ShownQuestion[];
  productSlug: string;
}) {
  const locale = useLocale();
  const words = useWordsOf(voiceWords);
  const lang = locale === "en" ? "vi" : undefined;
  return (
    <div className="grid gap-4">
      {questions.length === 0 && <p className="text-muted">{words.questionsNone}</p>}
      {questions.length > 0 && (
        <ul className="grid gap-4">
          {questions.map((question) => (
            <li key={question.id} className="border-b border-line pb-4">
              <p className="whitespace-pre-line font-semibold" lang={lang}>
                {question.body}
              </p>
              <p className="text-sm text-muted">
                <span lang={lang}>{question.askerName}</span> ·{" "}
                {formatDate(question.publishedAt, locale)}
              </p>
              {question.answer ? (
                <div className="mt-2 border-s-4 border-leaf-soft ps-3">
                  <p className="text-sm text-muted">
                    {words.answered}
                    {question.answeredAt && ` · ${formatDate(question.answeredAt, locale)}`}
                  </p>
                  <p className="whitespace-pre-line" lang={lang}>
                    {question.answer}
                  </p>
                </div>
              ) : (
                <p className="mt-1 text-sm text-muted">{words.notAnswered}</p>
              )}
            </li>
          ))}
        </ul>
      )}
      <details className="card p-4">
        <summary className="link-alone">{words.ask}</summary>
        <div className="pt-3">
          <QuestionForm productSlug={productSlug} />
        </div>
      </details>
    </div>
  );
}
