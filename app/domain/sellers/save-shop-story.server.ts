import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/audit/record-act.server";
import { screenText, type TextFinding } from "#app/domain/policies/screen-text.server";
import type { Db } from "#db/client.server";
import { sellerPictures, sellers } from "#db/schema";
import { recordShopAct } from "./record-shop-act.server";
import { approvedPictures } from "./shop-page-queries.server";

export const longestStory = 4_000;
export const mostShopPictures = 8;

export interface SaveShopStory {
  actor: Actor;
  sellerId: string;
  story: string;
  /** Pictures of approved product pages; the first becomes the shop's own. */
  pictureIds: readonly string[];
  now: Date;
}

/** What a shop tells of itself is shown at once, as long as every word and picture of it was screened. */
export async function saveShopStory(
  db: Db,
  { actor, sellerId, story, pictureIds, now }: SaveShopStory,
): Promise<
  | { saved: true }
  | { refused: "too-long" | "too-many-pictures" | "picture-unseen" }
  | { refused: "forbidden"; finding: TextFinding }
> {
  if (story.length > longestStory) return { refused: "too-long" };
  if (pictureIds.length > mostShopPictures) return { refused: "too-many-pictures" };
  return db.transaction(async (tx) => {
    const finding = await screenText(tx, story);
    if (finding) return { refused: "forbidden", finding };
    const [seller] = await tx
      .select({ story: sellers.story, pictureId: sellers.pictureId })
      .from(sellers)
      .where(eq(sellers.id, sellerId))
      .for("update");
    const shown = await tx
      .select({ mediaId: sellerPictures.mediaId })
      .from(sellerPictures)
      .where(eq(sellerPictures.sellerId, sellerId));
    const seen = new Set([
      ...(await approvedPictures(tx, sellerId)).map(({ id }) => id),
      ...shown.map(({ mediaId }) => mediaId),
      seller!.pictureId,
    ]);
    if (pictureIds.some((id) => !seen.has(id))) return { refused: "picture-unseen" };
    await tx.delete(sellerPictures).where(eq(sellerPictures.sellerId, sellerId));
    if (pictureIds.length > 0) {
      await tx
        .insert(sellerPictures)
        .values(pictureIds.map((mediaId, position) => ({ sellerId, mediaId, position })));
    }
    await tx
      .update(sellers)
      .set({ story, pictureId: pictureIds[0] ?? seller!.pictureId, updatedAt: now })
      .where(eq(sellers.id, sellerId));
    await recordShopAct(tx, actor, {
      act: "shop-story-changed",
      sellerId,
      before: { story: seller!.story },
      after: { story, pictures: pictureIds.length },
      now,
    });
    return { saved: true };
  });
}
