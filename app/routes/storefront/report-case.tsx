import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getReportCase } from "#app/domain/moderation/report-queries.server";
import { readCaseNumber } from "#app/domain/moderation/report-schema";
import { rulesInForce, ruleValue } from "#app/domain/policies/dated-rules.server";
import { allowAnyone } from "#app/http/authorize.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { homePath, reportPath } from "#app/paths";
import { services } from "#app/services.server";
import { ButtonLink } from "#app/ui/button";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { EmptyState } from "#app/ui/empty-state";
import { formatDate } from "#app/ui/format";
import { useLocale, useWordsOf } from "#app/ui/locale";
import { Notice } from "#app/ui/notice";
import { voiceWords } from "#app/ui/words/voices";

export const meta = privateMeta((locale) => voiceWords[locale].reportTitle);
export const headers = pageHeaders;

/** How a report stands, for whoever has its number. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  allowAnyone(request);
  const { db, now } = services();
  const caseNumber = readCaseNumber(params.case ?? "");
  const found = caseNumber ? await getReportCase(db, caseNumber) : null;
  if (!found) return data({ found: null, days: 0 }, { status: 404, headers: privatePage });
  const days = ruleValue(await rulesInForce(db, now()), "report-decision-working-days");
  return data({ found, days }, { headers: privatePage });
}

export default function ReportCase() {
  const { found, days } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const words = useWordsOf(voiceWords);
  if (!found) {
    return (
      <div className="edge">
        <EmptyState
          drawing="not-found"
          title={words.caseNone}
          action={<ButtonLink href={reportPath(locale)}>{words.reportFind}</ButtonLink>}
        >
          <p>{words.caseNoneText}</p>
        </EmptyState>
      </div>
    );
  }
  const lang = locale === "en" ? "vi" : undefined;
  const isOpen = found.status === "open";
  return (
    <div className="edge grid max-w-2xl gap-5 py-5">
      <h1 className="break-all">{words.caseTitle(found.caseNumber)}</h1>
      <Notice
        tone={isOpen ? "info" : found.status === "upheld" ? "good" : "care"}
        title={words.caseStates[found.status]}
      >
        <p>{isOpen ? words.caseWait(days) : <span lang={lang}>{found.outcome}</span>}</p>
      </Notice>
      <dl className="facts card p-4">
        <dt>{words.caseAbout}</dt>
        <dd>
          {words.reportOf[found.about]} <span lang={lang}>{found.name}</span>
        </dd>
        <dt>{words.caseReason}</dt>
        <dd>{words.reasons[found.reason]}</dd>
        <dt>{words.caseSent}</dt>
        <dd>{formatDate(found.createdAt, locale)}</dd>
        {found.decidedAt && (
          <>
            <dt>{words.caseDecided}</dt>
            <dd>{formatDate(found.decidedAt, locale)}</dd>
          </>
        )}
      </dl>
      {isOpen && <p className="text-muted">{words.caseKeep}</p>}
      <p>
        <ButtonLink look="quiet" href={homePath(locale)}>
          {words.caseHome}
        </ButtonLink>
      </p>
    </div>
  );
}
