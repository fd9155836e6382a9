import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { eq, inArray } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createFileStore } from "#app/domain/catalog/file-store.server";
import { getProductPage } from "#app/domain/catalog/product-queries.server";
import { reserveStock } from "#app/domain/inventory/move-stock.server";
import {
  accounts,
  auditEntries,
  forbiddenTerms,
  media,
  notices,
  productRevisions,
  products,
  queueItems,
  revisionChecks,
  sellerMembers,
  sellers,
  stockLevels,
  variantPrices,
  variants,
} from "#db/schema";
import {
  buildCertificate,
  buildOrderableShop,
  buildSeller,
  knownCommunes,
  seedMinimal,
} from "#db/seed/builders";
import { sundayMorning } from "#db/seed/named-cast";
import { createTestDatabase, type TestDatabase } from "#db/testing.server";
import { changePriceAndStock } from "./change-price-and-stock.server";
import { readContent } from "./content-schema.server";
import { copyProduct } from "./copy-product.server";
import { decideRevision } from "./decide-revision.server";
import { discardRevision } from "./discard-revision.server";
import { findListing } from "./listing-access.server";
import { readPageContent } from "./page-content.server";
import type { ProductContent } from "./product-content";
import { getRevisionForReview } from "./revision-review-queries.server";
import { saveRevision } from "./save-revision.server";
import { sendRevision } from "./send-revision.server";
import { setOnShelves } from "./set-on-shelves.server";
import { startProduct } from "./start-product.server";
import { undoChanges } from "./undo-changes.server";
import { uploadPicture } from "./upload-picture.server";
import { withdrawRevision } from "./withdraw-revision.server";

let database: TestDatabase;
let db: TestDatabase["db"];
let folder: string;
const now = sundayMorning;
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
let thuan: string;
let mai: string;

