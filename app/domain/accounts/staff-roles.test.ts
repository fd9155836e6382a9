import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { accounts, administratorProposals, sessions, staffRoles } from "#db/schema";
import { knownCommunes, seedMinimal } from "#db/seed/builders";
import { createTestDatabase, type TestDatabase } from "#db/testing.server";
import { listStaffRoles } from "./account-queries.server";
import { endStaffRole } from "./end-staff-role.server";
import { grantStaffRole } from "./grant-staff-role.server";
import { decideAdministrator, proposeAdministrator } from "./propose-administrator.server";
import { parseGroupRules, rolesOfGroups, type StaffRole } from "./roles";
import { signInAs } from "./testing-accounts";

const now = new Date("2026-11-22T09:30:00+07:00");
const administrator = { roles: [{ role: "administrator" as const, communeCode: null }] };

let database: TestDatabase;
let kien: string;
let minh: string;
let mai: string;

beforeAll(async () => {
  database = await createTestDatabase();
  await seedMinimal(database.db);
});
afterAll(() => database.close());
beforeEach(async () => {
  const { db } = database;
  for (const table of [administratorProposals, staffRoles, sessions, accounts]) {
    await db.delete(table);
  }
  kien = (await signInAs(db, "kien", administrator)).id;
  minh = (await signInAs(db, "minh", administrator)).id;
  mai = (await signInAs(db, "mai")).id;
});

const roleNames = async (accountId: string) =>
  (await listStaffRoles(database.db, accountId)).map(({ role }) => role);

const grant = (by: string, accountId: string, role: StaffRole, communeCode: string | null = null) =>
  grantStaffRole(database.db, { by, accountId, role, communeCode, reason: "phân công", now });

const end = (by: string, accountId: string, role: StaffRole, communeCode: string | null = null) =>
  endStaffRole(database.db, { by, accountId, role, communeCode, reason: "chuyển việc", now });

const groupRules = parseGroupRules("duyet=moderation, /cho/quan-tri=administrator,xa-*=commune");

test("S10 groups of the sign-on system make officers, by the names the settings give", () => {
  expect(rolesOfGroups(groupRules, ["duyet", "khac", "xa-25480", "xa-25480"])).toEqual([
    { role: "moderation", communeCode: null },
    { role: "commune", communeCode: "25480" },
  ]);
  expect(
    rolesOfGroups(groupRules, ["DUYET", "duyet2", "xa-", "xa-*", "xa-254801", "quan-tri"]),
  ).toEqual([]);
});

test.each(["duyet=boss", "duyet", "xa-=commune", "duyet*=moderation", "x*y*=commune"])(
  "a rule for groups that says nothing stops the start: %s",
  (setting) => {
    expect(() => parseGroupRules(setting)).toThrow(setting);
  },
);

test("roles of groups come and go with the groups, and what an administrator gave stays", async () => {
  const { db } = database;
  await grant(kien, mai, "trade");
  await signInAs(db, "mai", {
    roles: [
      { role: "moderation", communeCode: null },
      { role: "commune", communeCode: knownCommunes.binhMinh },
    ],
  });
  expect(await roleNames(mai)).toEqual(["commune", "moderation", "trade"]);
  await signInAs(db, "mai", { roles: [{ role: "moderation", communeCode: null }] });
  expect(await roleNames(mai)).toEqual(["moderation", "trade"]);
  await signInAs(db, "mai");
  expect(await roleNames(mai)).toEqual(["trade"]);
  const all = await db.select().from(staffRoles).where(eq(staffRoles.accountId, mai));
  expect(all).toHaveLength(3);
});

test("a group of a commune that does not exist gives nothing", async () => {
  await signInAs(database.db, "mai", { roles: [{ role: "commune", communeCode: "99999" }] });
  expect(await roleNames(mai)).toEqual([]);
});

