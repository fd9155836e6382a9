import { sql } from "drizzle-orm";
import type { Dong } from "#app/domain/money/dong";
import { startOfSaigonDay } from "#app/domain/time/saigon-time";
import type { Db } from "#db/client.server";
import { type Period, type Span, spansOf } from "./periods";

export interface SpanNumbers extends Span {
  /** Of goods, without delivery; orders that were cancelled or never paid count for nothing. */
  sales: Dong;
  orders: number;
  views: number;
}

export interface BestSeller {
  slug: string;
  name: string;
  orders: number;
  sales: Dong;
  views: number;
}

export interface StockLeft {
  productName: string;
  variantName: string;
  sellBy: "piece" | "pack" | "weight";
  unitLabel: string;
  /** Left to sell, in quantity units. */
  available: number;
  /** Sold in the last 30 days, in quantity units. */
  sold: number;
  /** At that pace; null where nothing was sold. */
  daysLeft: number | null;
}

export interface ShopNumbers {
  spans: SpanNumbers[];
  total: { sales: Dong; orders: number; views: number };
  bestSellers: BestSeller[];
  stock: StockLeft[];
}

const paceDays = 30;
const counted = sql`so.status not in ('awaiting-payment', 'expired', 'cancelled')`;
const day = sql`(o.placed_at at time zone 'Asia/Ho_Chi_Minh')::date`;

/** What a shop sold, how often it was looked at, and how long its stock lasts. */
export async function shopNumbers(
  db: Db,
  { sellerId, period, now }: { sellerId: string; period: Period; now: Date },
): Promise<ShopNumbers> {
  const spans = spansOf(period, now);
  const first = spans[0]!.from;
  const since = startOfSaigonDay(first).toISOString();
  const [sold, seen, best, stock] = await Promise.all([
    db.execute<{ day: string; sales: string; orders: number }>(sql`
      select ${day}::text as day, sum(so.items_total)::text as sales, count(*)::int as orders
      from seller_orders so join orders o on o.id = so.order_id
      where so.seller_id = ${sellerId} and o.placed_at >= ${since} and ${counted} group by 1`),
    db.execute<{ day: string; views: number }>(sql`
      select v.day::text as day, sum(v.views)::int as views
      from product_views v join products p on p.id = v.product_id
      where p.seller_id = ${sellerId} and v.day >= ${first} group by 1`),
    db.execute<{ slug: string; name: string; orders: number; sales: string; views: number }>(sql`
      with sold as (
        select l.product_id, count(distinct so.id)::int as orders, sum(l.total) as sales
        from order_lines l join seller_orders so on so.id = l.seller_order_id
        join orders o on o.id = so.order_id
        where so.seller_id = ${sellerId} and o.placed_at >= ${since} and ${counted} group by 1
      ), seen as (
        select v.product_id, sum(v.views)::int as views from product_views v
        join products p on p.id = v.product_id
        where p.seller_id = ${sellerId} and v.day >= ${first} group by 1
      )
      select p.slug, p.name, coalesce(sold.orders, 0) as orders,
             coalesce(sold.sales, 0)::text as sales, coalesce(seen.views, 0) as views
      from products p left join sold on sold.product_id = p.id
      left join seen on seen.product_id = p.id
      where p.seller_id = ${sellerId} and (sold.orders > 0 or seen.views > 0)
      order by coalesce(sold.sales, 0) desc, coalesce(seen.views, 0) desc, p.name limit 50`),
    readStock(db, sellerId, now),
  ]);
  const salesOn = new Map(sold.map((row) => [row.day, row]));
  const viewsOn = new Map(seen.map((row) => [row.day, row.views]));
  const days = [...new Set([...salesOn.keys(), ...viewsOn.keys()])];
  const bars = spans.map(({ from, to }): SpanNumbers => {
    const within = days.filter((one) => from <= one && one <= to);
    return {
      from,
      to,
      sales: within.reduce((sum, one) => sum + BigInt(salesOn.get(one)?.sales ?? 0), 0n),
      orders: within.reduce((sum, one) => sum + (salesOn.get(one)?.orders ?? 0), 0),
      views: within.reduce((sum, one) => sum + (viewsOn.get(one) ?? 0), 0),
    };
  });
  return {
    spans: bars,
    total: {
      sales: bars.reduce((sum, bar) => sum + bar.sales, 0n),
      orders: bars.reduce((sum, bar) => sum + bar.orders, 0),
      views: bars.reduce((sum, bar) => sum + bar.views, 0),
    },
    bestSellers: best.map((row) => ({ ...row, sales: BigInt(row.sales) })),
    stock,
  };
}

/** What runs out first stands first; what nobody buys, last. */
async function readStock(db: Db, sellerId: string, now: Date): Promise<StockLeft[]> {
  const since = new Date(now.getTime() - paceDays * 86_400_000).toISOString();
  const rows = await db.execute<{
    product_name: string;
    variant_name: string;
    sell_by: StockLeft["sellBy"];
    unit_label: string;
    available: number;
    sold: number;
  }>(sql`
    select p.name as product_name, v.name as variant_name, v.sell_by, v.unit_label,
           coalesce(s.on_hand - s.reserved, 0) as available, coalesce(sold.quantity, 0) as sold
    from variants v join products p on p.id = v.product_id
    left join stock_levels s on s.variant_id = v.id
    left join (
      select l.variant_id, sum(l.quantity)::int as quantity
      from order_lines l join seller_orders so on so.id = l.seller_order_id
      join orders o on o.id = so.order_id
      where so.seller_id = ${sellerId} and o.placed_at >= ${since} and ${counted} group by 1
    ) sold on sold.variant_id = v.id
    where p.seller_id = ${sellerId} and p.status = 'approved' and v.is_active
    order by case when coalesce(sold.quantity, 0) = 0 then 1 else 0 end,
             coalesce(s.on_hand - s.reserved, 0)::float8 / greatest(sold.quantity, 1), p.name
    limit 300`);
  return rows.map((row) => ({
    productName: row.product_name,
    variantName: row.variant_name,
    sellBy: row.sell_by,
    unitLabel: row.unit_label,
    available: row.available,
    sold: row.sold,
    daysLeft: row.sold > 0 ? Math.floor((row.available * paceDays) / row.sold) : null,
  }));
}
