import { and, eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signInAs } from "#app/domain/accounts/testing-accounts";
import type { Actor } from "#app/domain/audit/record-act.server";
import { orderLinkToken } from "#app/domain/orders/order-link.server";
import { linkSecret } from "#app/domain/payments/testing-gateway";
import {
  auditEntries,
  media,
  notices,
  orderLines,
  outbox,
  products,
  questions,
  queueItems,
  reviews,
  sellerMembers,
  sellerOrders,
} from "#db/schema";
import { buildPicture, seedMinimal } from "#db/seed/builders";
import { arriveOrder, buildTwoShops, placeFilledOrder, sundayMorning } from "#db/seed/named-cast";
import { createTestDatabase } from "#db/testing.server";
import { answerQuestion } from "./answer-question.server";
import { answerReview } from "./answer-review.server";
import { askQuestion } from "./ask-question.server";
import { decideQuestion } from "./decide-question.server";
import { decideReview } from "./decide-review.server";
import { getReviewForm, listReviewableLines } from "./order-review-queries.server";
import { pictureTicket, readPictureTicket } from "./picture-ticket.server";
import { productQuestions } from "./question-queries.server";
import { getQuestionForReview } from "./question-review-queries.server";
import { productReviews } from "./review-queries.server";
import { getReviewForReview } from "./review-review-queries.server";
import { saveReview } from "./save-review.server";
import { listSellerQuestions } from "./seller-voice-queries.server";
import { countWarnings } from "./text-warnings";
import { questionSchema, reviewSchema } from "./voice-schema";

const database = await createTestDatabase();
const { db } = database;
const now = sundayMorning;
const praise = { rating: 4, body: "Trái ngọt, gói kỹ.", authorName: "Hoa" };

let shops: Awaited<ReturnType<typeof buildTwoShops>>;
let officer: Actor;
let owner: Actor;

beforeAll(async () => {
  await seedMinimal(db);
  shops = await buildTwoShops(db, { fruit: 500_000 });
  const mai = await signInAs(db, "mai", { roles: [{ role: "moderation", communeCode: null }] });
  const thao = await signInAs(db, "thao");
  await db
    .insert(sellerMembers)
    .values({ sellerId: shops.farm.seller.id, accountId: thao.id, role: "owner" });
  officer = { accountId: mai.id, role: "moderation" };
  owner = { accountId: thao.id, role: "owner" };
});
afterAll(() => database.close());

async function bought({ hasArrived = true } = {}) {
  const lines = [{ variantId: shops.farm.variant.id, quantity: 1_000 }];
  const order = await placeFilledOrder(db, { lines, now });
  if (hasArrived) await arriveOrder(db, order);
  const [line] = await db
    .select({ id: orderLines.id })
    .from(orderLines)
    .innerJoin(sellerOrders, eq(sellerOrders.id, orderLines.sellerOrderId))
    .where(eq(sellerOrders.orderId, order.orderId));
  const link = {
    number: order.number,
    token: orderLinkToken(linkSecret, order),
    secret: linkSecret,
  };
  return { link, lineId: line!.id };
}

async function written(text: Partial<typeof praise> & { pictureIds?: string[] } = {}) {
  const { link, lineId } = await bought();
  const saved = await saveReview(db, { ...link, lineId, ...praise, pictureIds: [], ...text, now });
  if (!saved || "refused" in saved) throw new Error("not saved");
  return { reviewId: saved.reviewId, link, lineId };
}

const ratingOf = async () => {
  const [row] = await db
    .select({ sum: products.ratingSum, count: products.ratingCount })
    .from(products)
    .where(eq(products.id, shops.farm.product.id));
  return row!;
};
const shownReviews = async () =>
  (await productReviews(db, { productId: shops.farm.product.id, limit: 100 })).reviews;
const openItems = (subjectId: string) =>
  db.$count(queueItems, and(eq(queueItems.subjectId, subjectId), isNull(queueItems.closedAt)));

test("goods that have not arrived cannot be judged", async () => {
  const { link, lineId } = await bought({ hasArrived: false });
  expect(await listReviewableLines(db, link)).toEqual([]);
  expect(await getReviewForm(db, { ...link, lineId })).toBeNull();
  expect(await saveReview(db, { ...link, lineId, ...praise, pictureIds: [], now })).toBeNull();
});

test("nobody judges a line of another order, or without its link", async () => {
  const [mine, theirs] = [await bought(), await bought()];
  const strange = { ...mine.link, token: theirs.link.token };
  for (const attempt of [
    { ...mine.link, lineId: theirs.lineId },
    { ...strange, lineId: mine.lineId },
    { ...mine.link, lineId: "' or 1=1" },
  ]) {
    expect(await saveReview(db, { ...attempt, ...praise, pictureIds: [], now })).toBeNull();
  }
});

