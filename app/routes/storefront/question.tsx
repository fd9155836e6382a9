import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { rulesInForce, ruleValue } from "#app/domain/policies/dated-rules.server";
import { askQuestion } from "#app/domain/reviews/ask-question.server";
import { getAskedProduct } from "#app/domain/reviews/question-queries.server";
import { questionSchema } from "#app/domain/reviews/voice-schema";
import { allowAnyone, allowSession } from "#app/http/authorize.server";
import { formProblems, typedFields } from "#app/http/form-problems";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { readForm } from "#app/http/read-body.server";
import { localeOf, productPath, questionPath } from "#app/paths";
import { services } from "#app/services.server";
import { ButtonLink } from "#app/ui/button";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { ErrorSummary } from "#app/ui/field";
import { inLanguage, useLocale, useWordsOf } from "#app/ui/locale";
import { Notice } from "#app/ui/notice";
import { lureName } from "#app/ui/voices/lure";
import { QuestionForm } from "#app/ui/voices/question-form";
import { voiceWords } from "#app/ui/words/voices";

export const meta = privateMeta((locale) => voiceWords[locale].ask);
export const headers = pageHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  allowAnyone(request);
  const { db, now } = services();
  const product = await getAskedProduct(db, params.slug ?? "");
  if (!product) throw new Response(null, { status: 404, headers: privatePage });
  const hours = ruleValue(await rulesInForce(db, now()), "question-answer-hours");
  const isSent = new URL(request.url).searchParams.get("xong") === "1";
  return data({ product, hours, isSent }, { headers: privatePage });
}

/** Anybody asks about goods on sale; an officer reads the question before it shows. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { session } = await allowSession(request);
  const form = await readForm(request);
  const { db, now } = services();
  const locale = localeOf(new URL(request.url).pathname);
  const typed = typedFields(form, ["body", "askerName", "email"]);
  const productSlug = params.slug ?? "";
  const sent = () => redirect(`${questionPath(locale, productSlug)}?xong=1`, 303);
  // A machine is told what a person is told.
  if (form.get(lureName)) return sent();
  const checked = questionSchema(locale).safeParse(typed);
  if (!checked.success) {
    const problems = formProblems(checked.error);
    return data({ problems, typed }, { status: 422, headers: privatePage });
  }
  const asked = await askQuestion(db, {
    ...checked.data,
    productSlug,
    accountId: session?.account.id ?? null,
    now: now(),
  });
  if (!asked) throw new Response(null, { status: 404, headers: privatePage });
  return sent();
}

export default function Question() {
  const { product, hours, isSent } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const locale = useLocale();
  const words = useWordsOf(voiceWords);
  const name = inLanguage(locale, product.name, product.nameEn);
  return (
    <div className="edge grid max-w-2xl gap-5 py-5">
      <div>
        <h1 lang={name.lang}>{words.askAbout(name.text)}</h1>
        <p className="text-muted" lang={locale === "en" ? "vi" : undefined}>
          {product.sellerName}
        </p>
      </div>
      {isSent && !answer ? (
        <>
          <Notice tone="good" title={words.askSentTitle} role="status">
            <p>{words.askSentText(hours)}</p>
          </Notice>
          <p>
            <ButtonLink href={productPath(locale, product.slug)}>{words.askBack}</ButtonLink>
          </p>
        </>
      ) : (
        <>
          <ErrorSummary errors={answer?.problems ?? []} />
          <QuestionForm
            productSlug={product.slug}
            problems={answer?.problems}
            typed={answer?.typed}
          />
        </>
      )}
    </div>
  );
}
