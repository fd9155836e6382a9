import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { decideSanction } from "#app/domain/moderation/decide-sanction.server";
import { endSanction } from "#app/domain/moderation/end-sanction.server";
import { proposeSanction } from "#app/domain/moderation/propose-sanction.server";
import { appointOfficer } from "#app/domain/moderation/testing-officers";
import { saigonDay, startOfSaigonDay } from "#app/domain/time/saigon-time";
import { products, searchDocuments } from "#db/schema";
import {
  buildCertificate,
  buildOrderableShop,
  type OrderableShop,
  seedMinimal,
} from "#db/seed/builders";
import { fillCart } from "#db/seed/named-cast";
import type { TestDatabase } from "#db/testing.server";
import { createSearch, type Search } from "#search/create-search.server";
import {
  type EmbeddedMeilisearch,
  startEmbeddedMeilisearch,
} from "#search/meilisearch/embedded.server";
import { startTestApp, type TestApp } from "./testing-app";

/** The shop over both engines. Nobody drains the search copy here but a test that says so. */
let app: TestApp;
let folder: string;
let meilisearch: EmbeddedMeilisearch;
let postgresOnly: Search;
/** Whoever is suspended, whoever holds a mark, and whose page tells that notices were heard. */
let stopped: OrderableShop;
let marked: OrderableShop;
let bystander: OrderableShop;
let cartToken: string;

async function fillMarket({ db }: TestDatabase) {
  await seedMinimal(db);
  stopped = await buildOrderableShop(db, { seller: { name: "Vườn Bị Ngừng" } });
  marked = await buildOrderableShop(db, {
    seller: { name: "Vườn Tám Lành" },
    product: { kindId: "sau-rieng-ri6" },
  });
  bystander = await buildOrderableShop(db, { seller: { name: "Vườn Bên Cạnh" } });
  cartToken = await fillCart(db, [{ variantId: stopped.variant.id, quantity: 1 }], {
    now: new Date(),
  });
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "cho-cascade-"));
  meilisearch = await startEmbeddedMeilisearch({ dataDir: folder });
  process.env.MEILISEARCH_URL = meilisearch.url;
  process.env.MEILISEARCH_API_KEY = meilisearch.apiKey;
  app = await startTestApp(fillMarket, { now: () => Date.now() });
  postgresOnly = createSearch({ connection: app.database, meilisearch: null });
}, 240_000);
afterEach(() => {
  vi.useRealTimers();
});
afterAll(async () => {
  postgresOnly?.close();
  await app?.close();
  await meilisearch?.stop();
  await rm(folder, { recursive: true, force: true });
});

const page = (place: string, cookie?: string) =>
  app.send(place, {
    headers: {
      Host: "cho.tayninh.example",
      "X-Forwarded-Proto": "https",
      ...(cookie && { Cookie: cookie }),
    },
  });

/** Where the seller can be met, and whether it is there. */
async function whereSold() {
  const { slug: seller, name } = stopped.seller;
  const { slug: product } = stopped.product;
  const [own, stall, list, search, map, api, apiList, cart, second] = await Promise.all([
    page(`/san-pham/${product}`),
    page(`/gian-hang/${seller}`),
    page("/gian-hang"),
    page(`/tim-kiem?nguoi-ban=${seller}`),
    page("/sitemap/san-pham-1.xml"),
    page(`/api/v1/products/${product}`),
    page("/api/v1/products"),
    page("/gio-hang", `__Host-gio-hang=${cartToken}`),
    postgresOnly.search({ seller }),
  ]);
  return {
    productPage: own.status === 200 && own.text.includes("/gio-hang/dong"),
    stall: stall.status === 200,
    stalls: list.text.includes(name),
    search: search.text.includes(`/san-pham/${product}`),
    searchOfPostgres: second.hits.some(({ slug }) => slug === product),
    sitemap: map.text.includes(product),
    api: api.status === 200,
    apiList: apiList.text.includes(product),
    cart: cart.text.includes('href="/thanh-toan"'),
  };
}

const dayMs = 86_400_000;

const everywhere = (is: boolean) => ({
  ...{ productPage: is, stall: is, stalls: is, search: is, searchOfPostgres: is },
  ...{ sitemap: is, api: is, apiList: is, cart: is },
});

/**
 * Commits a change of another shop's page and waits until that page tells it. Notices come in the order
 * of their commits, so the server has heard of everything committed before, too.
 * @returns milliseconds
 */
async function noticesHeard(): Promise<number> {
  const { id, slug } = bystander.product;
  await page(`/san-pham/${slug}`);
  const name = `Mãng cầu báo tin ${Math.random().toString(36).slice(2)}`;
  const from = performance.now();
  await app.database.db.update(products).set({ name }).where(eq(products.id, id));
  while (!(await page(`/san-pham/${slug}`)).text.includes(name)) await sleep(5);
  return performance.now() - from;
}

