import { desc, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/audit/record-act.server";
import type { Db } from "#db/client.server";
import { productRevisions, products } from "#db/schema";
import { keepOwnParts } from "./content-belongs.server";
import { readContent } from "./content-schema.server";
import {
  findListing,
  type ListingScope,
  nextRevisionNumber,
  type Revision,
} from "./listing-access.server";
import { readPageContent } from "./page-content.server";
import type { ProductContent } from "./product-content";
import { recordListingAct } from "./record-listing-act.server";

export interface SaveRevision extends ListingScope {
  actor: Actor;
  productId: string;
  /** Of the revision the form was filled from; 0 where there was none yet. */
  version: number;
  content: ProductContent;
  now: Date;
}

export type SaveRefusal =
  /** Somebody saved meanwhile: theirs stands, the caller keeps what was typed. */
  | { refused: "stale"; version: number; content: ProductContent }
  | { refused: "being-reviewed" }
  | { refused: "taken-down" };

/**
 * Keeps a page as its seller has it now, complete or not. A live product's page stays as approved: the
 * change waits in a revision.
 */
export async function saveRevision(
  db: Db,
  { actor, productId, version, content, now, ...scope }: SaveRevision,
): Promise<{ revisionId: string; version: number } | SaveRefusal | null> {
  return db.transaction(async (tx) => {
    const found = await findListing(tx, { ...scope, productId }, { lock: true });
    if (!found) return null;
    const { product, open } = found;
    if (product.status === "taken-down") return { refused: "taken-down" };
    if (open?.status === "sent") return { refused: "being-reviewed" };
    if (open && open.version !== version) {
      return { refused: "stale", version: open.version, content: readContent(open.content) };
    }
    const kept = await keepOwnParts(tx, { sellerId: product.sellerId, productId }, content);
    const saved = open
      ? await replaceContent(tx, open, kept, now)
      : await openRevision(tx, { productId, actor, content: kept, now });
    if (product.approvedAt === null) {
      // Nobody sees it yet, so the seller's list calls it as the page does.
      await tx
        .update(products)
        .set({ name: kept.name || product.name, status: "draft", updatedAt: now })
        .where(eq(products.id, productId));
    }
    await recordListingAct(tx, actor, {
      act: "product-page-saved",
      product,
      told: `sửa trang ${kept.name || product.name}`,
      now,
    });
    return { revisionId: saved.id, version: saved.version };
  });
}

/** Writes new content into an open revision; the caller holds the product's lock. */
export async function replaceContent(
  tx: Db,
  open: Pick<Revision, "id" | "version">,
  content: ProductContent,
  now: Date,
): Promise<Revision> {
  const [saved] = await tx
    .update(productRevisions)
    .set({ content, version: open.version + 1, updatedAt: now })
    .where(eq(productRevisions.id, open.id))
    .returning();
  return saved!;
}

/** The first change to a page that has no revision open; the caller holds the product's lock. */
export async function openRevision(
  tx: Db,
  {
    productId,
    actor,
    content,
    now,
  }: { productId: string; actor: Actor; content: ProductContent; now: Date },
): Promise<Revision> {
  const [opened] = await tx
    .insert(productRevisions)
    .values({
      productId,
      number: await nextRevisionNumber(tx, productId),
      content,
      createdBy: actor.accountId,
      createdAt: now,
      updatedAt: now,
    })
    .returning();
  return opened!;
}

/**
 * What a change begins with: the open revision's content, or the page as it stands; where none was ever
 * approved, the last that was tried.
 */
export async function contentToEdit(
  tx: Db,
  { product, open }: NonNullable<Awaited<ReturnType<typeof findListing>>>,
): Promise<ProductContent> {
  if (open) return readContent(open.content);
  if (product.approvedAt !== null) return readPageContent(tx, product);
  const [last] = await tx
    .select({ content: productRevisions.content })
    .from(productRevisions)
    .where(eq(productRevisions.productId, product.id))
    .orderBy(desc(productRevisions.number))
    .limit(1);
  return last ? readContent(last.content) : readPageContent(tx, product);
}
