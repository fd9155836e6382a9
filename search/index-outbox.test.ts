import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { certificates, outbox, products, searchDocuments, sellers, variants } from "#db/schema";
import { buildCertificate, buildOrderableShop, seedMinimal } from "#db/seed/builders";
import { createTestDatabase, type TestDatabase } from "#db/testing.server";
import { createSearch, type Search } from "./create-search.server";
import type { SearchEngine } from "./engine";
import { drainSearchOutbox } from "./index-outbox.server";
import { loadDocuments } from "./load-documents.server";
import { type EmbeddedMeilisearch, startEmbeddedMeilisearch } from "./meilisearch/embedded.server";
import { rebuildIndex } from "./rebuild-index.server";

let database: TestDatabase;
let folder: string;
let server: EmbeddedMeilisearch;
let search: Search;
let masterKey: string;

beforeAll(async () => {
  database = await createTestDatabase();
  await seedMinimal(database.db);
  folder = await mkdtemp(path.join(os.tmpdir(), "cho-meili-"));
  server = await startEmbeddedMeilisearch({ dataDir: folder });
  masterKey = server.apiKey;
  search = createSearch({
    connection: database,
    meilisearch: { url: server.url, apiKey: masterKey },
  });
  await search.rebuild();
});
afterAll(async () => {
  search.close();
  await server.stop();
  await database.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => search.keepCurrent());

const waiting = () =>
  database.db.$count(outbox, sql`${outbox.topic} = 'search-product' and ${outbox.doneAt} is null`);
const slugsOf = async (q: string) => (await search.search({ q })).hits.map(({ slug }) => slug);
const inPostgres = async (id: string) =>
  (await database.db.$count(searchDocuments, eq(searchDocuments.productId, id))) === 1;

test("an approved product can be found after its commit without anyone asking for it", async () => {
  const { product, seller } = await buildOrderableShop(database.db);
  expect(await waiting()).toBeGreaterThan(0);
  await search.keepCurrent();
  expect(await waiting()).toBe(0);
  const result = await search.search({ q: "mãng cầu Bà Đen" });
  expect(result.engine).toBe("meilisearch");
  const hit = result.hits.find(({ id }) => id === product.id);
  expect(hit).toMatchObject({
    slug: product.slug,
    seller: { slug: seller.slug },
    kind: { id: "mang-cau-ba-den" },
    commune: { code: "25480" },
    isInStock: true,
  });
  expect(hit?.picture?.blurDataUri).toBeTruthy();
  expect(hit?.placeNames).toContain("Tây Ninh");
});

test("a changed price is the price in the list; a withdrawn product is in no list", async () => {
  const { product, variant } = await buildOrderableShop(database.db, {
    product: { name: "Mãng cầu vườn Hai Lúa" },
  });
  await search.keepCurrent();
  await database.db.update(variants).set({ price: 77_000n }).where(eq(variants.id, variant.id));
  await search.keepCurrent();
  const [hit] = (await search.search({ q: "mãng cầu hai lúa" })).hits;
  expect(hit).toMatchObject({ id: product.id, price: 77_000 });
  await database.db
    .update(products)
    .set({ status: "withdrawn" })
    .where(eq(products.id, product.id));
  await search.keepCurrent();
  expect(await slugsOf("mãng cầu hai lúa")).not.toContain(product.slug);
  expect(await inPostgres(product.id)).toBe(false);
});

test("a suspended seller's products leave the lists", async () => {
  const { product, seller } = await buildOrderableShop(database.db);
  await search.keepCurrent();
  expect(await inPostgres(product.id)).toBe(true);
  await database.db.update(sellers).set({ status: "suspended" }).where(eq(sellers.id, seller.id));
  await search.keepCurrent();
  expect(await inPostgres(product.id)).toBe(false);
});

test("only verified, unexpired marks are told", async () => {
  const { product, seller } = await buildOrderableShop(database.db);
  await buildCertificate(database.db, { seller, products: [product], kind: "vietgap" });
  const sent = await buildCertificate(database.db, { seller, products: [product], kind: "haccp" });
  await database.db
    .update(certificates)
    .set({ status: "sent", verifiedAt: null })
    .where(eq(certificates.id, sent.id));
  const old = await buildCertificate(database.db, { seller, products: [product], kind: "ocop-3" });
  await database.db
    .update(certificates)
    .set({ issuedOn: "2019-01-01", expiresOn: "2020-01-01" })
    .where(eq(certificates.id, old.id));
  const [document] = await loadDocuments(database.db, [product.id]);
  expect(document?.certificates.map(({ kind }) => kind)).toEqual(["vietgap"]);
});

test("a mark that runs out leaves the copy by itself", async () => {
  const { product, seller } = await buildOrderableShop(database.db);
  const mark = await buildCertificate(database.db, { seller, products: [product], kind: "haccp" });
  await search.keepCurrent();
  const copy = () =>
    database.db
      .select({ kinds: searchDocuments.certificateKinds })
      .from(searchDocuments)
      .where(eq(searchDocuments.productId, product.id));
  expect((await copy())[0]?.kinds).toContain("haccp");
  // The day after the last: the row is as old as that, and nobody touched the product.
  await database.db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx
      .update(certificates)
      .set({ issuedOn: "2019-01-01", expiresOn: "2020-01-01" })
      .where(eq(certificates.id, mark.id));
  });
  await database.db
    .update(searchDocuments)
    .set({ certificatesExpireAt: new Date("2020-01-02T00:00:00+07:00") })
    .where(eq(searchDocuments.productId, product.id));
  await search.keepCurrent();
  expect((await copy())[0]?.kinds).not.toContain("haccp");
});

