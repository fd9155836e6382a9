import type { Db } from "#db/client.server";
import { notices } from "#db/schema";

export interface SendNotice {
  /** To a seller's members, or to one person. */
  to: { sellerId: string } | { accountId: string };
  title: string;
  body: string;
  /** A path within this site. */
  link?: string;
  /** The same key is sent once. */
  dedupeKey?: string;
  now: Date;
}

/** Tells a seller or a person something in the market itself, in the commit of its cause. */
export async function sendNotice(tx: Db, { to, title, body, link, dedupeKey, now }: SendNotice) {
  await tx
    .insert(notices)
    .values({ ...to, title, body, link: link ?? "", dedupeKey: dedupeKey ?? null, createdAt: now })
    .onConflictDoNothing({ target: notices.dedupeKey });
}
