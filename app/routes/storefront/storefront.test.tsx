import { eq } from "drizzle-orm";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pageTagsHeader } from "#app/http/page-tags";
import type { Locale } from "#app/paths";
import { loader as nearbyFragment } from "#app/routes/resources/nearby-fragment";
import { loader as siteMapIndex } from "#app/routes/resources/sitemap-index";
import { loader as siteMapPart } from "#app/routes/resources/sitemap-part";
import { serveFrom } from "#app/testing-services.server";
import { LocaleProvider } from "#app/ui/locale";
import { ProductView, type ProductViewProps } from "#app/ui/product/product-view";
import { products, sellers } from "#db/schema";
import {
  buildCertificate,
  buildLot,
  buildOrderableShop,
  buildProduct,
  buildReview,
  buildSeller,
  buildVariant,
  knownCommunes,
  seedMinimal,
} from "#db/seed/builders";
import { createTestDatabase, type TestDatabase } from "#db/testing.server";
import { loader as categoryLoader } from "./category";
import { loader as homeLoader } from "./home";
import { loader as productLoader } from "./product";
import { loader as searchLoader } from "./search";
import { loader as sellerLoader } from "./seller";

let database: TestDatabase;
let search: ReturnType<typeof serveFrom>["search"];

beforeAll(async () => {
  database = await createTestDatabase();
  await seedMinimal(database.db);
  ({ search } = serveFrom(database));
});
afterAll(() => database.close());

interface Answer<T> {
  data: T;
  init: { status?: number; headers?: Record<string, string> } | null;
}

type Loader = (args: never) => unknown;

/** Calls a loader as the framework would, without the framework. */
async function visit<T = Record<string, unknown>>(
  loader: Loader,
  path: string,
  params: Record<string, string> = {},
) {
  const request = new Request(`https://cho.test${path}`);
  const answer = (await (loader as (args: unknown) => unknown)({
    request,
    params,
    context: {},
  })) as Answer<T>;
  return {
    data: answer.data,
    status: answer.init?.status ?? 200,
    tags: (answer.init?.headers?.[pageTagsHeader] ?? "").split(" "),
  };
}

const visitProduct = (slug: string, prefix = "") =>
  visit<{ state: string } & ProductViewProps>(
    productLoader as Loader,
    `${prefix}/san-pham/${slug}`,
    {
      slug,
    },
  );

const html = (locale: Locale, element: ReactElement) =>
  renderToStaticMarkup(<LocaleProvider locale={locale}>{element}</LocaleProvider>);

test("a product that left the shelves answers 410 and shows what is like it", async () => {
  const { seller, product } = await buildOrderableShop(database.db);
  const other = await buildProduct(database.db, { seller, name: "Mãng cầu dai" });
  await buildVariant(database.db, { product: other });
  await database.db.update(products).set({ goneAt: new Date() }).where(eq(products.id, product.id));
  const page = await visitProduct(product.slug);
  expect(page.status).toBe(410);
  expect(page.data.state).toBe("gone");
  const like = (page.data as unknown as { products: { id: string }[] }).products;
  expect(like.map(({ id }) => id)).toContain(other.id);
  expect(like.map(({ id }) => id)).not.toContain(product.id);
});

test("a product nobody approved is a 404 like one that never was", async () => {
  const seller = await buildSeller(database.db);
  const draft = await buildProduct(database.db, { seller, status: "draft" });
  const suspended = await buildOrderableShop(database.db);
  await database.db
    .update(sellers)
    .set({ status: "suspended" })
    .where(eq(sellers.id, suspended.seller.id));
  for (const slug of [draft.slug, suspended.product.slug, "khong-co", "'; drop table products"]) {
    const page = await visitProduct(slug);
    expect([page.status, page.data.state]).toEqual([404, "missing"]);
  }
});

test("an expired, refused or unverified certificate is never shown", async () => {
  const { seller, product } = await buildOrderableShop(database.db);
  const covered = { seller, products: [product] };
  const good = await buildCertificate(database.db, { ...covered, number: "GOOD-1" });
  await buildCertificate(database.db, { ...covered, number: "OLD-1", expiresOn: "2020-12-31" });
  await buildCertificate(database.db, { ...covered, number: "SENT-1", status: "sent" });
  await buildCertificate(database.db, { ...covered, number: "BACK-1", status: "revoked" });
  const { data } = await visitProduct(product.slug);
  expect(data.certificates.map(({ id }) => id)).toEqual([good.id]);
  const page = html("vi", <ProductView {...data} />);
  expect(page).toContain("GOOD-1");
  expect(page).not.toMatch(/OLD-1|SENT-1|BACK-1/);
});

