import { z } from "zod";
import { readPhone } from "./phone";

const words = {
  vi: {
    name: "Cho biết họ và tên người nhận, ví dụ Nguyễn Thị Hoa",
    nameLong: "Họ và tên dài quá 100 chữ",
    phone: "Số điện thoại cần 10 chữ số, ví dụ 0903 123 456",
    commune: "Chọn xã, phường hoặc đặc khu nhận hàng",
    address: "Cho biết số nhà và đường, hoặc ấp, khu phố, ví dụ 12 Nguyễn Du",
    addressLong: "Địa chỉ dài quá 200 chữ",
    email: "Thư điện tử chưa đúng, ví dụ hoa@example.vn",
    note: "Lời nhắn dài quá 500 chữ",
    payment: "Chọn cách thanh toán",
    form: "Biểu mẫu thiếu thông tin, tải lại trang rồi đặt lại",
  },
  en: {
    name: "Give the receiver's full name, such as Nguyễn Thị Hoa",
    nameLong: "The name is longer than 100 letters",
    phone: "A phone number has 10 digits, such as 0903 123 456",
    commune: "Choose the commune or ward the goods go to",
    address: "Give house number and street, or hamlet, such as 12 Nguyễn Du",
    addressLong: "The address is longer than 200 letters",
    email: "This e-mail address is not complete, such as hoa@example.vn",
    note: "The note is longer than 500 letters",
    payment: "Choose how to pay",
    form: "The form is incomplete; reload the page and order again",
  },
} as const;

/** One line of text as people mean it: composed letters, single spaces, nothing invisible. */
const oneLine = (text: unknown) =>
  typeof text === "string"
    ? text
        .normalize("NFC")
        .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
        .trim()
    : text;

const ticked = z.preprocess(
  (value) => value === true || value === "on" || value === "true" || value === "1",
  z.boolean(),
);

/**
 * The checkout form, in the shopper's language: one sentence for each field that is wrong. Boxes not
 * ticked are false; an empty e-mail or note is none.
 */
export function checkoutSchema(locale: "vi" | "en") {
  const say = words[locale];
  const text = (error: string) => z.string({ error });
  return z.object({
    name: z.preprocess(oneLine, text(say.name).min(2, say.name).max(100, say.nameLong)),
    /** E.164 once read. */
    phone: text(say.phone)
      .max(40, say.phone)
      .transform((typed, context) => {
        const phone = readPhone(typed);
        if (phone) return phone;
        context.addIssue({ code: "custom", message: say.phone });
        return z.NEVER;
      }),
    communeCode: text(say.commune).regex(/^\d{5}$/, say.commune),
    addressLine: z.preprocess(
      oneLine,
      text(say.address).min(3, say.address).max(200, say.addressLong),
    ),
    email: z.preprocess(
      (value) => (typeof value === "string" ? value.trim() || undefined : value),
      z.email(say.email).max(254, say.email).optional(),
    ),
    note: z
      .preprocess(
        (value) => (typeof value === "string" ? value.normalize("NFC").trim() : value),
        text(say.note).max(500, say.note).optional(),
      )
      .transform((note) => note ?? ""),
    paymentMethod: z.enum(["cod", "vietqr", "vnpay"], say.payment),
    /** Way of delivery by seller id; a seller left out gets the one shown. */
    deliveries: z
      .record(z.uuid(say.form), z.enum(["pickup", "own-delivery", "post"], say.form))
      .optional()
      .transform((deliveries) => deliveries ?? {}),
    ageConfirmed: ticked,
    wantsNews: ticked,
    /** What was shown was the most the total can be, so that less is no surprise. */
    totalIsLimit: ticked.optional(),
    /** The total shown above the last button, in đồng. */
    expectedTotal: z.preprocess(
      (value) => (typeof value === "string" && /^\d{1,15}$/.test(value) ? BigInt(value) : value),
      z.bigint(say.form),
    ),
    /** Made with the form, the same however often it is sent. */
    idempotencyKey: text(say.form).regex(/^[\w-]{16,64}$/, say.form),
  });
}

export type Checkout = z.infer<ReturnType<typeof checkoutSchema>>;
