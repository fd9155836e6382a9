import { and, eq, exists, isNull, or, sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { media, mediaUploads, sellerMembers, sellers, staffRoles } from "#db/schema";

/** Whether a picture is shown to everybody, or waits for an officer; null for an unknown one. */
export async function isPicturePublic(db: Db, mediaId: string): Promise<boolean | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(mediaId)) return null;
  const [row] = await db
    .select({ isPublic: media.isPublic })
    .from(media)
    .where(eq(media.id, mediaId));
  return row?.isPublic ?? null;
}

/**
 * Whether somebody may see a picture that is not public: officers, who decide on it, and members of a
 * seller that brought it in. An officer of a commune sees those of its sellers only.
 */
export async function maySeePicture(
  db: Db,
  { accountId, mediaId }: { accountId: string; mediaId: string },
): Promise<boolean> {
  const one = { one: sql`1` };
  const member = db
    .select(one)
    .from(mediaUploads)
    .innerJoin(sellerMembers, eq(sellerMembers.sellerId, mediaUploads.sellerId))
    .where(
      and(
        eq(mediaUploads.mediaId, media.id),
        eq(sellerMembers.accountId, accountId),
        isNull(sellerMembers.endedAt),
      ),
    );
  const ofCommune = db
    .select(one)
    .from(mediaUploads)
    .innerJoin(sellers, eq(sellers.id, mediaUploads.sellerId))
    .where(
      and(eq(mediaUploads.mediaId, media.id), eq(sellers.communeCode, staffRoles.communeCode)),
    );
  const officer = db
    .select(one)
    .from(staffRoles)
    .where(
      and(
        eq(staffRoles.accountId, accountId),
        isNull(staffRoles.endedAt),
        or(isNull(staffRoles.communeCode), exists(ofCommune)),
      ),
    );
  const [row] = await db
    .select({ isShown: sql<boolean>`${or(exists(member), exists(officer))}` })
    .from(media)
    .where(eq(media.id, mediaId));
  return row?.isShown ?? false;
}
