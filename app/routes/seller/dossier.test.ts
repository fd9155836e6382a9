import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { photo, signInFarmer, sunday, testFiles } from "#app/domain/sellers/testing-dossiers";
import type { Services } from "#app/services.server";
import type { DossierPageView } from "#app/ui/seller/dossier-view";
import type { RegistrationView } from "#app/ui/seller/registration-form";
import { dossiers, sellers } from "#db/schema";
import { knownCommunes, seedMinimal } from "#db/seed/builders";
import { createTestDatabase } from "#db/testing.server";
import * as paper from "../resources/paper";
import { formOf, locationOf, openBrowser } from "../testing-browser";
import { openTestShop } from "../testing-services";
import * as dossier from "./dossier";
import * as sending from "./dossier-sending";
import * as removal from "./paper-removal";
import * as registration from "./registration";
import * as start from "./sellers-start";

const database = await createTestDatabase();
const { db } = database;
const origin = openTestShop(database, { now: () => sunday });
Object.assign((globalThis as unknown as { choServices: Services }).choServices, {
  files: testFiles(database.name),
});
beforeAll(() => seedMinimal(db));
afterAll(() => database.close());

const browserOf = (account: { id: string }) => openBrowser(db, { origin, account, now: sunday });

const facts = {
  kind: "household",
  name: "Vườn sầu riêng Tám Huỳnh",
  phone: "0918 222 333",
  communeCode: knownCommunes.binhMinh,
  addressLine: "Tổ 3",
  legalName: "",
};

const answers = {
  "food-safety.claim": "exempt",
  "bank-account.bankBin": "970405",
  "bank-account.value": "5701205123456",
  "bank-account.accountHolder": "HUYNH VAN TAM",
  "agreement.agreed": "on",
};

const refusedView = <T>(answer: unknown) => {
  const { data, init } = answer as { data: T; init: ResponseInit };
  expect(init.status).toBe(422);
  return data;
};

async function registered(subject: string) {
  const account = await signInFarmer(db, subject);
  const browse = await browserOf(account);
  const made = await browse(registration.action, { form: formOf({ ...facts, name: subject }) });
  const slug = locationOf(made)!.split("/")[2]!;
  return { account, browse, slug, params: { seller: slug } };
}

test("from the start page to a receipt number in two forms", async () => {
  const browse = await browserOf(await signInFarmer(db, "tam"));
  const { data } = (await browse(start.loader, {})) as { data: { shops: unknown[] } };
  expect(data.shops).toEqual([]);
  const made = await browse(registration.action, { form: formOf(facts) });
  expect(locationOf(made)).toBe("/nguoi-ban/vuon-sau-rieng-tam-huynh/ho-so");
  expect(locationOf(await browse(start.loader, {}))).toBe(locationOf(made));

  const params = { seller: "vuon-sau-rieng-tam-huynh" };
  const sent = await browse(sending.action, { params, form: formOf(answers) });
  expect(locationOf(sent)).toBe("/nguoi-ban/vuon-sau-rieng-tam-huynh/ho-so");
  const page = (await browse(dossier.loader, { params })) as { data: DossierPageView };
  expect(page.data.dossier).toMatchObject({ status: "sent", dueOn: "2026-11-26" });
  const again = await browse(sending.action, { params, form: formOf(answers) });
  expect((again as Response).status).toBe(303);
  const [shop] = await db.select().from(sellers).where(eq(sellers.slug, params.seller));
  const mine = and(eq(dossiers.sellerId, shop!.id), eq(dossiers.status, "sent"));
  expect(await db.$count(dossiers, mine)).toBe(1);
});

test("each wrong fact of the registration is said at its field, and all of them stay", async () => {
  const browse = await browserOf(await signInFarmer(db, "wrong"));
  const form = formOf({ ...facts, kind: "company", name: "A", phone: "123", communeCode: "" });
  const view = refusedView<RegistrationView>(await browse(registration.action, { form }));
  expect(Object.keys(view.errors).sort()).toEqual(["communeCode", "legalName", "name", "phone"]);
  expect(view.values).toMatchObject({ kind: "company", name: "A", phone: "123" });
  const far = formOf({ ...facts, communeCode: knownCommunes.saiGon });
  const elsewhere = refusedView<RegistrationView>(await browse(registration.action, { form: far }));
  expect(elsewhere.errors.communeCode).toContain("tỉnh Tây Ninh");
});

test("an incomplete dossier is not sent; what was typed stays, what was right is kept", async () => {
  const { browse, params } = await registered("incomplete");
  const form = formOf({ ...answers, "bank-account.accountHolder": "NGUOI KHAC" });
  const refused = refusedView<DossierPageView>(await browse(sending.action, { params, form }));
  expect(refused.refusals).toEqual([
    { requirementId: "bank-account", field: "accountHolder", refused: "holder-differs" },
  ]);
  expect(refused.typed["bank-account"]?.accountHolder).toBe("NGUOI KHAC");
  const half = formOf({ "bank-account.accountHolder": "huynh van tam", "agreement.agreed": "" });
  const missing = refusedView<DossierPageView>(
    await browse(sending.action, { params, form: half }),
  );
  expect(missing.missing).toEqual(["agreement"]);
  expect(missing.dossier?.status).toBe("draft");
  // The framework asks the loader of the same address for the page around a refusal.
  const around = (await browse(sending.loader, { params })) as { data: DossierPageView };
  expect(around.data.dossier?.status).toBe("draft");
});

test("a paper is served to the shop alone, with nothing kept on the way, and goes when taken out", async () => {
  const { browse, params } = await registered("papers");
  const file = new File([new Uint8Array(await photo())], "giấy ATTP.jpg", { type: "text/plain" });
  const form = formOf({
    "food-safety.claim": "paper",
    "food-safety.files": file,
    at: "food-safety",
  });
  const saved = await browse(dossier.action, { params, form });
  expect(locationOf(saved)).toBe(`/nguoi-ban/${params.seller}/ho-so?luu=1#muc-food-safety`);
  const { data } = (await browse(dossier.loader, { params })) as { data: DossierPageView };
  const [kept] = data.dossier!.items.flatMap((item) => item.papers);
  expect(kept).toMatchObject({ name: "giấy ATTP.jpg", contentType: "image/jpeg" });
  const at = { params: { file: kept!.id } };
  const served = (await browse(paper.loader, at)) as Response;
  expect(Object.fromEntries(served.headers)).toMatchObject({
    "content-type": "image/jpeg",
    "cache-control": "private, no-store",
    "content-security-policy": expect.stringContaining("sandbox"),
  });
  const neighbour = await browserOf(await signInFarmer(db, "neighbour"));
  expect(((await neighbour(paper.loader, at)) as Response).status).toBe(404);
  const seller = { params: { ...params, file: kept!.id }, form: formOf({}) };
  expect(((await neighbour(removal.action, seller)) as Response).status).toBe(404);
  expect(((await browse(removal.action, seller)) as Response).status).toBe(303);
  expect(((await browse(paper.loader, at)) as Response).status).toBe(404);
});
