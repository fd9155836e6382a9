import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { getCertificateForReview } from "#app/domain/provenance/certificate-review-queries.server";
import { getQueueItem } from "#app/domain/queue/queue-queries.server";
import { mayApproveTogether, mayDecide } from "#app/domain/queue/queue-rights";
import { requireStaff } from "#app/http/authorize.server";
import { officer } from "#app/http/desk.server";
import { readForm } from "#app/http/read-body.server";
import { isId } from "#app/http/read-id";
import { services } from "#app/services.server";
import { refusalInWords } from "#app/ui/words/desk-province";
import { decideItem } from "./decide-item.server";
import { queueQuery, readQueueFilter } from "./queue-filter.server";

const mostAtOnce = 50;

/** Whoever comes here by address is shown the page with the button. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request);
  return redirect("/tinh", 303);
}

/**
 * Approves several harmless things, each by its own command: what is refused stays in the queue and is
 * named, the others are done.
 */
export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "moderation", "certificate");
  const { db, now } = services();
  const form = await readForm(request);
  const chosen = [...new Set(form.getAll("viec").map(String))].filter(isId).slice(0, mostAtOnce);
  const failed: string[] = [];
  let approved = 0;
  for (const itemId of chosen) {
    const item = await getQueueItem(db, { reader: staff, itemId, now: now() });
    if (!item) continue;
    const paper =
      item.kind === "certificate" ? await getCertificateForReview(db, item.subjectId, now()) : null;
    const isConfirmed =
      paper?.official?.holderName.toLowerCase() === paper?.holderName.toLowerCase() &&
      paper?.official?.issuedOn === paper?.issuedOn &&
      paper?.official?.expiresOn === paper?.expiresOn;
    const isSafe =
      item.warnings === 0 &&
      mayApproveTogether(item.kind, isConfirmed) &&
      mayDecide(staff.roles, item.kind);
    const result = isSafe
      ? await decideItem(db, item.kind, {
          actor: officer(staff),
          subjectId: item.subjectId,
          outcome: "approved",
          reason: "",
          fields: [],
          method: paper?.official ? `Danh sách của tỉnh: ${paper.official.source}` : "",
          now: now(),
        })
      : { refused: "not-together" };
    if (result && "decided" in result) approved += 1;
    else failed.push(`${item.title}: ${refusalInWords(result?.refused ?? "already-decided")}`);
  }
  const { filter } = readQueueFilter(new URL(request.url).searchParams);
  const query = new URLSearchParams(queueQuery(filter));
  query.set("da-duyet", String(approved));
  if (failed.length > 0) query.set("chua-duyet", failed.join("|").slice(0, 1_500));
  return redirect(`/tinh?${query}`, 303);
}
