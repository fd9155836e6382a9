import fc from "fast-check";
import { expect, test } from "vitest";
import { checkoutSchema } from "./checkout-schema";
import { formatPhone, readPhone } from "./phone";

const filled = {
  name: "Nguyễn Thị Hoa",
  phone: "0903 123 456",
  communeCode: "25480",
  addressLine: "12 Nguyễn Du",
  paymentMethod: "cod",
  expectedTotal: "215000",
  idempotencyKey: "5f0c3f6e-27f9-4a0a-8f55-0e3a1f3f2c11",
};

const messages = (form: Record<string, unknown>, locale: "vi" | "en" = "vi") => {
  const result = checkoutSchema(locale).safeParse({ ...filled, ...form });
  return result.success ? [] : result.error.issues.map((issue) => issue.message);
};

test("a filled form is read: phone as E.164, total as đồng, boxes unticked", () => {
  expect(checkoutSchema("vi").parse({ ...filled, name: "  Nguye\u0302\u0303n  Thị Hoa " })).toEqual(
    {
      ...filled,
      name: "Nguyễn Thị Hoa",
      phone: "+84903123456",
      email: undefined,
      note: "",
      deliveries: {},
      ageConfirmed: false,
      wantsNews: false,
      expectedTotal: 215_000n,
    },
  );
});

test.each([
  "0903123456",
  "0903 123 456",
  "0903.123.456",
  "0903-123-456",
  "+84 903 123 456",
  "+84 (0)903 123 456",
  "84903123456",
  "(+84) 0903 123 456",
  "0084 903 123 456",
  "０９０３１２３４５６",
  "0903\u00A0123\u00A0456",
])("the phone number typed as %s is understood", (typed) => {
  expect(readPhone(typed)).toBe("+84903123456");
});

test.each([
  "",
  "903123456",
  "0103123456",
  "01203123456",
  "09031234567",
  "+1 903 123 4567",
  "abc",
  "0903 12",
])("%s is not taken for a phone number", (typed) => {
  expect(readPhone(typed)).toBeNull();
});

test("landlines of the province are numbers too", () => {
  expect(readPhone("0276 3822 123")).toBe("+842763822123");
  expect(formatPhone("+842763822123")).toBe("0276 3822 123");
  expect(formatPhone("+84903123456")).toBe("0903 123 456");
});

test("whatever is typed, reading a phone number gives E.164 or nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."0123456789+-. ()84") }), (typed) => {
      const phone = readPhone(typed);
      expect(phone === null || /^\+84\d{9,10}$/.test(phone)).toBe(true);
    }),
  );
});

test("each wrong field gets one sentence in the shopper's language", () => {
  expect(messages({ phone: "0903 12" })).toEqual([
    "Số điện thoại cần 10 chữ số, ví dụ 0903 123 456",
  ]);
  expect(messages({ phone: undefined }, "en")).toEqual([
    "A phone number has 10 digits, such as 0903 123 456",
  ]);
  expect(messages({ name: "" })).toHaveLength(1);
  expect(messages({ name: undefined })).toEqual([
    "Cho biết họ và tên người nhận, ví dụ Nguyễn Thị Hoa",
  ]);
  expect(messages({ communeCode: "" })).toEqual(["Chọn xã, phường hoặc đặc khu nhận hàng"]);
  expect(messages({ communeCode: undefined })).toEqual(["Chọn xã, phường hoặc đặc khu nhận hàng"]);
  expect(messages({ addressLine: undefined })).toHaveLength(1);
  expect(messages({ email: "hoa@" })).toEqual(["Thư điện tử chưa đúng, ví dụ hoa@example.vn"]);
  expect(messages({ email: "" })).toEqual([]);
  expect(messages({ paymentMethod: undefined })).toEqual(["Chọn cách thanh toán"]);
  expect(messages({ note: "x".repeat(501) })).toEqual(["Lời nhắn dài quá 500 chữ"]);
});

test("a tampered total or key is refused, never guessed", () => {
  for (const expectedTotal of ["215.000", "2e5", "-1", "215000.5", undefined]) {
    expect(messages({ expectedTotal })).toHaveLength(1);
  }
  expect(messages({ idempotencyKey: "short" })).toHaveLength(1);
  expect(messages({ deliveries: { nobody: "post" } }).length).toBeGreaterThan(0);
});

test("a ticked box of a plain form is true", () => {
  expect(
    checkoutSchema("vi").parse({ ...filled, wantsNews: "on", ageConfirmed: "on" }),
  ).toMatchObject({ wantsNews: true, ageConfirmed: true });
});
