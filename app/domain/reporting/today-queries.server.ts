import { sql } from "drizzle-orm";
import type { Db } from "#db/client.server";

/** What waits for a seller today, each a number one tap away from its work. */
export interface SellerToday {
  toConfirm: number;
  /** The soonest moment an order is lost for want of a word. */
  confirmBy: Date | null;
  /** To confirm within the next three hours. */
  urgent: number;
  toPack: number;
  toHandOver: number;
  /** Products sent back or refused. */
  sentBack: number;
  drafts: number;
  waiting: number;
  onShelves: number;
  soldOut: number;
  /** Papers whose last day is within 60 days, or over. */
  papers: { id: string; kind: string; number: string; expiresOn: string }[];
  unreadNotices: number;
  notices: { id: string; title: string; body: string; link: string; createdAt: Date }[];
  dossier: { number: string | null; status: string } | null;
}

interface Row extends Record<string, unknown> {
  to_confirm: number;
  confirm_by: string | null;
  urgent: number;
  to_pack: number;
  to_hand_over: number;
  sent_back: number;
  drafts: number;
  waiting: number;
  on_shelves: number;
  sold_out: number;
  papers: SellerToday["papers"] | null;
  unread: number;
  notices: (Omit<SellerToday["notices"][number], "createdAt"> & { createdAt: string })[] | null;
  dossier: SellerToday["dossier"];
}

/** Reads a seller's day in one round trip. @param today a day of Asia/Ho_Chi_Minh */
export async function getSellerToday(
  db: Db,
  { sellerId, today, now }: { sellerId: string; today: string; now: Date },
): Promise<SellerToday> {
  const soon = new Date(now.getTime() + 3 * 3_600_000);
  const [row] = await db.execute<Row>(sql`
    with shares as (
      select status, confirm_by from seller_orders
      where seller_id = ${sellerId} and status in ('placed', 'confirmed', 'packed')
    ), pages as (
      select p.id, p.status, r.status as open from products p
      left join product_revisions r on r.product_id = p.id and r.status in ('draft', 'sent', 'returned')
      where p.seller_id = ${sellerId}
    )
    select
      (select count(*)::int from shares where status = 'placed') as to_confirm,
      (select to_json(min(confirm_by))#>>'{}' from shares where status = 'placed') as confirm_by,
      (select count(*)::int from shares where status = 'placed' and confirm_by <= ${soon.toISOString()}) as urgent,
      (select count(*)::int from shares where status = 'confirmed') as to_pack,
      (select count(*)::int from shares where status = 'packed') as to_hand_over,
      (select count(*)::int from pages where open = 'returned' or (status = 'rejected' and open is null)) as sent_back,
      (select count(*)::int from pages where open = 'draft') as drafts,
      (select count(*)::int from pages where open = 'sent') as waiting,
      (select count(*)::int from pages where status = 'approved') as on_shelves,
      (select count(*)::int from pages g where g.status = 'approved' and not exists (
        select 1 from variants v join stock_levels l on l.variant_id = v.id
        where v.product_id = g.id and v.is_active and l.on_hand - l.reserved >= v.min_quantity)) as sold_out,
      (select json_agg(json_build_object('id', c.id, 'kind', c.kind, 'number', c.number,
          'expiresOn', c.expires_on) order by c.expires_on)
        from certificates c where c.seller_id = ${sellerId} and c.status = 'verified'
          and c.expires_on between ${today}::date - 30 and ${today}::date + 60) as papers,
      (select count(*)::int from notices where seller_id = ${sellerId} and read_at is null) as unread,
      (select json_agg(n) from (
        select id, title, body, link, to_json(created_at)#>>'{}' as "createdAt" from notices
        where seller_id = ${sellerId} and read_at is null order by created_at desc limit 3) n) as notices,
      (select json_build_object('number', d.receipt_number, 'status', d.status) from dossiers d
        where d.seller_id = ${sellerId} order by d.created_at desc limit 1) as dossier`);
  return {
    toConfirm: row!.to_confirm,
    confirmBy: row!.confirm_by === null ? null : new Date(row!.confirm_by),
    urgent: row!.urgent,
    toPack: row!.to_pack,
    toHandOver: row!.to_hand_over,
    sentBack: row!.sent_back,
    drafts: row!.drafts,
    waiting: row!.waiting,
    onShelves: row!.on_shelves,
    soldOut: row!.sold_out,
    papers: row!.papers ?? [],
    unreadNotices: row!.unread,
    notices: (row!.notices ?? []).map((notice) => ({
      ...notice,
      createdAt: new Date(notice.createdAt),
    })),
    dossier: row!.dossier,
  };
}
