import { sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { productViews } from "#db/schema";

/**
 * A year of views of the demo's products, made in the database: more for what sells, more at weekends,
 * the same for the same day whenever it is made. Where there are views already nothing happens.
 */
export async function seedDemoViews(db: Db, now: Date): Promise<void> {
  if ((await db.$count(productViews)) > 0) return;
  await db.execute(sql`
    insert into product_views (product_id, day, views)
    select p.id, d.day,
      ((2 + least(p.sold_count, 400) / 20)
        * case when extract(isodow from d.day) >= 6 then 1.5 else 1 end
        * (0.4 + (abs(hashtext(p.slug || d.ago::text)) % 100) / 80.0))::int
    from products p
    cross join lateral (
      select ago, ((${now.toISOString()}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date - ago) as day
      from generate_series(1, 365) ago
    ) d
    where p.status = 'approved' and d.day >= p.approved_at::date
      and abs(hashtext(p.slug || d.ago::text)) % 4 < case when d.ago <= 30 then 3 else 1 end
    on conflict do nothing`);
}
