import { and, eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyAudit } from "#app/domain/audit/verify-audit.server";
import { loadCart } from "#app/domain/cart/load-cart.server";
import { productAddresses } from "#app/domain/catalog/site-map-queries.server";
import { declareInterest } from "#app/domain/queue/declare-interest.server";
import { getSellerProfile } from "#app/domain/sellers/seller-queries.server";
import {
  auditEntries,
  decisions,
  notices,
  products,
  queueItems,
  sanctions,
  sellers,
} from "#db/schema";
import { buildOrderableShop, seedMinimal } from "#db/seed/builders";
import { fillCart, sundayMorning } from "#db/seed/named-cast";
import { createTestDatabase } from "#db/testing.server";
import { loadDocuments } from "#search/load-documents.server";
import { decideAppeal } from "./decide-appeal.server";
import { decideSanction } from "./decide-sanction.server";
import { endSanction } from "./end-sanction.server";
import { fileAppeal } from "./file-appeal.server";
import { proposeSanction } from "./propose-sanction.server";
import { sanctionsForSeller } from "./sanction-review-queries.server";
import { appointOfficer, appointOwner } from "./testing-officers";

const database = await createTestDatabase();
const { db } = database;
const now = sundayMorning;
beforeAll(() => seedMinimal(db));
afterAll(() => database.close());

const cause = {
  reason: "Bán hàng không rõ nguồn gốc.",
  legalBasis: "Nghị định 248/2026/NĐ-CP Điều 17",
  authority: "",
  authorityDocument: "",
  now,
};

async function suspendedShop() {
  const shop = await buildOrderableShop(db);
  const ha = await appointOfficer(db, "Hà", "trade");
  const binh = await appointOfficer(db, "Bình", "trade");
  const proposed = await proposeSanction(db, {
    ...cause,
    actor: ha,
    sellerId: shop.seller.id,
    productId: null,
  });
  if (!proposed || "refused" in proposed) throw new Error(JSON.stringify(proposed));
  const { sanctionId } = proposed;
  const approve = { sanctionId, outcome: "approved", reason: "", now } as const;
  return { ...shop, ha, binh, sanctionId, approve };
}

const statusOf = async (sellerId: string) =>
  (await db.select().from(sellers).where(eq(sellers.id, sellerId)))[0]!.status;

test("a proposal changes nothing until a second officer agrees", async () => {
  const { seller, ha, binh, sanctionId, approve } = await suspendedShop();
  expect(await statusOf(seller.id)).toBe("active");
  expect(await decideSanction(db, { ...approve, actor: ha })).toEqual({ refused: "own-proposal" });
  expect(await statusOf(seller.id)).toBe("active");
  expect(await decideSanction(db, { ...approve, actor: binh })).toEqual({ decided: true });
  expect(await statusOf(seller.id)).toBe("suspended");
  const acts = await db.select().from(auditEntries).where(eq(auditEntries.subjectId, sanctionId));
  expect(acts.map(({ act }) => act)).toEqual(["suspension-proposed", "suspension-put-in-force"]);
  const told = await db.select().from(notices).where(eq(notices.sellerId, seller.id));
  expect(told.map(({ title }) => title)).toEqual(["Gian hàng bị tạm ngừng bán"]);
});

test("of two officers who decide at once one decides, and one row is written", async () => {
  const { binh, sanctionId, approve } = await suspendedShop();
  const lan = await appointOfficer(db, "Lan", "trade");
  const answers = await Promise.all([
    decideSanction(db, { ...approve, actor: binh }),
    decideSanction(db, { ...approve, actor: lan, outcome: "rejected", reason: "Không đủ căn cứ." }),
  ]);
  expect(answers.filter((answer) => answer && "decided" in answer)).toHaveLength(1);
  expect(answers).toContainEqual({ refused: "already-decided" });
  expect(await db.$count(decisions, eq(decisions.subjectId, sanctionId))).toBe(1);
});

test("in force it empties pages, search, site map and carts; ended, everything is back", async () => {
  const { seller, product, variant, binh, sanctionId, approve } = await suspendedShop();
  const cartToken = await fillCart(db, [{ variantId: variant.id, quantity: 1 }]);
  const seen = async () => {
    const cart = await loadCart(db, { cartToken, now });
    return {
      profile: (await getSellerProfile(db, { slug: seller.slug })) !== null,
      found: (await loadDocuments(db, [product.id])).length,
      inMap: (await productAddresses(db, { limit: 500, offset: 0 })).some(
        ({ slug }) => slug === product.slug,
      ),
      canCheckOut: cart.total !== null && cart.total > 0n,
    };
  };
  const open = { profile: true, found: 1, inMap: true, canCheckOut: true };
  expect(await seen()).toEqual(open);
  await decideSanction(db, { ...approve, actor: binh });
  expect(await seen()).toEqual({ profile: false, found: 0, inMap: false, canCheckOut: false });
  const lifted = { actor: binh, sanctionId, reason: "Đã khắc phục.", now };
  expect(await endSanction(db, lifted)).toEqual({ ended: true });
  expect(await seen()).toEqual(open);
  expect(await endSanction(db, lifted)).toEqual({ refused: "not-in-force" });
});

