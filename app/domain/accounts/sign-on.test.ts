import { eq } from "drizzle-orm";
import { SignJWT } from "jose";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { accounts, signInAttempts } from "#db/schema";
import { seedMinimal } from "#db/seed/builders";
import { createTestDatabase, type TestDatabase } from "#db/testing.server";
import { beginSignIn } from "./begin-sign-in.server";
import { finishSignIn } from "./finish-sign-in.server";
import { recordAccount } from "./record-account.server";
import type { SignOn } from "./sign-on.server";
import { identityOf, testSecret } from "./testing-accounts";
import { signOnWith, startTestProvider, type TestProvider, testClient } from "./testing-provider";

const secret = "a-secret-of-the-tests-that-is-long-enough";
const redirectUri = "https://cho.test/dang-nhap/tro-lai";
const now = new Date("2026-11-22T09:30:00+07:00");

let database: TestDatabase;
let provider: TestProvider;
let signOn: SignOn;

beforeAll(async () => {
  database = await createTestDatabase();
  await seedMinimal(database.db);
});
afterAll(() => database.close());
beforeEach(async () => {
  provider = await startTestProvider();
  signOn = signOnWith(provider);
});
afterEach(() => provider.close());

async function leave({ on = signOn, browserSecret = null as string | null, at = now } = {}) {
  const begun = await beginSignIn(database.db, on, {
    redirectUri,
    returnTo: "/gio-hang",
    locale: "vi",
    browserSecret,
    now: at,
  });
  if ("refused" in begun) throw new Error(begun.refused, { cause: begun.cause });
  return begun;
}

const comeBack = (currentUrl: URL, browserSecret: string | null, { on = signOn, at = now } = {}) =>
  finishSignIn(database.db, on, { currentUrl, browserSecret, sessionToken: null, secret, now: at });

/** One whole attempt against the provider as it is now. */
async function signIn(subject = "hoa") {
  const { url, browserSecret } = await leave();
  return comeBack(provider.approve(url, subject), browserSecret);
}

const expectUntrusted = async (finished: Promise<unknown>) =>
  expect(await finished).toMatchObject({ refused: "untrusted" });

test("a person signs in and comes back to where they were", async () => {
  const { url, browserSecret } = await leave();
  const asked = new URL(url).searchParams;
  expect(asked.get("code_challenge_method")).toBe("S256");
  expect(asked.get("nonce")).toMatch(/^[\w-]{43}$/);
  const done = await comeBack(provider.approve(url), browserSecret);
  expect(done).toMatchObject({ returnTo: "/gio-hang", locale: "vi" });
  expect(await signIn()).toMatchObject({ accountId: (done as { accountId: string }).accountId });
});

test("S02 a return without state, with another, or with two leads to nobody", async () => {
  const { url, browserSecret } = await leave();
  for (const change of [
    (back: URL) => back.searchParams.delete("state"),
    (back: URL) => back.searchParams.set("state", "A".repeat(43)),
    (back: URL) => back.searchParams.append("state", "another"),
  ]) {
    const back = provider.approve(url);
    change(back);
    expect(await comeBack(back, browserSecret)).toEqual({ refused: "unknown-attempt" });
  }
});

test("S02 an attempt is taken once", async () => {
  const { url, browserSecret } = await leave();
  const back = provider.approve(url);
  const twice = await Promise.all([comeBack(back, browserSecret), comeBack(back, browserSecret)]);
  expect(twice.filter((result) => "refused" in result)).toEqual([{ refused: "unknown-attempt" }]);
  expect(await comeBack(back, browserSecret)).toEqual({ refused: "unknown-attempt" });
});

test("S02 nobody is signed in by an address somebody else began", async () => {
  const attacker = await leave();
  const back = provider.approve(attacker.url, "attacker");
  const victim = await leave();
  expect(await comeBack(back, victim.browserSecret)).toEqual({ refused: "unknown-attempt" });
  expect(await comeBack(back, null)).toEqual({ refused: "unknown-attempt" });
  // The attempt of the one who began it is still there.
  expect(await comeBack(back, attacker.browserSecret)).toHaveProperty("sessionToken");
});

test("S02 two windows of one browser each end their own attempt", async () => {
  const first = await leave();
  const second = await leave({ browserSecret: first.browserSecret });
  expect(second.browserSecret).toBe(first.browserSecret);
  const [a, b] = await Promise.all([
    comeBack(provider.approve(second.url), first.browserSecret),
    comeBack(provider.approve(first.url), first.browserSecret),
  ]);
  expect(a).toHaveProperty("sessionToken");
  expect(b).toHaveProperty("sessionToken");
});

