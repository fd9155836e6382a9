import { randomBytes } from "node:crypto";
import { and, eq, inArray } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Actor } from "#app/domain/audit/record-act.server";
import type { Db } from "#db/client.server";
import {
  certificates,
  communes,
  productFarmers,
  productKinds,
  productRevisions,
  products,
  sellers,
} from "#db/schema";
import { stripDiacritics } from "#search/vietnamese";
import { usualVariant } from "./kind-defaults";
import { composeDescription } from "./kind-questions";
import type { ListingScope } from "./listing-access.server";
import { emptyContent, type ProductContent } from "./product-content";
import { recordListingAct } from "./record-listing-act.server";

/** Products a seller may have that never were on the shelves. */
const mostDrafts = 200;

export interface StartProduct extends ListingScope {
  actor: Actor;
  kindId: string;
  /** Content to begin with instead of the kind's: a copy's, or a file's row. */
  content?: ProductContent;
  now: Date;
}

/** Begins a product of a kind: a draft whose page is already filled with what is usual for the kind. */
export async function startProduct(
  db: Db,
  { actor, sellerId, farmerId, kindId, content, now }: StartProduct,
): Promise<
  { productId: string; revisionId: string } | { refused: "unknown-kind" | "too-many-drafts" }
> {
  return db.transaction(async (tx) => {
    const [kind] = await tx.select().from(productKinds).where(eq(productKinds.id, kindId));
    if (!kind) return { refused: "unknown-kind" };
    const drafts = and(eq(products.sellerId, sellerId), eq(products.status, "draft"));
    if ((await tx.$count(products, drafts)) >= mostDrafts) return { refused: "too-many-drafts" };
    const first = content ?? (await usualContent(tx, kind, sellerId));
    const [product] = await tx
      .insert(products)
      .values({
        slug: slugFor(first.name),
        sellerId,
        kindId,
        name: first.name,
        nameEn: first.nameEn,
        description: first.description,
        status: "draft",
        createdAt: now,
        updatedAt: now,
      })
      .returning();
    const [revision] = await tx
      .insert(productRevisions)
      .values({
        productId: product!.id,
        number: 1,
        content: first,
        createdBy: actor.accountId,
        createdAt: now,
        updatedAt: now,
      })
      .returning({ id: productRevisions.id });
    if (farmerId) {
      await tx.insert(productFarmers).values({ productId: product!.id, memberFarmerId: farmerId });
    }
    await recordListingAct(tx, actor, {
      act: "product-started",
      product: product!,
      told: `thêm sản phẩm ${first.name}`,
      now,
    });
    return { productId: product!.id, revisionId: revision!.id };
  });
}

type Kind = typeof productKinds.$inferSelect;

/** A page as it usually is: only pictures, price and stock are missing. */
async function usualContent(tx: Db, kind: Kind, sellerId: string): Promise<ProductContent> {
  const [[seller], papers] = await Promise.all([
    tx
      .select({ name: sellers.name, communeName: communes.fullName })
      .from(sellers)
      .innerJoin(communes, eq(communes.code, sellers.communeCode))
      .where(eq(sellers.id, sellerId)),
    tx
      .select({ id: certificates.id, kind: certificates.kind })
      .from(certificates)
      .where(
        and(
          eq(certificates.sellerId, sellerId),
          inArray(certificates.status, ["sent", "verified"]),
        ),
      ),
  ]);
  return {
    ...emptyContent,
    name: kind.name,
    nameEn: kind.nameEn,
    description: composeDescription(kind, seller!, {}),
    storage:
      kind.maxTransitHours === null
        ? "Để nơi khô ráo, thoáng mát."
        : "Để nơi thoáng mát, dùng sớm khi còn tươi.",
    variants: [usualVariant(kind.unit, uuidv7())],
    certificateIds: papers
      .filter((paper) => kind.typicalCertificates.includes(paper.kind))
      .map(({ id }) => id),
  };
}

/** The page's address: its name, and a tail that keeps two of the same name apart. */
export function slugFor(name: string): string {
  const words = stripDiacritics(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 80);
  return `${words || "san-pham"}-${randomBytes(4).toString("hex")}`;
}
