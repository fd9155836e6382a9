import { z } from "zod";
import { optionalEmail, plainText } from "#app/domain/reviews/voice-schema";
import type { reportReasons } from "#db/schema";

export type ReportReason = (typeof reportReasons)[number];

/** In the order people choose from. */
export const reportReasonNames = [
  "forbidden-goods",
  "false-description",
  "fake-certificate",
  "stolen-picture",
  "scam",
  "offensive",
  "other",
] as const satisfies readonly ReportReason[];

const words = {
  vi: {
    reason: "Chọn một lý do",
    body: "Kể lại bạn thấy gì, ít nhất 10 chữ cái",
    bodyLong: "Nội dung dài quá 3.000 chữ cái, xin viết gọn lại",
    email: "Thư điện tử chưa đúng, ví dụ hoa@example.vn",
  },
  en: {
    reason: "Choose a reason",
    body: "Tell what you saw, at least 10 letters",
    bodyLong: "The text is longer than 3,000 letters; please shorten it",
    email: "This e-mail address is not complete, such as hoa@example.vn",
  },
} as const;

export function reportSchema(locale: keyof typeof words) {
  const say = words[locale];
  return z.object({
    reason: z.enum(reportReasonNames, say.reason),
    body: z.preprocess(
      (value) => plainText(value, { lines: true }),
      z.string().min(10, say.body).max(3_000, say.bodyLong),
    ),
    email: optionalEmail(say.email),
  });
}

export type ReportText = z.infer<ReturnType<typeof reportSchema>>;

/** What a report is about, as its address names it. */
export type ReportTarget = { productSlug: string } | { sellerSlug: string } | { reviewId: string };

/** "bc 2611 7kq2md" as "BC-2611-7KQ2MD"; null for what cannot be a number. */
export function readCaseNumber(typed: string): string | null {
  const compact = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "");
  const match = /^BC(\d{4})([2-9A-HJ-KM-NP-TV-Z]{6})$/.exec(compact);
  return match ? `BC-${match[1]}-${match[2]}` : null;
}