test("a line has one review, changed until an officer screened it", async () => {
  const { reviewId, link, lineId } = await written();
  const again = await saveReview(db, {
    ...link,
    lineId,
    ...praise,
    rating: 2,
    body: "Ăn lại thấy nhạt.",
    pictureIds: [],
    now,
  });
  expect(again).toEqual({ reviewId });
  expect(await openItems(reviewId)).toBe(1);
  expect((await getReviewForm(db, { ...link, lineId }))?.review).toMatchObject({
    rating: 2,
    status: "awaiting",
  });
  expect(await shownReviews()).toEqual([]);
  await decideReview(db, { actor: officer, reviewId, outcome: "approved", reason: "", now });
  expect(await saveReview(db, { ...link, lineId, ...praise, pictureIds: [], now })).toEqual({
    refused: "published-already",
  });
});

test("two first sends at once make one review", async () => {
  const { link, lineId } = await bought();
  const sends = await Promise.all(
    [1, 2, 3, 4].map((rating) =>
      saveReview(db, { ...link, lineId, ...praise, rating, pictureIds: [], now }),
    ),
  );
  expect(new Set(sends.map((sent) => JSON.stringify(sent))).size).toBe(1);
});

test("publishing counts the stars, shows the photos and tells the seller, without the buyer's address", async () => {
  const before = await ratingOf();
  const photo = await buildPicture(db, { isPublic: false });
  const { reviewId } = await written({ pictureIds: [photo.id, photo.id] });
  const seen = await getReviewForReview(db, reviewId);
  expect(seen?.pictures.map(({ id }) => id)).toEqual([photo.id]);
  expect(seen?.purchase?.status).toBe("delivered");
  expect(
    await decideReview(db, { actor: officer, reviewId, outcome: "approved", reason: "", now }),
  ).toEqual({ decided: true });
  const [shown] = (await shownReviews()).filter(({ id }) => id === reviewId);
  expect(shown).toMatchObject({
    authorName: "Hoa",
    authorPlace: "Tây Ninh",
    isFromBuyer: true,
  });
  expect(shown!.pictures.map(({ id }) => id)).toEqual([photo.id]);
  const [kept] = await db.select().from(media).where(eq(media.id, photo.id));
  expect(kept!.isPublic).toBe(true);
  const after = await ratingOf();
  expect([after.sum - before.sum, after.count - before.count]).toEqual([4, 1]);
  const told = await db.select().from(notices).where(eq(notices.sellerId, shops.farm.seller.id));
  expect(told.some(({ dedupeKey }) => dedupeKey === `review-published:${reviewId}`)).toBe(true);
  expect(JSON.stringify(told)).not.toContain("Nguyễn Du");
});

test("two officers at once decide a review once", async () => {
  const before = await ratingOf();
  const { reviewId } = await written();
  const results = await Promise.all(
    [1, 2, 3].map(() =>
      decideReview(db, { actor: officer, reviewId, outcome: "approved", reason: "", now }),
    ),
  );
  expect(results.filter((result) => result && "decided" in result)).toHaveLength(1);
  expect((await ratingOf()).count).toBe(before.count + 1);
  expect(await db.$count(auditEntries, eq(auditEntries.subjectId, reviewId))).toBe(1);
});

test("a refused review tells its author why, and may be written again", async () => {
  const { reviewId, link, lineId } = await written();
  const decide = (outcome: "rejected" | "returned", reason: string) =>
    decideReview(db, { actor: officer, reviewId, outcome, reason, now });
  expect(await decide("rejected", " ")).toEqual({ refused: "reason-missing" });
  expect(await decide("returned", "viết lại")).toEqual({ refused: "cannot-be-returned" });
  expect(await decide("rejected", "Có số điện thoại")).toEqual({ decided: true });
  expect((await getReviewForm(db, { ...link, lineId }))?.review).toMatchObject({
    status: "rejected",
    rejectionReason: "Có số điện thoại",
  });
  await saveReview(db, { ...link, lineId, ...praise, pictureIds: [], now });
  expect(await openItems(reviewId)).toBe(1);
  const [review] = await db.select().from(reviews).where(eq(reviews.id, reviewId));
  expect(review).toMatchObject({ status: "awaiting", rejectionReason: null });
});

test("an officer does not judge what is said of their own shop", async () => {
  const { reviewId } = await written();
  const asked = await ask("Có giao xa không?");
  for (const result of [
    await decideReview(db, { actor: owner, reviewId, outcome: "approved", reason: "", now }),
    await decideQuestion(db, {
      actor: owner,
      questionId: asked,
      outcome: "approved",
      reason: "",
      now,
    }),
  ]) {
    expect(result).toEqual({ refused: "conflict-of-interest" });
  }
});

