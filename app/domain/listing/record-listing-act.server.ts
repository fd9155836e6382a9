import { type Actor, recordAct } from "#app/domain/audit/record-act.server";
import type { Db } from "#db/client.server";

export interface ListingAct {
  act: string;
  product: { id: string; sellerId: string; name: string };
  /** What was done, as the shop reads it after the helper's name: "sửa trang Mãng cầu". */
  told: string;
  now: Date;
}

/** Writes down what a helper did to a shop's product; the shop's own people leave no such entry. */
export async function recordListingAct(
  tx: Db,
  actor: Actor,
  { act, product, now }: ListingAct,
): Promise<void> {
  if (!actor.consentId) return;
  await recordAct(tx, actor, {
    act,
    subjectKind: "product",
    subjectId: product.id,
    subjectLabel: product.name,
    sellerId: product.sellerId,
    now,
  });
}
