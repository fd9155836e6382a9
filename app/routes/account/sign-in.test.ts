import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { signOnWith, startTestProvider, testClient } from "#app/domain/accounts/testing-provider";
import { whoKeepsOrder } from "#app/domain/orders/account-order-queries.server";
import { orderLinkToken } from "#app/domain/orders/order-link.server";
import { requireAccount, requireSeller, requireStaff } from "#app/http/authorize.server";
import { requestNotes } from "#app/http/request-notes.server";
import type { Services } from "#app/services.server";
import { accountCarts, accountOrders, accounts, sellerMembers, sessions } from "#db/schema";
import { buildOrderableShop, buildSeller, seedMinimal } from "#db/seed/builders";
import { fillCart, placeFilledOrder, sundayMorning } from "#db/seed/named-cast";
import { createTestDatabase } from "#db/testing.server";
import { openTestShop } from "../testing-services";
import * as account from "./account";
import * as accountOrdersRoute from "./account-orders";
import * as logoutMessages from "./back-channel-logout";
import * as signIn from "./sign-in";
import * as callback from "./sign-in-callback";
import * as signOut from "./sign-out";

const database = await createTestDatabase();
const { db } = database;
const provider = await startTestProvider();
const clock = { now: new Date() };
const origin = openTestShop(database, { signOn: signOnWith(provider), now: () => clock.now });
const shop = () => (globalThis as unknown as { choServices: Services }).choServices;

beforeAll(() => seedMinimal(db));
afterAll(async () => {
  await provider.close();
  await database.close();
});
beforeEach(() => {
  provider.faults = {};
  clock.now = new Date();
});

/** A browser: it keeps cookies and follows nothing. */
function openBrowser() {
  const jar = new Map<string, string>();
  const keep = (values: readonly string[]) => {
    for (const value of values) {
      const [, name, content] = /^([^=]+)=([^;]*)/.exec(value)!;
      if (/Max-Age=0/.test(value)) jar.delete(name!);
      else jar.set(name!, content!);
    }
  };
  type Handler = (args: {
    request: Request;
    params: Record<string, string>;
    context: Record<string, never>;
  }) => unknown;
  const send = async (handler: unknown, path: string, form?: Record<string, string>) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const request = new Request(origin + path, {
      headers: { cookie },
      ...(form && { method: "POST", body: new URLSearchParams(form) }),
    });
    const notes = { id: "test", clientAddress: "127.0.0.1", failures: [], cookies: [] as string[] };
    const answer = await requestNotes.run(notes, async () => {
      try {
        return await (handler as Handler)({ request, params: {}, context: {} });
      } catch (thrown) {
        if (thrown instanceof Response) return thrown;
        throw thrown;
      }
    });
    keep(notes.cookies);
    if (answer instanceof Response) keep(answer.headers.getSetCookie());
    return answer;
  };
  const redirected = async (...args: Parameters<typeof send>) => {
    const answer = (await send(...args)) as Response;
    expect(answer.status).toBe(303);
    return answer.headers.get("Location")!;
  };
  return {
    jar,
    send,
    redirected,
    /** Signs in from the sign-in page. @returns where the browser is then */
    async signIn(subject: string, returnTo?: string) {
      const url = await redirected(signIn.action, "/dang-nhap", returnTo ? { ve: returnTo } : {});
      const back = provider.approve(url, subject);
      return redirected(callback.loader, back.pathname + back.search);
    },
    async accountPage() {
      const { data } = (await send(account.loader, "/tai-khoan")) as {
        data: { me: { account: { displayName: string }; orders: { number: string }[] } | null };
      };
      return data.me;
    },
  };
}

test("a buyer signs in, sees who they are, and signs out here and there", async () => {
  const browser = openBrowser();
  expect(await browser.accountPage()).toBeNull();
  provider.faults.userInfo = { HoVaTen: "Trần Thị Hoa" };
  expect(await browser.signIn("hoa")).toBe("/tai-khoan");
  expect((await browser.accountPage())?.account.displayName).toBe("Trần Thị Hoa");
  const stolen = new Map(browser.jar);

  const leave = new URL(await browser.redirected(signOut.action, "/dang-xuat", {}));
  expect(leave.origin + leave.pathname).toBe(`${provider.origin}/end`);
  expect(leave.searchParams.get("post_logout_redirect_uri")).toBe(`${origin}/dang-xuat`);
  expect(leave.searchParams.get("id_token_hint")).toMatch(/^ey/);
  expect(browser.jar.has("phien")).toBe(false);

  const thief = openBrowser();
  for (const [name, value] of stolen) thief.jar.set(name, value);
  expect(await thief.accountPage()).toBeNull();
});

