import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createFileStore } from "#app/domain/catalog/file-store.server";
import { orderLinkToken } from "#app/domain/orders/order-link.server";
import { linkSecret } from "#app/domain/payments/testing-gateway";
import { orderReviewPath } from "#app/paths";
import type { Services } from "#app/services.server";
import { voiceWords } from "#app/ui/words/voices";
import { media, orderLines, questions, reports, reviewPictures, reviews } from "#db/schema";
import { seedMinimal } from "#db/seed/builders";
import { arriveOrder, buildTwoShops, placeFilledOrder, sundayMorning } from "#db/seed/named-cast";
import { createTestDatabase } from "#db/testing.server";
import { openTestShop } from "../testing-services";
import * as reviewPage from "./order-review";
import * as questionPage from "./question";
import * as reportPage from "./report";
import * as casePage from "./report-case";

const database = await createTestDatabase();
const { db } = database;
const origin = openTestShop(database, { now: () => sundayMorning });
const folder = await mkdtemp(path.join(os.tmpdir(), "cho-voices-"));
Object.assign((globalThis as unknown as { choServices: Services }).choServices, {
  files: createFileStore(folder),
});
let shops: Awaited<ReturnType<typeof buildTwoShops>>;
let place: { params: { number: string; line: string }; path: string };

beforeAll(async () => {
  await seedMinimal(db);
  shops = await buildTwoShops(db);
  const lines = [{ variantId: shops.farm.variant.id, quantity: 1_000 }];
  const order = await placeFilledOrder(db, { lines });
  await arriveOrder(db, order);
  const [line] = await db.select({ id: orderLines.id }).from(orderLines);
  const token = orderLinkToken(linkSecret, order);
  place = {
    params: { number: order.number, line: line!.id },
    path: orderReviewPath("vi", order.number, token, line!.id),
  };
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

type Handler = (args: never) => unknown;
interface Shown {
  status: number;
  to: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: each page shows other things
  data: any;
}

/** What a loader or action answers, thrown or returned. */
async function call(
  handler: Handler,
  address: string,
  params: Record<string, string>,
  body?: URLSearchParams | FormData,
): Promise<Shown> {
  const request = new Request(origin + address, body ? { method: "POST", body } : {});
  const args = { request, params, context: {} } as never;
  const answer = await Promise.resolve(handler(args)).catch((thrown: unknown) => thrown);
  if (answer instanceof Response) {
    return { status: answer.status, to: answer.headers.get("Location"), data: null };
  }
  const { data, init } = answer as { data: unknown; init: ResponseInit | null };
  return { status: init?.status ?? 200, to: null, data };
}

const photo = (colour: string) =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();

async function filled(fields: Record<string, string>, files: (Buffer | string)[] = []) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const file of files)
    form.append("pictures", new Blob([new Uint8Array(Buffer.from(file))]), "x.jpg");
  return form;
}

test("photos that came with a form that was wrong need not be chosen again, and wait unseen", async () => {
  const first = await call(
    reviewPage.action,
    place.path,
    place.params,
    await filled({ rating: "", body: "Ngon lắm", authorName: "Hoa" }, [await photo("#abc")]),
  );
  expect(first.status).toBe(422);
  expect(first.data.problems).toEqual([{ name: "rating", message: "Chọn từ 1 đến 5 sao" }]);
  expect(first.data.typed).toMatchObject({ body: "Ngon lắm", authorName: "Hoa" });
  const [{ ticket }] = first.data.pictures;
  const again = await filled({ rating: "5", body: "Ngon lắm", authorName: "Hoa", keep: ticket });
  const second = await call(reviewPage.action, place.path, place.params, again);
  expect(second).toMatchObject({ status: 303, to: place.path });
  const [kept] = await db
    .select({ isPublic: media.isPublic })
    .from(reviewPictures)
    .innerJoin(media, eq(media.id, reviewPictures.mediaId));
  expect(kept).toEqual({ isPublic: false });
});

test("somebody else's waiting picture is not brought under a review by its id", async () => {
  const [row] = await db.select({ id: media.id }).from(media).limit(1);
  for (const keep of [row!.id, `${row!.id}.${"A".repeat(32)}`]) {
    const form = await filled({ rating: "4", body: "Cũng được", authorName: "Hoa", keep });
    await call(reviewPage.action, place.path, place.params, form);
    expect(await db.$count(reviewPictures)).toBe(0);
  }
});