test("a certificate counts through its last day and not a day longer", async () => {
  const { seller, product } = await buildOrderableShop(database.db);
  await buildCertificate(database.db, { seller, products: [product], expiresOn: "2027-03-31" });
  const shownAt = async (moment: string) => {
    serveFrom(database, { now: () => new Date(moment) });
    const { data } = await visitProduct(product.slug);
    return data.certificates.length;
  };
  expect(await shownAt("2027-03-31T23:59:00+07:00")).toBe(1);
  expect(await shownAt("2027-04-01T00:01:00+07:00")).toBe(0);
  serveFrom(database);
});

test("a geographical indication shows only for a lot from its communes", async () => {
  const { seller, product } = await buildOrderableShop(database.db);
  await buildCertificate(database.db, {
    seller,
    products: [product],
    kind: "geographical-indication",
  });
  await buildLot(database.db, { product, harvestedOn: "2026-11-01" });
  expect((await visitProduct(product.slug)).data.certificates).toHaveLength(1);
  await buildLot(database.db, {
    product,
    harvestedOn: "2026-11-20",
    communeCode: knownCommunes.canDuoc,
  });
  expect((await visitProduct(product.slug)).data.certificates).toHaveLength(0);
});

test("what search machines are told equals the database", async () => {
  const { product, variant } = await buildOrderableShop(database.db, {
    variant: { price: 87_500n, stock: 4 },
    product: { name: 'Mãng cầu </script><b>"loại 1"' },
  });
  await buildVariant(database.db, { product, price: 60_000n, stock: 0, name: "Hộp nhỏ" });
  const { data } = await visitProduct(product.slug);
  const page = html("vi", <ProductView {...data} />);
  const blocks = [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, json]) => JSON.parse(json!),
  );
  const ld = blocks.find((block) => block["@type"] === "Product");
  expect(ld.name).toBe(product.name);
  expect(ld.offers).toHaveLength(2);
  expect(ld.offers[0]).toMatchObject({
    price: String(variant.price),
    priceCurrency: "VND",
    availability: "https://schema.org/InStock",
  });
  expect(ld.offers[1].availability).toBe("https://schema.org/OutOfStock");
  expect(ld).not.toHaveProperty("aggregateRating");
  expect(blocks.find((block) => block["@type"] === "BreadcrumbList").itemListElement).toHaveLength(
    4,
  );
});

test("a rating is told only when there are reviews, and is theirs", async () => {
  const { product } = await buildOrderableShop(database.db, {
    product: { ratingSum: 14, ratingCount: 3 },
  });
  for (const rating of [5, 5, 4]) await buildReview(database.db, { product, rating });
  await buildReview(database.db, { product, rating: 1, status: "awaiting" });
  const { data } = await visitProduct(product.slug);
  expect(data.reviews.histogram).toEqual([0, 0, 0, 1, 2]);
  expect(data.reviews.reviews).toHaveLength(3);
  const page = html("en", <ProductView {...data} />);
  expect(page).toContain('"ratingValue":4.7');
  expect(page).toContain('"reviewCount":3');
});

test("an English product page has no Vietnamese left but what is marked as such", async () => {
  const { seller, product } = await buildOrderableShop(database.db);
  await buildCertificate(database.db, { seller, products: [product] });
  await buildReview(database.db, { product, reply: "Cảm ơn chị." });
  await buildLot(database.db, { product, plotName: "Lô số 3" });
  const { data } = await visitProduct(product.slug, "/en");
  const page = html("en", <ProductView {...data} />)
    .replace(/<script.*?<\/script>/gs, "")
    // Names of people, places and papers stay as they are, in elements that say so.
    .replace(/<(\w+)[^>]* lang="vi"[^>]*>.*?<\/\1>/gs, "")
    .replace(/<[^>]+>/g, "\n")
    .replaceAll(seller.name, "")
    .replaceAll("Bà Đen", "");
  const left = page
    .split("\n")
    .filter((text) => /[ăâêôơưĂÂÊÔƠƯĐ\u1ea0-\u1ef9]|đ(?=\p{L})/u.test(text));
  expect(left).toEqual([]);
});

test("the seller's name, address, tax code and phone stand on the product page", async () => {
  const { seller, product } = await buildOrderableShop(database.db);
  const { data } = await visitProduct(product.slug);
  const page = html("vi", <ProductView {...data} />);
  for (const text of [seller.legalName, seller.addressLine, seller.taxCode!, "0903 123 456"]) {
    expect(page).toContain(text);
  }
  expect(page).toContain('action="/gio-hang/dong"');
  expect(page).toContain(">Thêm vào giỏ<");
});