beforeAll(async () => {
  database = await createTestDatabase();
  ({ db } = database);
  await seedMinimal(db);
  folder = await mkdtemp(path.join(os.tmpdir(), "cho-listing-"));
  thuan = await person("Lê Văn Thuận");
  mai = await person("Nguyễn Thanh Mai");
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

async function person(displayName: string): Promise<string> {
  const [row] = await db
    .insert(accounts)
    .values({
      issuer: "https://id.test",
      subject: `${displayName}-${Math.random()}`,
      kind: "person",
      displayName,
    })
    .returning({ id: accounts.id });
  return row!.id;
}

const owner = () => ({ accountId: thuan, role: "owner" });
const officer = () => ({ accountId: mai, role: "moderation" });

let drawn = 0;
/** Another picture each time, as unlike the others as photos of different things are. */
async function photo(): Promise<Buffer> {
  drawn += 1;
  const patches = Buffer.from(
    Array.from(
      { length: 9 * 8 },
      (_, at) => createHash("sha256").update(`${drawn} ${at}`).digest()[0]!,
    ),
  );
  return sharp(patches, { raw: { width: 9, height: 8, channels: 1 } })
    .resize(900, 800, { kernel: "nearest" })
    .png()
    .toBuffer();
}

const files = () => createFileStore(folder);

async function draft(sellerId: string, kindId = "mang-cau-ba-den") {
  const started = await startProduct(db, { actor: owner(), sellerId, kindId, now });
  if ("refused" in started) throw new Error(started.refused);
  return started.productId;
}

async function contentOf(sellerId: string, productId: string) {
  const found = await findListing(db, { sellerId, productId });
  return {
    version: found?.open?.version ?? 0,
    content: found?.open
      ? readContent(found.open.content)
      : await readPageContent(db, found!.product),
  };
}

async function change(
  sellerId: string,
  productId: string,
  edit: (content: ProductContent) => ProductContent,
) {
  const { version, content } = await contentOf(sellerId, productId);
  return saveRevision(db, {
    actor: owner(),
    sellerId,
    productId,
    version,
    content: edit(content),
    now,
  });
}

const priced = (price: number, stock: number | null) => (content: ProductContent) => ({
  ...content,
  variants: content.variants.map((variant) => ({ ...variant, price, stock })),
});

/** What a farmer does for a first product: kind, photo, price, stock. */
async function readyProduct(sellerId: string, price = 60_000) {
  const productId = await draft(sellerId);
  await uploadPicture(db, files(), {
    actor: owner(),
    sellerId,
    productId,
    bytes: await photo(),
    now,
  });
  await change(sellerId, productId, priced(price, 20_000));
  return productId;
}

async function sendAndDecide(
  sellerId: string,
  productId: string,
  outcome: "approved" | "rejected" | "returned" = "approved",
) {
  const sent = await sendRevision(db, { actor: owner(), sellerId, productId, now });
  if (!sent || "refused" in sent) throw new Error(JSON.stringify(sent));
  const decided = await decideRevision(db, {
    actor: officer(),
    revisionId: sent.sent,
    outcome,
    reason: outcome === "approved" ? "" : "Ảnh chưa rõ trái",
    fields: outcome === "approved" ? [] : [{ field: "pictures", reason: "Chụp lại gần hơn" }],
    now,
  });
  return { revisionId: sent.sent, decided };
}

const pageOf = async (productId: string) => {
  const [product] = await db.select().from(products).where(eq(products.id, productId));
  return getProductPage(db, product!.slug);
};

test("kind, photo, price and stock are all a farmer gives for a first product", async () => {
  const seller = await buildSeller(db);
  const productId = await readyProduct(seller.id);
  const { content } = await contentOf(seller.id, productId);
  expect(content).toMatchObject({ name: "Mãng cầu Bà Đen", nameEn: "Bà Đen custard apple" });
  expect(content.description).toMatch(/^Mãng cầu Bà Đen của Nhà vườn Chín Thảo, Phường Bình Minh/);
  const { decided } = await sendAndDecide(seller.id, productId);
  expect(decided).toEqual({ decided: true });
  const page = await pageOf(productId);
  expect(page).toMatchObject({ isOnSale: true, name: "Mãng cầu Bà Đen" });
  expect(page!.pictures).toHaveLength(1);
  expect(page!.variants[0]).toMatchObject({ price: 60_000n, available: 20_000, unitLabel: "kg" });
  const told = await db.select().from(notices).where(eq(notices.sellerId, seller.id));
  expect(told.map(({ title }) => title)).toEqual(["Mãng cầu Bà Đen đã được duyệt"]);
  const acts = await db.select().from(auditEntries).where(eq(auditEntries.sellerId, seller.id));
  expect(acts.map(({ act }) => act)).toEqual(["revision-approved"]);
});

test("a page that lacks something is not sent, and each lack is named at its field", async () => {
  const seller = await buildSeller(db);
  const productId = await draft(seller.id);
  const { content } = await contentOf(seller.id, productId);
  const id = content.variants[0]!.id;
  const sent = await sendRevision(db, { actor: owner(), sellerId: seller.id, productId, now });
  expect(sent).toEqual({
    refused: "incomplete",
    problems: [
      { field: "pictures", code: "pictures-missing" },
      { field: `variants.${id}.price`, code: "price-missing" },
      { field: `variants.${id}.stock`, code: "stock-missing" },
    ],
  });
});

test.each([0, 1_000_000_000])("a price of %d is not sent", async (price) => {
  const seller = await buildSeller(db);
  const productId = await readyProduct(seller.id);
  await change(seller.id, productId, priced(price, 5_000));
  const sent = await sendRevision(db, { actor: owner(), sellerId: seller.id, productId, now });
  expect(sent).toMatchObject({ refused: "incomplete", problems: [{ code: "price-out-of-range" }] });
});

test("a save on an older version is told so, and neither text is lost", async () => {
  const seller = await buildSeller(db);
  const productId = await draft(seller.id);
  const { version, content } = await contentOf(seller.id, productId);
  const save = (name: string) =>
    saveRevision(db, {
      actor: owner(),
      sellerId: seller.id,
      productId,
      version,
      content: { ...content, name },
      now,
    });
  const answers = await Promise.all([save("Mãng cầu loại 1"), save("Mãng cầu loại 2")]);
  const stale = answers.filter((answer) => answer && "refused" in answer);
  expect(stale).toHaveLength(1);
  expect(stale[0]).toMatchObject({ refused: "stale", version: version + 1 });
  const stored = (await contentOf(seller.id, productId)).content.name;
  expect((stale[0] as { content: ProductContent }).content.name).toBe(stored);
});

test("pictures, papers and variants of others do not come in by a forged form", async () => {
  const other = await buildOrderableShop(db);
  const paper = await buildCertificate(db, { seller: other.seller });
  const [theirs] = await db.select().from(media).limit(1);
  const seller = await buildSeller(db);
  const productId = await draft(seller.id);
  await change(seller.id, productId, (content) => ({
    ...content,
    pictures: [{ mediaId: theirs!.id, alt: "của người khác" }],
    certificateIds: [paper.id],
    variants: [...content.variants, { ...content.variants[0]!, id: other.variant.id }],
  }));
  const { content } = await contentOf(seller.id, productId);
  expect(content).toMatchObject({ pictures: [], certificateIds: [] });
  expect(content.variants.map(({ id }) => id)).not.toContain(other.variant.id);
});

test("another seller's product is not there", async () => {
  const seller = await buildSeller(db);
  const stranger = await buildSeller(db);
  const productId = await readyProduct(seller.id);
  const wish = { actor: owner(), sellerId: stranger.id, productId, now };
  const { content } = await contentOf(seller.id, productId);
  expect(await saveRevision(db, { ...wish, version: 1, content })).toBeNull();
  expect(await sendRevision(db, wish)).toBeNull();
  expect(await copyProduct(db, wish)).toBeNull();
  expect(await discardRevision(db, wish)).toBeNull();
  expect(await withdrawRevision(db, wish)).toBeNull();
  expect(await setOnShelves(db, { ...wish, isOnShelves: false })).toBeNull();
  expect(await uploadPicture(db, files(), { ...wish, bytes: await photo() })).toBeNull();
});

test("a live product keeps its approved page while a change waits, is mended, and is approved", async () => {
  const seller = await buildSeller(db);
  const productId = await readyProduct(seller.id);
  await sendAndDecide(seller.id, productId);
  await change(seller.id, productId, (content) => ({ ...content, name: "Mãng cầu Bà Đen loại 1" }));
  const returned = await sendAndDecide(seller.id, productId, "returned");
  expect((await pageOf(productId))!.name).toBe("Mãng cầu Bà Đen");
  expect((await pageOf(productId))!.isOnSale).toBe(true);
  const review = await getRevisionForReview(db, returned.revisionId);
  expect(review).toMatchObject({
    status: "returned",
    diff: {
      fields: [{ field: "name", before: "Mãng cầu Bà Đen", after: "Mãng cầu Bà Đen loại 1" }],
      pictures: null,
    },
    history: [
      { outcome: "returned", fields: [{ field: "pictures", reason: "Chụp lại gần hơn" }] },
      { outcome: "approved" },
    ],
    seller: { record: { approved: 1, returned: 1, rejected: 0, onShelves: 1 } },
  });
  await sendAndDecide(seller.id, productId);
  expect((await pageOf(productId))!.name).toBe("Mãng cầu Bà Đen loại 1");
});

test("a page waits beside the shop's dossier and is approved only once the shop is", async () => {
  const seller = await buildSeller(db, { status: "pending" });
  const productId = await readyProduct(seller.id);
  const { revisionId, decided } = await sendAndDecide(seller.id, productId);
  expect(decided).toEqual({ refused: "seller-not-active" });
  await db.update(sellers).set({ status: "active" }).where(eq(sellers.id, seller.id));
  const wish = { actor: officer(), revisionId, outcome: "approved" as const, reason: "", now };
  const answers = await Promise.all([decideRevision(db, wish), decideRevision(db, wish)]);
  expect(answers).toContainEqual({ decided: true });
  expect(answers).toContainEqual({ refused: "already-decided" });
});

test("an officer does not decide on a shop of their own", async () => {
  const seller = await buildSeller(db);
  await db.insert(sellerMembers).values({ sellerId: seller.id, accountId: mai, role: "packer" });
  const productId = await readyProduct(seller.id);
  const { decided } = await sendAndDecide(seller.id, productId);
  expect(decided).toEqual({ refused: "conflict-of-interest" });
});

test("a refused product can be mended and sent again from what it was", async () => {
  const seller = await buildSeller(db);
  const productId = await readyProduct(seller.id);
  await sendAndDecide(seller.id, productId, "rejected");
  expect(await pageOf(productId)).toBeNull();
  const [latest] = await db
    .select()
    .from(productRevisions)
    .where(eq(productRevisions.productId, productId));
  const content = readContent(latest!.content);
  const saved = await saveRevision(db, {
    actor: owner(),
    sellerId: seller.id,
    productId,
    version: 0,
    content,
    now,
  });
  expect(saved).toMatchObject({ version: 1 });
  expect((await sendAndDecide(seller.id, productId)).decided).toEqual({ decided: true });
});

test("what was sent is taken back and can be changed again; the queue forgets it", async () => {
  const seller = await buildSeller(db);
  const productId = await readyProduct(seller.id);
  const sent = await sendRevision(db, { actor: owner(), sellerId: seller.id, productId, now });
  expect(await change(seller.id, productId, (c) => c)).toEqual({ refused: "being-reviewed" });
  await withdrawRevision(db, { actor: owner(), sellerId: seller.id, productId, now });
  const [item] = await db
    .select()
    .from(queueItems)
    .where(eq(queueItems.subjectId, (sent as { sent: string }).sent));
  expect(item!.closedAt).not.toBeNull();
  expect(await change(seller.id, productId, (c) => c)).toMatchObject({
    version: expect.any(Number),
  });
});

test("wildlife is not sent at all; a cure, a strange price and goods from outside come with a warning", async () => {
  const seller = await buildSeller(db);
  const productId = await readyProduct(seller.id, 500_000);
  await change(seller.id, productId, (content) => ({
    ...content,
    name: "Khô thằn lằn núi Bà Đen",
  }));
  const refused = await sendRevision(db, { actor: owner(), sellerId: seller.id, productId, now });
  expect(refused).toMatchObject({ refused: "forbidden", findings: [{ field: "name" }, {}] });
  const gi = await buildCertificate(db, { seller, kind: "geographical-indication" });
  await change(seller.id, productId, (content) => ({
    ...content,
    name: "Mãng cầu Bà Đen",
    description: `${content.description} Ăn vào trị tiểu đường.`,
    certificateIds: [gi.id],
    lots: [
      {
        id: crypto.randomUUID(),
        harvestedOn: "2026-11-20",
        bestBefore: null,
        communeCode: knownCommunes.canDuoc,
        plotName: null,
        note: "",
      },
    ],
  }));
  const sent = await sendRevision(db, { actor: owner(), sellerId: seller.id, productId, now });
  expect(sent).toMatchObject({ warnings: 3 });
  const checks = await db
    .select()
    .from(revisionChecks)
    .where(eq(revisionChecks.revisionId, (sent as { sent: string }).sent));
  expect(checks.map(({ kind }) => kind).sort()).toEqual([
    "forbidden-word",
    "gi-outside-area",
    "price-far-from-kind",
  ]);
  const [item] = await db
    .select()
    .from(queueItems)
    .where(eq(queueItems.subjectId, (sent as { sent: string }).sent));
  // Three working days after Sunday 22 November; the 24th is a holiday.
  expect(item!.dueAt.toISOString()).toBe("2026-11-26T16:59:59.000Z");
});

test("a word staff no longer mind is no longer found", async () => {
  const seller = await buildSeller(db);
  const productId = await readyProduct(seller.id);
  await change(seller.id, productId, (content) => ({ ...content, name: "Rượu ngâm voọc" }));
  const wish = { actor: owner(), sellerId: seller.id, productId, now };
  expect(await sendRevision(db, wish)).toMatchObject({ refused: "forbidden" });
  await db.update(forbiddenTerms).set({ isActive: false }).where(eq(forbiddenTerms.term, "voọc"));
  expect(await sendRevision(db, wish)).toMatchObject({ warnings: 0 });
});

test("a picture another shop uses, saved anew and smaller, is noticed", async () => {
  const [first, second] = [await buildSeller(db), await buildSeller(db)];
  const original = await photo();
  const a = await readyProduct(first.id);
  await uploadPicture(db, files(), {
    actor: owner(),
    sellerId: first.id,
    productId: a,
    bytes: original,
    now,
  });
  const b = await readyProduct(second.id);
  const copy = await sharp(original).resize(500).jpeg({ quality: 60 }).toBuffer();
  await uploadPicture(db, files(), {
    actor: owner(),
    sellerId: second.id,
    productId: b,
    bytes: copy,
    now,
  });
  const sent = await sendRevision(db, { actor: owner(), sellerId: second.id, productId: b, now });
  const checks = await db
    .select()
    .from(revisionChecks)
    .where(eq(revisionChecks.revisionId, (sent as { sent: string }).sent));
  expect(checks.map(({ kind }) => kind)).toEqual(["duplicate-picture"]);
});

test("a picture is nobody's to see before an officer approved a page with it", async () => {
  const seller = await buildSeller(db);
  const productId = await readyProduct(seller.id);
  const { content } = await contentOf(seller.id, productId);
  const isPublic = async () =>
    (await db.select().from(media).where(eq(media.id, content.pictures[0]!.mediaId)))[0]!.isPublic;
  expect(await isPublic()).toBe(false);
  await sendAndDecide(seller.id, productId);
  expect(await isPublic()).toBe(true);
});

test.each([
  ["a text called photo", () => Promise.resolve(Buffer.from("<svg/>")), "not-a-picture"],
  ["too many bytes", () => Promise.resolve(Buffer.alloc(20_000_001)), "too-many-bytes"],
  [
    "a picture bomb",
    () =>
      sharp({ create: { width: 9_000, height: 5_000, channels: 3, background: "red" } })
        .png()
        .toBuffer(),
    "too-many-pixels",
  ],
])("%s is refused and nothing of the page is lost", async (_, bytes, reason) => {
  const seller = await buildSeller(db);
  const productId = await readyProduct(seller.id);
  const before = await contentOf(seller.id, productId);
  const answer = await uploadPicture(db, files(), {
    actor: owner(),
    sellerId: seller.id,
    productId,
    bytes: await bytes(),
    now,
  });
  expect(answer).toEqual({ refused: reason });
  expect(await contentOf(seller.id, productId)).toEqual(before);
});

test("a code used twice in a shop is refused at the second", async () => {
  const { seller } = await buildOrderableShop(db, { variant: { sku: "MC-01" } });
  const productId = await readyProduct(seller.id);
  await change(seller.id, productId, (content) => ({
    ...content,
    variants: content.variants.map((variant) => ({ ...variant, sku: "mc-01" })),
  }));
  const sent = await sendRevision(db, { actor: owner(), sellerId: seller.id, productId, now });
  expect(sent).toMatchObject({ refused: "incomplete", problems: [{ code: "sku-twice" }] });
});

const row = (
  variantId: string,
  price: [number, number] | null,
  stock: [number, number] | null,
) => ({
  variantId,
  price: price && { seen: BigInt(price[0]), wanted: BigInt(price[1]) },
  stock: stock && { seen: stock[0], wanted: stock[1] },
});
const levelOf = async (variantId: string) =>
  (await db.select().from(stockLevels).where(eq(stockLevels.variantId, variantId)))[0]!;
const priceOf = async (variantId: string) =>
  (await db.select().from(variants).where(eq(variants.id, variantId)))[0]!.price;

test("price and stock change at once within the limits, with their history, and are undone", async () => {
  const { seller, variant } = await buildOrderableShop(db, { variant: { price: 60_000n } });
  const changed = await changePriceAndStock(db, {
    actor: owner(),
    sellerId: seller.id,
    changes: [row(variant.id, [60_000, 66_000], [100, 40])],
    now,
  });
  expect(changed.rows).toEqual([{ variantId: variant.id, done: true }]);
  expect(await priceOf(variant.id)).toBe(66_000n);
  const history = await db
    .select()
    .from(variantPrices)
    .where(eq(variantPrices.variantId, variant.id));
  expect(history.filter(({ validTo }) => validTo === null).map(({ price }) => price)).toEqual([
    66_000n,
  ]);
  await db.transaction((tx) =>
    reserveStock(tx, [{ orderLineId: crypto.randomUUID(), variantId: variant.id, quantity: 5 }]),
  );
  const undo = { actor: owner(), sellerId: seller.id, batchId: changed.batchId, now: later(1) };
  expect(await undoChanges(db, undo)).toEqual({ undone: 1 });
  expect(await priceOf(variant.id)).toBe(60_000n);
  expect(await levelOf(variant.id)).toMatchObject({ onHand: 100, reserved: 5 });
  expect(await undoChanges(db, undo)).toEqual({ refused: "not-the-newest" });
});

test("a price beyond the day's limit, also in many steps, waits for approval; the old one stays", async () => {
  const { seller, product, variant } = await buildOrderableShop(db, {
    variant: { price: 60_000n },
  });
  const to = (seen: number, wanted: number, at: Date) =>
    changePriceAndStock(db, {
      actor: owner(),
      sellerId: seller.id,
      changes: [row(variant.id, [seen, wanted], null)],
      now: at,
    });
  await db
    .update(variantPrices)
    .set({ validFrom: later(-48) })
    .where(eq(variantPrices.variantId, variant.id));
  expect((await to(60_000, 75_000, now)).rows).toEqual([{ variantId: variant.id, done: true }]);
  expect((await to(75_000, 90_000, later(2))).rows).toEqual([
    { variantId: variant.id, proposed: true },
  ]);
  expect(await priceOf(variant.id)).toBe(75_000n);
  const { content } = await contentOf(seller.id, product.id);
  expect(content.variants[0]!.price).toBe(90_000);
  expect((await to(75_000, 90_000, later(30))).rows).toEqual([
    { variantId: variant.id, done: true },
  ]);
});

test("each row is answered by itself: nothing, a billion, another's, and what changed meanwhile", async () => {
  const shop = await buildOrderableShop(db, { variant: { price: 60_000n } });
  const other = await buildOrderableShop(db);
  const answer = (changes: ReturnType<typeof row>[]) =>
    changePriceAndStock(db, { actor: owner(), sellerId: shop.seller.id, changes, now });
  const refusal = async (changed: ReturnType<typeof row>) =>
    ((await answer([changed])).rows[0] as { refused: string }).refused;
  expect(await refusal(row(shop.variant.id, [60_000, 0], null))).toBe("price-out-of-range");
  expect(await refusal(row(shop.variant.id, [60_000, 1_000_000_000], null))).toBe(
    "price-out-of-range",
  );
  expect(await refusal(row(shop.variant.id, null, [100, -1]))).toBe("stock-out-of-range");
  expect(await refusal(row(other.variant.id, null, [100, 1]))).toBe("not-yours");
  expect(await refusal(row(shop.variant.id, [59_000, 61_000], null))).toBe("changed-meanwhile");
  const both = await answer([
    row(shop.variant.id, null, [100, 7]),
    row(other.variant.id, null, [100, 1]),
  ]);
  expect(both.rows).toContainEqual({ variantId: shop.variant.id, done: true });
  expect((await levelOf(shop.variant.id)).onHand).toBe(7);
  expect((await levelOf(other.variant.id)).onHand).toBe(100);
});

test("the last piece is either sold or counted away, never both", async () => {
  for (let round = 0; round < 5; round += 1) {
    const { seller, variant } = await buildOrderableShop(db, { variant: { stock: 1 } });
    const [sold, counted] = await Promise.all([
      db.transaction((tx) =>
        reserveStock(tx, [
          { orderLineId: crypto.randomUUID(), variantId: variant.id, quantity: 1 },
        ]),
      ),
      changePriceAndStock(db, {
        actor: owner(),
        sellerId: seller.id,
        changes: [row(variant.id, null, [1, 0])],
        now,
      }),
    ]);
    const level = await levelOf(variant.id);
    expect(level.onHand - level.reserved).toBe(0);
    const isSold = "held" in sold;
    expect(level).toMatchObject(isSold ? { onHand: 1, reserved: 1 } : { onHand: 0, reserved: 0 });
    expect("refused" in counted.rows[0]!).toBe(isSold);
  }
});

test("a new pack comes with its stock, one no longer offered leaves, and orders still know it", async () => {
  const { seller, product, variant } = await buildOrderableShop(db);
  const fresh = crypto.randomUUID();
  await uploadPicture(db, files(), {
    actor: owner(),
    sellerId: seller.id,
    productId: product.id,
    bytes: await photo(),
    now,
  });
  await change(seller.id, product.id, (content) => ({
    ...content,
    variants: [
      {
        ...content.variants[0]!,
        id: fresh,
        name: "Hộp 2 kg",
        netGrams: 2_000,
        price: 110_000,
        stock: 12,
      },
    ],
  }));
  await sendAndDecide(seller.id, product.id);
  const rows = await db
    .select()
    .from(variants)
    .where(inArray(variants.id, [fresh, variant.id]));
  expect(rows.map(({ id, isActive }) => [id, isActive]).sort()).toEqual(
    [
      [fresh, true],
      [variant.id, false],
    ].sort(),
  );
  expect((await pageOf(product.id))!.variants).toMatchObject([
    { id: fresh, available: 12, price: 110_000n },
  ]);
});

test("a copy begins with the page, without stock and codes", async () => {
  const { seller, product } = await buildOrderableShop(db, { variant: { sku: "A-1" } });
  const copy = await copyProduct(db, {
    actor: owner(),
    sellerId: seller.id,
    productId: product.id,
    now,
  });
  const { content } = await contentOf(seller.id, (copy as { productId: string }).productId);
  expect(content.name).toBe("Mãng cầu Bà Đen (bản sao)");
  expect(content.variants[0]).toMatchObject({ sku: null, stock: null, price: 60_000 });
  expect(content.pictures).toHaveLength(1);
});

test("a product leaves the shelves and comes back without an officer; a draft cannot", async () => {
  const { seller, product } = await buildOrderableShop(db);
  const wish = { actor: owner(), sellerId: seller.id, productId: product.id, now };
  expect(await setOnShelves(db, { ...wish, isOnShelves: false })).toEqual({ status: "withdrawn" });
  expect((await pageOf(product.id))!.isOnSale).toBe(false);
  await setOnShelves(db, { ...wish, isOnShelves: true });
  expect((await pageOf(product.id))!.isOnSale).toBe(true);
  const productId = await draft(seller.id);
  expect(await setOnShelves(db, { ...wish, productId, isOnShelves: true })).toEqual({
    refused: "never-approved",
  });
});
