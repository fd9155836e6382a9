import { sql } from "drizzle-orm";
import type { Dong } from "#app/domain/money/dong";
import type { Db } from "#db/client.server";

export type SellerKind = "household" | "cooperative" | "company";

export interface SellerPicture {
  id: string;
  width: number;
  height: number;
  altVi: string;
  altEn: string;
  blurDataUri: string;
}

export interface SellerDelivery {
  kind: "pickup" | "own-delivery" | "post";
  fee: Dong;
  freeFrom: Dong | null;
  transitHours: number;
  pickupAddress: string | null;
  openingNote: string | null;
  /** Own delivery: full names of the communes, in the order of the alphabet. */
  communeNames: string[];
}

/** What the law wants shown of a seller, and how goods get to the buyer. */
export interface SellerProfile {
  id: string;
  slug: string;
  name: string;
  kind: SellerKind;
  legalName: string;
  representativeName: string | null;
  addressLine: string;
  communeCode: string;
  /** "Xã Tân Phú". */
  communeName: string;
  /** "Tỉnh Tây Ninh". */
  provinceName: string;
  phone: string;
  email: string | null;
  taxCode: string | null;
  businessCode: string | null;
  story: string;
  storyEn: string | null;
  minimumOrder: Dong;
  verifiedAt: Date | null;
  joinedAt: Date;
  updatedAt: Date;
  isOpen: boolean;
  picture: SellerPicture | null;
  delivery: SellerDelivery[];
}

interface ProfileRow extends Record<string, unknown> {
  profile: Omit<
    SellerProfile,
    "minimumOrder" | "verifiedAt" | "joinedAt" | "updatedAt" | "delivery"
  > & {
    minimumOrder: number;
    verifiedAt: string | null;
    joinedAt: string;
    updatedAt: string;
    delivery: (Omit<SellerDelivery, "fee" | "freeFrom"> & {
      fee: number;
      freeFrom: number | null;
    })[];
  };
}

const pictureJson = sql`(select json_build_object('id', m.id, 'width', m.width, 'height', m.height,
  'altVi', m.alt_vi, 'altEn', m.alt_en, 'blurDataUri', m.blur_data_uri)
  from media m where m.id = s.picture_id)`;

/** By id or slug; null for one who is not selling: pending or suspended. A closed stall has `isOpen` false. */
export async function getSellerProfile(
  db: Db,
  by: { id: string; isForItself?: boolean } | { slug: string },
): Promise<SellerProfile | null> {
  const isShown = "id" in by && by.isForItself ? sql`true` : sql`s.status in ('active', 'closed')`;
  const condition = "id" in by ? sql`s.id = ${by.id}` : sql`s.slug = ${by.slug}`;
  const [row] = await db.execute<ProfileRow>(sql`
    select json_build_object(
      'id', s.id, 'slug', s.slug, 'name', s.name, 'kind', s.kind, 'legalName', s.legal_name,
      'representativeName', s.representative_name, 'addressLine', s.address_line,
      'communeCode', s.commune_code, 'communeName', c.full_name, 'provinceName', pr.full_name,
      'phone', s.phone, 'email', s.email, 'taxCode', s.tax_code, 'businessCode', s.business_code,
      'story', s.story, 'storyEn', s.story_en, 'minimumOrder', s.minimum_order,
      'verifiedAt', s.verified_at, 'joinedAt', s.joined_at, 'updatedAt', s.updated_at,
      'isOpen', s.status = 'active', 'picture', ${pictureJson},
      'delivery', coalesce((
        select json_agg(json_build_object('kind', d.kind, 'fee', d.fee, 'freeFrom', d.free_from,
                 'transitHours', d.transit_hours, 'pickupAddress', d.pickup_address,
                 'openingNote', d.opening_note, 'communeNames', coalesce((
                   select json_agg(m.full_name order by m.name collate "vi-x-icu")
                   from delivery_areas a join communes m on m.code = a.commune_code
                   where a.delivery_method_id = d.id), '[]'::json))
                 order by array_position(array['own-delivery', 'post', 'pickup'], d.kind))
        from delivery_methods d where d.seller_id = s.id and d.is_active), '[]'::json)
    ) as profile
    from sellers s
    join communes c on c.code = s.commune_code
    join provinces pr on pr.code = c.province_code
    where ${condition} and ${isShown}`);
  if (!row) return null;
  const { profile } = row;
  return {
    ...profile,
    minimumOrder: BigInt(profile.minimumOrder),
    verifiedAt: profile.verifiedAt ? new Date(profile.verifiedAt) : null,
    joinedAt: new Date(profile.joinedAt),
    updatedAt: new Date(profile.updatedAt),
    delivery: profile.delivery.map((method) => ({
      ...method,
      fee: BigInt(method.fee),
      freeFrom: method.freeFrom === null ? null : BigInt(method.freeFrom),
    })),
  };
}

