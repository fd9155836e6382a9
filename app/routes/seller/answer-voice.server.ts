import { data, redirect } from "@remix-run/node";
import type { Actor } from "#app/domain/audit/record-act.server";
import { answerSchema } from "#app/domain/reviews/voice-schema";
import type { SellerActor } from "#app/http/authorize.server";
import { member } from "#app/http/desk.server";
import { formProblems, typedFields } from "#app/http/form-problems";
import { privatePage } from "#app/http/page-tags";
import { readForm } from "#app/http/read-body.server";
import { services } from "#app/services.server";
import { sellerVoiceWords as words } from "#app/ui/words/seller-voices";
import type { Db } from "#db/client.server";

export const voiceNotThere = () => new Response(null, { status: 404, headers: privatePage });

/**
 * Takes a seller's answer to a question or a review, and leads to the list of them.
 * @throws {Response} 404 where there is none of this seller's
 */
export async function answerVoice(
  request: Request,
  seller: SellerActor,
  voice: {
    /** Null where it is not there for this seller. */
    find(db: Db): Promise<object | null>;
    answer(
      db: Db,
      said: { actor: Actor; sellerId: string; answer: string; now: Date },
    ): Promise<{ answered: true } | { refused: "answered-already" } | null>;
    /** The list's part of the address. */
    list: string;
  },
) {
  const form = await readForm(request);
  const { db, now } = services();
  if (!(await voice.find(db))) throw voiceNotThere();
  const typed = typedFields(form, ["answer"]);
  const checked = answerSchema.safeParse(typed);
  const refuse = (message: string) =>
    data(
      { problems: [{ name: "answer", message }], typed: typed.answer },
      { status: 422, headers: privatePage },
    );
  if (!checked.success) return refuse(formProblems(checked.error)[0]!.message);
  const done = await voice.answer(db, {
    actor: member(seller),
    sellerId: seller.sellerId,
    answer: checked.data.answer,
    now: now(),
  });
  if (!done) throw voiceNotThere();
  if ("refused" in done) return refuse(words.answeredAlready);
  return redirect(`/nguoi-ban/${seller.slug}/${voice.list}`, 303);
}
