import type { Actor } from "#app/domain/audit/record-act.server";
import type { Db } from "#db/client.server";
import type { RowAnswer } from "./change-price-and-stock.server";
import { findListing, type ListingScope } from "./listing-access.server";
import { contentToEdit, openRevision, replaceContent } from "./save-revision.server";

export interface ProposePrices {
  actor: Actor;
  scope: ListingScope;
  prices: readonly { productId: string; variantId: string; price: bigint }[];
  now: Date;
}

/** Puts prices that may not change at once into the revisions of their products, to be sent. */
export async function proposePrices(
  tx: Db,
  { actor, scope, prices, now }: ProposePrices,
): Promise<RowAnswer[]> {
  const rows: RowAnswer[] = [];
  for (const productId of [...new Set(prices.map((price) => price.productId))].sort()) {
    const own = prices.filter((price) => price.productId === productId);
    const found = await findListing(tx, { ...scope, productId }, { lock: true });
    if (!found || found.open?.status === "sent") {
      for (const { variantId } of own) rows.push({ variantId, refused: "being-reviewed" });
      continue;
    }
    const content = await contentToEdit(tx, found);
    const changed = {
      ...content,
      variants: content.variants.map((variant) => {
        const proposed = own.find(({ variantId }) => variantId === variant.id);
        return proposed ? { ...variant, price: Number(proposed.price) } : variant;
      }),
    };
    if (found.open) await replaceContent(tx, found.open, changed, now);
    else await openRevision(tx, { productId, actor, content: changed, now });
    for (const { variantId } of own) rows.push({ variantId, proposed: true });
  }
  return rows;
}
