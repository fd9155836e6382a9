import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listSellerQuestions } from "#app/domain/reviews/seller-voice-queries.server";
import { formatMoment } from "#app/domain/time/saigon-time";
import { requireSeller } from "#app/http/authorize.server";
import { sellerDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { services } from "#app/services.server";
import { Pager, pageOf } from "#app/ui/voices/pager";
import { sellerVoiceWords as words } from "#app/ui/words/seller-voices";

const pageSize = 30;

export const meta: MetaFunction = () => [{ title: `${words.questions} · Chợ Tây Ninh` }];
export const headers = pageHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSeller(request, params.seller, "owner", "manager");
  const { db, now: clock } = services();
  const page = pageOf(request.url);
  const now = clock();
  const rows = await listSellerQuestions(db, {
    sellerId: actor.sellerId,
    limit: pageSize + 1,
    offset: (page - 1) * pageSize,
  });
  const questions = rows.slice(0, pageSize).map((question) => ({
    ...question,
    isOverdue:
      question.answer === null && question.answerDueAt !== null && question.answerDueAt < now,
  }));
  const shown = { questions, now, page, hasMore: rows.length > pageSize };
  return data({ desk: sellerDesk(actor), ...shown }, { headers: privatePage });
}

export default function SellerQuestions() {
  const { desk, questions, now, page, hasMore } = useLoaderData<typeof loader>();
  const home = `/nguoi-ban/${desk.slug}/hoi-dap`;
  return (
    <div className="edge grid max-w-3xl gap-4 py-5">
      <h1>{words.questions}</h1>
      {questions.length === 0 && <p className="text-muted">{words.noQuestions}</p>}
      <ul className="grid gap-3">
        {questions.map((question) => (
          <li key={question.id} className="card grid gap-1 p-4">
            <p className="flex flex-wrap items-center justify-between gap-2">
              <span className="font-semibold">{question.productName}</span>
              {question.answer === null ? (
                question.answerDueAt && (
                  <span className={question.isOverdue ? "mark mark-chili" : "mark"}>
                    {question.isOverdue
                      ? words.overdue
                      : words.answerBy(formatMoment(question.answerDueAt, "vi", now))}
                  </span>
                )
              ) : (
                <span className="mark mark-leaf">{words.answered}</span>
              )}
            </p>
            <p className="whitespace-pre-line">{question.body}</p>
            <p className="text-sm text-muted">{question.askerName}</p>
            {question.answer === null ? (
              <p>
                <a className="link-alone" href={`${home}/${question.id}`}>
                  {words.answer}
                </a>
              </p>
            ) : (
              <p className="border-s-4 border-leaf-soft ps-3 whitespace-pre-line">
                {question.answer}
              </p>
            )}
          </li>
        ))}
      </ul>
      <Pager path={home} page={page} hasMore={hasMore} />
    </div>
  );
}
