import { data, redirect } from "@remix-run/node";
import {
  getQueueItem,
  nextQueueItem,
  reasonTextsFor,
} from "#app/domain/queue/queue-queries.server";
import { mayDecide } from "#app/domain/queue/queue-rights";
import type { StaffActor } from "#app/http/authorize.server";
import { officer } from "#app/http/desk.server";
import { privatePage } from "#app/http/page-tags";
import { readForm } from "#app/http/read-body.server";
import { isId } from "#app/http/read-id";
import { services } from "#app/services.server";
import type { DecisionForm } from "#app/ui/province/item-page";
import { refusalInWords } from "#app/ui/words/desk-province";
import { decideItem } from "./decide-item.server";
import { queueQuery, readQueueFilter } from "./queue-filter.server";

type Outcome = "approved" | "rejected" | "returned";

/** Decides on one thing and leads to the next; a refusal comes back with everything typed. */
export async function answerDecision(
  request: Request,
  staff: StaffActor,
  { itemId, outcome }: { itemId: string | undefined; outcome: Outcome },
) {
  const { db, now } = services();
  const moment = now();
  const reader = staff;
  const item = isId(itemId) ? await getQueueItem(db, { reader, itemId, now: moment }) : null;
  if (!item) throw new Response(null, { status: 404, headers: privatePage });
  const form = readDecision(await readForm(request));
  const refuse = (field: "reason" | "method" | "", refused: string) => {
    const error = { field, sentence: refusalInWords(refused) };
    return data({ ...form, error }, { status: 422, headers: privatePage });
  };
  if (!mayDecide(staff.roles, item.kind)) return refuse("", "not-allowed");
  const ticked = (await reasonTextsFor(db, item.kind)).filter(({ id }) => form.texts.includes(id));
  const isYes = outcome === "approved";
  const fields = isYes
    ? []
    : [
        ...Object.entries(form.fields).map(([field, reason]) => ({ field, reason })),
        ...ticked.filter(({ field }) => field).map(({ field, body }) => ({ field, reason: body })),
      ];
  const sentences = [form.reason, ...(isYes ? [] : ticked.map(({ body }) => body))].filter(Boolean);
  const reason = sentences.join("\n") || fields.map((one) => one.reason).join("\n");
  if (!isYes && reason === "") return refuse("reason", "reason-missing");
  const result = await decideItem(db, item.kind, {
    actor: officer(staff),
    subjectId: item.subjectId,
    outcome,
    reason,
    ...(form.legalBasis && { legalBasis: form.legalBasis }),
    fields,
    method: form.method,
    now: moment,
  });
  if (!result) throw new Response(null, { status: 404, headers: privatePage });
  if ("refused" in result) {
    const fieldOf: Record<string, "reason" | "method"> = {
      "reason-missing": "reason",
      "method-missing": "method",
    };
    return refuse(fieldOf[result.refused] ?? "", result.refused);
  }
  const { filter } = readQueueFilter(new URL(request.url).searchParams);
  const next = await nextQueueItem(db, { reader, kind: item.kind, now: moment, except: item.id });
  const query = queueQuery(filter);
  const place = next ? `/tinh/viec/${next}` : "/tinh";
  return redirect(`${place}${query}${query ? "&" : "?"}bao=xong`, 303);
}

function readDecision(form: FormData): DecisionForm {
  const text = (name: string, length: number) =>
    String(form.get(name) ?? "")
      .trim()
      .slice(0, length);
  const fields: Record<string, string> = {};
  for (const [name, value] of form) {
    const told = String(value).trim().slice(0, 500);
    if (name.startsWith("muc:") && told) fields[name.slice(4, 104)] = told;
  }
  return {
    reason: text("ly-do", 2_000),
    legalBasis: text("can-cu", 300),
    method: text("cach", 100),
    fields,
    texts: form.getAll("mau").map(String).slice(0, 20),
    error: null,
  };
}
