import { eq } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { accountOrders } from "#db/schema";
import { findLinkedOrderId, type OrderLink } from "./lock-order.server";

/** An order placed by somebody who is signed in belongs to their account. */
export async function keepOrderInAccount(
  db: Db,
  { orderId, accountId, now }: { orderId: string; accountId: string; now: Date },
): Promise<void> {
  await db
    .insert(accountOrders)
    .values({ orderId, accountId, joinedBy: "checkout", joinedAt: now })
    .onConflictDoNothing();
}

/**
 * A guest's order joins the account of whoever holds its signed link. The first account keeps it: a link
 * that was passed on opens the order, but gives it to nobody else.
 */
export async function joinOrderToAccount(
  db: Db,
  { accountId, now, ...link }: OrderLink & { accountId: string; now: Date },
): Promise<{ orderId: string } | { refused: "somebody-elses" } | null> {
  const orderId = await findLinkedOrderId(db, link);
  if (!orderId) return null;
  await db
    .insert(accountOrders)
    .values({ orderId, accountId, joinedBy: "link", joinedAt: now })
    .onConflictDoNothing();
  const [kept] = await db
    .select({ accountId: accountOrders.accountId })
    .from(accountOrders)
    .where(eq(accountOrders.orderId, orderId));
  return kept?.accountId === accountId ? { orderId } : { refused: "somebody-elses" };
}
