import { and, isNull, lt } from "drizzle-orm";
import { rulesInForce, ruleValue } from "#app/domain/policies/dated-rules.server";
import type { Db } from "#db/client.server";
import { carts } from "#db/schema";

/**
 * Forgets carts nobody touched for as long as a cart is kept. Ordered ones stay: their order names them.
 * @returns how many went
 */
export async function dropStaleCarts(db: Db, { now }: { now: Date }): Promise<number> {
  const days = ruleValue(await rulesInForce(db, now), "cart-validity-days");
  const untouchedSince = new Date(now.getTime() - days * 86_400_000);
  const dropped = await db
    .delete(carts)
    .where(and(lt(carts.updatedAt, untouchedSince), isNull(carts.orderedAt)))
    .returning({ id: carts.id });
  return dropped.length;
}
