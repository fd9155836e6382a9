import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signInAs } from "#app/domain/accounts/testing-accounts";
import { testFiles } from "#app/domain/sellers/testing-dossiers";
import type { Services } from "#app/services.server";
import type { EditorView } from "#app/ui/seller/editor-view";
import {
  memberFarmers,
  productFarmers,
  productRevisions,
  products,
  sellerMembers,
  stockLevels,
  variants,
} from "#db/schema";
import { buildOrderableShop, buildSeller, seedMinimal } from "#db/seed/builders";
import { buildTwoShops, placeFilledOrder, sundayMorning } from "#db/seed/named-cast";
import { createTestDatabase } from "#db/testing.server";
import * as picture from "../resources/picture";
import { dataOf, formOf, locationOf, openBrowser, statusOf } from "../testing-browser";
import { openTestShop } from "../testing-services";
import * as order from "./order";
import * as confirmation from "./order-confirmation";
import * as orders from "./orders";
import * as grid from "./price-grid";
import * as undo from "./price-grid-undo";
import * as autosave from "./product-autosave";
import * as copy from "./product-copy";
import * as discard from "./product-discard";
import * as edit from "./product-edit";
import * as upload from "./product-picture";
import * as preview from "./product-preview";
import * as send from "./product-send";
import * as exit from "./product-shelf-exit";
import * as back from "./product-shelf-return";
import * as start from "./product-start";
import * as takeBack from "./product-withdrawal";
import * as list from "./products";
import * as today from "./today";

const database = await createTestDatabase();
const { db } = database;
const origin = openTestShop(database, { now: () => sundayMorning });
Object.assign((globalThis as unknown as { choServices: Services }).choServices, {
  files: testFiles(database.name),
});
beforeAll(() => seedMinimal(db));
afterAll(() => database.close());

const browserOf = (account: { id: string } | null) =>
  openBrowser(db, { origin, account, now: sundayMorning });

async function ownerOf(seller: { id: string }, role: "owner" | "packer" | "accountant" = "owner") {
  const account = await signInAs(db, `${role}-${seller.id}`);
  await db.insert(sellerMembers).values({ sellerId: seller.id, accountId: account.id, role });
  return { account, browse: await browserOf(account) };
}

const photo = async () =>
  new Blob([
    new Uint8Array(
      await sharp({ create: { width: 300, height: 300, channels: 3, background: "#3a7" } })
        .jpeg()
        .toBuffer(),
    ),
  ]);
const location = (answer: unknown) => locationOf(answer)!;

async function farm() {
  const seller = await buildSeller(db);
  const { browse, account } = await ownerOf(seller);
  const started = await browse(start.action, {
    params: { seller: seller.slug },
    form: formOf({ kind: "mang-cau-ba-den" }),
  });
  const params = { seller: seller.slug, product: location(started).split("/").at(-1)! };
  const open = async () => dataOf<{ view: EditorView }>(await browse(edit.loader, { params })).view;
  return { seller, browse, account, params, open };
}

const priceField = (view: EditorView) => `variants.${view.values.variants[0]}.price`;
const stockField = (view: EditorView) => `variants.${view.values.variants[0]}.stock`;

test("a kind, a photo, a price and an amount in one plain form, and it waits for an officer", async () => {
  const { browse, params, open } = await farm();
  const view = await open();
  const sent = await browse(send.action, {
    params,
    form: formOf({
      version: String(view.product.version),
      photo: await photo(),
      [priceField(view)]: "60.000",
      [stockField(view)]: "20,5",
    }),
  });
  expect(location(sent)).toMatch(/\?bao=da-gui$/);
  const after = await open();
  expect(after.product).toMatchObject({ state: "waiting", isBeingReviewed: true });
  expect(after.values.fields).toMatchObject({
    [priceField(after)]: "60.000",
    [stockField(after)]: "20,5",
  });
  const listed = dataOf<{ rows: { state: string }[] }>(await browse(list.loader, { params }));
  expect(listed.rows.map(({ state }) => state)).toEqual(["waiting"]);
  const taken = await browse(takeBack.action, { params, form: new FormData() });
  expect(location(taken)).toMatch(/bao=da-lay-lai$/);
  expect((await open()).product.state).toBe("draft");
});