test("an administrator gives and ends a role, and the person's rights are told apart from before", async () => {
  const { db } = database;
  const versions = async () =>
    (await db.select().from(accounts).where(eq(accounts.id, mai)))[0]!.rightsVersion;
  const before = await versions();
  expect(await grant(kien, mai, "certificate")).toHaveProperty("roleId");
  expect(await grant(minh, mai, "certificate")).toEqual({ refused: "held-already" });
  expect(await roleNames(mai)).toEqual(["certificate"]);
  expect(await end(minh, mai, "certificate")).toHaveProperty("roleId");
  expect(await roleNames(mai)).toEqual([]);
  expect(await versions()).toBe(before + 2);
  const [row] = await db.select().from(staffRoles).where(eq(staffRoles.accountId, mai));
  expect(row).toMatchObject({ grantedBy: kien, endedBy: minh, endReason: "chuyển việc" });
});

test("nobody but an administrator gives or ends anything", async () => {
  await grant(kien, mai, "trade");
  const lan = (await signInAs(database.db, "lan")).id;
  expect(await grant(mai, lan, "trade")).toBeNull();
  expect(await end(mai, kien, "administrator")).toBeNull();
  expect(
    await proposeAdministrator(database.db, { by: mai, accountId: lan, reason: "", now }),
  ).toBeNull();
});

test("nobody gives themselves a role, nor ends their own", async () => {
  expect(await grant(kien, kien, "moderation")).toEqual({ refused: "own-account" });
  expect(await end(kien, kien, "administrator")).toEqual({ refused: "own-account" });
});

test("a commune officer has one commune that exists, and nobody else has one", async () => {
  expect(await grant(kien, mai, "commune")).toEqual({ refused: "commune-missing" });
  expect(await grant(kien, mai, "trade", "25480")).toEqual({ refused: "commune-missing" });
  expect(await grant(kien, mai, "commune", "99999")).toEqual({ refused: "no-such-commune" });
  expect(await grant(kien, mai, "commune", knownCommunes.binhMinh)).toHaveProperty("roleId");
});

test("what the groups give, an administrator does not take", async () => {
  expect(await end(kien, minh, "administrator")).toEqual({ refused: "given-by-groups" });
});

const propose = (by: string, accountId = mai) =>
  proposeAdministrator(database.db, { by, accountId, reason: "thay người nghỉ hưu", now });
const decide = (by: string, proposalId: string, decision: "approved" | "rejected" = "approved") =>
  decideAdministrator(database.db, { by, proposalId, decision, reason: "đồng ý", now });

test("an administrator is made by two people, neither of them the one who becomes it", async () => {
  expect(await grant(kien, mai, "administrator")).toEqual({ refused: "needs-second-person" });
  const { proposalId } = (await propose(kien)) as { proposalId: string };
  expect(await roleNames(mai)).toEqual([]);
  expect(await propose(minh)).toEqual({ refused: "proposed-already" });
  expect(await decide(kien, proposalId)).toEqual({ refused: "own-proposal" });
  expect(await decide(mai, proposalId)).toBeNull();
  expect(await decide(minh, proposalId)).toEqual({ decision: "approved" });
  expect(await roleNames(mai)).toEqual(["administrator"]);
  expect(await decide(minh, proposalId, "rejected")).toEqual({ refused: "decided-already" });
});

test("a rejected proposal changes nothing and may be made again", async () => {
  const { proposalId } = (await propose(kien)) as { proposalId: string };
  expect(await decide(minh, proposalId, "rejected")).toEqual({ decision: "rejected" });
  expect(await roleNames(mai)).toEqual([]);
  expect(await propose(kien)).toHaveProperty("proposalId");
});

test("a proposal of somebody who is no administrator any more cannot be approved", async () => {
  const { proposalId } = (await propose(kien)) as { proposalId: string };
  await signInAs(database.db, "kien");
  expect(await decide(minh, proposalId)).toEqual({ refused: "proposer-left" });
  expect(await roleNames(mai)).toEqual([]);
});

test("the database itself refuses a proposal that its maker decides", async () => {
  const { proposalId } = (await propose(kien)) as { proposalId: string };
  const forged = database.db
    .update(administratorProposals)
    .set({ decision: "approved", decidedBy: kien, decidedAt: now })
    .where(and(eq(administratorProposals.id, proposalId)));
  await expect(forged).rejects.toMatchObject({
    cause: { constraint_name: "administrator_proposals_two_people" },
  });
});
