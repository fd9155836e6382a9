import { and, eq, inArray } from "drizzle-orm";
import type { Actor } from "#app/domain/audit/record-act.server";
import type { Dong } from "#app/domain/money/dong";
import { screenText, type TextFinding } from "#app/domain/policies/screen-text.server";
import type { Db } from "#db/client.server";
import { communes, deliveryAreas, deliveryMethods, sellers } from "#db/schema";
import { recordShopAct } from "./record-shop-act.server";
import type { DeliveryMethodKind } from "./shop-page-queries.server";

const highestFee = 2_000_000n;
const highestFreeFrom = 50_000_000n;
const longestHours = 240;

export interface SaveDeliveryMethod {
  actor: Actor;
  sellerId: string;
  kind: DeliveryMethodKind;
  isActive: boolean;
  /** Own delivery only; the post's fees come from its tables. */
  fee: Dong;
  freeFrom: Dong | null;
  transitHours: number;
  pickupAddress: string;
  openingNote: string;
  /** Own delivery: communes of the seller's province. */
  communeCodes: readonly string[];
  now: Date;
}

export type SaveDeliveryRefusal =
  | { refused: "fee-too-high" | "free-from-too-high" | "hours-out-of-range" | "needs-address" }
  | { refused: "needs-communes" | "unknown-commune" | "last-method" }
  | { refused: "forbidden"; finding: TextFinding };

/** One way goods get to the buyer, as the seller offers it from now on; orders placed keep theirs. */
export async function saveDeliveryMethod(
  db: Db,
  input: SaveDeliveryMethod,
): Promise<{ saved: true } | SaveDeliveryRefusal> {
  const { actor, sellerId, kind, isActive, transitHours, now } = input;
  const isOwn = kind === "own-delivery";
  const fee = isOwn ? input.fee : 0n;
  const freeFrom = isOwn ? input.freeFrom : null;
  const codes = isOwn ? [...new Set(input.communeCodes)] : [];
  if (fee > highestFee) return { refused: "fee-too-high" };
  if (freeFrom !== null && freeFrom > highestFreeFrom) return { refused: "free-from-too-high" };
  if (!Number.isInteger(transitHours) || transitHours < 1 || transitHours > longestHours) {
    return { refused: "hours-out-of-range" };
  }
  if (isActive && kind === "pickup" && !input.pickupAddress) return { refused: "needs-address" };
  if (isActive && isOwn && codes.length === 0) return { refused: "needs-communes" };
  return db.transaction(async (tx) => {
    const finding = await screenText(tx, `${input.pickupAddress}\n${input.openingNote}`);
    if (finding) return { refused: "forbidden", finding };
    const [seller] = await tx
      .select({ provinceCode: communes.provinceCode })
      .from(sellers)
      .innerJoin(communes, eq(communes.code, sellers.communeCode))
      .where(eq(sellers.id, sellerId))
      .for("update", { of: sellers });
    if (!(await areCommunesOf(tx, seller!.provinceCode, codes))) {
      return { refused: "unknown-commune" };
    }
    const present = await tx
      .select()
      .from(deliveryMethods)
      .where(eq(deliveryMethods.sellerId, sellerId));
    const former = present.find((method) => method.kind === kind);
    const hasOther = present.some((method) => method.isActive && method.kind !== kind);
    if (!isActive && former?.isActive && !hasOther) return { refused: "last-method" };

    const columns = {
      isActive,
      fee,
      freeFrom,
      transitHours,
      pickupAddress: kind === "pickup" ? input.pickupAddress || null : null,
      openingNote: input.openingNote || null,
    };
    const [method] = await tx
      .insert(deliveryMethods)
      .values({ ...columns, sellerId, kind, isActive: false })
      .onConflictDoUpdate({
        target: [deliveryMethods.sellerId, deliveryMethods.kind],
        set: { isActive: false },
      })
      .returning({ id: deliveryMethods.id });
    await tx.delete(deliveryAreas).where(eq(deliveryAreas.deliveryMethodId, method!.id));
    if (codes.length > 0) {
      await tx
        .insert(deliveryAreas)
        .values(codes.map((communeCode) => ({ deliveryMethodId: method!.id, communeCode })));
    }
    // Last, so that pages are made anew after the communes are there too.
    await tx.update(deliveryMethods).set(columns).where(eq(deliveryMethods.id, method!.id));
    await recordShopAct(tx, actor, {
      act: "shop-delivery-changed",
      sellerId,
      before: former ? { kind, isActive: former.isActive, fee: String(former.fee) } : null,
      after: { kind, isActive, fee: String(fee), communes: codes.length },
      now,
    });
    return { saved: true };
  });
}

async function areCommunesOf(tx: Db, provinceCode: string, codes: string[]): Promise<boolean> {
  if (codes.length === 0) return true;
  const known = await tx
    .select({ code: communes.code })
    .from(communes)
    .where(and(eq(communes.provinceCode, provinceCode), inArray(communes.code, codes)));
  return known.length === codes.length;
}
