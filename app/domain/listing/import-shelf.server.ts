import { v7 as uuidv7 } from "uuid";
import type { Actor } from "#app/domain/audit/record-act.server";
import { rulesInForce } from "#app/domain/policies/dated-rules.server";
import type { Db } from "#db/client.server";
import { variantChanges } from "#db/schema";
import { isPriceAllowed, lockVariants, pricesADayAgo } from "./price-limits.server";
import { proposePrices } from "./propose-prices.server";
import { setOnHand, setPrices } from "./set-many.server";

export interface ShelfRow {
  rowId: string;
  variantId: string;
  /** Null leaves it as it is. */
  price: number | null;
  /** Left to sell, in quantity units. */
  stock: number | null;
}

export interface RowOutcome {
  rowId: string;
  productId: string | null;
  variantId: string | null;
  before: { price: number | null; stock: number | null } | null;
  /** A sentence beside a row that did what it could. */
  note: string | null;
}

const proposedNote = "Giá đổi nhiều nên chờ duyệt: đã ghi vào bản sửa, bạn bấm gửi duyệt.";
const reviewedNote = "Giá chưa đổi được vì trang đang chờ duyệt.";
const goneNote = "Món này không còn trên kệ, nên không đổi gì.";

/** Prices and stock of goods on the shelves, within the limits of the grid, many at once. */
export async function changeShelf(
  tx: Db,
  {
    actor,
    sellerId,
    batchId,
    rows,
    now,
  }: { actor: Actor; sellerId: string; batchId: string; rows: readonly ShelfRow[]; now: Date },
): Promise<RowOutcome[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ variantId }) => variantId);
  const found = await lockVariants(tx, { sellerId }, ids);
  const rules = await rulesInForce(tx, now);
  const daysAgo = await pricesADayAgo(tx, ids, now);
  const prices: { variantId: string; price: number }[] = [];
  const levels: { variantId: string; before: number; after: number }[] = [];
  const tooFar: { productId: string; variantId: string; price: bigint }[] = [];
  const outcomes = rows.map((row): RowOutcome => {
    const { rowId, variantId, price, stock } = row;
    const present = found.get(variantId);
    if (!present) return { rowId, productId: null, variantId, before: null, note: goneNote };
    const { productId } = present;
    const wanted = price === null ? null : BigInt(price);
    const isFar =
      wanted !== null && !isPriceAllowed(present, wanted, daysAgo.get(variantId), rules);
    if (isFar) tooFar.push({ productId, variantId, price: wanted });
    else if (price !== null && wanted !== present.price) prices.push({ variantId, price });
    const available = present.onHand - present.reserved;
    if (stock !== null && stock !== available) {
      levels.push({ variantId, before: present.onHand, after: stock + present.reserved });
    }
    const before = { price: Number(present.price), stock: available };
    return { rowId, productId, variantId, before, note: isFar ? proposedNote : null };
  });
  await setPrices(tx, prices, now);
  await setOnHand(tx, levels, "Nhập từ tệp", now);
  const changed = new Set([...prices, ...levels].map(({ variantId }) => variantId));
  const priceAfter = new Map(prices.map(({ variantId, price }) => [variantId, BigInt(price)]));
  const levelOf = new Map(levels.map((level) => [level.variantId, level]));
  if (changed.size > 0) {
    await tx.insert(variantChanges).values(
      [...changed].map((variantId) => ({
        id: uuidv7(),
        batchId,
        sellerId,
        variantId,
        changedBy: actor.accountId,
        changedAt: now,
        priceBefore: priceAfter.has(variantId) ? found.get(variantId)!.price : null,
        priceAfter: priceAfter.get(variantId) ?? null,
        stockBefore: levelOf.get(variantId)?.before ?? null,
        stockAfter: levelOf.get(variantId)?.after ?? null,
      })),
    );
  }
  const answers = await proposePrices(tx, { actor, scope: { sellerId }, prices: tooFar, now });
  const inReview = new Set(
    answers.filter((answer) => "refused" in answer).map(({ variantId }) => variantId),
  );
  return outcomes.map((outcome) =>
    outcome.variantId && inReview.has(outcome.variantId)
      ? { ...outcome, note: reviewedNote }
      : outcome,
  );
}
