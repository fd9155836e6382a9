import { and, asc, eq, isNull } from "drizzle-orm";
import { type Actor, recordAct } from "#app/domain/audit/record-act.server";
import type { Db } from "#db/client.server";
import { declaredInterests, sellers } from "#db/schema";

export interface DeclareInterest {
  actor: Actor;
  sellerSlug: string;
  /** What ties them: relatives, a share. */
  note: string;
  now: Date;
}

/** An officer tells of a tie to a seller; from then on no decision on it is theirs. */
export async function declareInterest(
  db: Db,
  { actor, sellerSlug, note, now }: DeclareInterest,
): Promise<{ interestId: string } | { refused: "declared-already" } | null> {
  return db.transaction(async (tx) => {
    const [seller] = await tx
      .select({ id: sellers.id, name: sellers.name })
      .from(sellers)
      .where(eq(sellers.slug, sellerSlug));
    if (!seller) return null;
    const [declared] = await tx
      .insert(declaredInterests)
      .values({ accountId: actor.accountId, sellerId: seller.id, note, declaredAt: now })
      .onConflictDoNothing()
      .returning({ id: declaredInterests.id });
    if (!declared) return { refused: "declared-already" };
    await recordAct(tx, actor, {
      act: "interest-declared",
      subjectKind: "seller",
      subjectId: seller.id,
      subjectLabel: seller.name,
      sellerId: seller.id,
      reason: note,
      now,
    });
    return { interestId: declared.id };
  });
}

/** The ties an officer has told of. */
export async function listInterests(db: Db, accountId: string) {
  return db
    .select({
      id: declaredInterests.id,
      note: declaredInterests.note,
      declaredAt: declaredInterests.declaredAt,
      sellerName: sellers.name,
      sellerSlug: sellers.slug,
    })
    .from(declaredInterests)
    .innerJoin(sellers, eq(sellers.id, declaredInterests.sellerId))
    .where(and(eq(declaredInterests.accountId, accountId), isNull(declaredInterests.endedAt)))
    .orderBy(asc(declaredInterests.declaredAt));
}
