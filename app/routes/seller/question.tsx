import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerQuestion } from "#app/domain/reviews/answer-question.server";
import { getSellerQuestion } from "#app/domain/reviews/seller-voice-queries.server";
import { requireSeller } from "#app/http/authorize.server";
import { sellerDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { services } from "#app/services.server";
import { AnswerForm } from "#app/ui/voices/answer-form";
import { sellerVoiceWords as words } from "#app/ui/words/seller-voices";
import { answerVoice, voiceNotThere } from "./answer-voice.server";

export const meta: MetaFunction = () => [{ title: `${words.answerQuestion} · Chợ Tây Ninh` }];
export const headers = pageHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSeller(request, params.seller, "owner", "manager");
  const question = await getSellerQuestion(services().db, {
    sellerId: actor.sellerId,
    questionId: params.question ?? "",
  });
  if (!question) throw voiceNotThere();
  return data({ desk: sellerDesk(actor), question }, { headers: privatePage });
}

/** The seller's answer, shown on the product's page at once. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireSeller(request, params.seller, "owner", "manager");
  const questionId = params.question ?? "";
  const { sellerId } = actor;
  return answerVoice(request, actor, {
    find: (db) => getSellerQuestion(db, { sellerId, questionId }),
    answer: (db, said) => answerQuestion(db, { ...said, questionId }),
    list: "hoi-dap",
  });
}

export default function SellerQuestion() {
  const { desk, question } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const home = `/nguoi-ban/${desk.slug}/hoi-dap`;
  return (
    <div className="edge grid max-w-2xl gap-4 py-5">
      <h1>{words.answerQuestion}</h1>
      <section className="card grid gap-1 p-4">
        <p className="font-semibold">{question.productName}</p>
        <p className="whitespace-pre-line">{question.body}</p>
        <p className="text-sm text-muted">{question.askerName}</p>
      </section>
      {question.answer ? (
        <p className="border-s-4 border-leaf-soft ps-3 whitespace-pre-line">{question.answer}</p>
      ) : (
        <AnswerForm
          action={`${home}/${question.id}`}
          hint={words.answerHint}
          typed={answer?.typed}
          problems={answer?.problems}
        />
      )}
      <a className="link-alone" href={home}>
        {words.backToQuestions}
      </a>
    </div>
  );
}