test("a sold-out product cannot be put into the cart from its page", async () => {
  const { product } = await buildOrderableShop(database.db, { variant: { stock: 0 } });
  const { data } = await visitProduct(product.slug);
  const page = html("vi", <ProductView {...data} />);
  expect(page).toContain("Hết hàng");
  expect(page).not.toContain("Thêm vào giỏ");
});

test("pages name what they were made from, so that a change drops them", async () => {
  const { seller, product } = await buildOrderableShop(database.db);
  await search.rebuild();
  const own = [`product:${product.id}`, `seller:${seller.id}`];
  expect((await visitProduct(product.slug)).tags).toEqual(expect.arrayContaining(own));
  const stall = await visit(sellerLoader as Loader, `/gian-hang/${seller.slug}`, {
    slug: seller.slug,
  });
  expect(stall.tags).toEqual(expect.arrayContaining([...own, "lists"]));
  const home = await visit(homeLoader as Loader, "/");
  expect(home.tags).toEqual(expect.arrayContaining(["home", "lists", own[0]]));
  const list = await visit(categoryLoader as Loader, "/danh-muc/trai-cay?xep=newest", {
    category: "trai-cay",
  });
  expect(list.tags).toEqual(expect.arrayContaining(["lists", own[0]]));
});

test("an unknown category is a 404 with ways on", async () => {
  const page = await visit<{ list: null; categories: unknown[] }>(
    categoryLoader as Loader,
    "/danh-muc/khong-co",
    { category: "khong-co" },
  );
  expect(page.status).toBe(404);
  expect(page.data.categories.length).toBeGreaterThan(10);
});

test("filters narrow a list and every page number gives a page", async () => {
  await search.rebuild();
  interface Page {
    list: { total: number; products: { communeName: string }[]; params: { page: number } };
  }
  const find = (query: string) => visit<Page>(searchLoader as Loader, `/tim-kiem${query}`);
  const all = (await find("")).data.list;
  expect(all.total).toBeGreaterThan(0);
  expect((await find("?xa=28108")).data.list.total).toBe(0);
  const inside = (await find(`?xa=${knownCommunes.binhMinh}`)).data.list;
  expect(inside.products.every(({ communeName }) => communeName === "Phường Bình Minh")).toBe(true);
  expect((await find("?trang=400")).data.list.products).toEqual([]);
  expect((await find("?trang=abc&xep=%27;--")).data.list.params.page).toBe(1);
});

test("the site map names every product on the shelves, in both languages, and nothing gone", async () => {
  const { product } = await buildOrderableShop(database.db);
  const gone = await buildOrderableShop(database.db, { product: { goneAt: new Date() } });
  const fetchMap = async (loader: Loader, path: string, params = {}) => {
    const call = loader as unknown as (args: unknown) => Promise<Response>;
    const answer = await call({ request: new Request(`https://cho.test${path}`), params });
    return { status: answer.status, text: await answer.text() };
  };
  const index = await fetchMap(siteMapIndex as Loader, "/sitemap.xml");
  expect(index.text).toContain("https://cho.test/sitemap/san-pham-1.xml");
  const part = await fetchMap(siteMapPart as Loader, "/sitemap/san-pham-1.xml", {
    part: "san-pham-1.xml",
  });
  expect(part.text).toContain(`<loc>https://cho.test/san-pham/${product.slug}</loc>`);
  expect(part.text).toContain(`<loc>https://cho.test/en/san-pham/${product.slug}</loc>`);
  expect(part.text).not.toContain(gone.product.slug);
  for (const bad of ["san-pham.xml", "x.xml", "san-pham-0.xml", "../etc"]) {
    expect((await fetchMap(siteMapPart as Loader, "/sitemap/x", { part: bad })).status).toBe(404);
  }
});

test("goods near a commune are those from it and those whose sellers drive there", async () => {
  await buildOrderableShop(database.db, { product: { name: "Mãng cầu gần nhà" } });
  const call = nearbyFragment as unknown as (args: unknown) => Promise<Response>;
  const near = async (code: string) => {
    const answer = await call({
      request: new Request(`https://cho.test/manh/gan-ban?xa=${code}&tieng=en`),
    });
    return { status: answer.status, text: await answer.text() };
  };
  expect((await near(knownCommunes.binhMinh)).text).toContain("Sellers in Phường Bình Minh");
  expect((await near(knownCommunes.tanNinh)).text).toContain("Delivering to Phường Tân Ninh");
  expect((await near("99999")).status).toBe(404);
});
