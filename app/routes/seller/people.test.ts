import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signInAs } from "#app/domain/accounts/testing-accounts";
import { helperCode } from "#app/domain/sellers/helper-code.server";
import {
  fullAnswers,
  photo,
  registerShop,
  signInFarmer,
  sunday,
  testFiles,
} from "#app/domain/sellers/testing-dossiers";
import { type Services, services } from "#app/services.server";
import type { HelpersView } from "#app/ui/seller/assistance-page";
import type { DossierPageView } from "#app/ui/seller/dossier-view";
import type { FarmersView } from "#app/ui/seller/farmers-page";
import type { MembersView } from "#app/ui/seller/members-page";
import { auditEntries, notices as noticeRows, sellers } from "#db/schema";
import { knownCommunes, seedMinimal } from "#db/seed/builders";
import { createTestDatabase } from "#db/testing.server";
import * as helpingOfficer from "../province/helping";
import { type Browse, dataOf, formOf, locationOf, openBrowser, statusOf } from "../testing-browser";
import { openTestShop } from "../testing-services";
import * as helpers from "./assistance";
import * as consentEnd from "./consent-end";
import * as dossier from "./dossier";
import * as farmerEnd from "./farmer-end";
import * as farmerInvitation from "./farmer-invitation";
import * as farmerRights from "./farmer-rights";
import * as farmers from "./farmers";
import * as helping from "./helping";
import * as invitation from "./invitation";
import * as revocation from "./invitation-revocation";
import * as memberEnd from "./member-end";
import * as memberRole from "./member-role";
import * as members from "./members";
import * as notices from "./notices";
import * as noticesReading from "./notices-reading";
import * as products from "./products";
import * as shop from "./shop";
import * as today from "./today";

const database = await createTestDatabase();
const { db } = database;
const origin = openTestShop(database, { now: () => sunday });
Object.assign((globalThis as unknown as { choServices: Services }).choServices, {
  files: testFiles(database.name),
});
beforeAll(() => seedMinimal(db));
afterAll(() => database.close());

const browserOf = (account: { id: string } | null) =>
  openBrowser(db, { origin, account, now: sunday });

let count = 0;
async function owner(kind: "household" | "cooperative" = "household") {
  count += 1;
  const account = await signInFarmer(db, `chu-${count}`);
  const made = await registerShop(db, account.id, {
    kind,
    name: `Gian hàng ${count}`,
    representativeName: kind === "household" ? null : "Nguyễn Thị Kim Loan",
  });
  await db.update(sellers).set({ status: "active" }).where(eq(sellers.id, made.sellerId));
  const params = { seller: made.slug };
  return { account, ...made, params, browse: await browserOf(account) };
}

async function person(name: string) {
  const account = await signInAs(db, `${name}-${++count}`);
  return { account, browse: await browserOf(account) };
}

const membersOf = async (browse: Browse, params: object) =>
  dataOf<MembersView>(await browse(members.loader, { params }));

/** The link an owner is shown once, as the secret in it. */
async function invite(browse: Browse, params: object, role: string) {
  const made = await browse(members.action, { params, form: formOf({ note: "chị Sáu", role }) });
  const { link } = dataOf<MembersView>(made).made!;
  expect(link.startsWith(`${origin}/loi-moi/`)).toBe(true);
  return { token: link.split("/").at(-1)! };
}

test("a packer comes in by a link, does a packer's work, becomes a manager, and is sent away", async () => {
  const { browse, params } = await owner();
  const half = await browse(members.action, { params, form: formOf({ role: "packer" }) });
  expect(statusOf(half)).toBe(422);
  expect(dataOf<MembersView>(half)).toMatchObject({ typed: { role: "packer" }, made: null });
  const link = await invite(browse, params, "packer");
  const sau = await person("sau");
  expect(statusOf(await sau.browse(today.loader, { params }))).toBe(404);
  const asked = dataOf<{ invitation: { role: string } }>(
    await sau.browse(invitation.loader, { params: link }),
  );
  expect(asked.invitation).toMatchObject({ role: "packer" });
  const accept = { params: link, form: formOf({}) };
  expect(locationOf(await sau.browse(invitation.action, accept))).toBe(
    `/nguoi-ban/${params.seller}`,
  );
  expect(statusOf(await sau.browse(today.loader, { params }))).toBe(200);
  expect(statusOf(await sau.browse(shop.loader, { params }))).toBe(404);
  const late = await person("late");
  expect(statusOf(await late.browse(invitation.action, accept))).toBe(422);
  expect(statusOf(await late.browse(today.loader, { params }))).toBe(404);

  const him = { ...params, account: sau.account.id };
  const asManager = { params: him, form: formOf({ role: "manager" }) };
  expect(statusOf(await sau.browse(memberRole.action, asManager))).toBe(404);
  expect(statusOf(await browse(memberRole.action, asManager))).toBe(303);
  expect(statusOf(await sau.browse(shop.loader, { params }))).toBe(200);
  expect(statusOf(await browse(memberEnd.action, { params: him, form: formOf({}) }))).toBe(303);
  expect(statusOf(await sau.browse(today.loader, { params }))).toBe(404);
});

