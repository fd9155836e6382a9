import { and, desc, eq, isNotNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { productKinds, productRevisions, products } from "#db/schema";
import { type ListingScope, withinScope } from "./listing-access.server";
import { type ListingGroup, type ListingState, stateOf } from "./listing-state";

export interface ListingRow {
  id: string;
  slug: string;
  name: string;
  state: ListingState;
  kindName: string;
  pictureId: string | null;
  priceFrom: bigint | null;
  /** Whether any pack can be bought now. */
  hasStock: boolean;
  updatedAt: Date;
}

const open = sql`(select r.status from ${productRevisions} r
  where r.product_id = ${products.id} and r.status in ('draft', 'sent', 'returned'))`;

const conditions: Readonly<Record<ListingGroup, SQL | undefined>> = {
  all: undefined,
  "on-sale": eq(products.status, "approved"),
  waiting: sql`${open} = 'sent'`,
  returned: or(sql`${open} = 'returned'`, eq(products.status, "rejected")),
  draft: sql`${open} = 'draft'`,
  off: sql`${products.status} in ('withdrawn', 'taken-down')`,
};

/** A draft that was dropped is no product of anybody. */
const isThere = or(ne(products.status, "withdrawn"), isNotNull(products.approvedAt));

/** One page of a seller's products, the last worked on first, and how many each group has. */
export async function listListings(
  db: Db,
  {
    group,
    page,
    pageSize,
    ...scope
  }: ListingScope & { group: ListingGroup; page: number; pageSize: number },
): Promise<{ rows: ListingRow[]; counts: Record<ListingGroup, number> }> {
  const mine = and(withinScope(db, scope), isThere);
  const counted = (name: ListingGroup) =>
    sql<number>`(count(*) filter (where ${conditions[name] ?? sql`true`}))::int`;
  const [rows, [counts]] = await Promise.all([
    db
      .select({
        id: products.id,
        slug: products.slug,
        name: products.name,
        status: products.status,
        approvedAt: products.approvedAt,
        open: sql<"draft" | "sent" | "returned" | null>`${open}`,
        kindName: productKinds.name,
        pictureId: sql<string | null>`coalesce(
          (select pp.media_id from product_pictures pp where pp.product_id = ${products.id} order by pp.position limit 1),
          (select (r.content #>> '{pictures,0,mediaId}')::uuid from ${productRevisions} r
            where r.product_id = ${products.id} order by r.number desc limit 1))`,
        priceFrom: sql<string | null>`(select min(v.price)::text from variants v
          where v.product_id = ${products.id} and v.is_active)`,
        hasStock: sql<boolean>`exists (select 1 from variants v join stock_levels s on s.variant_id = v.id
          where v.product_id = ${products.id} and v.is_active and s.on_hand - s.reserved >= v.min_quantity)`,
        updatedAt: products.updatedAt,
      })
      .from(products)
      .innerJoin(productKinds, eq(productKinds.id, products.kindId))
      .where(and(mine, conditions[group]))
      .orderBy(desc(products.updatedAt), desc(products.id))
      .limit(pageSize)
      .offset((page - 1) * pageSize),
    db
      .select({
        all: counted("all"),
        "on-sale": counted("on-sale"),
        waiting: counted("waiting"),
        returned: counted("returned"),
        draft: counted("draft"),
        off: counted("off"),
      })
      .from(products)
      .where(mine),
  ]);
  return {
    rows: rows.map(({ status, approvedAt: _, open: revision, priceFrom, ...row }) => ({
      ...row,
      priceFrom: priceFrom === null ? null : BigInt(priceFrom),
      state: stateOf(status, revision),
    })),
    counts: counts!,
  };
}
