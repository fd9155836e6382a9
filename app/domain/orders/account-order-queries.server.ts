import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { Dong } from "#app/domain/money/dong";
import type { Db } from "#db/client.server";
import { accountOrders, orders, sellerOrders } from "#db/schema";
import { orderLinkToken } from "./order-link.server";
import type { SellerOrderStatus } from "./order-status";

/** One order in an account's list. */
export interface AccountOrder {
  number: string;
  /** Opens the order's page. */
  token: string;
  placedAt: Date;
  total: Dong;
  shares: { sellerName: string; status: SellerOrderStatus }[];
}

/** The orders of an account, newest first. @param secret APP_SECRET */
export async function listAccountOrders(
  db: Db,
  { accountId, secret, limit }: { accountId: string; secret: string; limit: number },
): Promise<AccountOrder[]> {
  const rows = await db
    .select({
      id: orders.id,
      number: orders.number,
      linkVersion: orders.linkVersion,
      placedAt: orders.placedAt,
      total: orders.total,
    })
    .from(accountOrders)
    .innerJoin(orders, eq(orders.id, accountOrders.orderId))
    .where(eq(accountOrders.accountId, accountId))
    .orderBy(desc(orders.placedAt), desc(orders.id))
    .limit(limit);
  if (rows.length === 0) return [];
  const shares = await db
    .select({
      orderId: sellerOrders.orderId,
      sellerName: sellerOrders.sellerName,
      status: sellerOrders.status,
    })
    .from(sellerOrders)
    .where(
      inArray(
        sellerOrders.orderId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(sellerOrders.number));
  return rows.map(({ id, linkVersion, ...order }) => ({
    ...order,
    token: orderLinkToken(secret, { orderId: id, linkVersion }),
    shares: shares
      .filter(({ orderId }) => orderId === id)
      .map(({ sellerName, status }) => ({ sellerName, status })),
  }));
}

/** Whether an order is in this account already, in another one, or in none. */
export async function whoKeepsOrder(
  db: Db,
  { number, accountId }: { number: string; accountId: string },
): Promise<"mine" | "somebody-else" | "nobody"> {
  const [row] = await db
    .select({ accountId: accountOrders.accountId })
    .from(accountOrders)
    .innerJoin(orders, and(eq(orders.id, accountOrders.orderId), eq(orders.number, number)));
  if (!row) return "nobody";
  return row.accountId === accountId ? "mine" : "somebody-else";
}
