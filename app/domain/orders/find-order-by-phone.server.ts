import { and, eq } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { orders } from "#db/schema";
import type { LinkedOrder } from "./order-link.server";

/** "tn 2611 7k3f9q" and "TN26117K3F9Q" as "TN-2611-7K3F9Q"; null for what cannot be a number. */
export function readOrderNumber(typed: string): string | null {
  const compact = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "");
  const match = /^(TN)(\d{4})([2-9A-HJ-KM-NP-TV-Z]{6})[A-Z]?$/.exec(compact);
  return match ? `${match[1]}-${match[2]}-${match[3]}` : null;
}

/**
 * The order with this number that was placed with this phone; null where either is wrong, without
 * telling which. The number alone has 29 bits of chance in it, so whoever asks must be counted.
 * @param phone E.164
 */
export async function findOrderByPhone(
  db: Db,
  { number, phone }: { number: string; phone: string },
): Promise<(LinkedOrder & { number: string }) | null> {
  const [order] = await db
    .select({ orderId: orders.id, linkVersion: orders.linkVersion, number: orders.number })
    .from(orders)
    .where(and(eq(orders.number, number), eq(orders.buyerPhone, phone)));
  return order ?? null;
}
