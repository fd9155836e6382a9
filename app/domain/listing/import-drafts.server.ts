import { and, eq, inArray, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Actor } from "#app/domain/audit/record-act.server";
import type { Db } from "#db/client.server";
import { communes, productKinds, productRevisions, products, sellers } from "#db/schema";
import { readContent } from "./content-schema.server";
import type { RowOutcome } from "./import-shelf.server";
import { unitInEnglish } from "./kind-defaults";
import { composeDescription } from "./kind-questions";
import {
  type ContentPicture,
  type ContentVariant,
  emptyContent,
  type ProductContent,
} from "./product-content";
import { type RowFields, stockUnits } from "./sheet/read-rows";
import { slugFor } from "./start-product.server";

export interface NewRow {
  rowId: string;
  /** Rows of one product share it. */
  group: string;
  fields: RowFields;
}

/** New products as drafts, one for each group of rows, as if each had been started by hand. */
export async function createDrafts(
  tx: Db,
  {
    actor,
    sellerId,
    rows,
    pictures,
    now,
  }: {
    actor: Actor;
    sellerId: string;
    rows: readonly NewRow[];
    /** Media of the pictures that rows name. */
    pictures: ReadonlyMap<string, string>;
    now: Date;
  },
): Promise<RowOutcome[]> {
  if (rows.length === 0) return [];
  const [seller] = await tx
    .select({ name: sellers.name, communeName: communes.fullName })
    .from(sellers)
    .innerJoin(communes, eq(communes.code, sellers.communeCode))
    .where(eq(sellers.id, sellerId));
  const kinds = new Map((await tx.select().from(productKinds)).map((kind) => [kind.id, kind]));
  const groups = groupRows(rows);
  const outcomes: RowOutcome[] = [];
  const made: (typeof products.$inferInsert & { id: string; content: ProductContent })[] = [];
  for (const own of groups.values()) {
    const { fields } = own[0]!;
    const kind = kinds.get(fields.kindId!)!;
    const productId = uuidv7();
    const sold = own.map((row) => ({ row, variant: variantOf(row.fields) }));
    const name = fields.name!;
    const content: ProductContent = {
      ...emptyContent,
      name,
      description:
        own.find((row) => row.fields.description)?.fields.description ??
        composeDescription(kind, seller!, {}),
      storage:
        kind.maxTransitHours === null
          ? "Để nơi khô ráo, thoáng mát."
          : "Để nơi thoáng mát, dùng sớm khi còn tươi.",
      pictures: picturesOf(own, pictures, name),
      variants: sold.map(({ variant }) => variant),
    };
    made.push({
      id: productId,
      slug: slugFor(name),
      sellerId,
      kindId: kind.id,
      name,
      description: content.description,
      status: "draft",
      createdAt: now,
      updatedAt: now,
      content,
    });
    for (const { row, variant } of sold) {
      outcomes.push({
        rowId: row.rowId,
        productId,
        variantId: variant.id,
        before: null,
        note: null,
      });
    }
  }
  for (let from = 0; from < made.length; from += 500) {
    const part = made.slice(from, from + 500);
    await tx.insert(products).values(part.map(({ content: _, ...product }) => product));
    await tx.insert(productRevisions).values(
      part.map(({ id, content }) => ({
        productId: id,
        number: 1,
        content,
        createdBy: actor.accountId,
        createdAt: now,
        updatedAt: now,
      })),
    );
  }
  return outcomes;
}

function groupRows(rows: readonly NewRow[]): Map<string, NewRow[]> {
  const groups = new Map<string, NewRow[]>();
  for (const row of rows) {
    const group = groups.get(row.group);
    if (group) group.push(row);
    else groups.set(row.group, [row]);
  }
  return groups;
}

function variantOf(fields: RowFields): ContentVariant {
  const unitLabel = fields.unit!;
  const sellBy = fields.way?.sellBy ?? (unitLabel === "kg" ? "weight" : "pack");
  const pricedBy = fields.way?.pricedBy ?? (sellBy === "weight" ? "kilogram" : "unit");
  const isWeight = sellBy === "weight";
  return {
    id: uuidv7(),
    name: fields.variant ?? (isWeight ? "Bán theo ký" : `1 ${unitLabel}`),
    nameEn: null,
    sku: fields.sku,
    sellBy,
    pricedBy,
    unitLabel,
    unitLabelEn: unitInEnglish(unitLabel),
    price: fields.price,
    netGrams: isWeight ? null : fields.grams,
    netMillilitres: null,
    minQuantity: isWeight ? 500 : 1,
    stepQuantity: isWeight ? 500 : 1,
    maxQuantity: isWeight ? 50_000 : 200,
    tolerancePercent: null,
    stock: stockUnits(fields.stock!, sellBy),
  };
}

function picturesOf(
  rows: readonly NewRow[],
  pictures: ReadonlyMap<string, string>,
  name: string,
): ContentPicture[] {
  const ids = rows.flatMap(({ fields }) =>
    fields.pictures.flatMap((file) => pictures.get(file) ?? []),
  );
  return [...new Set(ids)].slice(0, 8).map((mediaId, index) => ({
    mediaId,
    alt: index === 0 ? name : `${name}, ảnh ${index + 1}`,
  }));
}

export interface DraftRow {
  rowId: string;
  revisionId: string;
  variantId: string;
  price: number | null;
  stock: number | null;
}

/** Prices and stock of pages that are being prepared. One that was sent meanwhile stays as it is. */
export async function changeDrafts(
  tx: Db,
  { rows, now }: { rows: readonly DraftRow[]; now: Date },
): Promise<RowOutcome[]> {
  if (rows.length === 0) return [];
  const open = await tx
    .select()
    .from(productRevisions)
    .where(
      and(
        inArray(productRevisions.id, [...new Set(rows.map(({ revisionId }) => revisionId))]),
        inArray(productRevisions.status, ["draft", "returned"]),
      ),
    )
    .orderBy(productRevisions.id)
    .for("update");
  const pages = new Map(
    open.map(({ id, productId, content }) => [
      id,
      { id, productId, content: readContent(content) },
    ]),
  );
  const outcomes = rows.map(({ rowId, revisionId, variantId, price, stock }): RowOutcome => {
    const page = pages.get(revisionId);
    const variant = page?.content.variants.find(({ id }) => id === variantId);
    if (!page || !variant) {
      const note = "Món này vừa được gửi duyệt hoặc bỏ đi, nên không đổi gì.";
      return { rowId, productId: null, variantId, before: null, note };
    }
    const before = { price: variant.price, stock: variant.stock };
    if (price !== null) variant.price = price;
    if (stock !== null) variant.stock = stock;
    return { rowId, productId: page.productId, variantId, before, note: null };
  });
  const changed = [...pages.values()].map(({ id, content }) => ({ id, content }));
  await tx.execute(sql`
    update product_revisions r
    set content = n.content, version = version + 1, updated_at = ${now.toISOString()}
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as n (id uuid, content jsonb)
    where r.id = n.id`);
  return outcomes;
}
