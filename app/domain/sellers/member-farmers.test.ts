import { afterAll, beforeAll, expect, test } from "vitest";
import { signInAs } from "#app/domain/accounts/testing-accounts";
import { buildSeller, knownCommunes, seedMinimal } from "#db/seed/builders";
import { createTestDatabase, type TestDatabase } from "#db/testing.server";
import { addMemberFarmer, changeMemberFarmer } from "./keep-member-farmer.server";
import { farmerToken, findFarmerInvitation, linkMemberFarmer } from "./link-member-farmer.server";
import { listMemberFarmers } from "./list-member-farmers.server";

let database: TestDatabase;
const now = new Date("2026-11-22T09:30:00+07:00");
beforeAll(async () => {
  database = await createTestDatabase();
  await seedMinimal(database.db);
});
afterAll(() => database.close());

test("a co-operative keeps its member farmers and what each may do; a household has none", async () => {
  const { db } = database;
  const cooperative = await buildSeller(db, { kind: "cooperative", name: "HTX Chân Núi" });
  const household = await buildSeller(db);
  const actor = { accountId: "00000000-0000-7000-8000-000000000000", role: "owner" };
  const rights = { mayPrepareProducts: true, mayChangeStock: false, maySeeOrders: false };
  const ut = {
    actor,
    name: "Phạm Văn Út",
    phone: "+84976111222",
    communeCode: knownCommunes.binhMinh,
    rights,
    now,
  };
  expect(await addMemberFarmer(db, { ...ut, sellerId: household.id })).toBeNull();
  const added = await addMemberFarmer(db, { ...ut, sellerId: cooperative.id });
  expect(await addMemberFarmer(db, { ...ut, sellerId: cooperative.id })).toEqual({
    refused: "phone-known",
  });
  expect(await listMemberFarmers(db, cooperative.id)).toMatchObject([
    { name: "Phạm Văn Út", communeName: "Phường Bình Minh", ...rights, accountName: null },
  ]);
  const { farmerId } = added as { farmerId: string };
  const secret = "a-secret-of-the-tests-that-is-long-enough";
  const account = await signInAs(db, "ut");
  const invitation = { farmerId, token: farmerToken(secret, farmerId), secret };
  const forged = { ...invitation, token: farmerToken(`${secret}x`, farmerId) };
  const link = { accountId: account.id, now };
  expect(await linkMemberFarmer(db, { ...forged, ...link })).toBeNull();
  expect(await findFarmerInvitation(db, invitation)).toMatchObject({ farmerName: "Phạm Văn Út" });
  const both = await Promise.all([
    linkMemberFarmer(db, { ...invitation, ...link }),
    linkMemberFarmer(db, { ...invitation, ...link }),
  ]);
  expect(both.filter((result) => result !== null)).toEqual([{ sellerId: cooperative.id }]);
  expect(await findFarmerInvitation(db, invitation)).toBeNull();
  expect(await listMemberFarmers(db, cooperative.id)).toMatchObject([{ accountName: "ut" }]);
  const change = { actor, farmerId, now };
  expect(
    await changeMemberFarmer(db, { ...change, sellerId: household.id, rights: null }),
  ).toBeNull();
  const more = { ...rights, mayChangeStock: true };
  await changeMemberFarmer(db, { ...change, sellerId: cooperative.id, rights: more });
  expect(await listMemberFarmers(db, cooperative.id)).toMatchObject([more]);
  await changeMemberFarmer(db, { ...change, sellerId: cooperative.id, rights: null });
  expect(await listMemberFarmers(db, cooperative.id)).toEqual([]);
});
