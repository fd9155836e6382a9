import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { sellerMembers } from "#db/schema";
import { buildSeller, seedMinimal } from "#db/seed/builders";
import { createTestDatabase, type TestDatabase } from "#db/testing.server";
import { acceptInvitation } from "./accept-invitation.server";
import { findMembership, listMemberships } from "./account-queries.server";
import { changeMemberRole, endMembership } from "./change-member.server";
import { inviteMember, revokeInvitation } from "./invite-member.server";
import { recordAccount } from "./record-account.server";
import type { SellerRole } from "./roles";
import { identityOf, signInAs, testSecret } from "./testing-accounts";

const now = new Date("2026-11-22T09:30:00+07:00");
const daysLater = (days: number) => new Date(now.getTime() + days * 86_400_000);

let database: TestDatabase;
let farm: { id: string; slug: string };
let other: { id: string; slug: string };
let owner: string;
let sau: string;
let stranger: string;

beforeAll(async () => {
  database = await createTestDatabase();
  await seedMinimal(database.db);
  owner = (await signInAs(database.db, "thuan")).id;
  sau = (await signInAs(database.db, "sau")).id;
  stranger = (await signInAs(database.db, "stranger")).id;
});
afterAll(() => database.close());
beforeEach(async () => {
  farm = await buildSeller(database.db);
  other = await buildSeller(database.db);
  await join(farm.id, owner, "owner");
});

const join = (sellerId: string, accountId: string, role: SellerRole) =>
  database.db.insert(sellerMembers).values({ sellerId, accountId, role });

const invite = (by: string, role: SellerRole, sellerId = farm.id) =>
  inviteMember(database.db, { by, sellerId, role, note: "chị Sáu", now });

async function invited(role: SellerRole, by = owner) {
  const result = await invite(by, role);
  if (!result || "refused" in result) throw new Error("not invited");
  return result;
}

const accept = (accountId: string, token: string, at = now) =>
  acceptInvitation(database.db, { accountId, token, now: at });

const change = (by: string, accountId: string, role: SellerRole) =>
  changeMemberRole(database.db, { by, sellerId: farm.id, accountId, role, now });
const leave = (by: string, accountId: string) =>
  endMembership(database.db, { by, sellerId: farm.id, accountId, now });

const roleOf = async (accountId: string, sellerSlug = farm.slug) =>
  (await findMembership(database.db, { accountId, sellerSlug }))?.role ?? null;

test("an owner invites a packer, who becomes one by the link, once", async () => {
  const { token } = await invited("packer");
  expect(await accept(sau, token)).toEqual({ sellerId: farm.id, role: "packer" });
  expect(await roleOf(sau)).toBe("packer");
  expect(await accept(stranger, token)).toBeNull();
  expect(await accept(sau, (await invited("manager")).token)).toEqual({
    refused: "member-already",
  });
});

test("of two people who open one invitation at once, one becomes a member", async () => {
  const { token } = await invited("packer");
  const both = await Promise.all([accept(sau, token), accept(stranger, token)]);
  expect(both.filter((result) => result !== null)).toHaveLength(1);
});

test("an invitation ends after a week, and when it is taken back", async () => {
  const { token } = await invited("packer");
  expect(await accept(sau, token, daysLater(7))).toBeNull();
  const { token: second, invitationId } = await invited("packer");
  const sellerId = farm.id;
  const revoke = (by: string, seller = sellerId) =>
    revokeInvitation(database.db, { by, sellerId: seller, invitationId, now });
  expect(await revoke(stranger)).toBeNull();
  expect(await revoke(owner, other.id)).toBeNull();
  expect(await revoke(owner)).toEqual({ invitationId });
  expect(await accept(sau, second)).toBeNull();
  expect(await roleOf(sau)).toBeNull();
});

test("an invitation of somebody who has left is worth nothing", async () => {
  await join(farm.id, sau, "owner");
  const { token } = await invited("manager", sau);
  await leave(owner, sau);
  expect(await accept(stranger, token)).toBeNull();
  expect(await roleOf(stranger)).toBeNull();
});

test("a manager brings in packers only, a packer and a stranger nobody", async () => {
  await join(farm.id, sau, "manager");
  expect(await invite(sau, "packer")).toHaveProperty("token");
  for (const role of ["owner", "manager", "accountant"] as const) {
    expect(await invite(sau, role)).toEqual({ refused: "not-your-role" });
  }
  await change(owner, sau, "packer");
  expect(await invite(sau, "packer")).toEqual({ refused: "not-your-role" });
  expect(await invite(stranger, "packer")).toBeNull();
  expect(await invite(owner, "packer", other.id)).toBeNull();
});

test("only an owner changes roles, and never a member of another seller", async () => {
  await join(farm.id, sau, "manager");
  await join(other.id, stranger, "packer");
  expect(await change(sau, owner, "packer")).toEqual({ refused: "not-your-role" });
  expect(await change(owner, stranger, "owner")).toBeNull();
  expect(await change(owner, sau, "accountant")).toEqual({ role: "accountant" });
  expect(await roleOf(sau)).toBe("accountant");
});

test("a seller always keeps an owner, also when two leave at once", async () => {
  expect(await leave(owner, owner)).toEqual({ refused: "only-owner" });
  expect(await change(owner, owner, "packer")).toEqual({ refused: "only-owner" });
  for (let round = 0; round < 10; round++) {
    await join(farm.id, (await roleOf(owner)) ? sau : owner, "owner");
    const both = await Promise.all([leave(owner, owner), leave(sau, sau)]);
    expect(both.filter((result) => result && "ended" in result)).toHaveLength(1);
  }
});

test("a member may leave, and nobody but an owner sends another away", async () => {
  await join(farm.id, sau, "packer");
  await join(farm.id, stranger, "accountant");
  expect(await leave(sau, stranger)).toEqual({ refused: "not-your-role" });
  expect(await leave(sau, sau)).toEqual({ ended: "packer" });
  expect(await leave(owner, stranger)).toEqual({ ended: "accountant" });
  expect(await listMemberships(database.db, sau)).not.toContainEqual(
    expect.objectContaining({ sellerId: farm.id }),
  );
});

test("S10 a business account with a seller's tax code has no right in that seller", async () => {
  const firm = await buildSeller(database.db, { taxCode: "3901234577" });
  const account = await recordAccount(database.db, {
    identity: identityOf("claims-the-firm", {
      kind: "organisation",
      organisationName: firm.legalName,
      taxCode: "3901234577",
    }),
    roles: [],
    secret: testSecret,
    now,
  });
  const accountId = (account as { id: string }).id;
  expect(await listMemberships(database.db, accountId)).toEqual([]);
  expect(await roleOf(accountId, firm.slug)).toBeNull();
});
