import type { Actor } from "#app/domain/audit/record-act.server";
import { recordOnBehalf } from "#app/domain/audit/record-on-behalf.server";
import type { Db } from "#db/client.server";

export interface ListingAct {
  act: string;
  product: { id: string; sellerId: string; name: string };
  /** What was done, as the shop reads it after the helper's name: "sửa trang Mãng cầu". */
  told: string;
  now: Date;
}

/** Writes down what a helper did to a shop's product and tells the shop; its own people leave no entry. */
export async function recordListingAct(
  tx: Db,
  actor: Actor,
  { act, product, told, now }: ListingAct,
): Promise<void> {
  await recordOnBehalf(tx, actor, {
    act,
    told,
    subjectKind: "product",
    subjectId: product.id,
    subjectLabel: product.name,
    sellerId: product.sellerId,
    now,
  });
}