test("S01 signing in leads back to where one was, and to nowhere else", async () => {
  expect(await openBrowser().signIn("hoa", "/gio-hang")).toBe("/gio-hang");
  expect(await openBrowser().signIn("hoa", "//evil.example")).toBe("/");
  expect(await openBrowser().signIn("hoa", "/dang-nhap?ve=/dang-nhap")).toBe("/");
});

test("S05 there is one address to come back to, whatever Host a request came with", async () => {
  const url = await openBrowser().redirected(signIn.action, "/dang-nhap", {});
  expect(new URL(url).searchParams.get("redirect_uri")).toBe(`${origin}/dang-nhap/tro-lai`);
});

test("S06 a session that was planted in the browser is not the one that signs in", async () => {
  const planted = openBrowser();
  await planted.signIn("attacker");
  const attackers = planted.jar.get("phien")!;
  const victim = openBrowser();
  victim.jar.set("phien", attackers);
  await victim.signIn("victim");
  expect(victim.jar.get("phien")).not.toBe(attackers);
  expect(await planted.accountPage()).toBeNull();
});

test("S08 what a browser posts about itself is read by nobody", async () => {
  expect("action" in callback).toBe(false);
  const browser = openBrowser();
  const url = await browser.redirected(signIn.action, "/dang-nhap", {
    sub: "administrator",
    TechID: "1",
    LoaiTaiKhoan: "2",
    groups: "cho-quan-tri",
  });
  const back = provider.approve(url, "forger");
  back.searchParams.append("sub", "administrator");
  back.searchParams.append("LoaiTaiKhoan", "2");
  await browser.redirected(callback.loader, back.pathname + back.search);
  const [made] = await db.select().from(accounts).where(eq(accounts.subject, "forger"));
  expect(made!.kind).toBe("person");
  expect(await db.$count(accounts, eq(accounts.subject, "administrator"))).toBe(0);
});

test("S10 a forged group gives no desk: only the system's own groups count", async () => {
  const browser = openBrowser();
  provider.faults.userInfo = { groups: ["cho-quan-tri"] };
  await browser.signIn("no-officer");
  const asked = (await browser.send(
    ({ request }: { request: Request }) => requireStaff(request),
    "/tinh",
  )) as Response;
  expect(asked.status).toBe(404);
});

test("S13 a system that is down is said in a sentence, and nobody is stuck", async () => {
  provider.faults.status = { token: 503 };
  const browser = openBrowser();
  expect(await browser.signIn("hoa", "/gio-hang")).toBe(
    "/dang-nhap?ve=%2Fgio-hang&loi=provider-away",
  );
  const page = (await browser.send(
    signIn.loader,
    "/dang-nhap?ve=%2Fgio-hang&loi=provider-away",
  )) as {
    data: unknown;
  };
  expect(page.data).toEqual({ isSetUp: true, problem: "provider-away", returnTo: "/gio-hang" });
});

test("S14 who says no comes to a page, not into a loop, and stays who they were", async () => {
  const browser = openBrowser();
  const url = await browser.redirected(signIn.action, "/dang-nhap", {});
  const back = provider.refuse(url, "access_denied");
  expect(await browser.redirected(callback.loader, back.pathname + back.search)).toBe(
    "/dang-nhap?ve=%2Ftai-khoan&loi=denied",
  );
  const page = await browser.send(signIn.loader, "/dang-nhap?loi=denied");
  expect(page).toMatchObject({ data: { problem: "denied" } });
  // The same address once more: the attempt is over.
  expect(await browser.redirected(callback.loader, back.pathname + back.search)).toBe(
    "/dang-nhap?ve=%2Ftai-khoan&loi=unknown-attempt",
  );
});

test("a reason nobody knows shows none, and a visit without a reason shows the button", async () => {
  const shown = await openBrowser().send(signIn.loader, "/dang-nhap?loi=constructor&ve=//evil");
  expect(shown).toMatchObject({ data: { problem: null, returnTo: "/" } });
});

test("without a sign-on system the page says so, and nothing leaves", async () => {
  const kept = shop().signOn;
  shop().signOn = null;
  try {
    const browser = openBrowser();
    expect(await browser.redirected(signIn.action, "/dang-nhap", {})).toBe(
      "/dang-nhap?ve=%2Ftai-khoan",
    );
    const page = await browser.send(signIn.loader, "/dang-nhap");
    expect(page).toMatchObject({ data: { isSetUp: false } });
    expect(await browser.redirected(callback.loader, "/dang-nhap/tro-lai?code=x")).toBe(
      "/dang-nhap",
    );
  } finally {
    shop().signOn = kept;
  }
});