test("what is no picture is refused in a sentence, and five are too many", async () => {
  const fields = { rating: "4", body: "Cũng được", authorName: "Hoa" };
  const svg = await filled(fields, ["<svg onload='alert(1)'/>"]);
  const refused = await call(reviewPage.action, place.path, place.params, svg);
  expect(refused.data.problems).toEqual([
    { name: "pictures", message: voiceWords.vi.picturesRefused },
  ]);
  const five = await Promise.all(["#001", "#012", "#023", "#034", "#045"].map(photo));
  const many = await call(reviewPage.action, place.path, place.params, await filled(fields, five));
  expect(many.data.problems).toEqual([
    { name: "pictures", message: voiceWords.vi.picturesTooMany },
  ]);
});

test("a review without the order's link is not there", async () => {
  const wrong = place.path.replace(/k=.*/, `k=${"A".repeat(32)}`);
  const form = await filled({ rating: "1", body: "Kẻ lạ viết", authorName: "Lạ" });
  expect((await call(reviewPage.action, wrong, place.params, form)).status).toBe(404);
  expect((await call(reviewPage.loader, wrong, place.params)).status).toBe(404);
  expect(await db.$count(reviews, eq(reviews.body, "Kẻ lạ viết"))).toBe(0);
});

test("a question with an empty text comes back with everything typed", async () => {
  const { slug } = shops.farm.product;
  const body = new URLSearchParams({ body: " ", askerName: "Năm", email: "nam@" });
  const answer = await call(questionPage.action, `/en/san-pham/${slug}/hoi`, { slug }, body);
  expect(answer.status).toBe(422);
  expect(answer.data.typed).toEqual({ body: " ", askerName: "Năm", email: "nam@" });
  expect(answer.data.problems.map(({ name }: { name: string }) => name)).toEqual(["email", "body"]);
  expect(answer.data.problems[1].message).toMatch(/^Write your question/);
});

test("a machine that fills every field is thanked and not heard", async () => {
  const { slug } = shops.farm.product;
  const body = new URLSearchParams({
    ...{ body: "Mua thuốc giá rẻ", askerName: "Máy", email: "" },
    website: "http://x.example",
  });
  const answer = await call(questionPage.action, `/san-pham/${slug}/hoi`, { slug }, body);
  expect(answer).toMatchObject({ status: 303, to: `/san-pham/${slug}/hoi?xong=1` });
  expect(await db.$count(questions)).toBe(0);
  body.delete("website");
  await call(questionPage.action, `/san-pham/${slug}/hoi`, { slug }, body);
  expect(await db.$count(questions)).toBe(1);
});

test("a report leads to the page of its number; an unknown number says so", async () => {
  const address = `/bao-cao?gian-hang=${shops.farm.seller.slug}`;
  const body = new URLSearchParams({ reason: "scam", body: "Nhận tiền rồi không giao hàng" });
  const answer = await call(reportPage.action, address, {}, body);
  const [report] = await db.select().from(reports);
  expect(answer).toMatchObject({ status: 303, to: `/bao-cao/${report!.caseNumber}` });
  const shown = await call(casePage.loader, answer.to!, { case: report!.caseNumber });
  expect(shown.data.found).toMatchObject({ status: "open", reason: "scam" });
  expect(JSON.stringify(shown.data)).not.toContain("không giao hàng");
  const typed = `?ma=${report!.caseNumber.toLowerCase().replaceAll("-", "+")}`;
  expect((await call(reportPage.loader, `/bao-cao${typed}`, {})).to).toBe(answer.to);
  expect(
    (await call(casePage.loader, "/bao-cao/BC-2611-222222", { case: "BC-2611-222222" })).status,
  ).toBe(404);
  expect((await call(reportPage.loader, "/bao-cao?san-pham=khong-co", {})).status).toBe(404);
  const empty = await call(reportPage.action, address, {}, new URLSearchParams());
  expect(empty.data.problems.map(({ name }: { name: string }) => name)).toEqual(["reason", "body"]);
});