test("S02 an attempt is over after ten minutes, and forgotten", async () => {
  const { url, browserSecret } = await leave();
  const later = new Date(now.getTime() + 600_001);
  const back = provider.approve(url);
  expect(await comeBack(back, browserSecret, { at: later })).toEqual({
    refused: "unknown-attempt",
  });
  await leave({ at: later });
  const rows = await database.db
    .select({ expiresAt: signInAttempts.expiresAt })
    .from(signInAttempts);
  expect(rows.every(({ expiresAt }) => expiresAt > later)).toBe(true);
});

const unsigned = (claims: Record<string, unknown>) =>
  `${[{ alg: "none" }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".")}.`;

test.each<[string, (provider: TestProvider) => Promise<void> | void]>([
  ["no nonce", (p) => void (p.faults.claims = { nonce: undefined })],
  ["another nonce", (p) => void (p.faults.claims = { nonce: "replayed" })],
  ["no signature", (p) => void (p.faults.makeIdToken = unsigned)],
  [
    "HMAC under the client's secret",
    (p) => {
      p.faults.makeIdToken = (claims) =>
        new SignJWT(claims)
          .setProtectedHeader({ alg: "HS256" })
          .sign(new TextEncoder().encode(testClient.clientSecret));
    },
  ],
  [
    "HMAC under the public key",
    (p) => {
      const publicKey = new TextEncoder().encode(JSON.stringify(p.keys[0]!.publicJwk));
      p.faults.makeIdToken = (claims) =>
        new SignJWT(claims)
          .setProtectedHeader({ alg: "HS256", kid: p.keys[0]!.kid })
          .sign(publicKey);
    },
  ],
  [
    "a signature of another key under the same name",
    async (p) => {
      const forged = await p.newKey(p.keys[0]!.kid);
      p.faults.makeIdToken = (claims) => p.sign(claims, { key: forged });
    },
  ],
  [
    "a signature cut off",
    (p) => {
      p.faults.makeIdToken = async (claims) => (await p.sign(claims)).replace(/\.[^.]*$/, ".");
    },
  ],
  ["another audience", (p) => void (p.faults.claims = { aud: "another-client" })],
  [
    "two audiences, issued to the other",
    (p) => void (p.faults.claims = { aud: [testClient.clientId, "other"], azp: "other" }),
  ],
  ["issued to another client", (p) => void (p.faults.claims = { azp: "other" })],
  ["another issuer", (p) => void (p.faults.claims = { iss: "https://elsewhere.example" })],
  ["no end", (p) => void (p.faults.claims = { exp: undefined })],
  [
    "an end that is past",
    (p) => void (p.faults.claims = { exp: Math.floor(Date.now() / 1000) - 61 }),
  ],
  [
    "made in the future",
    (p) => void (p.faults.claims = { iat: Math.floor(Date.now() / 1000) + 90 }),
  ],
  ["no subject", (p) => void (p.faults.claims = { sub: undefined })],
  ["a subject that is a list", (p) => void (p.faults.claims = { sub: ["hoa"] })],
  ["an endless subject", (p) => void (p.faults.claims = { sub: "h".repeat(300) })],
])("S03 an id token with %s signs nobody in", async (_, spoil) => {
  await spoil(provider);
  await expectUntrusted(signIn());
});

test("S03 an id token of before, shown again, signs nobody in", async () => {
  let kept: Record<string, unknown> = {};
  provider.faults.makeIdToken = (claims) => {
    kept = claims;
    return provider.sign(claims);
  };
  await signIn();
  provider.faults.makeIdToken = () => provider.sign(kept);
  await expectUntrusted(signIn());
});

test("S04 a code without its verifier, used twice, or of another attempt is refused", async () => {
  const victim = await leave();
  const stolen = provider.approve(victim.url, "victim");
  const attacker = await leave();
  const mixed = provider.approve(attacker.url, "attacker");
  mixed.searchParams.set("code", stolen.searchParams.get("code")!);
  await expectUntrusted(comeBack(mixed, attacker.browserSecret));

  const first = await leave();
  const back = provider.approve(first.url);
  await comeBack(back, first.browserSecret);
  const second = await leave();
  const again = provider.approve(second.url);
  again.searchParams.set("code", back.searchParams.get("code")!);
  await expectUntrusted(comeBack(again, second.browserSecret));

  const third = await leave();
  await database.db.update(signInAttempts).set({ codeVerifier: "v".repeat(43) });
  await expectUntrusted(comeBack(provider.approve(third.url), third.browserSecret));
});