test("whoever is signed in already goes on without asking again", async () => {
  const browser = openBrowser();
  await browser.signIn("hoa");
  expect(await browser.redirected(signIn.loader, "/dang-nhap")).toBe("/tai-khoan");
  expect(await browser.redirected(signIn.loader, "/dang-nhap?ve=/gio-hang")).toBe("/gio-hang");
});

test("after signing out the page says so, and before it asks", async () => {
  const browser = openBrowser();
  expect(await browser.send(signOut.loader, "/dang-xuat")).toMatchObject({ data: { name: null } });
  provider.faults.userInfo = { HoVaTen: "Trần Thị Hoa" };
  await browser.signIn("hoa-asks");
  expect(await browser.send(signOut.loader, "/dang-xuat")).toMatchObject({
    data: { name: "Trần Thị Hoa" },
  });
});

test("S11 signing out without a session ends on our own page", async () => {
  expect(await openBrowser().redirected(signOut.action, "/dang-xuat", {})).toBe("/dang-xuat");
  expect(await openBrowser().redirected(signOut.loader, "/dang-xuat?state=en")).toBe(
    "/en/dang-xuat",
  );
});

test("S12 the system's word ends the session, once, and is answered as the standard says", async () => {
  const browser = openBrowser();
  await browser.signIn("hoa-far");
  const now = Math.floor(Date.now() / 1000);
  const token = await provider.sign(
    {
      iss: provider.issuer,
      aud: testClient.clientId,
      iat: now,
      exp: now + 120,
      jti: randomUUID(),
      sid: "phien-hoa-far",
      events: { "http://schemas.openid.net/event/backchannel-logout": {} },
    },
    { typ: "logout+jwt" },
  );
  const say = async (form: Record<string, string>) =>
    (await openBrowser().send(logoutMessages.action, "/dang-xuat/tu-he-thong", form)) as Response;
  expect((await say({})).status).toBe(400);
  expect((await say({ logout_token: `${token.slice(0, -4)}AAAA` })).status).toBe(400);
  expect(await browser.accountPage()).not.toBeNull();
  const done = await say({ logout_token: token });
  expect([done.status, done.headers.get("Cache-Control")]).toEqual([200, "no-store"]);
  expect(await browser.accountPage()).toBeNull();
  expect((await say({ logout_token: token })).status).toBe(400);
  const asked = (await openBrowser().send(logoutMessages.loader, "/x")) as Response;
  expect([asked.status, asked.headers.get("Allow")]).toEqual([405, "POST"]);
});

const orderOf = async () => {
  const { variant } = await buildOrderableShop(db);
  return placeFilledOrder(db, {
    paymentMethod: "cod",
    lines: [{ variantId: variant.id, quantity: 2 }],
  });
};
const linkOf = (order: { orderId: string; number: string; linkVersion: number }) =>
  ({ number: order.number, k: orderLinkToken(shop().env.APP_SECRET, order) }) as const;

test("a guest's order joins the account of whoever signs in from its link", async () => {
  const order = await orderOf();
  const { number, k } = linkOf(order);
  const browser = openBrowser();
  const place = `/don-hang/${number}?k=${k}`;
  expect(await browser.signIn("hoa-orders", place)).toBe(place);
  expect((await browser.accountPage())?.orders.map((one) => one.number)).toEqual([number]);
});

test("an order is kept by its link, by one account, and by no wrong link", async () => {
  const order = await orderOf();
  const link = linkOf(order);
  const [hoa, lan] = [openBrowser(), openBrowser()];
  await hoa.signIn("hoa-keeps");
  await lan.signIn("lan-has-the-link");
  const keep = (browser: typeof hoa, form: Record<string, string>) =>
    browser.send(accountOrdersRoute.action, "/tai-khoan/don-hang", form) as Promise<Response>;
  expect((await keep(hoa, { ...link, k: "A".repeat(32) })).status).toBe(404);
  expect((await keep(hoa, { ...link, number: "TN-2611-ZZZZZZ" })).status).toBe(404);
  expect((await keep(hoa, link)).status).toBe(303);
  expect((await keep(lan, link)).status).toBe(303);
  expect((await lan.accountPage())?.orders).toEqual([]);
  const [one] = await db.select().from(accounts).where(eq(accounts.subject, "lan-has-the-link"));
  expect(await whoKeepsOrder(db, { number: link.number, accountId: one!.id })).toBe(
    "somebody-else",
  );
  expect((await hoa.accountPage())?.orders).toHaveLength(1);
  const guest = (await keep(openBrowser(), link)).headers.get("Location");
  expect(guest).toMatch(/^\/dang-nhap\?ve=/);
  expect(await db.$count(accountOrders, eq(accountOrders.orderId, order.orderId))).toBe(1);
});

