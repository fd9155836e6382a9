import { expect, test } from "vitest";
import { cookiesFor, readCookie } from "./cookies.server";

const token = "Zm9vYmFyYmF6cXV4Zm9vYg";
const asking = (cookie: string) => new Request("http://x/", { headers: { Cookie: cookie } });

test("on https the browser itself holds the cart's cookie to this host, and no script reads it", () => {
  const [cart, count] = cookiesFor("https://cho.tayninh.example").giveCart(token, 3);
  expect(cart).toBe(
    `__Host-gio-hang=${token}; Max-Age=5184000; HttpOnly; Path=/; SameSite=Lax; Secure`,
  );
  expect(count).toBe("gio=3; Max-Age=5184000; Path=/; SameSite=Lax; Secure");
});

test("on a developer's http origin the cookies have plain names", () => {
  const [cart, count] = cookiesFor("http://localhost:3000").giveCart(token, 0);
  expect(cart).toBe(`gio-hang=${token}; Max-Age=5184000; HttpOnly; Path=/; SameSite=Lax`);
  expect(count).toBe("gio=0; Max-Age=5184000; Path=/; SameSite=Lax");
});

test("what was given is read back, beside other cookies", () => {
  const { readCartToken } = cookiesFor("https://cho.tayninh.example");
  expect(readCartToken(asking(`a=b; __Host-gio-hang=${token}; c=d`))).toBe(token);
  expect(readCartToken(asking(`__Host-gio-hang=${token}; __Host-gio-hang=other`))).toBe(token);
});

test.each([
  ["none", ""],
  ["a plain one on https, which another host of the domain could have set", `gio-hang=${token}`],
  ["a short one", "__Host-gio-hang=abc"],
  ["one with strange letters", `__Host-gio-hang=${token}%00`],
  ["a quoted one", `__Host-gio-hang="${token}"`],
  ["an endless one", `__Host-gio-hang=${"a".repeat(5_000)}`],
  ["a name that only ends alike", `x__Host-gio-hang=${token}`],
  ["no value", "__Host-gio-hang"],
])("the cart's cookie is not there: %s", (_, cookie) => {
  expect(cookiesFor("https://cho.tayninh.example").readCartToken(asking(cookie))).toBeNull();
});

test("an ordered cart is taken back together with its count", () => {
  expect(cookiesFor("http://localhost:3000").takeCart()).toEqual([
    "gio-hang=; Max-Age=0; HttpOnly; Path=/; SameSite=Lax",
    "gio=; Max-Age=0; Path=/; SameSite=Lax",
  ]);
});

test.each(["", "short", `${token}; Domain=evil.example`, `${token}\r\nSet-Cookie: a=b`])(
  "no cookie is made of %j",
  (wrong) => {
    expect(() => cookiesFor("http://localhost:3000").giveCart(wrong, 1)).toThrow(TypeError);
  },
);

test.each([-1, 1.5, Number.NaN])("no cart holds %d things", (count) => {
  expect(() => cookiesFor("http://localhost:3000").giveCart(token, count)).toThrow(TypeError);
});

test("a broken cookie header is read as far as it goes", () => {
  expect(readCookie(asking(";;==; =x; a; b=1=2; c"), "b")).toBe("1=2");
  expect(readCookie(asking("a"), "a")).toBeNull();
});
