import { and, eq, isNull } from "drizzle-orm";
import { raiseRights } from "#app/domain/accounts/record-account.server";
import { getCommune } from "#app/domain/places/place-queries.server";
import type { Db } from "#db/client.server";
import { accounts, deliveryMethods, sellerMembers, sellers } from "#db/schema";
import { fold, words } from "#search/vietnamese";
import { freeSlug } from "./shop-slug.server";
import { openDossier } from "./start-dossier.server";

export interface CreateSeller {
  /** Who signs in; becomes the shop's owner. */
  accountId: string;
  kind: (typeof sellers.$inferSelect)["kind"];
  name: string;
  /** The person, or the organisation as registered. */
  legalName: string;
  representativeName: string | null;
  addressLine: string;
  communeCode: string;
  /** E.164. */
  phone: string;
  now: Date;
}

/** The province the market is of: only who sells from here sells on it. */
const homeProvince = "80";
const mostPending = 10;

/** Until the seller says otherwise: hours until goods are ready to fetch, and to the post's counter. */
const firstPickupHours = 24;
const firstPostHours = 36;

/**
 * Somebody signed in opens a shop, which waits for verification: they own it, and its dossier begins.
 * The same wish twice, as by a double press, gives the one shop.
 */
export async function createSeller(
  db: Db,
  { accountId, now, ...shop }: CreateSeller,
): Promise<
  { sellerId: string; slug: string } | { refused: "commune-elsewhere" | "too-many-pending" } | null
> {
  return db.transaction(async (tx) => {
    const [account] = await tx
      .select({ id: accounts.id })
      .from(accounts)
      .where(and(eq(accounts.id, accountId), eq(accounts.status, "active")))
      .for("no key update");
    if (!account) return null;
    const commune = await getCommune(tx, shop.communeCode);
    if (commune?.provinceCode !== homeProvince) return { refused: "commune-elsewhere" };
    const pending = await tx
      .select({ id: sellers.id, slug: sellers.slug, name: sellers.name, kind: sellers.kind })
      .from(sellers)
      .innerJoin(sellerMembers, eq(sellerMembers.sellerId, sellers.id))
      .where(
        and(
          eq(sellerMembers.accountId, accountId),
          eq(sellerMembers.role, "owner"),
          isNull(sellerMembers.endedAt),
          eq(sellers.status, "pending"),
        ),
      );
    const twin = pending.find((one) => one.kind === shop.kind && isSameName(one.name, shop.name));
    if (twin) return { sellerId: twin.id, slug: twin.slug };
    if (pending.length >= mostPending) return { refused: "too-many-pending" };
    const [seller] = await tx
      .insert(sellers)
      .values({
        ...shop,
        slug: await freeSlug(tx, shop.name),
        status: "pending",
        joinedAt: now,
        updatedAt: now,
      })
      .returning({ id: sellers.id, slug: sellers.slug });
    const { id: sellerId, slug } = seller!;
    await tx.insert(sellerMembers).values({ sellerId, accountId, role: "owner", joinedAt: now });
    await raiseRights(tx, accountId);
    // A first order must be possible without any setting: it can be fetched, and it can be posted.
    const place = `${shop.addressLine}, ${commune.fullName}, ${commune.provinceName}`;
    await tx.insert(deliveryMethods).values([
      { sellerId, kind: "pickup", transitHours: firstPickupHours, pickupAddress: place },
      { sellerId, kind: "post", transitHours: firstPostHours },
    ]);
    await openDossier(tx, { sellerId, kind: shop.kind, startedBy: accountId, now });
    return { sellerId, slug };
  });
}

const isSameName = (a: string, b: string) =>
  words(a).map(fold).join(" ") === words(b).map(fold).join(" ");
