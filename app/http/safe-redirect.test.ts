import { expect, test } from "vitest";
import { safeRedirect } from "./safe-redirect";

const hostile: unknown[] = [
  "https://evil.example",
  "http://evil.example/",
  "HTTPS://EVIL.EXAMPLE",
  "//evil.example",
  "///evil.example",
  "////evil.example/%2f..",
  "/\\evil.example",
  "\\\\evil.example",
  "\\/evil.example",
  "/\\/evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/\r/evil.example",
  "\t//evil.example",
  " //evil.example",
  "/ /evil.example",
  "/./\\evil.example",
  "/.//evil.example",
  "/..//evil.example",
  "/x/..//evil.example",
  "/x/.././/evil.example",
  "/%2e//evil.example",
  "/%2e%2e//evil.example",
  "/.%2e//evil.example",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\nscript:alert(1)",
  "/javascript:alert(1)\u0000//",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:msgbox(1)",
  "file:///etc/passwd",
  "ftp://evil.example",
  "mailto:a@evil.example",
  "evil.example",
  "www.evil.example/gio-hang",
  "gio-hang",
  "./gio-hang",
  "../gio-hang",
  "?next=/",
  "#top",
  "",
  " ",
  "/\u0000/evil.example",
  "/\u0001evil",
  "/\u007fevil",
  "/\u0085/evil.example",
  "/\u00a0/evil.example",
  "/\u2028/evil.example",
  "/\u2029/evil.example",
  "/\ufeff/evil.example",
  "https:evil.example",
  "https:/evil.example",
  "http:\\\\evil.example",
  "@evil.example",
  "https://cho.tayninh.example@evil.example",
  `/${"a".repeat(3_000)}`,
  null,
  undefined,
  42,
  ["/gio-hang"],
  { toString: () => "/gio-hang" },
];

test.each(hostile.map((to) => [to]))("%j leads nowhere but home", (to) => {
  expect(safeRedirect(to)).toBe("/");
});

test.each([
  ["/", "/"],
  ["/gio-hang", "/gio-hang"],
  ["/tim-kiem?q=m%C3%A3ng", "/tim-kiem?q=m%C3%A3ng"],
  ["/tim-kiem?q=mãng", "/tim-kiem?q=m%C3%A3ng"],
  ["/san-pham/x#danh-gia", "/san-pham/x#danh-gia"],
  ["/en/../gio-hang", "/gio-hang"],
  ["/a?to=https://evil.example", "/a?to=https://evil.example"],
  ["/@evil.example", "/@evil.example"],
  ["/%2f%2fevil.example", "/%2f%2fevil.example"],
  ["/%5cevil.example", "/%5cevil.example"],
])("%s stays on the site", (to, expected) => {
  const place = safeRedirect(to);
  expect(place).toBe(expected);
  expect(new URL(place, "https://cho.tayninh.example").origin).toBe("https://cho.tayninh.example");
});

test("whatever is given, a browser stays on the site", () => {
  const parts = [
    "/",
    "\\",
    ".",
    "..",
    "%2e",
    "//",
    "evil.example",
    "\t",
    "@",
    ":",
    "?",
    "#",
    "https:",
  ];
  let seed = 7;
  const next = (n: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % n;
  };
  for (let i = 0; i < 20_000; i++) {
    const to = `/${Array.from({ length: next(7) }, () => parts[next(parts.length)]).join("")}`;
    const place = new URL(safeRedirect(to), "https://cho.tayninh.example");
    expect(place.origin, to).toBe("https://cho.tayninh.example");
  }
});

test("somebody with a wish that leads elsewhere goes to the given place instead", () => {
  expect(safeRedirect("//evil.example", "/gio-hang")).toBe("/gio-hang");
});
