import { sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { onTheShelves } from "./card-queries.server";

export interface ProductAddress {
  slug: string;
  /** ISO 8601. */
  updatedAt: string;
  pictureId: string | null;
}

/** Products for the site map, by id. */
export async function productAddresses(
  db: Db,
  { limit, offset }: { limit: number; offset: number },
): Promise<ProductAddress[]> {
  const rows = await db.execute<{
    slug: string;
    updated_at: string;
    picture_id: string | null;
  }>(sql`
    select p.slug,
           to_char(p.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as updated_at,
           (select pp.media_id from product_pictures pp where pp.product_id = p.id
            order by pp.position limit 1) as picture_id
    from products p join sellers s on s.id = p.seller_id
    where ${onTheShelves} order by p.id limit ${limit} offset ${offset}`);
  return rows.map((row) => ({
    slug: row.slug,
    updatedAt: row.updated_at,
    pictureId: row.picture_id,
  }));
}

/** How many products and sellers a site map has to name. */
export async function countAddresses(db: Db): Promise<{ products: number; sellers: number }> {
  const [row] = await db.execute<{ products: number; sellers: number }>(sql`
    select (select count(*)::int from products p join sellers s on s.id = p.seller_id
            where ${onTheShelves}) as products,
           (select count(*)::int from sellers where status = 'active') as sellers`);
  return { products: row?.products ?? 0, sellers: row?.sellers ?? 0 };
}
