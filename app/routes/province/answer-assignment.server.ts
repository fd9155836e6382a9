import { redirect } from "@remix-run/node";
import { assignQueueItem } from "#app/domain/queue/assign-queue-item.server";
import { getQueueItem } from "#app/domain/queue/queue-queries.server";
import { mayDecide } from "#app/domain/queue/queue-rights";
import type { StaffActor } from "#app/http/authorize.server";
import { officer } from "#app/http/desk.server";
import { privatePage } from "#app/http/page-tags";
import { isId } from "#app/http/read-id";
import { services } from "#app/services.server";
import { queueQuery, readQueueFilter } from "./queue-filter.server";

/** Gives a thing of the queue to somebody, or back to nobody, and shows its page as it is then. */
export async function answerAssignment(
  request: Request,
  staff: StaffActor,
  { itemId, to }: { itemId: string | undefined; to: string | null },
) {
  const { db, now } = services();
  const reader = staff;
  const item = isId(itemId) ? await getQueueItem(db, { reader, itemId, now: now() }) : null;
  if (!item || !mayDecide(staff.roles, item.kind)) {
    throw new Response(null, { status: 404, headers: privatePage });
  }
  await assignQueueItem(db, { actor: officer(staff), itemId: item.id, to, now: now() });
  const { filter, after } = readQueueFilter(new URL(request.url).searchParams);
  return redirect(`/tinh/viec/${item.id}${queueQuery(filter, after)}`, 303);
}
