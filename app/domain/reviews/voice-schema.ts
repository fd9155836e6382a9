import { z } from "zod";

/** What a buyer, an asker or a seller writes, in the language of the page: one sentence for each wrong field. */
const words = {
  vi: {
    rating: "Chọn từ 1 đến 5 sao",
    review: "Viết vài chữ về món hàng, ít nhất 5 chữ cái",
    reviewLong: "Đánh giá dài quá 2.000 chữ cái, xin viết gọn lại",
    name: "Cho biết tên hiện cùng bài viết, ví dụ Chị Hoa",
    nameLong: "Tên dài quá 60 chữ cái",
    email: "Thư điện tử chưa đúng, ví dụ hoa@example.vn",
    question: "Viết câu hỏi, ít nhất 5 chữ cái",
    questionLong: "Câu hỏi dài quá 1.000 chữ cái, xin viết gọn lại",
    answer: "Viết câu trả lời, ít nhất 2 chữ cái",
    answerLong: "Câu trả lời dài quá 2.000 chữ cái, xin viết gọn lại",
  },
  en: {
    rating: "Choose 1 to 5 stars",
    review: "Write a few words about the goods, at least 5 letters",
    reviewLong: "The review is longer than 2,000 letters; please shorten it",
    name: "Give the name to show, such as Hoa",
    nameLong: "The name is longer than 60 letters",
    email: "This e-mail address is not complete, such as hoa@example.vn",
    question: "Write your question, at least 5 letters",
    questionLong: "The question is longer than 1,000 letters; please shorten it",
    answer: "Write the answer, at least 2 letters",
    answerLong: "The answer is longer than 2,000 letters; please shorten it",
  },
} as const;

type Locale = keyof typeof words;

/** Composed letters, single spaces, nothing invisible; line breaks are kept where `lines`. */
export function plainText(text: unknown, { lines = false } = {}): string {
  if (typeof text !== "string") return "";
  const composed = text.normalize("NFC").replace(/\r\n?/g, "\n");
  const visible = composed.replace(/[\p{Cc}\p{Cf}]/gu, (char) => (char === "\n" ? char : " "));
  if (!lines) return visible.replace(/\s+/g, " ").trim();
  return visible
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

const bounded = (least: number, most: number, short: string, long: string, lines: boolean) =>
  z.preprocess(
    (value) => plainText(value, { lines }),
    z.string().min(least, short).max(most, long),
  );

/** Empty is none. */
export const optionalEmail = (error: string) =>
  z
    .preprocess(
      (value) => (typeof value === "string" && value.trim()) || undefined,
      z.email(error).max(254, error).optional(),
    )
    .transform((email) => email ?? "");

export function reviewSchema(locale: Locale) {
  const say = words[locale];
  return z.object({
    rating: z.preprocess(
      (value) => (typeof value === "string" && /^[1-5]$/.test(value) ? Number(value) : undefined),
      z.number({ error: say.rating }),
    ),
    body: bounded(5, 2_000, say.review, say.reviewLong, true),
    authorName: bounded(1, 60, say.name, say.nameLong, false),
  });
}

export function questionSchema(locale: Locale) {
  const say = words[locale];
  return z.object({
    askerName: bounded(1, 60, say.name, say.nameLong, false),
    email: optionalEmail(say.email),
    body: bounded(5, 1_000, say.question, say.questionLong, true),
  });
}

/** A seller's answer to a review or a question. */
export const answerSchema = z.object({
  answer: bounded(2, 2_000, words.vi.answer, words.vi.answerLong, true),
});

export type ReviewText = z.infer<ReturnType<typeof reviewSchema>>;
export type QuestionText = z.infer<ReturnType<typeof questionSchema>>;
