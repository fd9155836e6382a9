import { sql } from "drizzle-orm";
import { saigonDay } from "#app/domain/time/saigon-time";
import type { Db } from "#db/client.server";
import type { CertificateKind } from "./certificate-queries.server";

export interface CertificateView {
  id: string;
  kind: CertificateKind;
  number: string;
  holderName: string;
  scope: string;
  issuer: string;
  issuedOn: string;
  expiresOn: string | null;
  status: "sent" | "verified" | "refused" | "revoked";
  refusalReason: string | null;
  verificationMethod: string | null;
  verifiedAt: string | null;
  hasPaper: boolean;
  plotCommuneName: string | null;
  sellerId: string;
  sellerName: string;
  sellerSlug: string;
  sellerLegalName: string;
  products: { id: string; name: string; slug: string }[];
}

const view = sql`
  select json_build_object(
    'id', x.id, 'kind', x.kind, 'number', x.number, 'holderName', x.holder_name,
    'scope', x.scope, 'issuer', x.issuer, 'issuedOn', x.issued_on, 'expiresOn', x.expires_on,
    'status', x.status, 'refusalReason', x.refusal_reason,
    'verificationMethod', x.verification_method, 'verifiedAt', x.verified_at,
    'hasPaper', x.paper_file is not null, 'plotCommuneName', c.full_name,
    'sellerId', s.id, 'sellerName', s.name, 'sellerSlug', s.slug, 'sellerLegalName', s.legal_name,
    'products', coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name, 'slug', p.slug)
        order by p.name) from certificate_products cp join products p on p.id = cp.product_id
        where cp.certificate_id = x.id), '[]'::json)) as view
  from certificates x join sellers s on s.id = x.seller_id
  left join communes c on c.code = x.plot_commune_code`;

/** A paper with what the machine can say of it: the province's list, other sellers, dates, plot. */
export async function getCertificateForReview(db: Db, certificateId: string, now: Date) {
  const [row] = await db.execute<{ view: CertificateView }>(
    sql`${view} where x.id = ${certificateId}`,
  );
  if (!row) return null;
  const [official] = await db.execute<{
    number: string;
    holder_name: string;
    issuer: string;
    issued_on: string;
    expires_on: string | null;
    scope: string;
    source: string;
  }>(sql`
    select o.number, o.holder_name, o.issuer, o.issued_on::text as issued_on,
           o.expires_on::text as expires_on, o.scope, o.source
    from official_certificates o
    where o.kind = ${row.view.kind} and lower(o.number) = lower(${row.view.number})`);
  const others = await db.execute<{ name: string }>(sql`
    select distinct s.name from certificates x join sellers s on s.id = x.seller_id
    where x.kind = ${row.view.kind} and lower(x.number) = lower(${row.view.number})
      and x.seller_id <> ${row.view.sellerId}`);
  return {
    ...row.view,
    isExpired: row.view.expiresOn !== null && row.view.expiresOn < saigonDay(now),
    official: official
      ? {
          holderName: official.holder_name,
          issuer: official.issuer,
          issuedOn: official.issued_on,
          expiresOn: official.expires_on,
          scope: official.scope,
          source: official.source,
        }
      : null,
    otherSellers: others.map(({ name }) => name),
  };
}

/** A seller's papers, what waits first. */
export async function listSellerCertificates(db: Db, sellerId: string): Promise<CertificateView[]> {
  const rows = await db.execute<{ view: CertificateView }>(sql`
    ${view} where x.seller_id = ${sellerId}
    order by array_position(array['sent', 'refused', 'verified', 'revoked'], x.status),
      x.expires_on nulls last, x.id desc limit 200`);
  return rows.map((row) => row.view);
}

/** Papers in the whole province: by state, by words of number, holder or seller; soonest to end first. */
export async function searchCertificates(
  db: Db,
  {
    status,
    text,
    endsBy,
    limit,
  }: {
    status: CertificateView["status"] | null;
    text: string;
    endsBy: string | null;
    limit: number;
  },
): Promise<CertificateView[]> {
  const pattern = `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await db.execute<{ view: CertificateView }>(sql`
    ${view} where true
      ${status ? sql`and x.status = ${status}` : sql``}
      ${text ? sql`and (x.number ilike ${pattern} or x.holder_name ilike ${pattern} or s.name ilike ${pattern})` : sql``}
      ${endsBy ? sql`and x.expires_on <= ${endsBy}::date and x.expires_on >= (now() at time zone 'Asia/Ho_Chi_Minh')::date` : sql``}
    order by x.expires_on nulls last, x.id limit ${limit}`);
  return rows.map((row) => row.view);
}

/** Key of a paper in private storage, and whose it is. */
export async function findCertificatePaper(
  db: Db,
  certificateId: string,
): Promise<{ key: string; sellerId: string } | null> {
  const [row] = await db.execute<{ paper_file: string | null; seller_id: string }>(sql`
    select paper_file, seller_id from certificates where id = ${certificateId}`);
  return row?.paper_file ? { key: row.paper_file, sellerId: row.seller_id } : null;
}

/** Papers that wait and that the province's own list bears out word for word. */
export async function listConfirmedWaiting(db: Db): Promise<{ id: string; source: string }[]> {
  return [
    ...(await db.execute<{ id: string; source: string }>(sql`
      select x.id, o.source from queue_items q
      join certificates x on x.id = q.subject_id
      join official_certificates o on o.kind = x.kind and lower(o.number) = lower(x.number)
        and lower(o.holder_name) = lower(x.holder_name) and o.issued_on = x.issued_on
        and o.expires_on is not distinct from x.expires_on
      where q.kind = 'certificate' and q.closed_at is null and q.warnings = 0
      order by q.due_at, q.id limit 500`)),
  ];
}

/** Products a seller may name on a paper: those it sells or prepares. */
export async function listProductsForPaper(
  db: Db,
  sellerId: string,
): Promise<{ id: string; name: string }[]> {
  return [
    ...(await db.execute<{ id: string; name: string }>(sql`
      select id, name from products
      where seller_id = ${sellerId} and gone_at is null
        and status in ('draft', 'awaiting-approval', 'approved')
      order by name collate "vi-x-icu" limit 300`)),
  ];
}
