import { and, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { accounts, type assistanceConsents, sellerMembers, sellers, staffRoles } from "#db/schema";

export type HelperCapacity = (typeof assistanceConsents.$inferSelect)["helperCapacity"];

export interface Helper {
  accountId: string;
  name: string;
  capacity: HelperCapacity;
}

/** Who may be asked to help a shop: officers of its commune, managers of co-operatives at work. */
export async function listPossibleHelpers(
  db: Db,
  { id, communeCode }: { id: string; communeCode: string },
): Promise<Helper[]> {
  const officers = await db
    .selectDistinct({ accountId: accounts.id, name: accounts.displayName })
    .from(staffRoles)
    .innerJoin(accounts, eq(accounts.id, staffRoles.accountId))
    .where(
      and(
        eq(staffRoles.role, "commune"),
        eq(staffRoles.communeCode, communeCode),
        isNull(staffRoles.endedAt),
        eq(accounts.status, "active"),
      ),
    );
  const managers = await db
    .selectDistinct({ accountId: accounts.id, name: accounts.displayName })
    .from(sellerMembers)
    .innerJoin(sellers, eq(sellers.id, sellerMembers.sellerId))
    .innerJoin(accounts, eq(accounts.id, sellerMembers.accountId))
    .where(
      and(
        inArray(sellerMembers.role, ["owner", "manager"]),
        isNull(sellerMembers.endedAt),
        eq(sellers.kind, "cooperative"),
        eq(sellers.status, "active"),
        ne(sellers.id, id),
        eq(accounts.status, "active"),
      ),
    );
  const isOfficer = new Set(officers.map(({ accountId }) => accountId));
  return [
    ...officers.map((one) => ({ ...one, capacity: "commune-officer" as const })),
    ...managers
      .filter(({ accountId }) => !isOfficer.has(accountId))
      .map((one) => ({ ...one, capacity: "cooperative-manager" as const })),
  ];
}

/** The words an owner agrees to. */
export const consentStatement = (helper: string, shop: string): string =>
  `Tôi đồng ý để ${helper} làm giúp gian hàng ${shop}: soạn hồ sơ, sản phẩm và đơn hàng thay tôi. Người giúp không đổi được tài khoản nhận tiền và người trong gian hàng. Tôi được báo mỗi việc làm giúp và cho thôi lúc nào cũng được.`;

/** Shops of an officer's communes, by name, to choose one from. */
export async function listShopsOfCommunes(
  db: Db,
  communeCodes: readonly string[],
): Promise<{ slug: string; name: string }[]> {
  if (communeCodes.length === 0) return [];
  return db
    .select({ slug: sellers.slug, name: sellers.name })
    .from(sellers)
    .where(and(inArray(sellers.communeCode, [...communeCodes]), ne(sellers.status, "closed")))
    .orderBy(sql`${sellers.name} collate "vi-x-icu"`, sellers.id);
}