test("what cannot be read is told at its field with what was typed, and the rest is kept", async () => {
  const { browse, params, open } = await farm();
  const view = await open();
  const answer = await browse(edit.action, {
    params,
    form: formOf({
      version: "1",
      name: "Mãng cầu vườn nhà",
      [priceField(view)]: "sáu chục",
      photo: new Blob(["no picture"]),
    }),
  });
  expect(statusOf(answer)).toBe(422);
  const refused = dataOf<{ view: EditorView }>(answer).view;
  expect(refused.errors).toEqual({
    [priceField(view)]: "Ghi bằng số, ví dụ 60.000.",
    pictures: "Tệp này không phải ảnh. Chọn ảnh JPG, PNG hoặc WebP.",
  });
  expect(refused.values.fields[priceField(view)]).toBe("sáu chục");
  expect((await open()).values.fields.name).toBe("Mãng cầu vườn nhà");
});

test("what a page lacks is named at each field when it is sent", async () => {
  const { browse, params, open } = await farm();
  const view = await open();
  const answer = await browse(send.action, { params, form: formOf({ version: "1", name: "" }) });
  expect(statusOf(answer)).toBe(422);
  expect(dataOf<{ view: EditorView }>(answer).view.errors).toEqual({
    name: "Ghi tên sản phẩm.",
    pictures: "Thêm ít nhất một ảnh.",
    [priceField(view)]: "Ghi giá bán.",
    [stockField(view)]: "Ghi đang có bao nhiêu.",
  });
});

test("two phones on one page: the second is told, and keeps what was typed", async () => {
  const { browse, params } = await farm();
  const save = (name: string) =>
    browse(edit.action, { params, form: formOf({ version: "1", name }) });
  expect(statusOf(await save("Bản của anh"))).toBe(303);
  const second = await save("Bản của chị");
  expect(statusOf(second)).toBe(422);
  const { view } = dataOf<{ view: EditorView }>(second);
  expect(view.theirs!.name).toBe("Bản của anh");
  expect(view.values.fields.name).toBe("Bản của chị");
  expect(view.product.version).toBe(2);
});