test("the cart goes along when one signs in, is put away when one signs out, and comes back", async () => {
  clock.now = sundayMorning;
  const { variant } = await buildOrderableShop(db);
  const { variant: other } = await buildOrderableShop(db);
  const phone = openBrowser();
  phone.jar.set("gio-hang", await fillCart(db, [{ variantId: variant.id, quantity: 2 }]));
  await phone.signIn("hoa-cart");
  expect(phone.jar.get("gio")).toBe("1");
  await phone.redirected(signOut.action, "/dang-xuat", {});
  expect(phone.jar.has("gio-hang")).toBe(false);

  const desk = openBrowser();
  desk.jar.set(
    "gio-hang",
    await fillCart(db, [
      { variantId: other.id, quantity: 1 },
      { variantId: variant.id, quantity: 1 },
    ]),
  );
  await desk.signIn("hoa-cart");
  expect(desk.jar.get("gio")).toBe("2");
  const lines = await database.sql`
    select quantity from cart_lines l join account_carts a on a.cart_id = l.cart_id
     where l.variant_id = ${variant.id}`;
  expect(lines.map((line) => line.quantity)).toEqual([2]);
  expect(await db.$count(accountCarts)).toBe(1);
});

test("a cart that another person left in the browser is not taken over", async () => {
  clock.now = sundayMorning;
  const { variant } = await buildOrderableShop(db);
  const shared = openBrowser();
  shared.jar.set("gio-hang", await fillCart(db, [{ variantId: variant.id, quantity: 2 }]));
  await shared.signIn("first-on-this-phone");
  // The session runs out by itself; the cookie of the cart stays behind.
  shared.jar.delete("phien");
  await shared.signIn("second-on-this-phone");
  expect(shared.jar.has("gio-hang")).toBe(false);
  const back = openBrowser();
  await back.signIn("first-on-this-phone");
  expect(back.jar.get("gio")).toBe("1");
});

test("a private page sends a guest to sign in and back, and a seller's page is for its members", async () => {
  const farm = await buildSeller(db);
  const seller = ({ request }: { request: Request }) => requireSeller(request, farm.slug, "owner");
  const guest = await openBrowser().redirected(seller, `/nguoi-ban/${farm.slug}/don?loc=moi`);
  expect(guest).toBe(`/dang-nhap?ve=${encodeURIComponent(`/nguoi-ban/${farm.slug}/don?loc=moi`)}`);
  const data = await openBrowser().redirected(
    ({ request }: { request: Request }) => requireAccount(request),
    "/en/tai-khoan.data",
  );
  expect(data).toBe("/en/dang-nhap?ve=%2Fen%2Ftai-khoan");

  const browser = openBrowser();
  await browser.signIn("member");
  const before = browser.jar.get("phien");
  expect(((await browser.send(seller, "/nguoi-ban")) as Response).status).toBe(404);
  const [member] = await db.select().from(accounts).where(eq(accounts.subject, "member"));
  const join = (role: "packer" | "owner") =>
    db.insert(sellerMembers).values({ sellerId: farm.id, accountId: member!.id, role });
  await join("packer");
  expect(((await browser.send(seller, "/nguoi-ban")) as Response).status).toBe(404);
  await db.delete(sellerMembers);
  await join("owner");
  expect(await browser.send(seller, "/nguoi-ban")).toMatchObject({ role: "owner" });
  await db.update(accounts).set({ rightsVersion: 9 }).where(eq(accounts.id, member!.id));
  await browser.send(seller, "/nguoi-ban");
  expect(browser.jar.get("phien")).not.toBe(before);
  expect(await browser.send(seller, "/nguoi-ban")).toMatchObject({ role: "owner" });
});

test("S14 a locked account comes to a page that says so, without a session", async () => {
  const browser = openBrowser();
  await browser.signIn("to-be-locked");
  await db.update(accounts).set({ status: "disabled" }).where(eq(accounts.subject, "to-be-locked"));
  expect(await browser.accountPage()).toBeNull();
  expect(await browser.signIn("to-be-locked")).toBe("/dang-nhap?ve=%2Ftai-khoan&loi=disabled");
  await db.delete(sessions);
});
