import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { fileReport } from "#app/domain/moderation/file-report.server";
import { findReportedThing } from "#app/domain/moderation/report-queries.server";
import {
  type ReportTarget,
  readCaseNumber,
  reportReasonNames,
  reportSchema,
} from "#app/domain/moderation/report-schema";
import { allowAnyone, allowSession } from "#app/http/authorize.server";
import { formProblems, typedFields } from "#app/http/form-problems";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { readForm } from "#app/http/read-body.server";
import { localeOf, reportCasePath, reportPath } from "#app/paths";
import { services } from "#app/services.server";
import { Button } from "#app/ui/button";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { Choice, Choices, ErrorSummary, Field, TextAreaField } from "#app/ui/field";
import { useLocale, useWordsOf } from "#app/ui/locale";
import { Notice } from "#app/ui/notice";
import { Lure, lureName } from "#app/ui/voices/lure";
import { voiceWords } from "#app/ui/words/voices";

export const meta = privateMeta((locale) => voiceWords[locale].reportTitle);
export const headers = pageHeaders;

function targetOf(parameters: URLSearchParams): ReportTarget | null {
  const named = (name: string) => parameters.get(name)?.slice(0, 200) ?? "";
  const [product, seller, review] = [named("san-pham"), named("gian-hang"), named("danh-gia")];
  if (product) return { productSlug: product };
  if (seller) return { sellerSlug: seller };
  return review ? { reviewId: review } : null;
}

const notThere = () => new Response(null, { status: 404, headers: privatePage });

export async function loader({ request }: LoaderFunctionArgs) {
  allowAnyone(request);
  const { searchParams, pathname } = new URL(request.url);
  const typed = searchParams.get("ma")?.slice(0, 60) ?? "";
  const caseNumber = readCaseNumber(typed);
  if (caseNumber) return redirect(reportCasePath(localeOf(pathname), caseNumber), 303);
  const target = targetOf(searchParams);
  if (!target) return data({ thing: null, typed, query: "" }, { headers: privatePage });
  const thing = await findReportedThing(services().db, target);
  if (!thing) throw notThere();
  const query = new URLSearchParams(
    "productSlug" in target
      ? { "san-pham": target.productSlug }
      : "sellerSlug" in target
        ? { "gian-hang": target.sellerSlug }
        : { "danh-gia": target.reviewId },
  );
  const shown = { of: thing.of, name: thing.name };
  return data({ thing: shown, typed: "", query: `?${query}` }, { headers: privatePage });
}

/** Any visitor reports a page; the number given is how they read the outcome. */
export async function action({ request }: ActionFunctionArgs) {
  const { session } = await allowSession(request);
  const form = await readForm(request);
  const { db, now } = services();
  const { searchParams, pathname } = new URL(request.url);
  const locale = localeOf(pathname);
  const target = targetOf(searchParams);
  if (!target) throw notThere();
  const typed = typedFields(form, ["reason", "body", "email"]);
  if (form.get(lureName)) return redirect(reportPath(locale), 303);
  const checked = reportSchema(locale).safeParse(typed);
  if (!checked.success) {
    const problems = formProblems(checked.error);
    return data({ problems, typed }, { status: 422, headers: privatePage });
  }
  const accountId = session?.account.id ?? null;
  const filed = await fileReport(db, { ...checked.data, target, accountId, now: now() });
  if (!filed) throw notThere();
  return redirect(reportCasePath(locale, filed.caseNumber), 303);
}

export default function Report() {
  const { thing, typed: number, query } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const locale = useLocale();
  const words = useWordsOf(voiceWords);
  const problems = answer?.problems ?? [];
  const errorOf = (name: string) => problems.find((problem) => problem.name === name)?.message;
  if (!thing) {
    return (
      <div className="edge grid max-w-2xl gap-5 py-5">
        <h1>{words.reportTitle}</h1>
        <p>{words.reportWhat}</p>
        {number && (
          <Notice tone="care" title={words.caseNone}>
            <p>{words.caseNoneText}</p>
          </Notice>
        )}
        <form method="get" action={reportPath(locale)} className="card grid gap-4 p-4">
          <h2 className="text-lg">{words.reportFind}</h2>
          <Field
            name="ma"
            label={words.reportNumber}
            hint={words.reportNumberHint}
            defaultValue={number}
            maxLength={60}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
          <p>
            <Button>{words.reportLook}</Button>
          </p>
        </form>
      </div>
    );
  }
  return (
    <div className="edge grid max-w-2xl gap-5 py-5">
      <div>
        <h1>{words.reportTitle}</h1>
        <p>
          {words.reportOf[thing.of]} <b lang={locale === "en" ? "vi" : undefined}>{thing.name}</b>
        </p>
      </div>
      <ErrorSummary errors={[...problems]} />
      <form
        method="post"
        action={reportPath(locale) + query}
        className="grid gap-5"
        noValidate={problems.length > 0}
      >
        <Choices legend={words.reportReason} name="reason" error={errorOf("reason")}>
          {reportReasonNames.map((reason) => (
            <Choice
              key={reason}
              name="reason"
              value={reason}
              label={words.reasons[reason]}
              defaultChecked={answer?.typed.reason === reason}
              required
            />
          ))}
        </Choices>
        <TextAreaField
          name="body"
          label={words.reportText}
          hint={words.reportHint}
          error={errorOf("body")}
          defaultValue={answer?.typed.body}
          rows={5}
          maxLength={3_000}
        />
        <Field
          name="email"
          type="email"
          label={words.reportEmail}
          hint={words.reportEmailHint}
          error={errorOf("email")}
          defaultValue={answer?.typed.email}
          maxLength={254}
          autoComplete="email"
          optional
        />
        <Lure />
        <p>
          <Button>{words.reportSend}</Button>
        </p>
      </form>
    </div>
  );
}
