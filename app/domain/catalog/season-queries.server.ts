import { sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { onTheShelves } from "./card-queries.server";
import type { ProductPicture } from "./product-queries.server";

export interface KindInSeason {
  id: string;
  name: string;
  nameEn: string;
  seasonMonths: number[];
  /** Products of this kind on the shelves. */
  count: number;
  picture: ProductPicture | null;
}

const canBeBought = sql`exists (
  select from variants v join stock_levels l on l.variant_id = v.id
  where v.product_id = p.id and v.is_active and l.on_hand - l.reserved >= v.min_quantity)`;

/**
 * Kinds that are harvested this month, the short seasons first and those of the whole year last, as far
 * as somebody sells them and they are in stock. Wholesale raw goods are left out: nobody eats rubber.
 */
export async function kindsInSeason(
  db: Db,
  { month, limit }: { month: number; limit: number },
): Promise<KindInSeason[]> {
  const rows = await db.execute<{
    id: string;
    name: string;
    name_en: string;
    season_months: number[];
    count: number;
    picture: ProductPicture | null;
  }>(sql`
    select k.id, k.name, k.name_en, k.season_months, n.count, pic.picture
    from product_kinds k
    join lateral (
      select count(*)::int as count from products p join sellers s on s.id = p.seller_id
      where p.kind_id = k.id and ${onTheShelves} and ${canBeBought}
    ) n on n.count > 0
    left join lateral (
      select json_build_object('id', m.id, 'width', m.width, 'height', m.height,
               'altVi', m.alt_vi, 'altEn', m.alt_en, 'blurDataUri', m.blur_data_uri) as picture
      from products p join sellers s on s.id = p.seller_id
      join product_pictures pp on pp.product_id = p.id join media m on m.id = pp.media_id
      where p.kind_id = k.id and ${onTheShelves}
      order by p.sold_count desc, pp.position limit 1
    ) pic on true
    join categories c on c.id = k.category_id
    where ${month} = any(k.season_months) and k.max_transit_hours is not null
      and 'ban-si' not in (c.id, coalesce(c.parent_id, ''))
    order by cardinality(k.season_months), n.count desc, k.id
    limit ${limit}`);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    nameEn: row.name_en,
    seasonMonths: row.season_months,
    count: row.count,
    picture: row.picture,
  }));
}