test("an authority's order has 24 hours and comes as urgent", async () => {
  const { seller, product } = await buildOrderableShop(db);
  const ha = await appointOfficer(db, "Hà", "trade");
  const order = { ...cause, actor: ha, sellerId: seller.id, productId: product.id };
  expect(await proposeSanction(db, { ...order, authority: "Sở Công Thương" })).toEqual({
    refused: "document-missing",
  });
  const proposed = await proposeSanction(db, {
    ...order,
    authority: "Sở Công Thương",
    authorityDocument: "112/SCT-QLTM",
  });
  const { sanctionId } = proposed as { sanctionId: string };
  const [item] = await db.select().from(queueItems).where(eq(queueItems.subjectId, sanctionId));
  expect(item).toMatchObject({ isUrgent: true, title: `Gỡ sản phẩm: ${product.name}` });
  expect(item!.dueAt.getTime() - now.getTime()).toBe(24 * 3_600_000);
  expect(await proposeSanction(db, order)).toEqual({ refused: "open-already" });
});

test("a product taken off is off, and comes back on the shelves", async () => {
  const { seller, product } = await buildOrderableShop(db);
  const ha = await appointOfficer(db, "Hà", "trade");
  const binh = await appointOfficer(db, "Bình", "trade");
  const { sanctionId } = (await proposeSanction(db, {
    ...cause,
    actor: ha,
    sellerId: seller.id,
    productId: product.id,
  })) as { sanctionId: string };
  await decideSanction(db, { actor: binh, sanctionId, outcome: "approved", reason: "", now });
  const status = async () =>
    (await db.select().from(products).where(eq(products.id, product.id)))[0]!.status;
  expect(await status()).toBe("taken-down");
  expect(await statusOf(seller.id)).toBe("active");
  await endSanction(db, { actor: ha, sanctionId, reason: "Đã bổ sung giấy tờ.", now });
  expect(await status()).toBe("approved");
});

test("an appeal is decided by an officer who had no part, and gives the shop back", async () => {
  const { seller, ha, binh, sanctionId, approve } = await suspendedShop();
  const owner = await appointOwner(db, seller.id);
  const appeal = { actor: owner, sellerId: seller.id, sanctionId, body: "Hàng có hóa đơn.", now };
  expect(await fileAppeal(db, appeal)).toEqual({ refused: "not-in-force" });
  await decideSanction(db, { ...approve, actor: binh });
  const { appealId } = (await fileAppeal(db, appeal)) as { appealId: string };
  expect(await fileAppeal(db, appeal)).toEqual({ refused: "open-already" });
  const decision = { appealId, outcome: "approved", reason: "Hóa đơn hợp lệ.", now } as const;
  expect(await decideAppeal(db, { ...decision, actor: ha })).toEqual({ refused: "had-a-part" });
  expect(await decideAppeal(db, { ...decision, actor: binh })).toEqual({ refused: "had-a-part" });
  const lan = await appointOfficer(db, "Lan", "trade");
  expect(await decideAppeal(db, { ...decision, actor: lan })).toEqual({ decided: true });
  expect(await statusOf(seller.id)).toBe("active");
  const [sanction] = await sanctionsForSeller(db, seller.id);
  expect(sanction).toMatchObject({ status: "ended", appeals: [{ status: "upheld" }] });
});

test("another seller's sanction can be neither read nor appealed", async () => {
  const { binh, sanctionId, approve } = await suspendedShop();
  await decideSanction(db, { ...approve, actor: binh });
  const { seller: other } = await buildOrderableShop(db);
  const owner = await appointOwner(db, other.id);
  const appeal = { actor: owner, sellerId: other.id, sanctionId, body: "Không phải tôi.", now };
  expect(await fileAppeal(db, appeal)).toBeNull();
  expect(await sanctionsForSeller(db, other.id)).toEqual([]);
});

test("an officer with a declared tie proposes nothing, decides nothing and lifts nothing", async () => {
  const { seller, product, binh, sanctionId, approve, ha } = await suspendedShop();
  await declareInterest(db, { actor: binh, sellerSlug: seller.slug, note: "Em ruột", now });
  const tied = { refused: "conflict-of-interest" };
  expect(await decideSanction(db, { ...approve, actor: binh })).toEqual(tied);
  const takedown = { ...cause, actor: binh, sellerId: seller.id, productId: product.id };
  expect(await proposeSanction(db, takedown)).toEqual(tied);
  const lan = await appointOfficer(db, "Lan", "trade");
  await decideSanction(db, { ...approve, actor: lan });
  expect(await endSanction(db, { actor: binh, sanctionId, reason: "Đủ rồi.", now })).toEqual(tied);
  expect(await statusOf(seller.id)).toBe("suspended");
  expect(
    await db.$count(sanctions, and(eq(sanctions.id, sanctionId), isNull(sanctions.endedAt))),
  ).toBe(1);
  expect(ha.role).toBe("trade");
});

test("the log of all this fits together", async () => {
  expect(await verifyAudit(db)).toMatchObject({ broken: [], headFits: true });
});
