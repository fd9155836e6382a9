import { type SQL, sql } from "drizzle-orm";
import { type UnitPrice, unitPrice } from "#app/domain/money/line-price";
import { saigonClock } from "#app/domain/time/saigon-time";
import type { Db } from "#db/client.server";
import { averageRating, ocopStars, type ProductCardData, worthTelling } from "./product-card";

interface CardRow extends Record<string, unknown> {
  id: string;
  slug: string;
  name: string;
  name_en: string | null;
  seller_name: string;
  commune_name: string;
  price: string;
  sell_by: "piece" | "pack" | "weight";
  priced_by: "unit" | "kilogram";
  unit_label: string;
  unit_label_en: string;
  net_grams: number | null;
  net_millilitres: number | null;
  season_months: number[];
  marks: string[] | null;
  is_in_stock: boolean;
  rating_sum: number;
  rating_count: number;
  sold_count: number;
  picture: ProductCardData["picture"];
}

/** On the shelves: approved, not gone, of an active seller. Stands beside `products p`, `sellers s`. */
export const onTheShelves = sql`p.status = 'approved' and p.approved_at is not null
  and p.gone_at is null and s.status = 'active'`;

const columns = sql`p.id, p.slug, p.name, p.name_en, s.name as seller_name, c.full_name as commune_name,
  v.price::text as price, v.sell_by, v.priced_by, v.unit_label, v.unit_label_en, v.net_grams,
  v.net_millilitres, coalesce(p.season_months, k.season_months) as season_months, ce.marks,
  st.is_in_stock, p.rating_sum, p.rating_count, p.sold_count, pic.picture`;

/** Joined after the rows were chosen, so that a list costs its own length and not the catalogue's. */
const details = sql`
  join sellers s on s.id = p.seller_id
  join communes c on c.code = s.commune_code
  join product_kinds k on k.id = p.kind_id
  join lateral (
    select v.* from variants v where v.product_id = p.id and v.is_active
    order by v.price, v.position limit 1
  ) v on true
  cross join lateral (
    select coalesce(bool_or(l.on_hand - l.reserved >= v.min_quantity), false) as is_in_stock
    from variants v join stock_levels l on l.variant_id = v.id
    where v.product_id = p.id and v.is_active
  ) st
  left join lateral (
    select array_agg(x.kind) as marks
    from certificate_products cp join certificates x on x.id = cp.certificate_id
    where cp.product_id = p.id and x.status = 'verified' and x.kind like 'ocop-%'
      and (x.expires_on is null or x.expires_on >= (now() at time zone 'Asia/Ho_Chi_Minh')::date)
  ) ce on true
  left join lateral (
    select json_build_object('id', m.id, 'width', m.width, 'height', m.height, 'altVi', m.alt_vi,
             'altEn', m.alt_en, 'blurDataUri', m.blur_data_uri) as picture
    from product_pictures pp join media m on m.id = pp.media_id
    where pp.product_id = p.id order by pp.position limit 1
  ) pic on true`;

function cardOf(row: CardRow, month: number): ProductCardData {
  const price = BigInt(row.price);
  const perMeasure: UnitPrice | null = unitPrice({
    sellBy: row.sell_by,
    pricedBy: row.priced_by,
    price,
    netGrams: row.net_grams,
    netMillilitres: row.net_millilitres,
  });
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    nameEn: row.name_en,
    sellerName: row.seller_name,
    communeName: row.commune_name,
    price,
    // A piece whose price is by weight: the price is for a kilogram, not for the piece.
    unitLabel: row.priced_by === "kilogram" ? "kg" : row.unit_label,
    unitLabelEn: row.priced_by === "kilogram" ? "kg" : row.unit_label_en,
    unitPrice: worthTelling(perMeasure, price),
    isInSeason: row.season_months.length < 12 && row.season_months.includes(month),
    ocopStars: ocopStars(row.marks ?? []),
    isInStock: row.is_in_stock,
    rating: averageRating(row.rating_sum, row.rating_count),
    ratingCount: row.rating_count,
    soldCount: row.sold_count,
    picture: row.picture,
  };
}

async function cards(db: Db, chosen: SQL, now: Date): Promise<ProductCardData[]> {
  const rows = await db.execute<CardRow>(sql`
    with chosen as materialized (${chosen})
    select ${columns} from chosen join products p on p.id = chosen.id ${details}
    order by chosen.place`);
  const { month } = saigonClock(now);
  return rows.map((row) => cardOf(row, month));
}

/** What came onto the shelves last. */
export function newestProducts(db: Db, { limit, now }: { limit: number; now: Date }) {
  return cards(
    db,
    sql`select p.id, row_number() over (order by p.approved_at desc, p.id desc) as place
        from products p join sellers s on s.id = p.seller_id
        where ${onTheShelves} order by p.approved_at desc, p.id desc limit ${limit}`,
    now,
  );
}

