import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { sendNotice } from "#app/domain/inbox/send-notice.server";
import type { Db } from "#db/client.server";
import { memberFarmers, sellers } from "#db/schema";

/** What opens a member farmer's invitation: 43 characters that only the market can make. */
export function farmerToken(secret: string, farmerId: string): string {
  const key = Buffer.from(hkdfSync("sha256", secret, "cho-tay-ninh", "member-farmer", 32));
  return createHmac("sha256", key).update(farmerId).digest("base64url");
}

const fits = (secret: string, farmerId: string, token: string): boolean => {
  const [given, wanted] = [token, farmerToken(secret, farmerId)].map((text) => Buffer.from(text));
  return given!.length === wanted!.length && timingSafeEqual(given!, wanted!);
};

export interface FarmerInvitation {
  farmerId: string;
  token: string;
  /** APP_SECRET. */
  secret: string;
}

/** Whom an invitation is for; null once somebody took it, or where it is none. */
export async function findFarmerInvitation(
  db: Db,
  { farmerId, token, secret }: FarmerInvitation,
): Promise<{ farmerName: string; sellerName: string } | null> {
  if (!fits(secret, farmerId, token)) return null;
  const [found] = await db
    .select({ farmerName: memberFarmers.name, sellerName: sellers.name })
    .from(memberFarmers)
    .innerJoin(sellers, eq(sellers.id, memberFarmers.sellerId))
    .where(isOpen(farmerId));
  return found ?? null;
}

/** A farmer who signs in for the first time takes their place among the co-operative's members, once. */
export async function linkMemberFarmer(
  db: Db,
  { farmerId, token, secret, accountId, now }: FarmerInvitation & { accountId: string; now: Date },
): Promise<{ sellerId: string } | { refused: "member-already" } | null> {
  if (!fits(secret, farmerId, token)) return null;
  return db.transaction(async (tx) => {
    const [farmer] = await tx.select().from(memberFarmers).where(isOpen(farmerId)).for("update");
    if (!farmer) return null;
    const { sellerId, name } = farmer;
    const twin = and(
      eq(memberFarmers.sellerId, sellerId),
      eq(memberFarmers.accountId, accountId),
      isNull(memberFarmers.endedAt),
    );
    if ((await tx.$count(memberFarmers, twin)) > 0) return { refused: "member-already" };
    await tx.update(memberFarmers).set({ accountId }).where(eq(memberFarmers.id, farmerId));
    await sendNotice(tx, {
      to: { sellerId },
      title: `Xã viên ${name} đã vào chợ`,
      body: "Tài khoản của xã viên đã nối với tên trong danh sách.",
      dedupeKey: `member-farmer-linked:${farmerId}`,
      now,
    });
    return { sellerId };
  });
}

const isOpen = (farmerId: string) =>
  and(
    eq(memberFarmers.id, farmerId),
    isNull(memberFarmers.accountId),
    isNull(memberFarmers.endedAt),
  );