test("S05 the answer of another system, or of one that does not name itself, is refused", async () => {
  const other = await leave();
  const foreign = provider.approve(other.url);
  foreign.searchParams.set("iss", "https://attacker.example");
  await expectUntrusted(comeBack(foreign, other.browserSecret));

  const nameless = await leave();
  const back = provider.approve(nameless.url);
  back.searchParams.delete("iss");
  await expectUntrusted(comeBack(back, nameless.browserSecret));
});

test("S05 an attempt at one system does not end at another", async () => {
  const second = await startTestProvider();
  try {
    const { url, browserSecret } = await leave();
    const back = provider.approve(url);
    expect(await comeBack(back, browserSecret, { on: signOnWith(second) })).toEqual({
      refused: "unknown-attempt",
    });
  } finally {
    await second.close();
  }
});

test("S07 the e-mail, phone and identity number of another account link nothing", async () => {
  const same = {
    ThuDienTu: "hoa@example.vn",
    email_verified: false,
    SoDienThoai: "0903123456",
    SoDinhDanh: "072188000011",
  };
  provider.faults.userInfo = same;
  const hoa = await signIn("hoa-of-s07");
  const thief = await signIn("thief-of-s07");
  expect(hoa).toHaveProperty("accountId");
  expect(thief).toHaveProperty("accountId");
  expect((thief as { accountId: string }).accountId).not.toBe(
    (hoa as { accountId: string }).accountId,
  );
});

test("S07 the same subject at another system is another account", async () => {
  const second = await startTestProvider();
  try {
    const here = await signIn("same-name");
    const on = signOnWith(second);
    const { url, browserSecret } = await leave({ on });
    const there = await comeBack(second.approve(url, "same-name"), browserSecret, { on });
    expect((there as { accountId: string }).accountId).not.toBe(
      (here as { accountId: string }).accountId,
    );
  } finally {
    await second.close();
  }
});

test("S09 claims of somebody else are not taken", async () => {
  provider.faults.userInfo = { sub: "victim", HoVaTen: "Nạn Nhân" };
  await expectUntrusted(signIn());
});

test("S09 strange claims count as missing, names are composed, bounded and plain", async () => {
  provider.faults.userInfo = {
    HoVaTen: `${"Trần  Thị\u202e Hoa".normalize("NFD")}\u0000\u200b <b>x</b>`,
    SoDienThoai: ["0903123456"],
    ThuDienTu: { evil: true },
    DiaChi: "Đ".repeat(5_000),
    MaSoThue: "39012<script>",
    SoDinhDanh: 72188000011,
    LoaiTaiKhoan: ["2"],
    groups: { admin: true },
  };
  const done = await signIn("strange");
  const [account] = await database.db
    .select()
    .from(accounts)
    .where(eq(accounts.id, (done as { accountId: string }).accountId));
  expect(account).toMatchObject({
    displayName: "Trần Thị Hoa <b>x</b>",
    kind: "person",
    phone: null,
    email: null,
    taxCode: null,
    identityNumberHash: null,
  });
  expect(account!.displayName).toBe(account!.displayName.normalize("NFC"));
  expect(account!.address).toHaveLength(300);
});

test("S09 an identity number is kept as a keyed digest and its last four digits only", async () => {
  provider.faults.userInfo = { SoDinhDanh: "072188009911" };
  const done = await signIn("numbered");
  const [account] = await database.db
    .select()
    .from(accounts)
    .where(eq(accounts.id, (done as { accountId: string }).accountId));
  expect(account!.identityNumberLast4).toBe("9911");
  expect(account!.identityNumberHash).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(account)).not.toContain("072188009911");
});

test("a later sign-on that says no identity number takes nothing back", async () => {
  const { db } = database;
  const sign = (identityNumber: string | null) =>
    recordAccount(db, {
      identity: identityOf("im-lang", { identityNumber }),
      roles: [],
      secret: testSecret,
      now: new Date(),
    });
  const first = await sign("072188009911");
  const second = await sign(null);
  expect(second).toMatchObject({
    identityNumberHash: (first as { identityNumberHash: string }).identityNumberHash,
    identityNumberLast4: "9911",
  });
});

test("S13 a system that is down or broken is said to be away, and the next attempt works", async () => {
  const { url, browserSecret } = await leave();
  provider.faults.status = { token: 503 };
  expect(await comeBack(provider.approve(url), browserSecret)).toMatchObject({
    refused: "provider-away",
  });
  provider.faults.status = { keys: 500 };
  expect(await signIn()).toMatchObject({ refused: "provider-away" });
  provider.faults.status = { userInfo: 502 };
  expect(await signIn()).toMatchObject({ refused: "provider-away" });
  provider.faults.status = {};
  expect(await signIn()).toHaveProperty("sessionToken");
});

