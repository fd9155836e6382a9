import { sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import type { certificateKinds } from "#db/schema";

export type CertificateKind = (typeof certificateKinds)[number];

/** A mark that counts today: verified by staff and unexpired. Others are nobody's business but the seller's. */
export interface ShownCertificate {
  id: string;
  kind: CertificateKind;
  number: string;
  holderName: string;
  scope: string;
  issuer: string;
  /** yyyy-mm-dd. */
  issuedOn: string;
  /** yyyy-mm-dd, the last day it counts; null where the mark has no end. */
  expiresOn: string | null;
  verifiedAt: Date;
  verifiedBy: string | null;
}

interface Row extends Record<string, unknown> {
  id: string;
  kind: CertificateKind;
  number: string;
  holder_name: string;
  scope: string;
  issuer: string;
  issued_on: string;
  expires_on: string | null;
  verified_at: string;
  verified_by: string | null;
}

const columns = sql`x.id, x.kind, x.number, x.holder_name, x.scope, x.issuer,
  x.issued_on::text as issued_on, x.expires_on::text as expires_on,
  to_json(x.verified_at)#>>'{}' as verified_at, x.verified_by`;

const counts = (today: string) =>
  sql`x.status = 'verified' and x.verified_at is not null
    and (x.expires_on is null or x.expires_on >= ${today}::date)`;

const shown = (row: Row): ShownCertificate => ({
  id: row.id,
  kind: row.kind,
  number: row.number,
  holderName: row.holder_name,
  scope: row.scope,
  issuer: row.issuer,
  issuedOn: row.issued_on,
  expiresOn: row.expires_on,
  verifiedAt: new Date(row.verified_at),
  verifiedBy: row.verified_by,
});

/**
 * Marks of a product. A geographical indication counts only where the lot on sale was grown in one of
 * its communes, on a plot the paper names. `today` is a calendar day in Tây Ninh.
 */
export async function productCertificates(
  db: Db,
  { productId, today }: { productId: string; today: string },
): Promise<ShownCertificate[]> {
  const rows = await db.execute<Row>(sql`
    select ${columns}
    from certificate_products cp
    join certificates x on x.id = cp.certificate_id
    join products p on p.id = cp.product_id
    join product_kinds k on k.id = p.kind_id
    where cp.product_id = ${productId} and ${counts(today)}
      and (x.kind <> 'geographical-indication' or (x.plot_commune_code is null
        or x.plot_commune_code = any(k.gi_commune_codes)) and (
        select l.commune_code = any(k.gi_commune_codes) from lots l
        where l.product_id = p.id order by l.harvested_on desc, l.id desc limit 1))
    order by x.kind, x.issued_on desc`);
  return rows.map(shown);
}

/** All marks of a seller that count today, whatever product they are for. */
export async function sellerCertificates(
  db: Db,
  { sellerId, today }: { sellerId: string; today: string },
): Promise<ShownCertificate[]> {
  const rows = await db.execute<Row>(sql`
    select ${columns} from certificates x
    where x.seller_id = ${sellerId} and ${counts(today)}
    order by x.kind, x.issued_on desc`);
  return rows.map(shown);
}
