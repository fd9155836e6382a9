import { sql } from "drizzle-orm";
import type { Db } from "#db/client.server";

/** What a seller already has under a code: on the shelves, or in a page being prepared. */
export type KnownSku =
  | {
      at: "shelf";
      variantId: string;
      productId: string;
      sellBy: "piece" | "pack" | "weight";
      price: number;
      /** Left to sell, in quantity units. */
      stock: number;
    }
  | {
      at: "draft";
      variantId: string;
      productId: string;
      revisionId: string;
      isSent: boolean;
      sellBy: "piece" | "pack" | "weight";
      price: number | null;
      stock: number | null;
    };

/** How a code is compared: letters' case and outer spaces make no difference. */
export const skuKey = (sku: string) => sku.trim().toLowerCase();

/** Everything of a seller that has a code, by its key. What is on the shelves counts before drafts. */
export async function knownSkus(db: Db, sellerId: string): Promise<Map<string, KnownSku>> {
  const known = new Map<string, KnownSku>();
  const drafts = await db.execute<{
    sku: string;
    variant_id: string;
    product_id: string;
    revision_id: string;
    is_sent: boolean;
    sell_by: "piece" | "pack" | "weight";
    price: number | null;
    stock: number | null;
  }>(sql`
    select v->>'sku' as sku, v->>'id' as variant_id, r.product_id, r.id as revision_id,
           r.status = 'sent' as is_sent, v->>'sellBy' as sell_by,
           (v->>'price')::float8 as price, (v->>'stock')::float8 as stock
    from product_revisions r
    join products p on p.id = r.product_id
    cross join lateral jsonb_array_elements(r.content->'variants') v
    where p.seller_id = ${sellerId} and r.status in ('draft', 'sent', 'returned')
      and v->>'sku' is not null
    order by r.created_at, r.id`);
  for (const row of drafts) {
    known.set(skuKey(row.sku), {
      at: "draft",
      variantId: row.variant_id,
      productId: row.product_id,
      revisionId: row.revision_id,
      isSent: row.is_sent,
      sellBy: row.sell_by,
      price: row.price,
      stock: row.stock,
    });
  }
  const shelf = await db.execute<{
    sku: string;
    variant_id: string;
    product_id: string;
    sell_by: "piece" | "pack" | "weight";
    price: string;
    stock: number;
  }>(sql`
    select v.sku, v.id as variant_id, p.id as product_id, v.sell_by, v.price,
           coalesce(s.on_hand - s.reserved, 0) as stock
    from variants v join products p on p.id = v.product_id
    left join stock_levels s on s.variant_id = v.id
    where p.seller_id = ${sellerId} and p.status in ('approved', 'withdrawn')
      and p.approved_at is not null and v.is_active and v.sku is not null
    order by v.created_at desc, v.id`);
  for (const row of shelf) {
    known.set(skuKey(row.sku), {
      at: "shelf",
      variantId: row.variant_id,
      productId: row.product_id,
      sellBy: row.sell_by,
      price: Number(row.price),
      stock: row.stock,
    });
  }
  return known;
}
