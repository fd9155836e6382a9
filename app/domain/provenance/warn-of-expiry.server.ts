import { sql } from "drizzle-orm";
import { sendNotice } from "#app/domain/inbox/send-notice.server";
import { saigonDay } from "#app/domain/time/saigon-time";
import type { Db } from "#db/client.server";

const stages = [7, 30, 60] as const;
const dayMs = 86_400_000;

/**
 * Tells sellers 60, 30 and 7 days before a verified paper ends, each time once; a day the worker slept
 * through is made up for with the nearest warning only.
 * @returns how many papers are near their end
 */
export async function warnOfExpiry(db: Db, { now }: { now: Date }): Promise<number> {
  const today = saigonDay(now);
  const rows = await db.execute<{
    id: string;
    number: string;
    seller_id: string;
    slug: string;
    days: number;
  }>(sql`
    select x.id, x.number, x.seller_id, s.slug, x.expires_on - ${today}::date as days
    from certificates x join sellers s on s.id = x.seller_id
    where x.status = 'verified' and x.expires_on >= ${today}::date
      and x.expires_on <= ${today}::date + ${stages.at(-1)!}::int
    order by x.expires_on, x.id`);
  for (const { id, number, seller_id, slug, days } of rows) {
    const stage = stages.find((limit) => days <= limit)!;
    const lastDay = new Date(Date.parse(`${today}T00:00:00Z`) + days * dayMs);
    const [year, month, day] = lastDay.toISOString().slice(0, 10).split("-");
    await sendNotice(db, {
      to: { sellerId: seller_id },
      title: days === 0 ? "Chứng nhận hết hạn hôm nay" : `Chứng nhận còn ${days} ngày`,
      body: `Số ${number} có giá trị tới hết ngày ${day}/${month}/${year}. Gửi giấy mới trước ngày đó để dấu chứng nhận không mất trên trang sản phẩm.`,
      link: `/nguoi-ban/${slug}/chung-nhan`,
      dedupeKey: `certificate-expiry:${id}:${stage}`,
      now,
    });
  }
  return rows.length;
}
