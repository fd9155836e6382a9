import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "#app/domain/audit/record-act.server";
import { recordOnBehalf } from "#app/domain/audit/record-on-behalf.server";
import { getCommune } from "#app/domain/places/place-queries.server";
import type { Db } from "#db/client.server";
import { memberFarmers, sellers } from "#db/schema";
import type { FarmerRights } from "./list-member-farmers.server";

interface OfCooperative {
  actor: Actor;
  sellerId: string;
  now: Date;
}

export interface AddMemberFarmer extends OfCooperative {
  name: string;
  /** E.164. */
  phone: string;
  communeCode: string;
  rights: FarmerRights;
}

/** A co-operative writes down a member farmer and what they may do in its shop; a phone once. */
export async function addMemberFarmer(
  db: Db,
  { actor, sellerId, name, phone, communeCode, rights, now }: AddMemberFarmer,
): Promise<{ farmerId: string } | { refused: "phone-known" | "unknown-commune" } | null> {
  return db.transaction(async (tx) => {
    const [seller] = await tx
      .select({ kind: sellers.kind })
      .from(sellers)
      .where(eq(sellers.id, sellerId))
      .for("no key update");
    if (seller?.kind !== "cooperative") return null;
    if (!(await getCommune(tx, communeCode))) return { refused: "unknown-commune" };
    const same = and(present(sellerId), eq(memberFarmers.phone, phone));
    if ((await tx.$count(memberFarmers, same)) > 0) return { refused: "phone-known" };
    const [farmer] = await tx
      .insert(memberFarmers)
      .values({ sellerId, name, phone, communeCode, ...rights, joinedAt: now })
      .returning({ id: memberFarmers.id });
    await recordOnBehalf(tx, actor, {
      act: "member-farmer-added",
      subjectKind: "member-farmer",
      subjectId: farmer!.id,
      subjectLabel: name,
      sellerId,
      told: `thêm xã viên ${name}`,
      now,
    });
    return { farmerId: farmer!.id };
  });
}

/** What a member farmer may do from now on; null ends the membership. */
export async function changeMemberFarmer(
  db: Db,
  {
    actor,
    sellerId,
    farmerId,
    rights,
    now,
  }: OfCooperative & { farmerId: string; rights: FarmerRights | null },
): Promise<{ farmerId: string } | null> {
  return db.transaction(async (tx) => {
    const [farmer] = await tx
      .update(memberFarmers)
      .set(rights ?? { endedAt: now })
      .where(and(present(sellerId), eq(memberFarmers.id, farmerId)))
      .returning({ id: memberFarmers.id, name: memberFarmers.name });
    if (!farmer) return null;
    await recordOnBehalf(tx, actor, {
      act: rights ? "member-farmer-changed" : "member-farmer-ended",
      subjectKind: "member-farmer",
      subjectId: farmer.id,
      subjectLabel: farmer.name,
      sellerId,
      told: rights ? `đổi quyền của xã viên ${farmer.name}` : `cho xã viên ${farmer.name} thôi`,
      now,
    });
    return { farmerId: farmer.id };
  });
}

const present = (sellerId: string) =>
  and(eq(memberFarmers.sellerId, sellerId), isNull(memberFarmers.endedAt));
