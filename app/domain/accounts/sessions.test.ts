import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accounts, sessions } from "#db/schema";
import { seedMinimal } from "#db/seed/builders";
import { createTestDatabase, type TestDatabase } from "#db/testing.server";
import { type Account, raiseRights } from "./record-account.server";
import { seal, unseal } from "./secrets.server";
import { endSession, findSession, openSession } from "./sessions.server";
import { signInAs, testSecret } from "./testing-accounts";

const morning = new Date("2026-11-22T07:00:00+07:00");
const hoursLater = (hours: number) => new Date(morning.getTime() + hours * 3_600_000);
const day = 24;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await seedMinimal(database.db);
});
afterAll(() => database.close());

const open = (account: Account, replaces: string | null = null, now = morning) =>
  openSession(database.db, {
    account,
    providerSession: `phien-${account.subject}`,
    idToken: "id.token.text",
    replaces,
    secret: testSecret,
    now,
  });

const find = (token: string, now = morning) => findSession(database.db, { token, now });

test("S06 signing in gives a new id, and the one planted before opens nothing", async () => {
  const hoa = await signInAs(database.db, "hoa");
  const planted = "A".repeat(43);
  const { sessionToken } = await open(hoa, planted);
  expect(sessionToken).not.toBe(planted);
  expect(await find(planted)).toBeNull();
  expect((await find(sessionToken))?.session.account.id).toBe(hoa.id);
});

test("S06 signing in again ends the session the browser had", async () => {
  const hoa = await signInAs(database.db, "hoa-again");
  const first = await open(hoa);
  const second = await open(hoa, first.sessionToken);
  expect(await find(first.sessionToken)).toBeNull();
  expect(await find(second.sessionToken)).not.toBeNull();
});

test("S11 the database knows no cookie, and the id token only sealed", async () => {
  const hoa = await signInAs(database.db, "hoa-sealed");
  const { sessionToken } = await open(hoa);
  const [row] = await database.db.select().from(sessions).where(eq(sessions.accountId, hoa.id));
  const kept = JSON.stringify(row);
  expect(kept).not.toContain(sessionToken);
  expect(kept).not.toContain("id.token.text");
  const ended = await endSession(database.db, { token: sessionToken, secret: testSecret });
  expect(ended?.idToken).toBe("id.token.text");
});

test("what was sealed opens under its own secret only, and not once it was touched", () => {
  const sealed = seal(testSecret, "id.token.text");
  expect(unseal(testSecret, sealed)).toBe("id.token.text");
  expect(unseal("another-secret-of-the-tests-long-enough", sealed)).toBeNull();
  const touched = sealed.replace(/[^.](?=[^.]*$)/, (first) => (first === "A" ? "B" : "A"));
  expect(unseal(testSecret, touched)).toBeNull();
  expect(unseal(testSecret, "nonsense")).toBeNull();
});

test("S11 signing out ends it on the server: the stolen cookie is worthless", async () => {
  const hoa = await signInAs(database.db, "hoa-leaves");
  const { sessionToken } = await open(hoa);
  await endSession(database.db, { token: sessionToken, secret: testSecret });
  expect(await find(sessionToken)).toBeNull();
});

test("a session ends two weeks after the last visit, and 60 days after signing in", async () => {
  const hoa = await signInAs(database.db, "hoa-idle");
  const { sessionToken } = await open(hoa);
  expect(await find(sessionToken, hoursLater(14 * day - 1))).not.toBeNull();
  expect(await find(sessionToken, hoursLater(28 * day - 2))).not.toBeNull();
  expect(await find(sessionToken, hoursLater(42 * day))).toBeNull();

  const busy = await open(hoa);
  for (let at = 10; at < 60; at += 10) {
    expect(await find(busy.sessionToken, hoursLater(at * day))).not.toBeNull();
  }
  expect(await find(busy.sessionToken, hoursLater(60 * day))).toBeNull();
});

test("an officer is signed out after an hour without a visit, and after twelve in any case", async () => {
  const mai = await signInAs(database.db, "mai", {
    roles: [{ role: "moderation", communeCode: null }],
  });
  const { sessionToken, expiresAt } = await open(mai);
  expect(expiresAt).toEqual(hoursLater(12));
  for (let at = 0.9; at < 12; at += 0.9) {
    expect(await find(sessionToken, hoursLater(at))).not.toBeNull();
  }
  expect(await find(sessionToken, hoursLater(12))).toBeNull();
  const idle = await open(mai);
  expect(await find(idle.sessionToken, hoursLater(1.01))).toBeNull();
});

test("S11 a change of rights changes the id; the old one serves a minute more and then dies", async () => {
  const thuan = await signInAs(database.db, "thuan");
  const { sessionToken } = await open(thuan);
  await raiseRights(database.db, thuan.id);
  const found = await find(sessionToken);
  const renewed = found!.renewed!.sessionToken;
  expect(renewed).not.toBe(sessionToken);
  const seconds = (count: number) => new Date(morning.getTime() + count * 1000);
  expect(await find(sessionToken, seconds(59))).toMatchObject({ renewed: null });
  expect(await find(sessionToken, seconds(61))).toBeNull();
  expect(await find(renewed, seconds(61))).toMatchObject({ renewed: null });
});

test("of requests that come at once after a change of rights one gets the new id, none is lost", async () => {
  const thuan = await signInAs(database.db, "thuan-at-once");
  const { sessionToken } = await open(thuan);
  await raiseRights(database.db, thuan.id);
  const found = await Promise.all(Array.from({ length: 8 }, () => find(sessionToken)));
  expect(found.every((one) => one?.session.account.id === thuan.id)).toBe(true);
  expect(found.filter((one) => one?.renewed)).toHaveLength(1);
});

test("whoever becomes an officer keeps no buyer's session of 60 days", async () => {
  const mai = await signInAs(database.db, "mai-promoted");
  const { sessionToken } = await open(mai);
  await signInAs(database.db, "mai-promoted", { roles: [{ role: "trade", communeCode: null }] });
  const found = await find(sessionToken);
  expect(found?.renewed?.expiresAt).toEqual(hoursLater(12));
});

test("S20 an account that is locked is out at once, in every browser", async () => {
  const hoa = await signInAs(database.db, "hoa-locked");
  const phone = await open(hoa);
  const desk = await open(hoa);
  await database.db.update(accounts).set({ status: "disabled" }).where(eq(accounts.id, hoa.id));
  expect(await find(phone.sessionToken)).toBeNull();
  expect(await find(desk.sessionToken)).toBeNull();
});
