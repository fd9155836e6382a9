import { expect, test } from "vitest";
import { returnTo } from "./return-to";

test.each([
  "/",
  "/gio-hang",
  "/en/tai-khoan",
  "/don-hang/TN-2611-7K3F9Q?k=abc",
  "/tim-kiem?q=m%C3%A3ng",
])("S01 signing in leads on to a page of ours: %s", (place) => {
  expect(returnTo(place)).toBe(place);
});

test.each([
  "https://evil.example",
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/%09/evil.example",
  "/%5cevil.example",
  "/%2f/evil.example",
  "/\t/evil.example",
  "/.//evil.example",
  "/..//evil.example",
  "javascript:alert(1)",
  " /gio-hang",
  "/gio-hang\r\nSet-Cookie: x=1",
  "/gio-hang\u0000",
  "/dang-nhap?ve=/dang-nhap",
  "/dang-nhap/tro-lai?code=1&state=2",
  "/dang-xuat",
  "/tai-khoan.data",
  "/api/v1/products",
  `/${"a".repeat(3_000)}`,
  "",
  null,
  undefined,
  ["/gio-hang"],
])("S01 signing in leads to the first page, not to %j", (place) => {
  expect(returnTo(place)).toBe("/");
});

test("S01 an English loop ends on the English first page", () => {
  expect(returnTo("/en/dang-nhap?ve=%2Fen")).toBe("/en");
});
