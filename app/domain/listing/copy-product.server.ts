import { v7 as uuidv7 } from "uuid";
import type { Actor } from "#app/domain/audit/record-act.server";
import type { Db } from "#db/client.server";
import { findListing, type ListingScope } from "./listing-access.server";
import { contentToEdit } from "./save-revision.server";
import { startProduct } from "./start-product.server";

export interface CopyProduct extends ListingScope {
  actor: Actor;
  productId: string;
  now: Date;
}

/** Begins another product like this one: its page and pictures, with no stock, lots or codes. */
export async function copyProduct(
  db: Db,
  { actor, productId, now, ...scope }: CopyProduct,
): Promise<{ productId: string } | { refused: "too-many-drafts" } | null> {
  return db.transaction(async (tx) => {
    const found = await findListing(tx, { ...scope, productId });
    if (!found) return null;
    const content = await contentToEdit(tx, found);
    const started = await startProduct(tx, {
      ...scope,
      actor,
      kindId: found.product.kindId,
      content: {
        ...content,
        name: `${content.name} (bản sao)`.slice(0, 120),
        variants: content.variants.map((variant) => ({
          ...variant,
          id: uuidv7(),
          sku: null,
          stock: null,
        })),
        lots: [],
      },
      now,
    });
    if (!("refused" in started)) return { productId: started.productId };
    if (started.refused === "too-many-drafts") return { refused: "too-many-drafts" };
    throw new Error(`a product has no kind: ${productId}`);
  });
}
