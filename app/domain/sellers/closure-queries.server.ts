import { and, asc, gte, inArray } from "drizzle-orm";
import { saigonDay } from "#app/domain/time/saigon-time";
import type { Db } from "#db/client.server";
import { sellerClosures } from "#db/schema";
import { type Closure, closedNow } from "./closures";

export type PlannedClosure = Closure & { id: string };

/** Holidays that are not over, the earliest first. */
export async function listClosures(
  db: Db,
  { sellerId, now }: { sellerId: string; now: Date },
): Promise<PlannedClosure[]> {
  return (await readClosures(db, [sellerId], now)).map(({ sellerId: _, ...closure }) => closure);
}

/** The day each of these shops takes orders again; shops that take them now are not in it. */
export async function closedSellers(
  db: Db,
  { sellerIds, now }: { sellerIds: readonly string[]; now: Date },
): Promise<Map<string, { opensOn: string; note: string }>> {
  const rows = await readClosures(db, sellerIds, now);
  const today = saigonDay(now);
  const closed = new Map<string, { opensOn: string; note: string }>();
  for (const sellerId of new Set(rows.map((row) => row.sellerId))) {
    const state = closedNow(
      rows.filter((row) => row.sellerId === sellerId),
      today,
    );
    if (state) closed.set(sellerId, state);
  }
  return closed;
}

async function readClosures(db: Db, sellerIds: readonly string[], now: Date) {
  if (sellerIds.length === 0) return [];
  return db
    .select({
      id: sellerClosures.id,
      sellerId: sellerClosures.sellerId,
      fromDay: sellerClosures.fromDay,
      toDay: sellerClosures.toDay,
      note: sellerClosures.note,
    })
    .from(sellerClosures)
    .where(
      and(
        inArray(sellerClosures.sellerId, [...sellerIds]),
        gte(sellerClosures.toDay, saigonDay(now)),
      ),
    )
    .orderBy(asc(sellerClosures.fromDay));
}
