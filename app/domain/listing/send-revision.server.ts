import { and, eq, inArray, ne, sql } from "drizzle-orm";
import type { Actor } from "#app/domain/audit/record-act.server";
import { rulesInForce, ruleValue } from "#app/domain/policies/dated-rules.server";
import { openQueueItem } from "#app/domain/queue/queue-items.server";
import { saigonDay } from "#app/domain/time/saigon-time";
import { addWorkingDays, endOfSaigonDay } from "#app/domain/time/working-days.server";
import type { Db } from "#db/client.server";
import { productRevisions, products, revisionChecks, sellers, variants } from "#db/schema";
import { checkContent, type Finding } from "./check-revision.server";
import { readContent } from "./content-schema.server";
import { findListing, type Listing } from "./listing-access.server";
import { type ContentProblem, findContentProblems, type ProductContent } from "./product-content";
import { recordListingAct } from "./record-listing-act.server";

export interface SendRevision {
  actor: Actor;
  sellerId: string;
  productId: string;
  now: Date;
}

export type SendRefusal =
  | { refused: "incomplete"; problems: ContentProblem[] }
  | { refused: "forbidden"; findings: Finding[] }
  | { refused: "nothing-to-send" }
  | { refused: "already-sent" }
  | { refused: "taken-down" };

/**
 * Puts a page before the officers. It may wait beside the shop's own dossier; it is approved only once
 * the shop is.
 */
export async function sendRevision(
  db: Db,
  { actor, sellerId, productId, now }: SendRevision,
): Promise<{ sent: string; warnings: number } | SendRefusal | null> {
  return db.transaction(async (tx) => {
    const found = await findListing(tx, { sellerId, productId }, { lock: true });
    if (!found) return null;
    const { product, open } = found;
    if (product.status === "taken-down") return { refused: "taken-down" };
    if (!open) return { refused: "nothing-to-send" };
    if (open.status === "sent") return { refused: "already-sent" };
    const content = readContent(open.content);
    const problems = await findProblems(tx, product, content, now);
    if (problems.length > 0) return { refused: "incomplete", problems };
    const rules = await rulesInForce(tx, now);
    const findings = await checkContent(tx, { product, content, rules });
    const forbidden = findings.filter(({ isRefused }) => isRefused);
    if (forbidden.length > 0) return { refused: "forbidden", findings: forbidden };
    await tx.delete(revisionChecks).where(eq(revisionChecks.revisionId, open.id));
    if (findings.length > 0) {
      await tx.insert(revisionChecks).values(
        findings.map(({ kind, field, finding }) => ({
          revisionId: open.id,
          kind,
          field,
          finding,
        })),
      );
    }
    await tx
      .update(productRevisions)
      .set({ status: "sent", sentAt: now, sentBy: actor.accountId, updatedAt: now })
      .where(eq(productRevisions.id, open.id));
    if (product.approvedAt === null) {
      await tx
        .update(products)
        .set({ status: "awaiting-approval", updatedAt: now })
        .where(eq(products.id, productId));
    }
    const [seller] = await tx
      .select({ communeCode: sellers.communeCode })
      .from(sellers)
      .where(eq(sellers.id, sellerId));
    const days = ruleValue(rules, "revision-deadline-working-days");
    await openQueueItem(tx, {
      kind: "revision",
      subjectId: open.id,
      sellerId,
      communeCode: seller!.communeCode,
      title: content.name,
      warnings: findings.length,
      dueAt: endOfSaigonDay(await addWorkingDays(tx, now, days)),
      now,
    });
    await recordListingAct(tx, actor, {
      act: "product-sent",
      product,
      told: `gửi duyệt ${content.name}`,
      now,
    });
    return { sent: open.id, warnings: findings.length };
  });
}

async function findProblems(
  tx: Db,
  product: Listing,
  content: ProductContent,
  now: Date,
): Promise<ContentProblem[]> {
  const live = await tx
    .select({ id: variants.id })
    .from(variants)
    .where(eq(variants.productId, product.id));
  const skus = content.variants.flatMap(({ sku }) => (sku ? [sku.trim().toLowerCase()] : []));
  const taken = await tx
    .select({ sku: variants.sku })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .where(
      and(
        eq(products.sellerId, product.sellerId),
        ne(products.id, product.id),
        eq(variants.isActive, true),
        inArray(sql`lower(trim(${variants.sku}))`, skus),
      ),
    );
  const used = new Set(taken.map(({ sku }) => sku!.trim().toLowerCase()));
  return [
    ...findContentProblems(content, {
      today: saigonDay(now),
      liveVariantIds: new Set(live.map(({ id }) => id)),
    }),
    ...content.variants
      .filter(({ sku }) => sku && used.has(sku.trim().toLowerCase()))
      .map(({ id }) => ({ field: `variants.${id}.sku`, code: "sku-twice" as const })),
  ];
}
