import { asc, eq } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { orders, sellerOrders } from "#db/schema";
import { isOrderLinkToken } from "./order-link.server";

/** What a buyer's link says: the order's number and its token. */
export interface OrderLink {
  number: string;
  token: string;
  /** APP_SECRET. */
  secret: string;
}

/** The order's id when the link is good for it; null otherwise, without telling which part was wrong. */
export async function findLinkedOrderId(db: Db, link: OrderLink): Promise<string | null> {
  const [order] = await db
    .select({ orderId: orders.id, linkVersion: orders.linkVersion })
    .from(orders)
    .where(eq(orders.number, link.number));
  const compared = order ?? { orderId: "00000000-0000-0000-0000-000000000000", linkVersion: 0 };
  return isOrderLinkToken(link.secret, compared, link.token) && order ? order.orderId : null;
}

/**
 * Locks an order with its shares. Every change of an order or its money starts here, so that a payment,
 * a cancellation and an expiry of one order happen one after another.
 */
export async function lockOrder(tx: Db, orderId: string) {
  const [order] = await tx.select().from(orders).where(eq(orders.id, orderId)).for("update");
  if (!order) throw new Error(`no order ${orderId}`);
  const shares = await tx
    .select()
    .from(sellerOrders)
    .where(eq(sellerOrders.orderId, orderId))
    .orderBy(asc(sellerOrders.id))
    .for("update");
  return { order, shares };
}

export type LockedOrder = Awaited<ReturnType<typeof lockOrder>>["order"];
export type LockedShare = Awaited<ReturnType<typeof lockOrder>>["shares"][number];
