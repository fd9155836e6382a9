import { sql } from "drizzle-orm";
import type { Dong } from "#app/domain/money/dong";
import type { Db } from "#db/client.server";
import { averageRating } from "./product-card";

export interface ProductPicture {
  id: string;
  width: number;
  height: number;
  altVi: string;
  altEn: string;
  blurDataUri: string;
}

export interface ProductVariant {
  id: string;
  name: string;
  nameEn: string | null;
  sku: string | null;
  sellBy: "piece" | "pack" | "weight";
  pricedBy: "unit" | "kilogram";
  unitLabel: string;
  unitLabelEn: string;
  price: Dong;
  netGrams: number | null;
  netMillilitres: number | null;
  minQuantity: number;
  stepQuantity: number;
  maxQuantity: number;
  tolerancePercent: number | null;
  /** On hand and not promised, in quantity units. */
  available: number;
}

export interface ProductLot {
  code: string;
  /** yyyy-mm-dd. */
  harvestedOn: string;
  /** yyyy-mm-dd. */
  bestBefore: string | null;
  plotName: string | null;
  note: string;
  communeName: string;
}

export interface ProductPage {
  id: string;
  slug: string;
  /** False once it left the shelves for good: the address answers 410. */
  isOnSale: boolean;
  name: string;
  nameEn: string | null;
  description: string;
  descriptionEn: string | null;
  storage: string;
  storageEn: string | null;
  seasonMonths: number[];
  shelfLifeDays: number;
  /** Longest time on the road the goods bear; null where it does not matter. */
  maxTransitHours: number | null;
  minimumAge: number | null;
  soldCount: number;
  rating: number;
  ratingCount: number;
  updatedAt: Date;
  kindId: string;
  kindName: string;
  kindNameEn: string;
  category: { id: string; name: string; nameEn: string };
  parentCategory: { id: string; name: string; nameEn: string } | null;
  sellerId: string;
  pictures: ProductPicture[];
  variants: ProductVariant[];
  /** The newest, which is the one on sale. */
  lot: ProductLot | null;
}

interface Row extends Record<string, unknown> {
  id: string;
  slug: string;
  is_on_sale: boolean;
  name: string;
  name_en: string | null;
  description: string;
  description_en: string | null;
  storage: string;
  storage_en: string | null;
  season_months: number[];
  shelf_life_days: number;
  max_transit_hours: number | null;
  minimum_age: number | null;
  sold_count: number;
  rating_sum: number;
  rating_count: number;
  updated_at: string;
  kind_id: string;
  kind_name: string;
  kind_name_en: string;
  category: ProductPage["category"];
  parent_category: ProductPage["category"] | null;
  seller_id: string;
  pictures: ProductPicture[] | null;
  variants: (Omit<ProductVariant, "price"> & { price: number })[] | null;
  lot: ProductLot | null;
}

/**
 * Everything of one product's page that belongs to the product, in one round trip. Null where nothing
 * was ever shown under this slug: a draft, one that was refused, or of a seller not (yet) selling.
 */
export async function getProductPage(db: Db, slug: string): Promise<ProductPage | null> {
  const [row] = await db.execute<Row>(sql`
    select p.id, p.slug, p.name, p.name_en, p.description, p.description_en, p.storage,
           p.storage_en, coalesce(p.season_months, k.season_months) as season_months,
           coalesce(p.shelf_life_days, k.shelf_life_days) as shelf_life_days,
           coalesce(p.max_transit_hours, k.max_transit_hours) as max_transit_hours,
           k.minimum_age, p.sold_count, p.rating_sum, p.rating_count,
           to_json(p.updated_at)#>>'{}' as updated_at, k.id as kind_id, k.name as kind_name,
           k.name_en as kind_name_en, p.seller_id,
           p.status = 'approved' and p.gone_at is null and s.status = 'active' and v.list is not null
             as is_on_sale,
           json_build_object('id', c.id, 'name', c.name, 'nameEn', c.name_en) as category,
           case when t.id is not null
             then json_build_object('id', t.id, 'name', t.name, 'nameEn', t.name_en)
           end as parent_category,
           pic.list as pictures, v.list as variants, l.lot
    from products p
    join sellers s on s.id = p.seller_id
    join product_kinds k on k.id = p.kind_id
    join categories c on c.id = k.category_id
    left join categories t on t.id = c.parent_id
    left join lateral (
      select json_agg(json_build_object('id', m.id, 'width', m.width, 'height', m.height,
               'altVi', m.alt_vi, 'altEn', m.alt_en, 'blurDataUri', m.blur_data_uri)
               order by pp.position) as list
      from product_pictures pp join media m on m.id = pp.media_id where pp.product_id = p.id
    ) pic on true
    left join lateral (
      select json_agg(json_build_object('id', v.id, 'name', v.name, 'nameEn', v.name_en,
               'sku', v.sku, 'sellBy', v.sell_by, 'pricedBy', v.priced_by,
               'unitLabel', v.unit_label, 'unitLabelEn', v.unit_label_en, 'price', v.price,
               'netGrams', v.net_grams, 'netMillilitres', v.net_millilitres,
               'minQuantity', v.min_quantity, 'stepQuantity', v.step_quantity,
               'maxQuantity', v.max_quantity, 'tolerancePercent', v.tolerance_percent,
               'available', coalesce(sl.on_hand - sl.reserved, 0)) order by v.position) as list
      from variants v left join stock_levels sl on sl.variant_id = v.id
      where v.product_id = p.id and v.is_active
    ) v on true
    left join lateral (
      select json_build_object('code', l.code, 'harvestedOn', l.harvested_on,
               'bestBefore', l.best_before, 'plotName', l.plot_name, 'note', l.note,
               'communeName', m.full_name) as lot
      from lots l join communes m on m.code = l.commune_code
      where l.product_id = p.id order by l.harvested_on desc, l.id desc limit 1
    ) l on true
    where p.slug = ${slug} and p.approved_at is not null
      and p.status in ('approved', 'withdrawn', 'taken-down') and s.status in ('active', 'closed')`);
  if (!row) return null;
  return {
    id: row.id,
    slug: row.slug,
    isOnSale: row.is_on_sale,
    name: row.name,
    nameEn: row.name_en,
    description: row.description,
    descriptionEn: row.description_en,
    storage: row.storage,
    storageEn: row.storage_en,
    seasonMonths: row.season_months,
    shelfLifeDays: row.shelf_life_days,
    maxTransitHours: row.max_transit_hours,
    minimumAge: row.minimum_age,
    soldCount: row.sold_count,
    rating: averageRating(row.rating_sum, row.rating_count),
    ratingCount: row.rating_count,
    updatedAt: new Date(row.updated_at),
    kindId: row.kind_id,
    kindName: row.kind_name,
    kindNameEn: row.kind_name_en,
    category: row.category,
    parentCategory: row.parent_category,
    sellerId: row.seller_id,
    pictures: row.pictures ?? [],
    variants: (row.variants ?? []).map((variant) => ({ ...variant, price: BigInt(variant.price) })),
    lot: row.lot,
  };
}
