import { randomUUID } from "node:crypto";
import { SignJWT } from "jose";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { sessions } from "#db/schema";
import { seedMinimal } from "#db/seed/builders";
import { createTestDatabase, type TestDatabase } from "#db/testing.server";
import type { Identity } from "./identity";
import { obeyLogoutMessage } from "./obey-logout-message.server";
import { recordAccount } from "./record-account.server";
import { findSession, openSession } from "./sessions.server";
import type { SignOn } from "./sign-on.server";
import { identityOf, testSecret } from "./testing-accounts";
import { signOnWith, startTestProvider, type TestProvider, testClient } from "./testing-provider";

const logoutEvent = "http://schemas.openid.net/event/backchannel-logout";

let database: TestDatabase;
let provider: TestProvider;
let signOn: SignOn;
let hoa: string;
let lan: string;

beforeAll(async () => {
  database = await createTestDatabase();
  await seedMinimal(database.db);
  provider = await startTestProvider();
  signOn = signOnWith(provider);
});
afterAll(async () => {
  await provider.close();
  await database.close();
});
beforeEach(async () => {
  await database.db.delete(sessions);
  hoa = await open("hoa", { providerSession: "phien-hoa" });
  lan = await open("lan", { providerSession: "phien-lan" });
});

async function open(subject: string, told: Partial<Identity>): Promise<string> {
  const identity = { ...identityOf(subject, told), issuer: provider.issuer };
  const now = new Date();
  const account = await recordAccount(database.db, {
    identity,
    roles: [],
    secret: testSecret,
    now,
  });
  if ("refused" in account) throw new Error(account.refused);
  const opened = await openSession(database.db, {
    account,
    providerSession: identity.providerSession,
    idToken: null,
    replaces: null,
    secret: testSecret,
    now,
  });
  return opened.sessionToken;
}

const isOpen = async (token: string) =>
  (await findSession(database.db, { token, now: new Date() })) !== null;

const claimsOf = (changes: Record<string, unknown> = {}) => {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: provider.issuer,
    aud: testClient.clientId,
    iat: now,
    exp: now + 120,
    jti: randomUUID(),
    sub: "hoa",
    sid: "phien-hoa",
    events: { [logoutEvent]: {} },
    ...changes,
  };
};

async function obey(token: string) {
  const message = await signOn.readLogoutToken(token);
  if ("refused" in message) return message;
  return obeyLogoutMessage(database.db, { ...message, now: new Date() });
}

test("S12 the session that ended there ends here, and no other", async () => {
  const elsewhere = await open("hoa", { providerSession: "phien-hoa-2" });
  expect(await obey(await provider.sign(claimsOf(), { typ: "logout+jwt" }))).toEqual({ ended: 1 });
  expect(await isOpen(hoa)).toBe(false);
  expect(await isOpen(elsewhere)).toBe(true);
  expect(await isOpen(lan)).toBe(true);
});

test("S12 a message that names the person only ends all of that person's sessions", async () => {
  const elsewhere = await open("hoa", { providerSession: null });
  expect(await obey(await provider.sign(claimsOf({ sid: undefined })))).toEqual({ ended: 2 });
  expect(await isOpen(hoa)).toBe(false);
  expect(await isOpen(elsewhere)).toBe(false);
  expect(await isOpen(lan)).toBe(true);
});

test("S12 a message that names the session only ends that session", async () => {
  expect(await obey(await provider.sign(claimsOf({ sub: undefined })))).toEqual({ ended: 1 });
  expect(await isOpen(hoa)).toBe(false);
});

test("S12 the same message a second time is refused", async () => {
  const token = await provider.sign(claimsOf({ sid: undefined }));
  const both = await Promise.all([obey(token), obey(token)]);
  expect(both.filter((one) => "ended" in one)).toHaveLength(1);
  const again = await open("hoa", { providerSession: "phien-hoa" });
  expect(await obey(token)).toEqual({ refused: "replayed" });
  expect(await isOpen(again)).toBe(true);
});

const past = () => Math.floor(Date.now() / 1000);

test.each<[string, () => Promise<string> | string]>([
  [
    "forged with another key",
    async () => {
      const key = await provider.newKey(provider.keys[0]!.kid);
      return provider.sign(claimsOf(), { key });
    },
  ],
  [
    "signed with the client's secret",
    () =>
      new SignJWT(claimsOf())
        .setProtectedHeader({ alg: "HS256" })
        .sign(new TextEncoder().encode(testClient.clientSecret)),
  ],
  [
    "not signed",
    () =>
      `${[{ alg: "none" }, claimsOf()].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".")}.`,
  ],
  ["with a nonce, as an id token has", () => provider.sign(claimsOf({ nonce: "x" }))],
  ["without the event", () => provider.sign(claimsOf({ events: undefined }))],
  ["with another event", () => provider.sign(claimsOf({ events: { "http://other": {} } }))],
  [
    "with an event that is no object",
    () => provider.sign(claimsOf({ events: { [logoutEvent]: 1 } })),
  ],
  ["for another client", () => provider.sign(claimsOf({ aud: "another" }))],
  ["of another system", () => provider.sign(claimsOf({ iss: "https://elsewhere.example" }))],
  ["without an id", () => provider.sign(claimsOf({ jti: undefined }))],
  ["that names nobody", () => provider.sign(claimsOf({ sub: undefined, sid: undefined }))],
  ["that is over", () => provider.sign(claimsOf({ exp: past() - 90 }))],
  ["that is old", () => provider.sign(claimsOf({ iat: past() - 3_600, exp: past() + 60 }))],
  ["from the future", () => provider.sign(claimsOf({ iat: past() + 300, exp: past() + 400 }))],
  ["of another type", () => provider.sign(claimsOf(), { typ: "at+jwt" })],
  ["that is no token", () => "nonsense"],
  ["that is empty", () => ""],
])("S12 a message %s ends nothing", async (_, make) => {
  expect(await obey(await make())).toMatchObject({ refused: "untrusted" });
  expect(await isOpen(hoa)).toBe(true);
});

test.each([
  ["a session nobody has", { sid: "phien-khong-co" }],
  ["one person and another's session", { sid: "phien-lan" }],
])("S12 a message of %s ends nothing", async (_, changes) => {
  expect(await obey(await provider.sign(claimsOf(changes)))).toEqual({
    refused: "no-such-session",
  });
  expect(await isOpen(hoa)).toBe(true);
  expect(await isOpen(lan)).toBe(true);
});

test("S12 a system whose keys cannot be had may say it again later", async () => {
  const gone = await startTestProvider();
  const on = signOnWith(gone);
  const token = await gone.sign(claimsOf({ iss: gone.issuer }));
  await gone.close();
  expect(await on.readLogoutToken(token)).toMatchObject({ refused: "provider-away" });
});
