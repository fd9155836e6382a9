import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/audit/record-act.server";
import { screenText, type TextFinding } from "#app/domain/policies/screen-text.server";
import { saigonDay } from "#app/domain/time/saigon-time";
import type { Db } from "#db/client.server";
import { sellerClosures, sellers } from "#db/schema";
import { listClosures } from "./closure-queries.server";
import { dayAfter } from "./closures";
import { recordShopAct } from "./record-shop-act.server";

export const longestClosureDays = 180;
export const mostClosures = 20;

export interface AddClosure {
  actor: Actor;
  sellerId: string;
  /** First and last closed day, yyyy-mm-dd. */
  fromDay: string;
  toDay: string;
  note: string;
  now: Date;
}

export type AddClosureRefusal =
  | { refused: "not-a-day" | "in-the-past" | "ends-before" | "too-long" | "too-many" | "overlaps" }
  | { refused: "forbidden"; finding: TextFinding };

/** A shop closes for some days: it takes no orders on them, and its pages say when it opens again. */
export async function addClosure(
  db: Db,
  { actor, sellerId, fromDay, toDay, note, now }: AddClosure,
): Promise<{ added: true } | AddClosureRefusal> {
  if (!isDay(fromDay) || !isDay(toDay)) return { refused: "not-a-day" };
  if (toDay < fromDay) return { refused: "ends-before" };
  if (toDay < saigonDay(now)) return { refused: "in-the-past" };
  if (toDay > dayAfter(fromDay, longestClosureDays)) return { refused: "too-long" };
  return db.transaction(async (tx) => {
    const finding = await screenText(tx, note);
    if (finding) return { refused: "forbidden", finding };
    // Two at once from two phones would both find the days free.
    await tx.select({ id: sellers.id }).from(sellers).where(eq(sellers.id, sellerId)).for("update");
    const planned = await listClosures(tx, { sellerId, now });
    if (planned.length >= mostClosures) return { refused: "too-many" };
    if (planned.some((other) => other.fromDay <= toDay && fromDay <= other.toDay)) {
      return { refused: "overlaps" };
    }
    await tx.insert(sellerClosures).values({ sellerId, fromDay, toDay, note, createdAt: now });
    const after = { fromDay, toDay };
    await recordShopAct(tx, actor, { act: "shop-closure-added", sellerId, after, now });
    return { added: true };
  });
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) &&
    !Number.isNaN(time) &&
    new Date(time).toISOString().startsWith(text)
  );
}
