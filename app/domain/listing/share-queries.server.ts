import { sql } from "drizzle-orm";
import type { Dong } from "#app/domain/money/dong";
import type { Db } from "#db/client.server";

export interface SharedProduct {
  slug: string;
  name: string;
  /** Of the first thing one can buy. */
  price: Dong;
  unitLabel: string;
  mediaId: string | null;
}

interface Row extends Record<string, unknown> {
  slug: string;
  name: string;
  price: string;
  unit_label: string;
  media_id: string | null;
}

const onSale = (sellerId: string) => sql`
  select p.slug, p.name, v.price, v.unit_label, pic.media_id
  from products p
  join lateral (
    select price, unit_label from variants where product_id = p.id and is_active
    order by position limit 1
  ) v on true
  left join lateral (
    select m.id as media_id from product_pictures pp join media m on m.id = pp.media_id
    where pp.product_id = p.id and m.is_public order by pp.position limit 1
  ) pic on true
  where p.seller_id = ${sellerId} and p.status = 'approved' and p.gone_at is null`;

const productOf = (row: Row): SharedProduct => ({
  slug: row.slug,
  name: row.name,
  price: BigInt(row.price),
  unitLabel: row.unit_label,
  mediaId: row.media_id,
});

/** What a seller has on the shelves, by name: each can be sent around. */
export async function listShared(db: Db, sellerId: string): Promise<SharedProduct[]> {
  const rows = await db.execute<Row>(
    sql`${onSale(sellerId)} order by p.name collate "vi-x-icu" limit 300`,
  );
  return rows.map(productOf);
}

export interface SharedShop {
  slug: string;
  name: string;
  communeName: string;
  mediaId: string | null;
}

/** The shop as one sends it around. */
export async function getSharedShop(db: Db, sellerId: string): Promise<SharedShop> {
  const [row] = await db.execute<{
    slug: string;
    name: string;
    commune_name: string;
    media_id: string | null;
  }>(sql`
    select s.slug, s.name, c.full_name as commune_name, m.id as media_id
    from sellers s join communes c on c.code = s.commune_code
    left join media m on m.id = s.picture_id and m.is_public
    where s.id = ${sellerId}`);
  return {
    slug: row!.slug,
    name: row!.name,
    communeName: row!.commune_name,
    mediaId: row!.media_id,
  };
}

/** The shop with one of its products on sale, or by itself; null where the product is not one of its. */
export async function findShared(
  db: Db,
  { sellerId, productSlug }: { sellerId: string; productSlug: string | null },
): Promise<{ shop: SharedShop; product: SharedProduct | null; mediaId: string | null } | null> {
  const shop = await getSharedShop(db, sellerId);
  if (productSlug === null) return { shop, product: null, mediaId: shop.mediaId };
  const [row] = await db.execute<Row>(sql`${onSale(sellerId)} and p.slug = ${productSlug}`);
  return row ? { shop, product: productOf(row), mediaId: row.media_id } : null;
}
