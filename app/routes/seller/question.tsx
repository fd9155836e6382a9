import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerQuestion } from "#app/domain/reviews/answer-question.server";
import { getSellerQuestion } from "#app/domain/reviews/seller-voice-queries.server";
import { answerSchema } from "#app/domain/reviews/voice-schema";
import { requireSeller } from "#app/http/authorize.server";
import { member, sellerDesk } from "#app/http/desk.server";
import { formProblems, typedFields } from "#app/http/form-problems";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { readForm } from "#app/http/read-body.server";
import { services } from "#app/services.server";
import { AnswerForm } from "#app/ui/voices/answer-form";
import { sellerVoiceWords as words } from "#app/ui/words/seller-voices";

export const meta: MetaFunction = () => [{ title: `${words.answerQuestion} · Chợ Tây Ninh` }];
export const headers = pageHeaders;

const notThere = () => new Response(null, { status: 404, headers: privatePage });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSeller(request, params.seller, "owner", "manager");
  const question = await getSellerQuestion(services().db, {
    sellerId: actor.sellerId,
    questionId: params.question ?? "",
  });
  if (!question) throw notThere();
  return data({ desk: sellerDesk(actor), question }, { headers: privatePage });
}

/** The seller's answer, shown on the product's page at once. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireSeller(request, params.seller, "owner", "manager");
  const form = await readForm(request);
  const { db, now } = services();
  const questionId = params.question ?? "";
  const { sellerId } = actor;
  if (!(await getSellerQuestion(db, { sellerId, questionId }))) throw notThere();
  const typed = typedFields(form, ["answer"]);
  const checked = answerSchema.safeParse(typed);
  const refuse = (message: string) =>
    data(
      { problems: [{ name: "answer", message }], typed: typed.answer },
      { status: 422, headers: privatePage },
    );
  if (!checked.success) return refuse(formProblems(checked.error)[0]!.message);
  const { answer } = checked.data;
  const done = await answerQuestion(db, {
    actor: member(actor),
    sellerId,
    questionId,
    answer,
    now: now(),
  });
  if (!done) throw notThere();
  if ("refused" in done) return refuse(words.answeredAlready);
  return redirect(`/nguoi-ban/${actor.slug}/hoi-dap`, 303);
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
