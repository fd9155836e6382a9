import { sql } from "drizzle-orm";
import type { Db } from "#db/client.server";

/** What an officer weighs a seller by. */
export interface SellerRecord {
  id: string;
  slug: string;
  name: string;
  legalName: string;
  kind: "household" | "cooperative" | "company";
  status: "pending" | "active" | "suspended" | "closed";
  communeCode: string;
  communeName: string;
  joinedAt: string;
  verifiedAt: string | null;
  products: number;
  orders: number;
  cancelledOrders: number;
  reportsUpheld: number;
  reports: number;
  rejections: number;
  sanctions: number;
  certificates: number;
}

/** A seller's record in figures; null where there is no such seller. */
export async function getSellerRecord(
  db: Db,
  by: { id: string } | { slug: string },
): Promise<SellerRecord | null> {
  const where = "id" in by ? sql`s.id = ${by.id}` : sql`s.slug = ${by.slug}`;
  const [row] = await db.execute<{ record: SellerRecord }>(sql`
    select json_build_object(
      'id', s.id, 'slug', s.slug, 'name', s.name, 'legalName', s.legal_name, 'kind', s.kind,
      'status', s.status, 'communeCode', s.commune_code, 'communeName', c.full_name,
      'joinedAt', s.joined_at, 'verifiedAt', s.verified_at,
      'products', (select count(*) from products p
        where p.seller_id = s.id and p.status = 'approved' and p.gone_at is null),
      'orders', (select count(*) from seller_orders o where o.seller_id = s.id),
      'cancelledOrders', (select count(*) from seller_orders o
        where o.seller_id = s.id and o.status = 'cancelled'),
      'reports', (select count(*) from reports r left join products p on p.id = r.product_id
        where coalesce(r.seller_id, p.seller_id) = s.id),
      'reportsUpheld', (select count(*) from reports r left join products p on p.id = r.product_id
        where coalesce(r.seller_id, p.seller_id) = s.id and r.status = 'upheld'),
      'rejections', (select count(*) from decisions d join queue_items q on q.id = d.queue_item_id
        where q.seller_id = s.id and d.outcome <> 'approved'),
      'sanctions', (select count(*) from sanctions x
        where x.seller_id = s.id and x.status in ('in-force', 'ended')),
      'certificates', (select count(*) from certificates x
        where x.seller_id = s.id and x.status = 'verified'
          and (x.expires_on is null or x.expires_on >= (now() at time zone 'Asia/Ho_Chi_Minh')::date))
    ) as record
    from sellers s join communes c on c.code = s.commune_code where ${where}`);
  return row?.record ?? null;
}

export interface FoundSeller {
  slug: string;
  name: string;
  legalName: string;
  communeName: string;
  status: SellerRecord["status"];
  openItems: number;
}

/** Sellers by words of name, legal name or tax code, by state and commune; by name. */
export async function searchSellers(
  db: Db,
  {
    text,
    status,
    communeCodes,
    after,
    limit,
  }: {
    text: string;
    status: SellerRecord["status"] | null;
    /** Null for the whole province. */
    communeCodes: readonly string[] | null;
    /** Name and slug of the last one shown. */
    after: { name: string; slug: string } | null;
    limit: number;
  },
): Promise<FoundSeller[]> {
  const pattern = `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await db.execute<{
    slug: string;
    name: string;
    legal_name: string;
    commune_name: string;
    status: FoundSeller["status"];
    open_items: number;
  }>(sql`
    select s.slug, s.name, s.legal_name, c.full_name as commune_name, s.status,
           (select count(*)::int from queue_items q
             where q.seller_id = s.id and q.closed_at is null) as open_items
    from sellers s join communes c on c.code = s.commune_code
    where true
      ${text ? sql`and (s.name ilike ${pattern} or s.legal_name ilike ${pattern} or s.tax_code = ${text})` : sql``}
      ${status ? sql`and s.status = ${status}` : sql``}
      ${communeCodes ? sql`and s.commune_code = any(${sql.param([...communeCodes])}::text[])` : sql``}
      ${after ? sql`and (s.name collate "vi-x-icu", s.slug) > (${after.name} collate "vi-x-icu", ${after.slug})` : sql``}
    order by s.name collate "vi-x-icu", s.slug limit ${limit}`);
  return rows.map(({ legal_name, commune_name, open_items, ...row }) => ({
    ...row,
    legalName: legal_name,
    communeName: commune_name,
    openItems: open_items,
  }));
}

/** A seller's products an officer may take off or give back. */
export async function listSellerProducts(
  db: Db,
  sellerId: string,
): Promise<{ id: string; name: string; slug: string; status: "approved" | "taken-down" }[]> {
  return [
    ...(await db.execute<{
      id: string;
      name: string;
      slug: string;
      status: "approved" | "taken-down";
    }>(sql`
      select id, name, slug, status from products
      where seller_id = ${sellerId} and status in ('approved', 'taken-down') and gone_at is null
      order by name collate "vi-x-icu" limit 500`)),
  ];
}
