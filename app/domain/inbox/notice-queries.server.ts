import { and, desc, eq, isNull } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { notices } from "#db/schema";

/** Whose inbox: a shop's, or one person's. */
export type Inbox = { sellerId: string } | { accountId: string };

const ofInbox = (inbox: Inbox) =>
  "sellerId" in inbox
    ? eq(notices.sellerId, inbox.sellerId)
    : eq(notices.accountId, inbox.accountId);

/** The newest notices, unread or not. */
export async function listNotices(db: Db, { limit, ...inbox }: Inbox & { limit: number }) {
  return db
    .select({
      id: notices.id,
      title: notices.title,
      body: notices.body,
      link: notices.link,
      createdAt: notices.createdAt,
      readAt: notices.readAt,
    })
    .from(notices)
    .where(ofInbox(inbox))
    .orderBy(desc(notices.createdAt), desc(notices.id))
    .limit(limit);
}

export async function countUnreadNotices(db: Db, inbox: Inbox): Promise<number> {
  return db.$count(notices, and(ofInbox(inbox), isNull(notices.readAt)));
}

/** Everything there was until this moment counts as read. */
export async function markNoticesRead(db: Db, { now, ...inbox }: Inbox & { now: Date }) {
  await db
    .update(notices)
    .set({ readAt: now })
    .where(and(ofInbox(inbox), isNull(notices.readAt)));
}
