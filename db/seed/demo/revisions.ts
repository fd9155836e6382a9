import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Actor } from "#app/domain/audit/record-act.server";
import { readContent } from "#app/domain/listing/content-schema.server";
import { decideRevision } from "#app/domain/listing/decide-revision.server";
import { findListing } from "#app/domain/listing/listing-access.server";
import { readPageContent } from "#app/domain/listing/page-content.server";
import type { ProductContent } from "#app/domain/listing/product-content";
import { saveRevision } from "#app/domain/listing/save-revision.server";
import { sendRevision } from "#app/domain/listing/send-revision.server";
import { startProduct } from "#app/domain/listing/start-product.server";
import type { Db } from "#db/client.server";
import { mediaUploads, productPictures, productRevisions, products, sellers } from "#db/schema";
import { demoAccountOf } from "../demo-accounts";

const hourMs = 3_600_000;

interface PlannedPage {
  /** Begun anew of this kind; where null a change of a product on sale, the name put behind its own. */
  kindId: string | null;
  name: string;
  price: number | null;
  /** In quantity units of the kind's usual pack. */
  stock: number | null;
  description?: string;
  /** Hours ago. */
  begun: number;
  outcome: "draft" | "sent" | "approved" | "rejected" | "returned";
  reason?: string;
  fields?: { field: string; reason: string }[];
}

/** One page in every state, as the demo's orchard and its officer have them. */
const plannedPages: readonly PlannedPage[] = [
  {
    kindId: "mang-cau-xiem",
    name: "Mãng cầu xiêm trái lớn",
    price: null,
    stock: null,
    begun: 5,
    outcome: "draft",
  },
  {
    kindId: "mang-cau-hop-qua",
    name: "Hộp quà mãng cầu 3 trái tuyển",
    price: 195_000,
    stock: 30,
    begun: 20,
    outcome: "sent",
  },
  {
    kindId: "mang-cau-ba-den",
    name: "Mãng cầu dạt ăn sinh tố",
    price: 400_000,
    stock: 15_000,
    description: "Mãng cầu dạt, trái nhỏ, ngọt. Ăn vào chữa bệnh mất ngủ.",
    begun: 30,
    outcome: "sent",
  },
  {
    kindId: "mang-cau-ba-den",
    name: "Mãng cầu chín cây",
    price: 75_000,
    stock: 10_000,
    begun: 52,
    outcome: "returned",
    reason: "Ảnh mờ, chưa thấy rõ trái. Mô tả chưa ghi trái nặng chừng bao nhiêu.",
    fields: [
      { field: "pictures", reason: "Chụp lại ngoài trời, thấy rõ vỏ trái." },
      { field: "description", reason: "Ghi thêm một trái nặng chừng bao nhiêu." },
    ],
  },
  {
    kindId: "mang-cau-xiem",
    name: "Lá mãng cầu xiêm khô",
    price: 90_000,
    stock: 5_000,
    description: "Lá mãng cầu xiêm phơi khô, nấu nước uống thay trà mỗi ngày.",
    begun: 90,
    outcome: "rejected",
    reason: "Lá khô nấu nước là thực phẩm chế biến, không đăng ở loại trái tươi.",
  },
  { kindId: null, name: "hái sáng", price: null, stock: null, begun: 110, outcome: "approved" },
  { kindId: null, name: "tuyển chọn", price: null, stock: null, begun: 12, outcome: "sent" },
];

/** Pages of the demo's orchard in every state, made by the market's own commands; once. */
export async function seedDemoRevisions(db: Db, now: Date): Promise<void> {
  const [orchard] = await db
    .select({ id: sellers.id })
    .from(sellers)
    .where(eq(sellers.slug, "vuon-mang-cau-bay-thuan"));
  if (!orchard) return;
  const mine = and(
    eq(products.sellerId, orchard.id),
    inArray(
      products.name,
      plannedPages.map(({ name }) => name),
    ),
  );
  if ((await db.$count(products, mine)) > 0) return;
  await db.transaction(async (tx) => {
    const owner = { accountId: await demoAccountOf(tx, "chu-vuon"), role: "owner" };
    const officer = { accountId: await demoAccountOf(tx, "kiem-duyet"), role: "moderation" };
    for (const planned of plannedPages) {
      await makePage(tx, { sellerId: orchard.id, owner, officer, planned, now });
    }
  });
}

