import { expect, test } from "vitest";
import { listParamNames } from "#app/ui/list-params";
import { readingPageOf } from "./reading-pages";

test.each([
  ["/", "", "/"],
  ["/", "utm_source=zalo&fbclid=x", "/"],
  ["/en", "", "/en"],
  ["/san-pham/mang-cau-ba-den", "gclid=1", "/san-pham/mang-cau-ba-den"],
  ["/en/san-pham/mang-cau-ba-den", "", "/en/san-pham/mang-cau-ba-den"],
  [
    "/tim-kiem",
    "xep=newest&q=m%C3%A3ng+c%E1%BA%A7u",
    "/tim-kiem?q=m%C3%A3ng+c%E1%BA%A7u&xep=newest",
  ],
  ["/tim-kiem", "q=ma%CC%83ng", "/tim-kiem?q=m%C3%A3ng"],
  ["/tim-kiem", "q=a&q=a&xa=2&xa=1&x=1", "/tim-kiem?q=a&xa=1&xa=2"],
  ["/tim-kiem", "q=&xa=", "/tim-kiem"],
])("%s?%s is the page %s", (pathname, query, key) => {
  expect(readingPageOf(pathname, query)?.key).toBe(key);
});

test.each([
  "/gio-hang",
  "/thanh-toan",
  "/don-hang/TN-1",
  "/api/v1/products",
  "/san-pham/",
  "/san-pham/a/b",
  "/san-pham/%61",
  "/san-pham/a.data",
  "/sanpham/a",
  "/en/",
  "//",
  "/EN",
  "/tim-kiem/",
])("%s is no page kept for everybody", (pathname) => {
  expect(readingPageOf(pathname, "")).toBeNull();
});

test("parameters without end or of endless length mean few pages", () => {
  const many = Array.from({ length: 60 }, (_, i) => `xa=${i}`).join("&");
  const key = readingPageOf("/tim-kiem", many)!.key;
  expect(new URL(key, "http://x").searchParams.size).toBe(20);
  const long = readingPageOf("/tim-kiem", `q=${"a".repeat(3_000)}`)!.key;
  expect(new URL(long, "http://x").searchParams.get("q")).toHaveLength(200);
});

test("every part of a list's address is part of what the page is kept under", () => {
  for (const name of Object.values(listParamNames)) {
    expect(readingPageOf("/tim-kiem", `${name}=1`)?.key).toBe(`/tim-kiem?${name}=1`);
    if (name !== listParamNames.category) {
      expect(readingPageOf("/danh-muc/trai-cay", `${name}=1`)?.key).toContain("?");
    }
  }
});
