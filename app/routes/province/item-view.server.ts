import { getSellerRecord } from "#app/domain/moderation/seller-record-queries.server";
import { hasConflictOfInterest } from "#app/domain/queue/conflict-of-interest.server";
import {
  getQueueItem,
  listColleagues,
  listDecisions,
  listQueue,
  reasonTextsFor,
} from "#app/domain/queue/queue-queries.server";
import { decidersOf, mayDecide } from "#app/domain/queue/queue-rights";
import type { StaffActor } from "#app/http/authorize.server";
import { provinceDesk } from "#app/http/desk.server";
import { privatePage } from "#app/http/page-tags";
import { isId } from "#app/http/read-id";
import { services } from "#app/services.server";
import { queueQuery, readQueueFilter, shownRow } from "./queue-filter.server";
import { loadReview } from "./review-of.server";

/**
 * Everything of one thing's page, with the queue beside it.
 * @throws {Response} 404 where the officer may not see it
 */
export async function loadItemView(
  request: Request,
  staff: StaffActor,
  itemId: string | undefined,
) {
  const { db, now } = services();
  const moment = now();
  const reader = staff;
  const item = isId(itemId) ? await getQueueItem(db, { reader, itemId, now: moment }) : null;
  if (!item) throw new Response(null, { status: 404, headers: privatePage });
  const params = new URL(request.url).searchParams;
  const { filter, after } = readQueueFilter(params);
  const { kind, subjectId, sellerId } = item;
  const [review, record, decisions, texts, colleagues, beside, isTied] = await Promise.all([
    loadReview(db, { kind, subjectId, now: moment }),
    sellerId ? getSellerRecord(db, { id: sellerId }) : null,
    listDecisions(db, { kind, subjectId }),
    reasonTextsFor(db, kind),
    listColleagues(db, { roles: decidersOf(kind), except: staff.accountId }),
    listQueue(db, { reader, filter, after, limit: 25, now: moment }),
    sellerId ? hasConflictOfInterest(db, { accountId: staff.accountId, sellerId }) : false,
  ]);
  if (!review) throw new Response(null, { status: 404, headers: privatePage });
  const isOpen = item.closedAt === null;
  const isOfficer = mayDecide(staff.roles, kind);
  return {
    desk: provinceDesk(staff),
    me: staff.accountId,
    /** They come here from the decision on the thing before. */
    hasJustDecided: params.get("bao") === "xong",
    item,
    query: queueQuery(filter, after),
    review,
    record,
    decisions,
    texts,
    colleagues,
    rows: beside.rows.map((row) => shownRow(row, staff.roles)),
    isTied,
    mayAssign: isOpen && isOfficer,
    mayDecide: isOpen && isOfficer && !isTied,
  };
}

export type ItemView = Awaited<ReturnType<typeof loadItemView>>;
