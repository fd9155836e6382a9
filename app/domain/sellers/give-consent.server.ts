import { and, eq, isNull, lte } from "drizzle-orm";
import { sendNotice } from "#app/domain/inbox/send-notice.server";
import { rulesInForce, ruleValue } from "#app/domain/policies/dated-rules.server";
import type { Db } from "#db/client.server";
import { accounts, assistanceConsents, sellerMembers, sellers } from "#db/schema";
import { isHelperCode } from "./helper-code.server";
import { consentStatement, type Helper, listPossibleHelpers } from "./helper-queries.server";

export type ConsentRefusal = {
  refused: "unknown-code" | "own-account" | "given-already" | "not-owner";
};

export interface GiveConsent {
  /** The owner, signed in. */
  accountId: string;
  sellerId: string;
  /** As the helper showed it. */
  code: string;
  /** APP_SECRET. */
  secret: string;
  now: Date;
}

/** An owner lets an officer of the commune, or a co-operative's manager, act for the shop for a while. */
export async function giveConsent(
  db: Db,
  { accountId, sellerId, code, secret, now }: GiveConsent,
): Promise<{ helperName: string; expiresAt: Date } | ConsentRefusal | null> {
  return db.transaction(async (tx) => {
    const [seller] = await tx
      .select()
      .from(sellers)
      .where(eq(sellers.id, sellerId))
      .for("no key update");
    if (!seller) return null;
    const owner = and(
      eq(sellerMembers.sellerId, sellerId),
      eq(sellerMembers.accountId, accountId),
      eq(sellerMembers.role, "owner"),
      isNull(sellerMembers.endedAt),
    );
    if ((await tx.$count(sellerMembers, owner)) === 0) return { refused: "not-owner" };
    const helpers = await listPossibleHelpers(tx, seller);
    const helper = helpers.find((one) => isHelperCode(secret, one.accountId, code, now));
    if (!helper) return { refused: "unknown-code" };
    if (helper.accountId === accountId) return { refused: "own-account" };
    const [giver] = await tx
      .select({ name: accounts.displayName })
      .from(accounts)
      .where(eq(accounts.id, accountId));
    const proof = { givenBy: "owner-signed-in" as const, givenByAccount: accountId };
    const given = await writeConsent(tx, { seller, helper, proof, now });
    if ("refused" in given) return given;
    await sendNotice(tx, {
      to: { accountId: helper.accountId },
      title: `${seller.name} nhờ bạn làm giúp`,
      body: `${giver!.name} đồng ý để bạn làm giúp gian hàng này.`,
      link: `/nguoi-ban/${seller.slug}`,
      now,
    });
    return { helperName: helper.name, expiresAt: given.expiresAt };
  });
}

/** One standing consent per shop and helper; one that ran out makes room. */
export async function writeConsent(
  tx: Db,
  {
    id,
    seller,
    helper,
    proof,
    now,
  }: {
    id?: string;
    seller: typeof sellers.$inferSelect;
    helper: Helper;
    proof: Pick<typeof assistanceConsents.$inferInsert, "givenBy" | "givenByAccount" | "paperFile">;
    now: Date;
  },
): Promise<{ consentId: string; expiresAt: Date } | { refused: "given-already" }> {
  const days = ruleValue(await rulesInForce(tx, now), "assistance-consent-days");
  const expiresAt = new Date(now.getTime() + days * 86_400_000);
  await tx
    .update(assistanceConsents)
    .set({ revokedAt: now })
    .where(
      and(
        eq(assistanceConsents.sellerId, seller.id),
        eq(assistanceConsents.helperId, helper.accountId),
        isNull(assistanceConsents.revokedAt),
        lte(assistanceConsents.expiresAt, now),
      ),
    );
  const [consent] = await tx
    .insert(assistanceConsents)
    .values({
      ...(id && { id }),
      sellerId: seller.id,
      helperId: helper.accountId,
      helperCapacity: helper.capacity,
      ...proof,
      statement: consentStatement(helper.name, seller.name),
      givenAt: now,
      expiresAt,
    })
    .onConflictDoNothing()
    .returning({ id: assistanceConsents.id });
  return consent ? { consentId: consent.id, expiresAt } : { refused: "given-already" };
}