/** A seller's goods, the often bought first, and how many there are in all. */
export async function productsOfSeller(
  db: Db,
  { sellerId, limit, offset, now }: { sellerId: string; limit: number; offset: number; now: Date },
): Promise<{ products: ProductCardData[]; total: number }> {
  const rows = await db.execute<CardRow & { total: number }>(sql`
    with chosen as materialized (
      select p.id, count(*) over ()::int as total,
             row_number() over (order by p.sold_count desc, p.approved_at desc, p.id) as place
      from products p join sellers s on s.id = p.seller_id
      where p.seller_id = ${sellerId} and ${onTheShelves}
        and exists (select 1 from variants v where v.product_id = p.id and v.is_active)
      order by place limit ${limit} offset ${offset}
    )
    select chosen.total, ${columns} from chosen join products p on p.id = chosen.id ${details}
    order by chosen.place`);
  const { month } = saigonClock(now);
  return { products: rows.map((row) => cardOf(row, month)), total: rows[0]?.total ?? 0 };
}

/**
 * What else to look at beside a product: more of its seller, and the same kind (then the same
 * category) from others.
 */
export async function productsBeside(
  db: Db,
  product: { id: string; sellerId: string; kindId: string; categoryId: string },
  { limit, now }: { limit: number; now: Date },
): Promise<{ ofSeller: ProductCardData[]; ofKind: ProductCardData[] }> {
  const rows = await db.execute<CardRow & { group: "seller" | "kind" }>(sql`
    with chosen as materialized (
      (select p.id, 'seller' as "group", p.sold_count as place
         from products p join sellers s on s.id = p.seller_id
         where p.seller_id = ${product.sellerId} and p.id <> ${product.id} and ${onTheShelves}
         order by p.sold_count desc limit ${limit})
      union all
      (select p.id, 'kind', p.sold_count + case when p.kind_id = ${product.kindId} then 1000000000 else 0 end
         from products p join sellers s on s.id = p.seller_id
         join product_kinds k on k.id = p.kind_id
         where k.category_id = ${product.categoryId} and p.seller_id <> ${product.sellerId}
           and p.id <> ${product.id} and ${onTheShelves}
         order by (p.kind_id = ${product.kindId}) desc, p.sold_count desc limit ${limit})
    )
    select chosen."group", ${columns} from chosen join products p on p.id = chosen.id ${details}
    order by chosen.place desc`);
  const { month } = saigonClock(now);
  const of = (group: "seller" | "kind") =>
    rows.filter((row) => row.group === group).map((row) => cardOf(row, month));
  return { ofSeller: of("seller"), ofKind: of("kind") };
}

export type Pick = ProductCardData & { reason: string; reasonEn: string; pickedBy: string };

/** What staff put on the home page and why, in their order. */
export async function staffPicks(
  db: Db,
  { limit, now }: { limit: number; now: Date },
): Promise<Pick[]> {
  const rows = await db.execute<
    CardRow & { reason: string; reason_en: string; picked_by: string }
  >(sql`
    select h.reason, h.reason_en, h.picked_by, ${columns}
    from home_picks h join products p on p.id = h.product_id ${details}
    where ${onTheShelves} order by h.position limit ${limit}`);
  const { month } = saigonClock(now);
  return rows.map((row) => ({
    ...cardOf(row, month),
    reason: row.reason,
    reasonEn: row.reason_en,
    pickedBy: row.picked_by,
  }));
}

/** Goods of sellers in a commune first, then of those who drive there; the often bought first. */
export async function productsNear(
  db: Db,
  { communeCode, limit, now }: { communeCode: string; limit: number; now: Date },
): Promise<{ inside: ProductCardData[]; delivering: ProductCardData[] }> {
  const rows = await db.execute<CardRow & { is_inside: boolean }>(sql`
    with chosen as materialized (
      (select p.id, true as is_inside, p.sold_count as place
         from products p join sellers s on s.id = p.seller_id
         where s.commune_code = ${communeCode} and ${onTheShelves}
         order by p.sold_count desc, p.id limit ${limit})
      union all
      (select p.id, false, p.sold_count
         from products p join sellers s on s.id = p.seller_id
         where s.commune_code <> ${communeCode} and ${onTheShelves} and exists (
           select 1 from delivery_methods d join delivery_areas a on a.delivery_method_id = d.id
           where d.seller_id = s.id and d.kind = 'own-delivery' and d.is_active
             and a.commune_code = ${communeCode})
         order by p.sold_count desc, p.id limit ${limit})
    )
    select chosen.is_inside, ${columns} from chosen join products p on p.id = chosen.id ${details}
    order by chosen.place desc, p.id`);
  const { month } = saigonClock(now);
  return {
    inside: rows.filter((row) => row.is_inside).map((row) => cardOf(row, month)),
    delivering: rows.filter((row) => !row.is_inside).map((row) => cardOf(row, month)),
  };
}
