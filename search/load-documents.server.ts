import { sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { bareNames } from "./place-names";
import type { ProductDocument, SellerKind } from "./product-document";

interface Row extends Record<string, unknown> {
  id: string;
  slug: string;
  name: string;
  name_en: string | null;
  kind_id: string;
  kind_name: string;
  kind_name_en: string;
  alt_names: string[];
  category_id: string;
  category_name: string;
  parent_id: string | null;
  parent_name: string | null;
  commune_code: string;
  commune_name: string;
  commune_full_name: string;
  former_names: string[] | null;
  seller_id: string;
  seller_slug: string;
  seller_name: string;
  seller_kind: SellerKind;
  certificates: { kind: string; expiresAt: string | null }[] | null;
  season_months: number[];
  price: string;
  unit_label: string;
  unit_label_en: string;
  sell_by: "piece" | "pack" | "weight";
  priced_by: "unit" | "kilogram";
  net_grams: number | null;
  net_millilitres: number | null;
  is_in_stock: boolean;
  sold_count: number;
  rating_count: number;
  rating_sum: number;
  approved_at: string;
  picture: ProductDocument["picture"];
}

/**
 * The documents of those products that may be found: approved, not gone, of an active seller, with
 * something to buy. Ids without one are simply absent.
 */
export async function loadDocuments(db: Db, ids: readonly string[]): Promise<ProductDocument[]> {
  if (ids.length === 0) return [];
  const rows = await db.execute<Row>(sql`
    select p.id, p.slug, p.name, p.name_en,
           k.id as kind_id, k.name as kind_name, k.name_en as kind_name_en, k.alt_names,
           c.id as category_id, c.name as category_name, t.id as parent_id, t.name as parent_name,
           m.code as commune_code, m.name as commune_name, m.full_name as commune_full_name,
           f.names as former_names,
           s.id as seller_id, s.slug as seller_slug, s.name as seller_name, s.kind as seller_kind,
           ce.list as certificates,
           coalesce(p.season_months, k.season_months) as season_months,
           v.price::text as price, v.unit_label, v.unit_label_en, v.sell_by, v.priced_by,
           v.net_grams, v.net_millilitres,
           st.is_in_stock,
           p.sold_count, p.rating_count, p.rating_sum, p.approved_at, pic.picture
    from products p
    join product_kinds k on k.id = p.kind_id
    join categories c on c.id = k.category_id
    left join categories t on t.id = c.parent_id
    join sellers s on s.id = p.seller_id and s.status = 'active'
    join communes m on m.code = s.commune_code
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
      select array_agg(distinct n) as names
      from former_places fp, unnest(array[fp.ward_name, fp.district_name, fp.province_name]) n
      where fp.commune_code = m.code
    ) f on true
    left join lateral (
      select json_agg(json_build_object(
               'kind', x.kind,
               'expiresAt', ((x.expires_on + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'))
               order by x.kind) as list
      from certificate_products cp join certificates x on x.id = cp.certificate_id
      where cp.product_id = p.id and x.status = 'verified'
        and (x.expires_on is null or x.expires_on >= (now() at time zone 'Asia/Ho_Chi_Minh')::date)
        -- A geographical indication holds for lots from its communes only; the newest lot is on sale.
        and (x.kind <> 'geographical-indication' or (x.plot_commune_code is null
          or x.plot_commune_code = any(k.gi_commune_codes)) and (
          select l.commune_code = any(k.gi_commune_codes) from lots l
          where l.product_id = p.id order by l.harvested_on desc, l.id desc limit 1))
    ) ce on true
    left join lateral (
      select json_build_object('id', md.id, 'hash', md.content_hash, 'width', md.width,
               'height', md.height, 'altVi', md.alt_vi, 'altEn', md.alt_en,
               'blurDataUri', md.blur_data_uri) as picture
      from product_pictures pp join media md on md.id = pp.media_id
      where pp.product_id = p.id order by pp.position limit 1
    ) pic on true
    where p.id = any(${sql.param([...ids])}::uuid[])
      and p.status = 'approved' and p.approved_at is not null and p.gone_at is null`);
  return rows.map(documentOf);
}

function documentOf(row: Row): ProductDocument {
  const price = Number(row.price);
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    nameEn: row.name_en,
    kind: {
      id: row.kind_id,
      name: row.kind_name,
      nameEn: row.kind_name_en,
      altNames: row.alt_names,
    },
    categories: [
      ...(row.parent_id !== null && row.parent_name !== null
        ? [{ id: row.parent_id, name: row.parent_name }]
        : []),
      { id: row.category_id, name: row.category_name },
    ],
    commune: { code: row.commune_code, name: row.commune_full_name },
    placeNames: bareNames("Tây Ninh", row.commune_name, ...(row.former_names ?? [])),
    seller: {
      id: row.seller_id,
      slug: row.seller_slug,
      name: row.seller_name,
      kind: row.seller_kind,
    },
    certificates: (row.certificates ?? []).map(({ kind, expiresAt }) => ({
      kind,
      expiresAt: expiresAt === null ? null : new Date(expiresAt).toISOString(),
    })),
    seasonMonths: row.season_months,
    price,
    // A piece whose price is by weight: the price is for a kilogram, not for the piece.
    unitLabel: row.priced_by === "kilogram" ? "kg" : row.unit_label,
    unitLabelEn: row.priced_by === "kilogram" ? "kg" : row.unit_label_en,
    unitPrice: unitPriceOf(row, price),
    isInStock: row.is_in_stock,
    soldCount: row.sold_count,
    ratingCount: row.rating_count,
    rating: row.rating_count > 0 ? row.rating_sum / row.rating_count : 0,
    approvedAt: new Date(row.approved_at).toISOString(),
    picture: row.picture,
  };
}

/** Đồng per kilogram or litre, rounded half up; null where the goods are measured by neither. */
function unitPriceOf(row: Row, price: number): ProductDocument["unitPrice"] {
  if (row.priced_by === "kilogram") return { amount: price, per: "kg" };
  if (row.net_grams) {
    const amount = Math.round((price * 1000) / row.net_grams);
    return { amount, per: "kg", ...(row.sell_by === "piece" && { isApproximate: true }) };
  }
  if (row.net_millilitres) {
    return { amount: Math.round((price * 1000) / row.net_millilitres), per: "l" };
  }
  return null;
}

/** Every product that may be found, a thousand at a time in order of id. */
export async function* allDocuments(db: Db, chunk = 1000): AsyncGenerator<ProductDocument[]> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const rows = await db.execute<{ id: string }>(sql`
      select id from products where status = 'approved' and gone_at is null and id > ${after}::uuid
      order by id limit ${chunk}`);
    const last = rows.at(-1);
    if (!last) return;
    const documents = await loadDocuments(
      db,
      rows.map(({ id }) => id),
    );
    if (documents.length > 0) yield documents;
    after = last.id;
  }
}
