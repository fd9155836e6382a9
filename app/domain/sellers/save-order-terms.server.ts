import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/audit/record-act.server";
import type { Dong } from "#app/domain/money/dong";
import { screenText, type TextFinding } from "#app/domain/policies/screen-text.server";
import type { Db } from "#db/client.server";
import { sellers } from "#db/schema";
import { recordShopAct } from "./record-shop-act.server";

const highestMinimum = 5_000_000n;
const longestMessage = 500;

export interface SaveOrderTerms {
  actor: Actor;
  sellerId: string;
  /** Đồng of goods; zero for none. */
  minimumOrder: Dong;
  /** Shown on the buyer's order page. */
  orderMessage: string;
  now: Date;
}

/** From how much a shop takes orders, and what it says to those who ordered. */
export async function saveOrderTerms(
  db: Db,
  { actor, sellerId, minimumOrder, orderMessage, now }: SaveOrderTerms,
): Promise<
  | { saved: true }
  | { refused: "minimum-too-high" | "message-too-long" }
  | { refused: "forbidden"; finding: TextFinding }
> {
  if (minimumOrder < 0n || minimumOrder > highestMinimum) return { refused: "minimum-too-high" };
  if (orderMessage.length > longestMessage) return { refused: "message-too-long" };
  return db.transaction(async (tx) => {
    const finding = await screenText(tx, orderMessage);
    if (finding) return { refused: "forbidden", finding };
    const [before] = await tx
      .select({ minimumOrder: sellers.minimumOrder, orderMessage: sellers.orderMessage })
      .from(sellers)
      .where(eq(sellers.id, sellerId))
      .for("update");
    await tx
      .update(sellers)
      .set({ minimumOrder, orderMessage, updatedAt: now })
      .where(eq(sellers.id, sellerId));
    await recordShopAct(tx, actor, {
      act: "shop-order-terms-changed",
      sellerId,
      before: { ...before, minimumOrder: String(before!.minimumOrder) },
      after: { minimumOrder: String(minimumOrder), orderMessage },
      now,
    });
    return { saved: true };
  });
}