interface MakePage {
  sellerId: string;
  owner: Actor;
  officer: Actor;
  planned: PlannedPage;
  now: Date;
}

async function makePage(tx: Db, { sellerId, owner, officer, planned, now }: MakePage) {
  const at = (hours: number) => new Date(now.getTime() - hours * hourMs);
  const begun = at(planned.begun);
  const productId = planned.kindId
    ? await begin(tx, { sellerId, owner, kindId: planned.kindId, now: begun })
    : await untouchedOnSale(tx, sellerId);
  if (!productId) return;
  const found = (await findListing(tx, { sellerId, productId }))!;
  const content = found.open
    ? readContent(found.open.content)
    : await readPageContent(tx, found.product);
  await saveRevision(tx, {
    actor: owner,
    sellerId,
    productId,
    version: found.open?.version ?? 0,
    content: written(content, planned),
    now: begun,
  });
  if (planned.outcome === "draft") return;
  const sent = await sendRevision(tx, { actor: owner, sellerId, productId, now: begun });
  if (!sent || "refused" in sent) throw new Error(`${planned.name}: ${JSON.stringify(sent)}`);
  if (planned.outcome === "sent") return;
  await decideRevision(tx, {
    actor: officer,
    revisionId: sent.sent,
    outcome: planned.outcome,
    reason: planned.reason ?? "",
    fields: planned.fields,
    now: at(planned.begun - 8),
  });
}

function written(content: ProductContent, planned: PlannedPage): ProductContent {
  if (!planned.kindId) return { ...content, name: `${content.name} ${planned.name}` };
  return {
    ...content,
    name: planned.name,
    description: planned.description ?? content.description,
    variants: content.variants.map((variant) => ({
      ...variant,
      price: planned.price,
      stock: planned.stock,
    })),
  };
}

/** A draft with a picture of its kind, as if the orchard had brought it in. */
async function begin(
  tx: Db,
  { sellerId, owner, kindId, now }: { sellerId: string; owner: Actor; kindId: string; now: Date },
): Promise<string> {
  const started = await startProduct(tx, { actor: owner, sellerId, kindId, now });
  if ("refused" in started) throw new Error(started.refused);
  const { productId, revisionId } = started;
  const [picture] = await tx
    .select({ mediaId: productPictures.mediaId })
    .from(productPictures)
    .innerJoin(products, eq(products.id, productPictures.productId))
    .where(eq(products.kindId, kindId))
    .orderBy(productPictures.mediaId)
    .limit(1);
  if (!picture) return productId;
  await tx
    .insert(mediaUploads)
    .values({ ...picture, sellerId, uploadedBy: owner.accountId, uploadedAt: now })
    .onConflictDoNothing();
  const [revision] = await tx
    .select({ content: productRevisions.content })
    .from(productRevisions)
    .where(eq(productRevisions.id, revisionId));
  const content = readContent(revision!.content);
  await saveRevision(tx, {
    actor: owner,
    sellerId,
    productId,
    version: 1,
    content: { ...content, pictures: [{ ...picture, alt: content.name }] },
    now,
  });
  return productId;
}

/** The one on sale whose page was not touched for the longest. */
async function untouchedOnSale(tx: Db, sellerId: string): Promise<string | null> {
  const [product] = await tx
    .select({ id: products.id })
    .from(products)
    .leftJoin(productRevisions, eq(productRevisions.productId, products.id))
    .where(
      and(
        eq(products.sellerId, sellerId),
        eq(products.status, "approved"),
        isNull(productRevisions.id),
      ),
    )
    .orderBy(products.slug)
    .limit(1);
  return product?.id ?? null;
}
