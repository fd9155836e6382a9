import { sql } from "drizzle-orm";
import type { Db } from "#db/client.server";

/** New prices of many variants at once, with their history. The caller holds the locks. */
export async function setPrices(
  tx: Db,
  prices: readonly { variantId: string; price: number }[],
  now: Date,
): Promise<void> {
  if (prices.length === 0) return;
  const rows = sql`jsonb_to_recordset(${JSON.stringify(prices)}::jsonb)
    as n ("variantId" uuid, price bigint)`;
  const at = now.toISOString();
  await tx.execute(sql`
    update variants v set price = n.price, updated_at = ${at} from ${rows} where v.id = n."variantId"`);
  await tx.execute(sql`
    update variant_prices p set valid_to = ${at} from ${rows}
    where p.variant_id = n."variantId" and p.valid_to is null`);
  await tx.execute(sql`
    insert into variant_prices (id, variant_id, price, valid_from)
    select gen_random_uuid(), n."variantId", n.price, ${at} from ${rows}`);
}

/** What is on hand of many variants at once, with the movements. The caller holds the locks. */
export async function setOnHand(
  tx: Db,
  levels: readonly { variantId: string; before: number; after: number }[],
  reason: string,
  now: Date,
): Promise<void> {
  const moved = levels.filter(({ before, after }) => before !== after);
  if (moved.length === 0) return;
  const rows = sql`jsonb_to_recordset(${JSON.stringify(moved)}::jsonb)
    as n ("variantId" uuid, before int, after int)`;
  await tx.execute(sql`
    update stock_levels l set on_hand = n.after from ${rows} where l.variant_id = n."variantId"`);
  await tx.execute(sql`
    insert into stock_movements (id, variant_id, kind, quantity, reason, created_at)
    select gen_random_uuid(), n."variantId", 'adjustment', n.after - n.before, ${reason},
           ${now.toISOString()}
    from ${rows}`);
}