test("two workers share the work and nothing is done less than once", async () => {
  const made = [];
  for (let i = 0; i < 6; i += 1) made.push((await buildOrderableShop(database.db)).product.id);
  const taken: string[] = [];
  const engine = {
    name: "postgres",
    index: async (list) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      taken.push(...list.map(({ id }) => id));
    },
    remove: async () => {},
  } as Pick<SearchEngine, "name" | "index" | "remove"> as SearchEngine;
  const drains = Array.from({ length: 4 }, () =>
    drainSearchOutbox(database.db, [engine], { limit: 2 }),
  );
  await Promise.all(drains);
  while ((await drainSearchOutbox(database.db, [engine], { limit: 2 })) > 0);
  expect(new Set(taken)).toEqual(new Set(made));
  expect(await waiting()).toBe(0);
  // They went to a stand-in; the real engines get them now.
  await search.rebuild();
});

test("a rebuild settles what was waiting, and nothing that came in while it ran", async () => {
  const before = await buildOrderableShop(database.db);
  expect(await waiting()).toBeGreaterThan(0);
  let during: Awaited<ReturnType<typeof buildOrderableShop>> | null = null;
  const engine = {
    name: "postgres",
    replaceAll: async (documents) => {
      const seen: string[] = [];
      for await (const chunk of documents) seen.push(...chunk.map(({ id }) => id));
      expect(seen).toContain(before.product.id);
      during = await buildOrderableShop(database.db);
      return seen.length;
    },
  } as Pick<SearchEngine, "name" | "replaceAll"> as SearchEngine;
  await rebuildIndex(database.db, [engine], { isEveryEngine: true });
  const left = await database.db
    .select({ id: outbox.subjectId })
    .from(outbox)
    .where(sql`${outbox.topic} = 'search-product' and ${outbox.doneAt} is null`);
  expect(left.map(({ id }) => id)).toEqual([during!.product.id]);
  await search.rebuild();
});

test("while Meilisearch is down searches go on at once, and what changed reaches it afterwards", async () => {
  const port = server.port;
  await server.stop();
  const began = Date.now();
  expect((await search.search({ q: "mãng cầu" })).engine).toBe("postgres");
  expect(Date.now() - began).toBeLessThan(1000);
  expect(search.state()).toMatchObject({ answering: "postgres" });

  const { product } = await buildOrderableShop(database.db, {
    product: { name: "Mãng cầu trong lúc mất máy" },
  });
  await expect(search.keepCurrent()).rejects.toThrow();
  expect(await slugsOf("mãng cầu mất máy")).toContain(product.slug);
  expect(await waiting()).toBe(1);

  server = await startEmbeddedMeilisearch({ dataDir: folder, port, masterKey });
  await expect
    .poll(() => search.state().answering, { timeout: 10_000, interval: 100 })
    .toBe("meilisearch");
  await expect
    .poll(() => search.keepCurrent().then(waiting, () => -1), { timeout: 20_000, interval: 200 })
    .toBe(0);
  const result = await search.search({ q: "mãng cầu mất máy" });
  expect(result.engine).toBe("meilisearch");
  expect(result.hits.map(({ slug }) => slug)).toContain(product.slug);
});

test("a Meilisearch that hangs is noticed within a second, and used again when it wakes", async () => {
  expect((await search.search({ q: "mãng cầu" })).engine).toBe("meilisearch");
  // The server and its guard are a process group of their own.
  process.kill(-server.pid, "SIGSTOP");
  try {
    const began = Date.now();
    const result = await search.search({ q: "mãng cầu" });
    expect(result.engine).toBe("postgres");
    expect(result.total).toBeGreaterThan(0);
    expect(Date.now() - began).toBeLessThan(1000);
    const again = Date.now();
    await search.search({ q: "mãng cầu" });
    expect(Date.now() - again).toBeLessThan(500);
  } finally {
    process.kill(-server.pid, "SIGCONT");
  }
  await expect
    .poll(() => search.state().answering, { timeout: 10_000, interval: 100 })
    .toBe("meilisearch");
});

test("a Meilisearch that lost its data is filled again by the next round", async () => {
  const port = server.port;
  const count = await database.db.$count(searchDocuments);
  expect(count).toBeGreaterThan(0);
  await server.stop();
  await rm(path.join(folder, "data.ms"), { recursive: true, force: true });
  server = await startEmbeddedMeilisearch({ dataDir: folder, port, masterKey });
  expect((await search.search({ q: "mãng cầu" })).engine).toBe("postgres");
  await search.keepCurrent();
  await expect
    .poll(() => search.state().answering, { timeout: 10_000, interval: 100 })
    .toBe("meilisearch");
  expect(await search.search({})).toMatchObject({ engine: "meilisearch", total: count });
});
