import { expect, test } from "vitest";
import { sessionCookiesFor } from "./session.server";

const token = "s".repeat(43);
const now = new Date("2026-11-22T09:30:00+07:00");
const later = new Date(now.getTime() + 3_600_000);
const asking = (cookie: string) => new Request("http://x/", { headers: { Cookie: cookie } });
const secure = sessionCookiesFor("https://cho.tayninh.example");

test("S06 the session's cookie is held to this host and out of reach of scripts and plain http", () => {
  expect(secure.giveSession(token, later, now)).toBe(
    `__Host-phien=${token}; Max-Age=3600; HttpOnly; Path=/; SameSite=Lax; Secure`,
  );
  expect(secure.takeSession()).toMatch(/^__Host-phien=; Max-Age=0; HttpOnly; Path=\/.*Secure$/);
  expect(secure.giveBrowserSecret(token, 600)).toMatch(/^__Host-dang-nhap=.*HttpOnly.*Secure$/);
  expect(secure.giveSession(token, later, now).length).toBeLessThan(4_096);
});

test("on a developer's http origin the cookies have plain names", () => {
  const plain = sessionCookiesFor("http://localhost:3000");
  expect(plain.giveSession(token, later, now)).toBe(
    `phien=${token}; Max-Age=3600; HttpOnly; Path=/; SameSite=Lax`,
  );
});

test.each([
  ["a plain one on https, which another host of the domain could have set", `phien=${token}`],
  ["a short one", "__Host-phien=abc"],
  ["a long one", `__Host-phien=${token}a`],
  ["one with strange letters", `__Host-phien=${token.slice(1)}%`],
  ["none", ""],
])("S06 a session's cookie that cannot be ours is none: %s", (_, cookie) => {
  expect(secure.readSessionToken(asking(cookie))).toBeNull();
});

test("what was given is read back", () => {
  expect(secure.readSessionToken(asking(`a=b; __Host-phien=${token}`))).toBe(token);
  expect(secure.readBrowserSecret(asking(`__Host-dang-nhap=${token}`))).toBe(token);
});

test("S06 nothing of anybody's choosing becomes a cookie", () => {
  expect(() => secure.giveSession("x; Domain=evil.example", later, now)).toThrow(TypeError);
});