test("a link taken back opens nothing, and the last owner stays", async () => {
  const { browse, params, account } = await owner();
  const link = await invite(browse, params, "manager");
  const [open] = (await membersOf(browse, params)).invitations;
  const back = { params: { ...params, invitation: open!.id }, form: formOf({}) };
  const stranger = await person("stranger");
  expect(statusOf(await stranger.browse(revocation.action, back))).toBe(404);
  expect(statusOf(await browse(revocation.action, back))).toBe(303);
  expect((await membersOf(browse, params)).invitations).toEqual([]);
  const none = dataOf<{ invitation: null }>(
    await stranger.browse(invitation.loader, { params: link }),
  );
  expect(none.invitation).toBeNull();
  expect(
    statusOf(await stranger.browse(invitation.action, { params: link, form: formOf({}) })),
  ).toBe(422);
  const me = { params: { ...params, account: account.id }, form: formOf({}) };
  const refused = locationOf(await browse(memberEnd.action, me))!;
  expect(refused).toMatch(/loi=only-owner$/);
  const told = await browse(members.loader, { params, path: refused });
  expect(dataOf<MembersView>(told).errors.member).toBeTruthy();
});

test("an invitation waits for whoever is not signed in yet", async () => {
  const { browse, params } = await owner();
  const link = await invite(browse, params, "packer");
  const path = `/loi-moi/${link.token}`;
  const nobody = await browserOf(null);
  const to = locationOf(await nobody(invitation.loader, { params: link, path }));
  expect(to).toBe(`/dang-nhap?ve=${encodeURIComponent(path)}`);
});

test("a notice is read by the button of the shop's own people: not by looking, not by a helper", async () => {
  const { browse, params, sellerId } = await owner();
  await db.insert(noticeRows).values({ sellerId, title: "Tin mới", body: "Có tin." });
  const { helper } = await letHelp({ browse, params });
  const seen = async (who: Browse) =>
    dataOf<{ notices: { title: string; readAt: Date | null }[] }>(
      await who(notices.loader, { params }),
    ).notices.find(({ title }) => title === "Tin mới")!.readAt;
  const press = (who: Browse) => who(noticesReading.action, { params, form: formOf({}) });
  expect(statusOf(await press(helper.browse))).toBe(404);
  expect(await seen(helper.browse)).toBeNull();
  expect(await seen(browse)).toBeNull();
  expect(statusOf(await press(browse))).toBe(303);
  expect(await seen(browse)).toEqual(sunday);
  const neighbour = await owner();
  expect(statusOf(await neighbour.browse(notices.loader, { params }))).toBe(404);
  expect(statusOf(await press(neighbour.browse))).toBe(404);
});

/** The owner types the code on the officer's screen. */
async function letHelp({ browse, params }: { browse: Browse; params: object }) {
  const account = await signInAs(db, `can-bo-${++count}`, {
    roles: [{ role: "commune", communeCode: knownCommunes.binhMinh }],
  });
  const code = helperCode(services().env.APP_SECRET, account.id, sunday);
  const given = await browse(helpers.action, { params, form: formOf({ code, agree: "on" }) });
  expect(statusOf(given)).toBe(200);
  const helper = { account, code, browse: await browserOf(account) };
  return { helper, consent: dataOf<HelpersView>(given).consents[0]! };
}

test("a helper enters by the owner's word, is marked as one, is told of, and is out at the next request", async () => {
  const { browse, params, sellerId } = await owner();
  const wrong = await browse(helpers.action, {
    params,
    form: formOf({ code: "0000 0000", agree: "on" }),
  });
  expect(statusOf(wrong)).toBe(422);
  const { helper, consent } = await letHelp({ browse, params });
  const listed = dataOf<{ code: string; helped: { sellerSlug: string }[] }>(
    await helper.browse(helpingOfficer.loader, { path: "/tinh/lam-giup" }),
  );
  expect(listed).toMatchObject({ code: helper.code, helped: [{ sellerSlug: params.seller }] });

  const entered = dataOf<{ desk: { isHelper: boolean; role: string } }>(
    await helper.browse(products.loader, { params }),
  );
  expect(entered.desk).toMatchObject({ isHelper: true, role: "manager" });
  for (const page of [members.loader, helpers.loader]) {
    expect(statusOf(await helper.browse(page, { params }))).toBe(404);
  }
  const claim = fullAnswers["food-safety"]!.claim!;
  const form = () => formOf({ "food-safety.claim": claim });
  expect(statusOf(await helper.browse(dossier.action, { params, form: form() }))).toBe(303);
  const [act] = await db.select().from(auditEntries).where(eq(auditEntries.sellerId, sellerId));
  expect(act).toMatchObject({ actorId: helper.account.id, consentId: consent.id });
  const inbox = dataOf<{ notices: { body: string }[] }>(await browse(notices.loader, { params }));
  expect(inbox.notices.map(({ body }) => body).join()).toContain("đã điền hồ sơ");

  const end = { params: { ...params, consent: consent.id }, form: formOf({}) };
  expect(statusOf(await helper.browse(consentEnd.action, end))).toBe(404);
  expect(statusOf(await browse(consentEnd.action, end))).toBe(303);
  for (const page of [today.loader, products.loader, dossier.loader, notices.loader]) {
    expect(statusOf(await helper.browse(page, { params }))).toBe(404);
  }
  expect(statusOf(await helper.browse(dossier.action, { params, form: form() }))).toBe(404);
});

