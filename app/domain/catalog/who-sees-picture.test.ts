import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signInAs } from "#app/domain/accounts/testing-accounts";
import { mediaUploads, sellerMembers } from "#db/schema";
import { buildPicture, buildSeller, knownCommunes, seedMinimal } from "#db/seed/builders";
import { createTestDatabase, type TestDatabase } from "#db/testing.server";
import { isPicturePublic, maySeePicture } from "./who-sees-picture.server";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await seedMinimal(database.db);
});
afterAll(() => database.close());

test("a picture that waits is seen by officers, by its seller's people, and by nobody else", async () => {
  const { db } = database;
  const [owner, stranger, officer, here, elsewhere] = await Promise.all([
    signInAs(db, "chu-vuon"),
    signInAs(db, "nguoi-la"),
    signInAs(db, "can-bo", { roles: [{ role: "moderation", communeCode: null }] }),
    signInAs(db, "xa-nay", {
      roles: [{ role: "commune", communeCode: knownCommunes.binhMinh }],
    }),
    signInAs(db, "xa-khac", {
      roles: [{ role: "commune", communeCode: knownCommunes.trangBang }],
    }),
  ]);
  const seller = await buildSeller(db);
  await db
    .insert(sellerMembers)
    .values({ sellerId: seller.id, accountId: owner.id, role: "packer" });
  const picture = await buildPicture(db, { isPublic: false });
  const mediaId = picture.id;
  await db.insert(mediaUploads).values({ mediaId, sellerId: seller.id, uploadedBy: owner.id });
  const sees = (account: { id: string }) => maySeePicture(db, { accountId: account.id, mediaId });
  expect(await Promise.all([owner, officer, here].map(sees))).toEqual([true, true, true]);
  expect(await Promise.all([stranger, elsewhere].map(sees))).toEqual([false, false]);
  await db
    .update(sellerMembers)
    .set({ endedAt: new Date() })
    .where(eq(sellerMembers.accountId, owner.id));
  expect(await sees(owner)).toBe(false);
});

test("an unknown picture is neither public nor private", async () => {
  expect(await isPicturePublic(database.db, "../x")).toBeNull();
  expect(await isPicturePublic(database.db, "00000000-0000-7000-8000-000000000000")).toBeNull();
});