test("S13 a system that cannot be found says so before anybody leaves", async () => {
  const gone = await startTestProvider();
  await gone.close();
  const begun = await beginSignIn(database.db, signOnWith(gone), {
    redirectUri,
    returnTo: "/",
    locale: "vi",
    browserSecret: null,
    now,
  });
  expect(begun).toMatchObject({ refused: "provider-away" });
});

test("S13 a slow system is given up", async () => {
  signOn = signOnWith(provider, { timeoutSeconds: 1 });
  const { url, browserSecret } = await leave();
  provider.faults.tokenDelayMs = 3_000;
  const begun = Date.now();
  expect(await comeBack(provider.approve(url), browserSecret)).toMatchObject({
    refused: "provider-away",
  });
  expect(Date.now() - begun).toBeLessThan(2_500);
});

test("S13 a discovery that names another issuer is not believed", async () => {
  provider.faults.metadata = { issuer: "https://attacker.example" };
  await expect(leave()).rejects.toThrow("provider-away");
});

test("S13 new keys are fetched once when one is unknown, and a stranger's key stays refused", async () => {
  expect(await signIn()).toHaveProperty("sessionToken");
  expect(await signIn()).toHaveProperty("sessionToken");
  expect(provider.asked.keys).toBe(1);
  provider.keys.unshift(await provider.newKey());
  provider.keys.length = 1;
  expect(await signIn()).toHaveProperty("sessionToken");
  expect(provider.asked.keys).toBe(2);
  const stranger = await provider.newKey();
  provider.faults.makeIdToken = (claims) => provider.sign(claims, { key: stranger });
  await expectUntrusted(signIn());
  expect(provider.asked.keys).toBe(3);
});

test.each([-55, 55])("S13 a clock that is %i s off is borne", async (seconds) => {
  const there = Math.floor(Date.now() / 1000) + seconds;
  provider.faults.claims = { iat: there, exp: there + (seconds < 0 ? 1 : 300) };
  expect(await signIn()).toHaveProperty("sessionToken");
});

test.each([
  ["access_denied", "denied"],
  ["login_required", "interaction-needed"],
  ["temporarily_unavailable", "provider-away"],
  ["invalid_scope", "untrusted"],
])("S14 the system answers %s", async (error, refused) => {
  const { url, browserSecret } = await leave();
  expect(await comeBack(provider.refuse(url, error), browserSecret)).toMatchObject({
    refused,
    returnTo: "/gio-hang",
  });
});

test("S14 a locked account does not get in", async () => {
  const done = await signIn("locked");
  await database.db
    .update(accounts)
    .set({ status: "disabled" })
    .where(eq(accounts.id, (done as { accountId: string }).accountId));
  expect(await signIn("locked")).toMatchObject({ refused: "disabled" });
});

test("a system whose name is no address it answers at works with addresses set by hand", async () => {
  provider.issuer = "http://sso.ben-trong.example:8080/auth/realms/citizen";
  signOn = signOnWith(provider, {
    endpoints: {
      authorization: `${provider.origin}/auth`,
      token: `${provider.origin}/token`,
      keys: `${provider.origin}/jwks`,
      userInfo: `${provider.origin}/userinfo`,
    },
  });
  expect(await signIn("by-hand")).toHaveProperty("sessionToken");
  expect(provider.asked.discovery).toBeUndefined();
});

test("claims go by the names the settings give them", async () => {
  const { parseClaimNames } = await import("./identity");
  signOn = signOnWith(provider, { claimNames: parseClaimNames("name:fullName,taxCode:mst|tin") });
  provider.faults.userInfo = { fullName: "Lê Văn Thuận", tin: "3901234577", HoVaTen: "x" };
  const done = await signIn("renamed");
  const [account] = await database.db
    .select()
    .from(accounts)
    .where(eq(accounts.id, (done as { accountId: string }).accountId));
  expect(account).toMatchObject({ displayName: "Lê Văn Thuận", taxCode: "3901234577" });
});

test("S15 an address without https is asked on this machine only", () => {
  expect(() => signOnWith({ ...provider, issuer: "http://sso.example" })).toThrow(/must be https/);
  const endpoints = { token: "http://sso.example/token" };
  expect(() => signOnWith(provider, { endpoints })).toThrow(/must be https/);
});