export interface SellerCard {
  id: string;
  slug: string;
  name: string;
  kind: SellerKind;
  representativeName: string | null;
  communeCode: string;
  /** "Xã Tân Phú". */
  communeName: string;
  story: string;
  storyEn: string | null;
  isVerified: boolean;
  productCount: number;
  picture: SellerPicture | null;
}

interface CardRow extends Record<string, unknown> {
  id: string;
  slug: string;
  name: string;
  kind: SellerKind;
  representative_name: string | null;
  commune_code: string;
  commune_name: string;
  story: string;
  story_en: string | null;
  is_verified: boolean;
  product_count: number;
  picture: SellerPicture | null;
}

const cardColumns = sql`s.id, s.slug, s.name, s.kind, s.representative_name, s.commune_code,
  c.full_name as commune_name, s.story, s.story_en, s.verified_at is not null as is_verified,
  n.count as product_count, ${pictureJson} as picture`;

const cardTables = sql`sellers s join communes c on c.code = s.commune_code
  cross join lateral (
    select count(*)::int as count from products p
    where p.seller_id = s.id and p.status = 'approved' and p.gone_at is null
  ) n`;

const cardOf = (row: CardRow): SellerCard => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  kind: row.kind,
  representativeName: row.representative_name,
  communeCode: row.commune_code,
  communeName: row.commune_name,
  story: row.story,
  storyEn: row.story_en,
  isVerified: row.is_verified,
  productCount: row.product_count,
  picture: row.picture,
});

/** Sellers at work, by commune in the order of the alphabet; of one commune where it is given. */
export async function listSellers(
  db: Db,
  { communeCode, limit, offset }: { communeCode: string | null; limit: number; offset: number },
): Promise<{ sellers: SellerCard[]; total: number }> {
  const rows = await db.execute<CardRow & { total: number }>(sql`
    select ${cardColumns}, count(*) over ()::int as total from ${cardTables}
    where s.status = 'active' ${communeCode ? sql`and s.commune_code = ${communeCode}` : sql``}
    order by c.name collate "vi-x-icu", c.code, s.name collate "vi-x-icu", s.id
    limit ${limit} offset ${offset}`);
  return { sellers: rows.map(cardOf), total: rows[0]?.total ?? 0 };
}

/** How many sellers each commune has, in the order of the alphabet. */
export async function sellerCommunes(
  db: Db,
): Promise<{ code: string; name: string; count: number }[]> {
  return [
    ...(await db.execute<{ code: string; name: string; count: number }>(sql`
      select c.code, c.full_name as name, count(*)::int as count
      from sellers s join communes c on c.code = s.commune_code
      where s.status = 'active'
      group by c.code order by c.name collate "vi-x-icu", c.code`)),
  ];
}

/**
 * Sellers to present: verified, with a picture, a story and goods. Each day of the year it is others'
 * turn, by a shuffle that everybody can repeat, so that nobody can be preferred.
 */
export async function sellersOfTheDay(
  db: Db,
  { day, limit }: { day: string; limit: number },
): Promise<SellerCard[]> {
  const rows = await db.execute<CardRow>(sql`
    select ${cardColumns} from ${cardTables}
    where s.status = 'active' and s.verified_at is not null and s.picture_id is not null
      and s.story <> '' and n.count > 0
    order by md5(s.id::text || ${day}) limit ${limit}`);
  return rows.map(cardOf);
}

/** Stalls for the site map, by id. */
export async function sellerAddresses(
  db: Db,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ slug: string; updatedAt: string }[]> {
  const rows = await db.execute<{ slug: string; updated_at: string }>(sql`
    select slug, to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as updated_at
    from sellers where status = 'active' order by id limit ${limit} offset ${offset}`);
  return rows.map((row) => ({ slug: row.slug, updatedAt: row.updated_at }));
}