test("pictures are moved, taken out and added by plain buttons", async () => {
  const { browse, params, open } = await farm();
  const shot = async (background: string) =>
    new Blob([
      new Uint8Array(
        await sharp({ create: { width: 200, height: 200, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    ]);
  for (const colour of ["#a00", "#0a0"]) {
    expect(
      statusOf(
        await browse(upload.action, { params, form: formOf({ photo: await shot(colour) }) }),
      ),
    ).toBe(200);
  }
  const { values, product } = await open();
  const [first, second] = values.pictures as [string, string];
  const form = formOf({
    version: String(product.version),
    pictures: "1",
    pictureMove: `down:${first}`,
  });
  for (const id of values.pictures) form.append("picture", id);
  expect(location(await browse(edit.action, { params, form }))).toMatch(/#pictures$/);
  const moved = await open();
  expect(moved.values.pictures).toEqual([second, first]);
  const out = formOf({
    version: String(moved.product.version),
    pictures: "1",
    pictureRemove: second,
  });
  for (const id of moved.values.pictures) out.append("picture", id);
  await browse(edit.action, { params, form: out });
  expect((await open()).values.pictures).toEqual([first]);
});

test("a page is kept while it is written, and answers briefly", async () => {
  const { browse, params, open } = await farm();
  const saved = (await browse(autosave.action, {
    params,
    form: formOf({ version: "1", "answers.picked": "to-order" }),
  })) as Response;
  expect(await saved.json()).toEqual({ version: 2 });
  expect((await open()).values.fields.description).toMatch(/Có đơn mới thu hoạch\./);
  const stale = (await browse(autosave.action, {
    params,
    form: formOf({ version: "1" }),
  })) as Response;
  expect(stale.status).toBe(422);
});

test("a description of one's own is not written over by answers", async () => {
  const { browse, params, open } = await farm();
  const own = "Trái hái ở vườn sau nhà, mỗi sáng một rổ.";
  await browse(edit.action, { params, form: formOf({ version: "1", description: own }) });
  await browse(edit.action, {
    params,
    form: formOf({ version: "2", description: own, "answers.picked": "weekly" }),
  });
  expect((await open()).values.fields.description).toBe(own);
});

test("a picture that waits is seen by its people and not at its public address", async () => {
  const { browse, params, open } = await farm();
  await browse(upload.action, { params, form: formOf({ photo: await photo() }) });
  const [media] = (await open()).values.pictures;
  const at = { params: { media, rendition: "160.webp" } };
  expect(statusOf(await browse(picture.loader, at))).toBe(200);
  expect(statusOf(await (await browserOf(null))(picture.loader, at))).toBe(404);
  const stranger = await ownerOf(await buildSeller(db));
  expect(statusOf(await stranger.browse(picture.loader, at))).toBe(404);
});

test("a shopper's view of a page nobody approved, also of a shop not yet verified", async () => {
  const seller = await buildSeller(db, { status: "pending" });
  const { browse } = await ownerOf(seller);
  const started = await browse(start.action, {
    params: { seller: seller.slug },
    form: formOf({ kind: "mang-cau-ba-den" }),
  });
  const params = { seller: seller.slug, product: location(started).split("/").at(-1)! };
  const shown = dataOf<{ product: { name: string } }>(await browse(preview.loader, { params }));
  expect(shown.product.name).toBe("Mãng cầu Bà Đen");
});

test("a product is copied, withdrawn, put back; a draft is dropped", async () => {
  const { seller, product } = await buildOrderableShop(db);
  const { browse } = await ownerOf(seller);
  const params = { seller: seller.slug, product: product.id };
  const form = () => new FormData();
  const copied = location(await browse(copy.action, { params, form: form() }));
  const copyId = /san-pham\/([0-9a-f-]+)\?bao=da-chep$/.exec(copied)![1]!;
  expect(location(await browse(exit.action, { params, form: form() }))).toMatch(/da-ngung$/);
  expect(location(await browse(back.action, { params, form: form() }))).toMatch(/da-bay$/);
  await browse(discard.action, { params: { ...params, product: copyId }, form: form() });
  const listed = dataOf<{ rows: { id: string }[] }>(await browse(list.loader, { params }));
  expect(listed.rows.map(({ id }) => id)).toEqual([product.id]);
});

test("the grid saves what changed, tells each wrong line, and is undone", async () => {
  const { seller, product, variant } = await buildOrderableShop(db, {
    variant: { price: 60_000n },
  });
  const { browse } = await ownerOf(seller);
  const params = { seller: seller.slug };
  const lines = (price: string, stock: string) =>
    formOf({
      row: variant.id,
      [`seen.${variant.id}`]: "60000 100 pack",
      [`price.${variant.id}`]: price,
      [`stock.${variant.id}`]: stock,
    });
  for (const [price, stock, sentence] of [
    ["", "100", "Ghi giá bằng số, ví dụ 60.000."],
    ["0", "100", "Giá phải từ 1 đ tới dưới 1 tỉ đồng."],
    ["1.000.000.000", "100", "Giá phải từ 1 đ tới dưới 1 tỉ đồng."],
    ["60.000", "một mớ", "Ghi số lượng bằng số, ví dụ 20."],
  ] as const) {
    const answer = await browse(grid.action, { params, form: lines(price, stock) });
    expect(statusOf(answer)).toBe(422);
    expect(dataOf<{ errors: object; typed: object }>(answer)).toMatchObject({
      errors: { [variant.id]: sentence },
      typed: { [variant.id]: { price, stock } },
    });
  }
  const far = await browse(grid.action, { params, form: lines("200.000", "100") });
  expect(dataOf<{ proposed: string[] }>(far).proposed).toEqual([variant.id]);
  const saved = await browse(grid.action, { params, form: lines("66.000", "40") });
  expect(location(saved)).toMatch(/da-luu=1$/);
  const shown = dataOf<{ grid: { undo: { batchId: string }; rows: object[] } }>(
    await browse(grid.loader, { params }),
  ).grid;
  expect(shown.rows).toMatchObject([{ price: 66_000n, available: 40 }]);
  const undone = await browse(undo.action, { params, form: formOf({ batch: shown.undo.batchId }) });
  expect(location(undone)).toMatch(/bao=hoan-tac$/);
  const [level] = await db.select().from(stockLevels).where(eq(stockLevels.variantId, variant.id));
  expect(level!.onHand).toBe(100);
  expect(await db.$count(productRevisions, eq(productRevisions.productId, product.id))).toBe(1);
});

test("an order is confirmed by its seller, who sees their own share and nobody else's", async () => {
  const { farm: shop, cooperative } = await buildTwoShops(db);
  await placeFilledOrder(db, {
    lines: [
      { variantId: shop.variant.id, quantity: 1_500 },
      { variantId: cooperative.variant.id, quantity: 2 },
    ],
  });
  const { browse } = await ownerOf(shop.seller);
  const params = { seller: shop.seller.slug };
  const { rows } = dataOf<{ rows: { number: string; goods: string[] }[] }>(
    await browse(orders.loader, { params }),
  );
  expect(rows).toHaveLength(1);
  const at = { params: { ...params, number: rows[0]!.number } };
  const seen = JSON.stringify(await browse(order.loader, at), (_, value) =>
    typeof value === "bigint" ? String(value) : value,
  );
  expect(seen).toContain("Mãng cầu");
  expect(seen).not.toContain("Bánh tráng");
  const day = dataOf<{ today: { toConfirm: number } }>(await browse(today.loader, { params }));
  expect(day.today.toConfirm).toBe(1);
  const other = await ownerOf(cooperative.seller);
  const wrong = { params: { seller: cooperative.seller.slug, number: rows[0]!.number } };
  expect(statusOf(await other.browse(order.loader, wrong))).toBe(404);
  expect(
    statusOf(await other.browse(confirmation.action, { ...wrong, form: new FormData() })),
  ).toBe(404);
  const accountant = await ownerOf(shop.seller, "accountant");
  expect(
    statusOf(await accountant.browse(confirmation.action, { ...at, form: new FormData() })),
  ).toBe(404);
  const packer = await ownerOf(shop.seller, "packer");
  expect(
    location(await packer.browse(confirmation.action, { ...at, form: new FormData() })),
  ).toMatch(/bao=xac-nhan$/);
  expect(
    location(await packer.browse(confirmation.action, { ...at, form: new FormData() })),
  ).toMatch(/bao=khong$/);
});

test("a co-operative's farmer prepares goods of their own and sends nothing", async () => {
  const seller = await buildSeller(db, { kind: "cooperative" });
  const account = await signInAs(db, "xa-vien");
  const [farmer] = await db
    .insert(memberFarmers)
    .values({
      sellerId: seller.id,
      accountId: account.id,
      name: "Phạm Văn Út",
      phone: "+84976111222",
      communeCode: seller.communeCode,
      mayPrepareProducts: true,
    })
    .returning();
  const browse = await browserOf(account);
  const started = await browse(start.action, {
    params: { seller: seller.slug },
    form: formOf({ kind: "mang-cau-ba-den" }),
  });
  const params = { seller: seller.slug, product: location(started).split("/").at(-1)! };
  expect(await db.$count(productFarmers, eq(productFarmers.memberFarmerId, farmer!.id))).toBe(1);
  expect(dataOf<{ view: EditorView }>(await browse(edit.loader, { params })).view.maySend).toBe(
    false,
  );
  expect(statusOf(await browse(send.action, { params, form: formOf({ version: "1" }) }))).toBe(404);
  const owner = await ownerOf(seller);
  const theirs = await owner.browse(start.action, {
    params: { seller: seller.slug },
    form: formOf({ kind: "mang-cau-ba-den" }),
  });
  const foreign = { ...params, product: location(theirs).split("/").at(-1)! };
  expect(statusOf(await browse(edit.loader, { params: foreign }))).toBe(404);
  await db
    .update(memberFarmers)
    .set({ mayPrepareProducts: false })
    .where(eq(memberFarmers.id, farmer!.id));
  expect(statusOf(await browse(edit.loader, { params }))).toBe(404);
});

test("for a stranger none of it is there, whatever is asked", async () => {
  const { seller, product, variant } = await buildOrderableShop(db);
  const stranger = await ownerOf(await buildSeller(db));
  const params = { seller: seller.slug, product: product.id, number: "TN-2611-AAAAAA-A" };
  const form = () => formOf({ version: "0", name: "của tôi", kind: "mang-cau-ba-den" });
  const loaders = [today, list, start, edit, preview, send, grid, orders, order];
  const actions = [
    start,
    edit,
    autosave,
    upload,
    send,
    takeBack,
    discard,
    copy,
    exit,
    back,
    grid,
    undo,
    confirmation,
  ];
  for (const { loader } of loaders)
    expect(statusOf(await stranger.browse(loader, { params }))).toBe(404);
  for (const { action } of actions) {
    expect(statusOf(await stranger.browse(action, { params, form: form() }))).toBe(404);
  }
  const [kept] = await db.select().from(products).where(eq(products.id, product.id));
  expect(kept).toMatchObject({ name: product.name, status: "approved" });
  expect(await db.$count(products, eq(products.sellerId, seller.id))).toBe(1);
  expect(await db.$count(variants, eq(variants.id, variant.id))).toBe(1);
});