test("the seller answers a published review once; another seller's is not there", async () => {
  const { reviewId } = await written();
  const sellerId = shops.farm.seller.id;
  const answer = (of: string, text: string) =>
    answerReview(db, { actor: owner, sellerId: of, reviewId, answer: text, now });
  expect(await answer(sellerId, "Cảm ơn chị")).toBeNull();
  await decideReview(db, { actor: officer, reviewId, outcome: "approved", reason: "", now });
  expect(await answer(shops.cooperative.seller.id, "Chen ngang")).toBeNull();
  expect(await answer(sellerId, "Cảm ơn chị")).toEqual({ answered: true });
  expect(await answer(sellerId, "Nói thêm")).toEqual({ refused: "answered-already" });
  const [shown] = (await shownReviews()).filter(({ id }) => id === reviewId);
  expect(shown!.reply).toBe("Cảm ơn chị");
});

async function ask(body: string, email = ""): Promise<string> {
  const asked = await askQuestion(db, {
    productSlug: shops.farm.product.slug,
    askerName: "Bé Năm",
    email,
    body,
    accountId: null,
    now,
  });
  if (!asked) throw new Error("not asked");
  return asked.questionId;
}
const shownQuestions = () => productQuestions(db, { productId: shops.farm.product.id, limit: 100 });

test("a question shows once screened, and the seller has 48 hours to answer it", async () => {
  const questionId = await ask("Trái này bao lâu thì chín?", "nam@example.vn");
  expect(await shownQuestions()).toEqual([]);
  const sellerId = shops.farm.seller.id;
  const answer = () =>
    answerQuestion(db, { actor: owner, sellerId, questionId, answer: "Ba ngày.", now });
  expect(await answer()).toBeNull();
  await decideQuestion(db, { actor: officer, questionId, outcome: "approved", reason: "", now });
  const [mine] = await listSellerQuestions(db, { sellerId, limit: 1 });
  expect(mine).toMatchObject({ id: questionId, answer: null });
  expect(mine!.answerDueAt!.getTime() - now.getTime()).toBe(48 * 3_600_000);
  expect(await answer()).toEqual({ answered: true });
  expect(await answer()).toEqual({ refused: "answered-already" });
  const [shown] = await shownQuestions();
  expect(shown).toMatchObject({ body: "Trái này bao lâu thì chín?", answer: "Ba ngày." });
  expect(JSON.stringify([shown, mine, await getQuestionForReview(db, questionId)])).not.toContain(
    "nam@example.vn",
  );
  const letters = await db.select().from(outbox).where(eq(outbox.subjectId, questionId));
  expect(letters.map(({ topic, detail }) => [topic, detail])).toEqual([
    ["voice-mail", "question-answered"],
  ]);
});

test("the same question sent again and again waits once", async () => {
  const ids = await Promise.all([1, 2, 3, 4, 5].map(() => ask("Có bớt giá không?")));
  expect(new Set(ids).size).toBe(1);
  expect(await openItems(ids[0]!)).toBe(1);
});

test("nobody asks about goods that are not on sale", async () => {
  const { slug } = shops.cooperative.product;
  await db.update(products).set({ status: "withdrawn" }).where(eq(products.slug, slug));
  const question = { productSlug: slug, askerName: "Năm", email: "", body: "Còn không?" };
  expect(await askQuestion(db, { ...question, accountId: null, now })).toBeNull();
  const { length } = await db.select().from(questions).where(eq(questions.body, "Còn không?"));
  expect(length).toBe(0);
});

test("a picture's ticket is good for the line it came with, and for nothing else", () => {
  const [line, other, picture] = ["a", "b", "c"].map(
    (digit) => `00000000-0000-7000-8000-00000000000${digit}`,
  ) as [string, string, string];
  const ticket = pictureTicket(linkSecret, line, picture);
  expect(readPictureTicket(linkSecret, line, ticket)).toBe(picture);
  expect(readPictureTicket(linkSecret, other, ticket)).toBeNull();
  const foreign = ticket.replace(picture, other);
  for (const bad of [foreign, picture, `${picture}.`, "", ticket.slice(0, -1)]) {
    expect(readPictureTicket(linkSecret, line, bad)).toBeNull();
  }
});

test("texts are plain, composed and bounded; each wrong field has its sentence", () => {
  const read = reviewSchema("vi").safeParse({
    rating: "5",
    body: `${"Ngon quá".normalize("NFD")}\u0000\u202e  lắm\r\n\r\n\r\n\r\nnha`,
    authorName: " Chị\n Hoa ",
  });
  expect(read.data).toEqual({ rating: 5, body: "Ngon quá lắm\n\nnha", authorName: "Chị Hoa" });
  for (const rating of ["0", "6", "", "5.5", "đ"]) {
    expect(reviewSchema("vi").safeParse({ ...praise, rating }).success).toBe(false);
  }
  const wrong = questionSchema("vi").safeParse({ body: "a", askerName: "", email: "hoa@" });
  expect(wrong.error!.issues.map(({ path }) => path[0])).toEqual(["askerName", "email", "body"]);
});

test.each([
  ["Xem thêm tại www.mua-re.com", 1],
  ["Gọi 0903 123 456 nha", 1],
  ["Ngon, ngọt, giao đúng hẹn", 0],
])("%s bears %i signs of advertising", (text, signs) => {
  expect(countWarnings(text)).toBe(signs);
});
