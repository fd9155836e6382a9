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

/**
 * Kinds that are harvested this month and not all the year round, the short seasons first, as far as
 * somebody sells them.
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
      where p.kind_id = k.id and ${onTheShelves}
    ) n on n.count > 0
    left join lateral (
      select json_build_object('id', m.id, 'width', m.width, 'height', m.height,
               'altVi', m.alt_vi, 'altEn', m.alt_en, 'blurDataUri', m.blur_data_uri) as picture
      from products p join sellers s on s.id = p.seller_id
      join product_pictures pp on pp.product_id = p.id join media m on m.id = pp.media_id
      where p.kind_id = k.id and ${onTheShelves}
      order by p.sold_count desc, pp.position limit 1
    ) pic on true
    where ${month} = any(k.season_months) and cardinality(k.season_months) < 12
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
