import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { communeNames } from "#app/domain/places/place-queries.server";
import type { Db } from "#db/client.server";
import { accounts, memberFarmers, sellers } from "#db/schema";

export interface FarmerRights {
  mayPrepareProducts: boolean;
  mayChangeStock: boolean;
  maySeeOrders: boolean;
}

/** The member farmers of a co-operative now, by name. */
export async function listMemberFarmers(db: Db, sellerId: string) {
  const rows = await db
    .select({
      id: memberFarmers.id,
      name: memberFarmers.name,
      phone: memberFarmers.phone,
      communeCode: memberFarmers.communeCode,
      accountName: accounts.displayName,
      mayPrepareProducts: memberFarmers.mayPrepareProducts,
      mayChangeStock: memberFarmers.mayChangeStock,
      maySeeOrders: memberFarmers.maySeeOrders,
      joinedAt: memberFarmers.joinedAt,
    })
    .from(memberFarmers)
    .leftJoin(accounts, eq(accounts.id, memberFarmers.accountId))
    .where(and(eq(memberFarmers.sellerId, sellerId), isNull(memberFarmers.endedAt)))
    .orderBy(sql`${memberFarmers.name} collate "vi-x-icu"`, asc(memberFarmers.id));
  const names = await communeNames(
    db,
    rows.map(({ communeCode }) => communeCode),
  );
  return rows.map(({ communeCode, ...row }) => ({
    ...row,
    communeName: names.get(communeCode)?.fullName ?? "",
  }));
}

/** Whether a seller is a co-operative, which alone has member farmers. */
export async function isCooperative(db: Db, sellerId: string): Promise<boolean> {
  const found = and(eq(sellers.id, sellerId), eq(sellers.kind, "cooperative"));
  return (await db.$count(sellers, found)) > 0;
}