test("an officer sends the photograph of a signed paper for a shop of their own commune only", async () => {
  const { browse, params } = await owner();
  const officerOf = async (communeCode: string) => {
    const roles = [{ role: "commune" as const, communeCode }];
    return browserOf(await signInAs(db, `xa-${++count}`, { roles }));
  };
  const paper = new File([new Uint8Array(await photo(90 + count))], "giay.jpg");
  const send = { path: "/tinh/lam-giup", form: formOf({ shop: params.seller, photo: paper }) };
  const far = await officerOf(knownCommunes.trangBang);
  expect(statusOf(await far(helpingOfficer.action, send))).toBe(422);
  expect(statusOf(await far(dossier.loader, { params }))).toBe(404);
  const near = await officerOf(knownCommunes.binhMinh);
  const again = new File([new Uint8Array(await photo(90 + count))], "giay.jpg");
  const sent = await near(helpingOfficer.action, {
    path: "/tinh/lam-giup",
    form: formOf({ shop: params.seller, photo: again }),
  });
  expect(statusOf(sent)).toBeLessThan(400);
  const page = dataOf<DossierPageView>(await near(dossier.loader, { params }));
  expect(page.shopName).toMatch(/^Gian hàng/);
  expect(dataOf<HelpersView>(await browse(helpers.loader, { params })).consents).toHaveLength(1);
});

test("a co-operative's farmer joins by the link and may do what is ticked, until they leave the list", async () => {
  const { browse, params } = await owner("cooperative");
  expect(statusOf(await browse(helping.loader, { params }))).toBe(200);
  const household = await owner();
  for (const page of [farmers.loader, helping.loader]) {
    expect(statusOf(await household.browse(page, { params: household.params }))).toBe(404);
  }
  const facts = { name: "Phạm Văn Út", phone: "0976 111 222", communeCode: knownCommunes.binhMinh };
  const add = (changes: object) =>
    browse(farmers.action, { params, form: formOf({ ...facts, ...changes }) });
  const wrong = await add({ phone: "12" });
  expect(statusOf(wrong)).toBe(422);
  expect(dataOf<FarmersView>(wrong)).toMatchObject({ typed: { name: facts.name, phone: "12" } });
  expect(statusOf(await add({ mayPrepareProducts: "on" }))).toBe(303);
  const [row] = dataOf<FarmersView>(await browse(farmers.loader, { params })).farmers;
  const [, , farmer = "", token = ""] = new URL(row!.link).pathname.split("/");

  const ut = await person("ut");
  expect(statusOf(await ut.browse(products.loader, { params }))).toBe(404);
  const forged = { params: { farmer, token: token.replace(/^../, "zz") }, form: formOf({}) };
  expect(statusOf(await ut.browse(farmerInvitation.action, forged))).toBe(422);
  const joined = await ut.browse(farmerInvitation.action, {
    params: { farmer, token },
    form: formOf({}),
  });
  expect(dataOf<{ isDone: boolean }>(joined).isDone).toBe(true);
  const own = dataOf<{ desk: { role: string }; rows: unknown[] }>(
    await ut.browse(products.loader, { params }),
  );
  expect(own).toMatchObject({ desk: { role: "farmer" }, rows: [] });
  expect(statusOf(await ut.browse(shop.loader, { params }))).toBe(404);

  const at = { ...params, farmer };
  const rights = (fields: Record<string, string>, who = browse) =>
    who(farmerRights.action, { params: at, form: formOf(fields) });
  expect(statusOf(await rights({ mayPrepareProducts: "on" }, ut.browse))).toBe(404);
  expect(statusOf(await rights({ mayChangeStock: "on" }))).toBe(303);
  expect(statusOf(await ut.browse(products.loader, { params }))).toBe(404);
  expect(statusOf(await rights({ mayPrepareProducts: "on" }))).toBe(303);
  expect(statusOf(await browse(farmerEnd.action, { params: at, form: formOf({}) }))).toBe(303);
  expect(statusOf(await ut.browse(products.loader, { params }))).toBe(404);
});
