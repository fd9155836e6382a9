import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { type Actor, recordAct } from "#app/domain/audit/record-act.server";
import { sendNotice } from "#app/domain/inbox/send-notice.server";
import type { Db } from "#db/client.server";
import { sellers } from "#db/schema";
import { writeConsent } from "./give-consent.server";
import { listPossibleHelpers } from "./helper-queries.server";
import { type PaperStore, paperKey } from "./paper-store";
import { type PaperRefusal, readPaper } from "./read-paper.server";

export interface RecordPaperConsent {
  /** The officer who will help, and photographs the signed paper. */
  actor: Actor;
  sellerSlug: string;
  photo: Uint8Array;
  now: Date;
}

/**
 * An officer keeps the photograph of a paper the farmer signed, for a shop of the officer's own commune,
 * and may then act for it. The shop is told at once, and its owner may end it.
 */
export async function recordPaperConsent(
  db: Db,
  files: PaperStore,
  { actor, sellerSlug, photo, now }: RecordPaperConsent,
): Promise<
  { sellerName: string; expiresAt: Date } | { refused: PaperRefusal | "given-already" } | null
> {
  const paper = await readPaper(photo);
  if ("refused" in paper) return paper;
  if (paper.contentType !== "image/jpeg") return { refused: "not-a-paper" };
  const id = uuidv7();
  await files.put(paperKey(id), paper.bytes);
  const recorded = await db.transaction(async (tx) => {
    const [seller] = await tx
      .select()
      .from(sellers)
      .where(eq(sellers.slug, sellerSlug))
      .for("no key update");
    const helpers = seller ? await listPossibleHelpers(tx, seller) : [];
    const helper = helpers.find(
      (one) => one.accountId === actor.accountId && one.capacity === "commune-officer",
    );
    if (!seller || !helper) return null;
    const proof = { givenBy: "signed-paper" as const, paperFile: paperKey(id) };
    const given = await writeConsent(tx, { id, seller, helper, proof, now });
    if ("refused" in given) return given;
    await sendNotice(tx, {
      to: { sellerId: seller.id },
      title: `${helper.name} làm giúp gian hàng`,
      body: "Cán bộ xã đã gửi giấy đồng ý có chữ ký. Nếu không phải ý bà con, bấm Cho thôi.",
      link: `/nguoi-ban/${seller.slug}/nguoi-giup`,
      now,
    });
    await recordAct(tx, actor, {
      act: "assistance-recorded",
      subjectKind: "seller",
      subjectId: seller.id,
      subjectLabel: seller.name,
      sellerId: seller.id,
      after: { consentId: given.consentId, expiresAt: given.expiresAt.toISOString() },
      now,
    });
    return { sellerName: seller.name, expiresAt: given.expiresAt };
  });
  if (!recorded || "refused" in recorded) await files.delete(paperKey(id));
  return recorded;
}
