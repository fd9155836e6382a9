import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hashSecret, newSecret } from "#app/domain/accounts/secrets.server";
import { createFileStore } from "#app/domain/catalog/file-store.server";
import { continueImports } from "#app/domain/listing/continue-imports.server";
import { accounts, products, sellerMembers, sessions } from "#db/schema";
import { buildSeller, type Seller, seedMinimal } from "#db/seed/builders";
import { createTestDatabase, type TestDatabase } from "#db/testing.server";
import { openTestShop } from "../testing-services";
import * as page from "./import";
import * as run from "./import-run";
import * as start from "./import-start";

let database: TestDatabase;
let folder: string;
let origin: string;
let shop: Seller;
let stranger: Seller;
const now = new Date("2026-11-22T09:30:00+07:00");
const token = newSecret();
const headers = { cookie: `phien=${token}` };
const files = () => createFileStore(folder);

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(path.join(os.tmpdir(), "cho-import-route-"));
  await seedMinimal(database.db);
  origin = openTestShop(database, { now: () => now });
  Object.assign((globalThis as { choServices?: object }).choServices!, { files: files() });
  shop = await buildSeller(database.db);
  stranger = await buildSeller(database.db);
  const [account] = await database.db
    .insert(accounts)
    .values({ issuer: "https://x.example", subject: "thao", kind: "person", displayName: "Thảo" })
    .returning();
  await database.db.insert(sessions).values({
    tokenHash: hashSecret(token),
    accountId: account!.id,
    issuer: "https://x.example",
    subject: "thao",
    rightsVersion: 99,
    idleSeconds: 86_400,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + 86_400_000),
    createdAt: now,
  });
  await database.db
    .insert(sellerMembers)
    .values({ sellerId: shop.id, accountId: account!.id, role: "owner" });
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const args = (slug: string, request: Request, importId?: string) =>
  ({ request, params: { seller: slug, import: importId }, context: {} }) as ActionFunctionArgs &
    LoaderFunctionArgs;

function upload(slug: string, text: string | Uint8Array<ArrayBuffer>, name = "hang.csv") {
  const body = new FormData();
  if (text.length > 0) body.append("file", new File([text], name));
  return start.action(
    args(
      slug,
      new Request(`${origin}/nguoi-ban/${slug}/san-pham/nhap`, { method: "POST", body, headers }),
    ),
  );
}

const outcome = (thrown: unknown) => (thrown instanceof Response ? thrown.status : thrown);

test("a file is checked, looked at and brought in", async () => {
  const answer = (await upload(
    shop.slug,
    "Mã hàng,Tên sản phẩm,Loại hàng,Đơn vị,Giá,Số lượng\nA1,Mãng cầu ngon,Mãng cầu Bà Đen,kg,60000,12.5\nA2,x,Mãng cầu Bà Đen,kg,0,1\n",
  )) as Response;
  expect(answer.status).toBe(303);
  const importId = answer.headers.get("Location")!.split("/").at(-1)!;
  const look = async () => {
    const { data } = (await page.loader(
      args(
        shop.slug,
        new Request(`${origin}${answer.headers.get("Location")}`, { headers }),
        importId,
      ),
    )) as { data: { import: { status: string; counts: object; problems: { column: string }[] } } };
    return data.import;
  };
  expect(await look()).toMatchObject({ status: "checked", counts: { create: 1, refused: 1 } });
  expect((await look()).problems.map(({ column }) => column)).toContain("Giá (đồng)");
  const post = new Request(`${origin}/x`, { method: "POST", headers });
  expect(((await run.action(args(shop.slug, post, importId))) as Response).status).toBe(303);
  while ((await continueImports(database.db, files(), { now })) > 0);
  expect(await look()).toMatchObject({ status: "done", counts: { applied: 1, refused: 1 } });
  expect(await database.db.$count(products, eq(products.sellerId, shop.id))).toBe(1);

  const theirs = args(stranger.slug, new Request(`${origin}/x`, { headers }), importId);
  expect(await page.loader(theirs).catch(outcome)).toBe(404);
});

test.each([
  ["no file", "", /Chọn tệp hàng/],
  ["a picture", new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]), /không phải Excel/],
  ["heads alone", "Mã hàng,Giá\n", /không có dòng hàng nào/],
] as const)("%s is answered with one sentence at the field", async (_, text, sentence) => {
  const answer = (await upload(shop.slug, text as string)) as unknown as {
    data: { errors: { file: string } };
    init: { status: number };
  };
  expect(answer.init.status).toBe(422);
  expect(answer.data.errors.file).toMatch(sentence);
});

test("another's shop is not there", async () => {
  expect(await upload(stranger.slug, "Mã hàng\nA1\n").catch(outcome)).toBe(404);
});
