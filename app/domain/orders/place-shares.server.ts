import { inArray, sql } from "drizzle-orm";
import { rulesInForce, ruleValue } from "#app/domain/policies/dated-rules.server";
import type { Db } from "#db/client.server";
import { orderLines, productKinds, products, sellerOrders } from "#db/schema";
import type { LockedShare } from "./lock-order.server";
import { canTransition } from "./order-status";

/** Paid shares of a locked order now wait for their sellers, each until its own deadline. */
export async function placeShares(
  tx: Db,
  { shares, now }: { shares: readonly LockedShare[]; now: Date },
): Promise<void> {
  const illegal = shares.find((share) => !canTransition(share.status, "placed"));
  if (illegal) throw new Error(`${illegal.number} cannot be placed from ${illegal.status}`);
  const ids = shares.map((share) => share.id);
  const rules = await rulesInForce(tx, now);
  const perishable = await tx
    .selectDistinct({ id: orderLines.sellerOrderId })
    .from(orderLines)
    .innerJoin(products, sql`${products.id} = ${orderLines.productId}`)
    .innerJoin(productKinds, sql`${productKinds.id} = ${products.kindId}`)
    .where(
      sql`${inArray(orderLines.sellerOrderId, ids)}
        and coalesce(${products.maxTransitHours}, ${productKinds.maxTransitHours}) is not null`,
    );
  const perishableIds = new Set(perishable.map((row) => row.id));
  for (const isPerishable of [true, false]) {
    const group = ids.filter((id) => perishableIds.has(id) === isPerishable);
    if (group.length === 0) continue;
    const hours = ruleValue(
      rules,
      isPerishable ? "confirm-deadline-hours-perishable" : "confirm-deadline-hours",
    );
    await tx
      .update(sellerOrders)
      .set({
        status: "placed",
        statusAt: now,
        confirmBy: new Date(now.getTime() + hours * 3_600_000),
      })
      .where(inArray(sellerOrders.id, group));
  }
}
