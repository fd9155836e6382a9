import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { memberFarmers, sellers } from "#db/schema";

/** A co-operative's farmer who has signed in, and what they may do in its shop. */
export interface MemberFarmer {
  farmerId: string;
  sellerId: string;
  sellerSlug: string;
  sellerName: string;
  sellerStatus: (typeof sellers.$inferSelect)["status"];
  mayPrepareProducts: boolean;
  mayChangeStock: boolean;
  maySeeOrders: boolean;
}

/** The farmer an account is in a shop; null where it is none. */
export async function findMemberFarmer(
  db: Db,
  { accountId, sellerSlug }: { accountId: string; sellerSlug: string },
): Promise<MemberFarmer | null> {
  const [row] = await db
    .select({
      farmerId: memberFarmers.id,
      sellerId: sellers.id,
      sellerSlug: sellers.slug,
      sellerName: sellers.name,
      sellerStatus: sellers.status,
      mayPrepareProducts: memberFarmers.mayPrepareProducts,
      mayChangeStock: memberFarmers.mayChangeStock,
      maySeeOrders: memberFarmers.maySeeOrders,
    })
    .from(memberFarmers)
    .innerJoin(sellers, eq(sellers.id, memberFarmers.sellerId))
    .where(
      and(
        eq(memberFarmers.accountId, accountId),
        eq(sellers.slug, sellerSlug),
        isNull(memberFarmers.endedAt),
      ),
    );
  return row ?? null;
}