test("a suspension stops sale everywhere from its commit on, and its end gives everything back", async () => {
  const { db } = app.database;
  const ha = await appointOfficer(db, "Hà", "trade");
  const binh = await appointOfficer(db, "Bình", "trade");
  await app.services.search.keepCurrent();
  await noticesHeard();
  expect(app.services.search.state().answering).toBe("meilisearch");
  // Twice: what is kept is asked for, too.
  expect(await whereSold()).toEqual(everywhere(true));
  expect(await whereSold()).toEqual(everywhere(true));
  const now = new Date();
  const { sanctionId } = (await proposeSanction(db, {
    ...{ actor: ha, sellerId: stopped.seller.id, productId: null, now },
    ...{ reason: "Không giao hàng.", legalBasis: "Quy chế", authority: "", authorityDocument: "" },
  })) as { sanctionId: string };
  await noticesHeard();
  expect(await whereSold()).toEqual(everywhere(true));

  const decision = { actor: binh, sanctionId, outcome: "approved", reason: "", now } as const;
  expect(await decideSanction(db, decision)).toEqual({ decided: true });
  const decided = performance.now();
  while ((await page(`/san-pham/${stopped.product.slug}`)).status === 200) await sleep(2);
  const heard = performance.now() - decided;
  await noticesHeard();
  // The search copies still hold the goods: nothing has drained the outbox.
  expect(await whereSold()).toEqual(everywhere(false));
  console.info(`suspension: commit to kept page gone ${heard.toFixed(0)} ms`);
  await app.services.search.keepCurrent();
  expect(await whereSold()).toEqual(everywhere(false));

  await endSanction(db, { actor: ha, sanctionId, reason: "Đã khắc phục.", now });
  await app.services.search.keepCurrent();
  await noticesHeard();
  expect(await whereSold()).toEqual(everywhere(true));
});

test("a mark is gone from page, structured data and search the day after its last, kept pages too", async () => {
  const { db } = app.database;
  const today = saigonDay(new Date());
  const midnight = startOfSaigonDay(today).getTime() + dayMs;
  // The clock alone, and on the mark's last day; what waits goes on waiting in real time.
  vi.useFakeTimers({ toFake: ["Date"], now: midnight - 3_600_000 });
  const certificate = await buildCertificate(db, {
    seller: marked.seller,
    products: [marked.product],
    number: "VG-HET-HOM-NAY",
    issuedOn: saigonDay(new Date(midnight - 300 * dayMs)),
    expiresOn: today,
  });
  await app.services.search.keepCurrent();
  await noticesHeard();
  const places = async () => {
    const own = await page(`/san-pham/${marked.product.slug}`);
    const asked = { certificate: ["vietgap"], seller: marked.seller.slug };
    const list = await page(`/tim-kiem?chung-nhan=vietgap&nguoi-ban=${marked.seller.slug}`);
    const [second, api] = await Promise.all([
      postgresOnly.search(asked),
      page("/api/v1/products?certificate=vietgap"),
    ]);
    return {
      // All of the page: what people read and what search machines do.
      page: own.text.includes("VG-HET-HOM-NAY"),
      list: list.text.includes(`/san-pham/${marked.product.slug}`),
      searchOfPostgres: second.total > 0,
      api: api.text.includes(marked.product.slug),
    };
  };
  const shown = (is: boolean) => ({
    ...{ page: is, list: is, searchOfPostgres: is, api: is },
  });
  expect(await places()).toEqual(shown(true));
  vi.setSystemTime(midnight - 1_000);
  expect(await places()).toEqual(shown(true));
  // The day passes: no commit, no notice. Rows whose day the database judges are a day older with it.
  await app.database.sql.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql`update certificates set expires_on = expires_on - 1 where id = ${certificate.id}`;
    await sql`
      update search_documents set certificates_expire_at = certificates_expire_at - interval '1 day'
      where product_id = ${marked.product.id}`;
  });
  expect(await places()).toEqual(shown(true));
  vi.setSystemTime(midnight);
  expect(await places()).toEqual(shown(false));
  // The copies give the mark up by themselves in the worker's next round.
  await app.services.search.keepCurrent();
  const [copy] = await db
    .select({ kinds: searchDocuments.certificateKinds, document: searchDocuments.document })
    .from(searchDocuments)
    .where(eq(searchDocuments.productId, marked.product.id));
  expect(copy).toMatchObject({ kinds: [], document: { certificates: [] } });
});
